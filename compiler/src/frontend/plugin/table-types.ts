// The types of tables: what Table<K, R> means column by column, at each place where the program gets or makes a table.
//
// A row's type is known statically and by identity, so that a property of it is a column's index. Invariant: what is in a
// TableTypes without a problem can be laid out; a type that holds itself cannot.
import { ts } from "ts-morph";
import type { StateType } from "../../ir/plugin.js";
import { unionMembers } from "../types.js";
import { typeArgument } from "./event-types.js";
import { integerFlavour } from "./field-types.js";
import { sdkNameOf } from "./reading.js";

export type { StateType } from "../../ir/plugin.js";

export interface RowType {
  /** Its place in the program's list. */
  readonly index: number;
  readonly name: string;
  readonly columns: Column[];
}

export interface Column {
  readonly name: string;
  readonly type: StateType;
  readonly added: boolean;
  readonly optional: boolean;
  readonly readOnly: boolean;
  readonly hidden: boolean;
  /** A table of texts by index, read as string[]. */
  readonly texts: boolean;
  /** A table's keys and rows. */
  readonly key: StateType | undefined;
  readonly row: RowType | undefined;
}

/** What a call of Tables' or Table's members that needs the types gives the runtime. */
export interface TableSite {
  readonly kind: "get" | "find" | "create" | "column" | "addColumn";
  /** Of a table: its keys. */
  readonly key: StateType;
  readonly row: RowType | undefined;
}

/** What is wrong, and where. */
export type TableProblem =
  | { code: "TSF3701"; type: string; node: ts.Node }
  | { code: "TSF3702"; column: string; row: string; why: string; node: ts.Node }
  | { code: "TSF3703"; what: string; node: ts.Node };

/** All row types and sites of some files. */
export class TableTypes {
  readonly rows: RowType[] = [];
  readonly sites = new Map<ts.CallExpression, TableSite>();
  readonly problems: TableProblem[] = [];
  /** Rows of tables that the program makes, and of those that it gets. */
  private readonly own = new Set<RowType>();
  private readonly others = new Set<RowType>();
  private readonly byType = new Map<ts.Type, RowType>();
  private readonly open = new Set<ts.Type>();

  constructor(files: Iterable<ts.SourceFile>, private readonly checker: ts.TypeChecker) {
    for (const file of files) if (!file.isDeclarationFile && /\btables\b|\bcolumn\b|\baddColumn\b/.test(file.text)) this.visit(file);
  }

  /** The row type that a type is; undefined: it is none. */
  rowOf(type: ts.Type): RowType | undefined {
    return this.byType.get(type);
  }

  /** Whether a type is certain to be a row of somebody else's table. */
  isOthersRow(type: ts.Type): boolean {
    const row = this.byType.get(type);
    return row !== undefined && this.others.has(row) && !this.own.has(row);
  }

  /** Whether a type is a table that is certain to be somebody else's. */
  isOthersTable(type: ts.Type): boolean {
    const table = tableArguments(type, this.checker);
    return table !== undefined && !this.own.has(this.byType.get(table.row)!);
  }

