// What all readers of the contract share: reporting at a node, recognising the SDK's names, constants.
// Invariant: a name is the SDK's only if its declaration is one of the SDK's, whatever it is called here.
import { ts } from "ts-morph";
import { type ArgumentsOf, type DiagnosticCode, report } from "../../diagnostics/catalogue/index.js";
import type { DiagnosticBag } from "../../diagnostics/diagnostic.js";
import { skipWrappers } from "../syntax.js";

/** A value of an option, known now. */
export type Constant = string | number | boolean | bigint | Constant[] | { [name: string]: Constant };

export class Reading {
  constructor(readonly checker: ts.TypeChecker, readonly bag: DiagnosticBag) {}

  report<Code extends DiagnosticCode>(code: Code, args: ArgumentsOf<Code>, node: ts.Node): void {
    const file = node.getSourceFile();
    const span = { file: file.fileName, text: file.text, start: node.getStart(file), end: node.getEnd() };
    report(this.bag, code, args, span);
  }

  /** The symbol that a name means, imports followed. */
  symbolOf(node: ts.Node): ts.Symbol | undefined {
    const symbol = this.checker.getSymbolAtLocation(node);
    return symbol !== undefined && symbol.flags & ts.SymbolFlags.Alias ? this.checker.getAliasedSymbol(symbol) : symbol;
  }

  /** What the SDK calls the thing that an expression names; undefined for everything else. */
  sdkName(node: ts.Node): string | undefined {
    const symbol = this.symbolOf(node);
    return symbol === undefined ? undefined : sdkNameOf(symbol);
  }

  typeText(type: ts.Type): string {
    return this.checker.typeToString(type);
  }

  /** The value of a constant expression; undefined if it is none. */
  constant(node: ts.Expression): Constant | undefined {
    const expression = skipWrappers(node);
    if (ts.isStringLiteralLike(expression)) return expression.text;
    if (ts.isNumericLiteral(expression)) return Number(expression.text);
    if (ts.isBigIntLiteral(expression)) return BigInt(expression.text.slice(0, -1));
    if (expression.kind === ts.SyntaxKind.TrueKeyword) return true;
    if (expression.kind === ts.SyntaxKind.FalseKeyword) return false;
    if (ts.isPrefixUnaryExpression(expression)) return this.negative(expression);
    if (ts.isArrayLiteralExpression(expression)) return this.list(expression);
    if (ts.isPropertyAccessExpression(expression)) return this.checker.getConstantValue(expression);
    return ts.isIdentifier(expression) ? this.variable(expression) : undefined;
  }

  private negative(expression: ts.PrefixUnaryExpression): Constant | undefined {
    if (expression.operator !== ts.SyntaxKind.MinusToken) return undefined;
    const value = this.constant(expression.operand);
    return typeof value === "number" || typeof value === "bigint" ? -value : undefined;
  }

  private list(expression: ts.ArrayLiteralExpression): Constant[] | undefined {
    const items = expression.elements.map((element) => this.constant(element));
    return items.every((item) => item !== undefined) ? items : undefined;
  }

  /** A `const` with a constant initializer. */
  private variable(name: ts.Identifier): Constant | undefined {
    const declaration = this.symbolOf(name)?.valueDeclaration;
    if (declaration === undefined || !ts.isVariableDeclaration(declaration) || declaration.initializer === undefined) {
      return undefined;
    }
    return declaration.parent.flags & ts.NodeFlags.Const ? this.constant(declaration.initializer) : undefined;
  }
}

/** The name of a symbol that the SDK's declarations declare (the restricted lib is not the SDK). */
export function sdkNameOf(symbol: ts.Symbol): string | undefined {
  const file = symbol.declarations?.[0]?.getSourceFile();
  return file !== undefined && isSdkFile(file) ? symbol.name : undefined;
}

const sdkFiles = new Set((
  "plugin source extract parse events events.generated flags.generated async listen tables log " +
  "metrics payload values config test"
).split(" ").map((name) => `${name}.d.ts`));

/** Whether a file is one of the SDK's declarations. */
export function isSdkFile(file: ts.SourceFile): boolean {
  const [name = "", folder] = file.fileName.split("/").reverse();
  return file.isDeclarationFile && sdkFiles.has(name) && folder !== "lib";
}
