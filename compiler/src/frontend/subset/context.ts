// What a subset rule may ask about a node, and how it reports. One context per source file.
// Invariant: questions are answered from TypeScript's symbols and types, never from how a name is spelt alone; a name
// that the user declares is the user's, whatever it is called.
import { ts } from "ts-morph";
import { type ArgumentsOf, type DiagnosticCode, report } from "../../diagnostics/catalogue/index.js";
import type { DiagnosticBag, RelatedPlace } from "../../diagnostics/diagnostic.js";
import type { ModuleResolution } from "../javascript/resolution.js";

/** A piece of the file, for reports that are no whole node. */
export interface TextRange {
  start: number;
  end: number;
}

export class SubsetContext {
  constructor(
    readonly program: ts.Program,
    readonly checker: ts.TypeChecker,
    readonly modules: ModuleResolution,
    readonly file: ts.SourceFile,
    readonly bag: DiagnosticBag,
  ) {}

  /** Reports `code` at a node or range of this file. */
  report<Code extends DiagnosticCode>(
    code: Code, args: ArgumentsOf<Code>, place: ts.Node | TextRange, related?: RelatedPlace[],
  ): void {
    const start = "kind" in place ? place.getStart(this.file) : place.start;
    report(this.bag, code, args, { file: this.file.fileName, text: this.file.text, start, end: place.end }, related);
  }

  /** The node's text, shortened to fit into a message. */
  textOf(node: ts.Node): string {
    const text = node.getText(this.file).replace(/\s+/g, " ");
    return text.length <= 40 ? text : `${text.slice(0, 39)}…`;
  }

  /** A type as TypeScript prints it. */
  typeText(type: ts.Type): string {
    return this.checker.typeToString(type);
  }

  /** What an expression's name stands for, imports followed; undefined if it has no name or is unknown. */
  symbolOf(node: ts.Node): ts.Symbol | undefined {
    const symbol = ts.isShorthandPropertyAssignment(node.parent) && node.parent.name === node
      ? this.checker.getShorthandAssignmentValueSymbol(node.parent)
      : this.checker.getSymbolAtLocation(node);
    if (symbol === undefined || !(symbol.flags & ts.SymbolFlags.Alias)) return symbol;
    return this.checker.getAliasedSymbol(symbol);
  }

  /** Whether any declaration of `symbol` is in a file that is compiled. */
  isUsersOwn(symbol: ts.Symbol | undefined): boolean {
    return symbol?.declarations?.some(declaration => !declaration.getSourceFile().isDeclarationFile) ?? false;
  }

  /** Whether `node` is the identifier `name` and means the global of that name, declared or not. */
  isGlobal(node: ts.Node, name: string): boolean {
    return ts.isIdentifier(node) && node.text === name && !this.isUsersOwn(this.checker.getSymbolAtLocation(node));
  }

  /** The members of a union, or the type itself; a type parameter counts as its constraint. */
  partsOf(type: ts.Type): readonly ts.Type[] {
    const seen = type.flags & ts.TypeFlags.Instantiable ? (this.checker.getBaseConstraintOfType(type) ?? type) : type;
    return seen.isUnion() ? seen.types : [seen];
  }

  /** Whether `type` is an array or a tuple, readonly or not. */
  isArray(type: ts.Type): boolean {
    return this.checker.isArrayType(type) || this.checker.isTupleType(type);
  }
}