  private visit(node: ts.Node): void {
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) this.readCall(node, node.expression);
    ts.forEachChild(node, (child) => this.visit(child));
  }

  private readCall(call: ts.CallExpression, callee: ts.PropertyAccessExpression): void {
    const owner = ownerOf(callee, this.checker);
    const name = callee.name.text;
    if (owner === "Tables" && (name === "get" || name === "find" || name === "create")) this.readTable(call, name);
    if (owner === "Table" && (name === "column" || name === "addColumn")) this.readColumn(call, name);
  }

  private readTable(call: ts.CallExpression, kind: "get" | "find" | "create"): void {
    const signature = this.checker.getResolvedSignature(call);
    const table = signature === undefined ? undefined : this.checker.getNonNullableType(signature.getReturnType());
    const [key, row] = [0, 1].map((i) => (table === undefined ? undefined : typeArgument(table, i, this.checker)));
    if (key === undefined || row === undefined || !isRow(row)) {
      this.problems.push({ code: "TSF3703", what: "rows of this table have", node: call });
      return;
    }
    const keyType = this.keyOf(key, call);
    const rowType = this.read(row, kind === "create", call);
    if (keyType !== undefined && rowType !== undefined) this.sites.set(call, { kind, key: keyType, row: rowType });
  }

  private readColumn(call: ts.CallExpression, kind: "column" | "addColumn"): void {
    const signature = this.checker.getResolvedSignature(call);
    const type = signature === undefined ? undefined : typeArgument(signature.getReturnType(), 1, this.checker);
    const key = type === undefined ? undefined : stateType(type);
    if (key === undefined || key === "table") {
      this.problems.push({ code: "TSF3703", what: "values of this column have", node: call });
    } else {
      this.sites.set(call, { kind, key, row: undefined });
    }
  }

  private keyOf(type: ts.Type, node: ts.Node): StateType | undefined {
    const key = stateType(type);
    if (key !== undefined && key !== "table") return key;
    this.problems.push({ code: "TSF3701", type: this.checker.typeToString(type), node });
    return undefined;
  }

  /** A row type with all its columns; undefined if one of them is none. */
  private read(type: ts.Type, own: boolean, node: ts.Node): RowType | undefined {
    const known = this.byType.get(type);
    if (known !== undefined) {
      this.checkUse(known, own, node);
      return known;
    }
    const name = this.checker.typeToString(type);
    const row: RowType = { index: this.rows.length, name, columns: [] };
    this.rows.push(row);
    this.byType.set(type, row);
    this.open.add(type);
    for (const property of type.getProperties()) {
      const column = this.readColumnOf(row, property, own, node);
      if (column !== undefined) row.columns.push(column);
    }
    this.open.delete(type);
    this.checkUse(row, own, node);
    return row;
  }

  private readColumnOf(row: RowType, property: ts.Symbol, own: boolean, node: ts.Node): Column | undefined {
    const declared = this.checker.getTypeOfSymbol(property);
    const optional = (property.flags & ts.SymbolFlags.Optional) !== 0;
    const type = optional ? this.checker.getNonNullableType(declared) : declared;
    const problem = (why: string): undefined => {
      this.problems.push({ code: "TSF3702", column: property.name, row: row.name, why, node });
    };
    const nested = tableArguments(type, this.checker);
    const texts = isTexts(type, this.checker);
    const state = nested !== undefined || texts ? "table" : stateType(type);
    if (state === undefined) return problem(`\`${this.checker.typeToString(type)}\` is no column's type`);
    const column: Column = {
      name: property.name, type: state, optional, texts, readOnly: isReadOnly(property),
      added: type.getProperty("__added") !== undefined || unionMembers(type).some((t) => t.getProperty("__added") !== undefined),
      hidden: unionMembers(type).some((t) => t.getProperty("__private") !== undefined), key: texts ? "u64" : undefined, row: undefined,
    };
    if (nested === undefined) return column;
    if (this.open.has(nested.row)) return problem("a table inside a row of itself has no end");
    if (!isRow(nested.row)) return problem("the type of its rows is not known");
    const key = this.keyOf(nested.key, node);
    const rows = this.read(nested.row, own, node);
    return key === undefined || rows === undefined ? undefined : { ...column, key, row: rows };
  }

  /** What only a table of one's own may have, and what only one of others may. */
  private checkUse(row: RowType, own: boolean, node: ts.Node): void {
    (own ? this.own : this.others).add(row);
    for (const column of row.columns) {
      const why = own ? ownProblem(column) : column.hidden ? "`Private` is for tables of your own" : undefined;
      if (why !== undefined) this.problems.push({ code: "TSF3702", column: column.name, row: row.name, why, node });
      if (column.row !== undefined) this.checkUse(column.row, own, node);
    }
  }
}

function ownProblem(column: Column): string | undefined {
  if (column.added) return "`Added` is for columns of somebody else's table: your own has all that its rows declare";
  if (column.optional) return "a column of your own table is always there, so it is not optional";
  return column.texts ? "`string[]` is for tables of the host: declare a `Table<u64, { value: string }>`" : undefined;
}

/** The SDK's class that declares the member; undefined: another's. */
export function ownerOf(access: ts.PropertyAccessExpression, checker: ts.TypeChecker): string | undefined {
  const declaration = checker.getSymbolAtLocation(access.name)?.declarations?.[0];
  const owner = declaration?.parent;
  if (owner === undefined || !ts.isClassDeclaration(owner) || owner.name === undefined) return undefined;
  const symbol = checker.getSymbolAtLocation(owner.name);
  return symbol === undefined ? undefined : sdkNameOf(symbol);
}

// A type parameter, unknown or the like says nothing of columns.
function isRow(type: ts.Type): boolean {
  return (type.flags & ts.TypeFlags.Object) !== 0 && type.getProperties().length > 0;
}

function tableArguments(type: ts.Type, checker: ts.TypeChecker): { key: ts.Type; row: ts.Type } | undefined {
  if (type.symbol === undefined || sdkNameOf(type.symbol) !== "Table") return undefined;
  const [key, row] = [typeArgument(type, 0, checker), typeArgument(type, 1, checker)];
  return key === undefined || row === undefined ? undefined : { key, row };
}

function isTexts(type: ts.Type, checker: ts.TypeChecker): boolean {
  const element = checker.isArrayType(type) ? typeArgument(type, 0, checker) : undefined;
  return element !== undefined && (element.flags & ts.TypeFlags.StringLike) !== 0;
}

function isReadOnly(property: ts.Symbol): boolean {
  return (property.declarations ?? []).some(
    (declaration) => (ts.getCombinedModifierFlags(declaration) & ts.ModifierFlags.Readonly) !== 0,
  );
}

/** The state type of a key or column that is no table; undefined: there is none. */
function stateType(type: ts.Type): StateType | undefined {
  const kinds = new Set(unionMembers(type).map(memberType));
  return kinds.size === 1 ? [...kinds][0] : undefined;
}

function memberType(type: ts.Type): StateType | undefined {
  if (type.flags & ts.TypeFlags.StringLike) return "string";
  if (type.flags & ts.TypeFlags.BooleanLike) return "bool";
  const width = integerFlavour(type);
  if (width !== undefined) return width as StateType;
  if (!type.isIntersection()) return undefined;
  return type.types.some((part) => part.flags & ts.TypeFlags.StringLike) ? "string"
    : type.types.some((part) => part.flags & ts.TypeFlags.BooleanLike) ? "bool" : undefined;
}
