// Whether JavaScript is typed by its comments: nothing in it may be `any`, which would have no layout. TypeScript says
// so of parameters; what it takes as `any` without a word (a type argument that is left out, `{*}`) is looked for here.
import { ts } from "ts-morph";
import { isImplicitAny } from "../typescript-errors.js";
import type { UntypedReason } from "./resolution.js";

/** The first place of a file that is not typed; undefined if all is. */
export function untypedPlace(file: ts.SourceFile, program: ts.Program): UntypedReason | undefined {
  const errors = program.getSemanticDiagnostics(file);
  const implicit = errors.find(({ code }) => isImplicitAny(code));
  if (implicit !== undefined) {
    const message = ts.flattenDiagnosticMessageText(implicit.messageText, " ").replace(/\.$/, "");
    return { file, start: implicit.start ?? 0, message };
  }
  // what has an error is `any`, too; that is told of the package as it is
  return errors.length > 0 ? undefined : firstAny(file, program.getTypeChecker());
}

function firstAny(file: ts.SourceFile, checker: ts.TypeChecker): UntypedReason | undefined {
  const types = new TypesWithAny(checker);
  const visit = (node: ts.Node): UntypedReason | undefined => {
    if (isOnlyName(node)) return undefined;
    if ((ts.isExpression(node) || ts.isParameter(node)) && types.hasAny(typeAt(node, checker))) {
      const start = node.getStart(file);
      return { file, start, message: `the type of ${quoted(node, file)} is, or holds, \`any\`` };
    }
    return ts.forEachChild(node, visit);
  };
  return ts.forEachChild(file, visit);
}

// `this.x = y` may declare the member; the type of what is assigned to is not known by itself then.
function typeAt(node: ts.Node, checker: ts.TypeChecker): ts.Type {
  const isTarget = ts.isPropertyAccessExpression(node) && ts.isBinaryExpression(node.parent) && node.parent.left === node;
  const symbol = isTarget ? checker.getSymbolAtLocation(node) : undefined;
  return symbol === undefined ? checker.getTypeAtLocation(node) : checker.getTypeOfSymbol(symbol);
}

// Labels, members after a dot, names in `import { a as b } from "c"`, and "c", are no expressions, though they look like
// some.
function isOnlyName(node: ts.Node): boolean {
  const { parent } = node;
  return (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
    ts.isLabeledStatement(parent) || ts.isBreakOrContinueStatement(parent) || ts.isMetaProperty(parent) ||
    ts.isImportDeclaration(parent) || ts.isImportSpecifier(parent) ||
    ts.isExportDeclaration(parent) || ts.isExportSpecifier(parent);
}

function quoted(node: ts.Node, file: ts.SourceFile): string {
  const text = node.getText(file).replace(/\s+/g, " ");
  return `\`${text.length <= 40 ? text : `${text.slice(0, 39)}…`}\``;
}

class TypesWithAny {
  private readonly known = new Map<ts.Type, boolean>();

  constructor(private readonly checker: ts.TypeChecker) {}

  /** Whether the type is `any`, or has it as a part that is named where the type is written. */
  hasAny(type: ts.Type): boolean {
    const known = this.known.get(type);
    if (known !== undefined) return known;
    this.known.set(type, false); // of a type that holds itself, until it is known
    const found = (type.flags & ts.TypeFlags.Any) !== 0 || this.partsOf(type).some((part) => this.hasAny(part));
    this.known.set(type, found);
    return found;
  }

  private partsOf(type: ts.Type): readonly ts.Type[] {
    if (type.isUnionOrIntersection()) return type.types;
    if ((type.flags & ts.TypeFlags.Object) === 0) return [];
    const { objectFlags } = type as ts.ObjectType;
    if ((objectFlags & ts.ObjectFlags.Reference) !== 0) return this.checker.getTypeArguments(type as ts.TypeReference);
    if ((objectFlags & ts.ObjectFlags.Anonymous) === 0 || isOfLibrary(type)) return [];
    const members = type.getProperties().map((property) => this.checker.getTypeOfSymbol(property));
    const signatures = [...type.getCallSignatures(), ...type.getConstructSignatures()];
    return [
      ...members, ...this.checker.getIndexInfosOfType(type).map((info) => info.type),
      ...signatures.flatMap((signature) => this.signatureParts(signature)),
    ];
  }

  private signatureParts(signature: ts.Signature): ts.Type[] {
    return [...signature.parameters.map((each) => this.checker.getTypeOfSymbol(each)), signature.getReturnType()];
  }
}

function isOfLibrary(type: ts.Type): boolean {
  return type.symbol?.declarations?.some((declaration) => declaration.getSourceFile().isDeclarationFile) ?? false;
}
