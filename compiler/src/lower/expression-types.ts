// Static types of expressions. TypeScript keeps the types of declarations, not of expressions: whoever asks it for each
// part of a long or deep expression has it look through all parts below, each time. So what operators make of primitives
// is put together here from the parts, which are remembered; all else TypeScript is asked.
//
// Invariant: what is answered here has the register type that TypeScript's answer has; literal types may be widened.
import { ts } from "ts-morph";
import { isCommentCast } from "../frontend/syntax.js";

const Kind = ts.SyntaxKind;
const { NumberLike, StringLike, BigIntLike, BooleanLike } = ts.TypeFlags;

/** The kinds of primitives, each with its type. */
type Primitive = "getNumberType" | "getStringType" | "getBigIntType" | "getBooleanType";

export class ExpressionTypes {
  private readonly known = new Map<ts.Node, ts.Type>();

  constructor(private readonly checker: ts.TypeChecker) {}

  /** The type of an expression, as narrowed where it stands. */
  of(node: ts.Node): ts.Type {
    if (ts.isIdentifier(node)) return this.ofVariable(node) ?? this.checker.getTypeAtLocation(node);
    let type = this.known.get(node);
    if (type === undefined) this.known.set(node, (type = this.ofOperator(node) ?? this.checker.getTypeAtLocation(node)));
    return type;
  }

  // Of a variable that is declared as one primitive type: narrowing would be looked for through the whole function.
  private ofVariable(node: ts.Identifier): ts.Type | undefined {
    const symbol = this.checker.getSymbolAtLocation(node);
    const declaration = symbol?.valueDeclaration;
    if (declaration === undefined || !(ts.isVariableDeclaration(declaration) || ts.isParameter(declaration))) return undefined;
    const type = this.checker.getTypeOfSymbol(symbol!);
    const { Number, String, BigInt } = ts.TypeFlags;
    return (type.flags & (Number | String | BigInt)) === 0 ? undefined : type;
  }

  private ofOperator(node: ts.Node): ts.Type | undefined {
    if (ts.isParenthesizedExpression(node)) return isCommentCast(node) ? undefined : this.of(node.expression);
    if (ts.isConditionalExpression(node)) return this.common(node.whenTrue, node.whenFalse);
    if (!ts.isBinaryExpression(node)) return undefined;
    switch (node.operatorToken.kind) {
      case Kind.EqualsEqualsEqualsToken: case Kind.ExclamationEqualsEqualsToken:
      case Kind.LessThanToken: case Kind.LessThanEqualsToken:
      case Kind.GreaterThanToken: case Kind.GreaterThanEqualsToken:
        return this.checker.getBooleanType();
      case Kind.PlusToken:
        return this.common(node.left, node.right) ?? this.text(node);
      case Kind.MinusToken: case Kind.AsteriskToken: case Kind.SlashToken: case Kind.PercentToken:
      case Kind.AmpersandToken: case Kind.BarToken: case Kind.CaretToken:
      case Kind.BarBarToken: case Kind.AmpersandAmpersandToken:
        return this.common(node.left, node.right);
      default:
        return undefined;
    }
  }

  /** A sum with a string is one. */
  private text({ left, right }: ts.BinaryExpression): ts.Type | undefined {
    const kinds = [left, right].map((part) => primitiveKind(this.of(part)));
    return kinds.includes("getStringType") ? this.checker.getStringType() : undefined;
  }

  /** The one kind of primitives that both are. */
  private common(left: ts.Expression, right: ts.Expression): ts.Type | undefined {
    const kind = primitiveKind(this.of(left));
    return kind !== undefined && primitiveKind(this.of(right)) === kind ? this.checker[kind]() : undefined;
  }
}

function primitiveKind(type: ts.Type): Primitive | undefined {
  if ((type.flags & BooleanLike) !== 0) return "getBooleanType";
  if (type.isUnion()) {
    const [first, ...others] = type.types.map(primitiveKind);
    return others.every((kind) => kind === first) ? first : undefined;
  }
  if ((type.flags & NumberLike) !== 0) return "getNumberType";
  if ((type.flags & StringLike) !== 0) return "getStringType";
  return (type.flags & BigIntLike) === 0 ? undefined : "getBigIntType";
}
