// What lowering knows while it works: the program being made (ProgramContext), one function (FunctionContext), and the
// scopes that a jump leaves on its way.
//
// Files of lower/ do not import each other; a child node is lowered by ctx.expression(node) and ctx.statement(node),
// whose tables lower/index.ts sets. Lowering is driven by demand: what nothing reaches is never looked at.
import { ts } from "ts-morph";
import type { DiagnosticBag } from "../diagnostics/diagnostic.js";
import { report } from "../diagnostics/catalogue/index.js";
import type { BuiltinRow } from "../frontend/builtins/row.js";
import { type Capture, type CaptureAnalysis } from "../frontend/captures.js";
import type { ClassUses } from "../frontend/class-uses.js";
import type { JsonTypes } from "../frontend/plugin/json-sites.js";
import type { TableTypes } from "../frontend/plugin/table-types.js";
import { SymbolConstants } from "../frontend/symbol-constants.js";
import { isAmbientStatement, skipParentheses } from "../frontend/syntax.js";
import { irTypeOf } from "../frontend/types.js";
import { Builder, voidValue } from "../ir/builder.js";
import type { Block, IrFunction, IrModule, Value } from "../ir/function.js";
import { isSymbolName } from "../ir/symbol-names.js";
import { type IrType, type Position, type RuntimeFunction, typeWords } from "../ir/types.js";
import { invariant } from "../support/assert.js";
import { ExpressionTypes } from "./expression-types.js";

/** Where a variable lives, seen from one function. */
export type Binding =
  | { kind: "local"; name: string; type: IrType }
  /** A local of type ref that holds the cell. */
  | { kind: "cell"; name: string; type: IrType }
  | { kind: "capture"; index: number; cell: boolean; type: IrType }
  /** A capture that is held for this function by its `this`. */
  | { kind: "class-capture"; holder: CaptureHolder; index: number; cell: boolean; type: IrType }
  | { kind: "global"; index: string; type: IrType; checked: boolean };

/** What a jump out of a piece of code has to pass. Innermost last. */
export type Scope =
  | { kind: "loop"; labels: string[]; breakTo: Block | undefined; continueTo: Block | undefined; labelOnly?: boolean }
  | { kind: "iterator"; iterator: string; handler: Block | undefined }
  /** A `for await`: `close` waits for what the iterator's `return` gives. */
  | { kind: "async-iterator"; close: () => void; handler: Block | undefined }
  /** A loop over another's table: the host's iteration has to end first. */
  | { kind: "table"; handler: Block | undefined }
  | FinallyScope;

export interface FinallyScope {
  kind: "finally";
  entry: Block;
  /** Locals: how the finally block was entered (0 normal, 1 exception, 2.. exits[n - 2]) and with what. */
  completion: string;
  value: string;
  exits: (() => void)[];
  exitKeys: unknown[];
  handler: Block | undefined;
}

export type Expression = (node: ts.Node, ctx: FunctionContext) => Value;
export type Statement = (node: ts.Node, ctx: FunctionContext) => void;

/** What can be assigned to. */
export interface Reference {
  read(): Value;
  /** What is there, whatever its static type says: for ??= and the like. */
  readWide(): Value;
  write(value: Value): void;
  /** What is written is kept as it is, whatever its static type says, and checked where it is read. */
  keeps?: boolean;
}

/** Parts of lowering that other parts call; lower/index.ts fills them in. */
export interface Lowerers {
  expressions: Partial<Record<ts.SyntaxKind, Expression>>;
  statements: Partial<Record<ts.SyntaxKind, Statement>>;
  /** The IR function of a declaration; its body is lowered later. */
  functionFor(declaration: ts.SignatureDeclaration, program: ProgramContext): string;
  /** Creates a closure value over the function node. */
  closure(node: ts.SignatureDeclaration, ctx: FunctionContext): Value;
  classFor(declaration: ts.ClassLikeDeclaration, program: ProgramContext): ClassInfo;
  /** Binds a pattern or name to a value. */
  bind(name: ts.BindingName, value: Value, ctx: FunctionContext): void;
  /** Assigns to any assignable expression, patterns included. */
  assign(target: ts.Expression, value: Value, ctx: FunctionContext): void;
  /** A class as a value: something to call with new. */
  classValue(declaration: ts.ClassLikeDeclaration, ctx: FunctionContext): Value;
  /** Evaluates a class: static fields and blocks; its value if it is dynamic. */
  evaluateClass(declaration: ts.ClassLikeDeclaration, ctx: FunctionContext): Value | undefined;
  /** The object behind a non-const enum: names to values and back. */
  enumObject(symbol: ts.Symbol, ctx: FunctionContext): Value;
  /** A library function as a value, e.g. `map(String)`. */
  builtinClosure(row: BuiltinRow, node: ts.Node, ctx: FunctionContext): Value;
  /** An assignable expression, its object and key evaluated once. */
  reference(target: ts.Expression, ctx: FunctionContext): Reference;
  assignment(node: ts.BinaryExpression, ctx: FunctionContext): Value;
  /** A class of the prelude behind a library name (Error and its family). */
  libraryClass(name: string, ctx: FunctionContext): ClassInfo | undefined;
  /** A branch on a condition, with && || ! as control flow. */
  condition(node: ts.Expression, then: Block, otherwise: Block, ctx: FunctionContext): void;
  /** An array of expressions, spreads expanded. */
  arrayOf(elements: readonly ts.Expression[], ctx: FunctionContext): Value;
  callDirect(fn: string, leading: readonly Value[], args: readonly ts.Expression[], ctx: FunctionContext): Value;
  callValues(fn: string, leading: readonly Value[], args: readonly Value[], ctx: FunctionContext): Value;
  builtin(row: BuiltinRow, values: Value[], ctx: FunctionContext): Value;
  binary(operator: ts.SyntaxKind, a: Value, b: Value, ctx: FunctionContext): Value;
  /** A library method taken as a value: a closure that remembers its receiver. */
  boundBuiltin(row: BuiltinRow, receiver: Value, ctx: FunctionContext): Value;
  elementAt(receiver: Value, type: ts.Type, key: Value, ctx: FunctionContext, isCertain?: boolean): Value;
  /** The object of an access or call, tested for `?.`. */
  receiver(link: ts.PropertyAccessExpression | ts.ElementAccessExpression | ts.CallExpression, ctx: FunctionContext): Value;
  /** The outermost link of an optional chain. */
  chain(node: ts.Expression, ctx: FunctionContext): Value;
  /** Fields of a base class are initialised before its constructor's body. */
  startConstructor(ctx: FunctionContext): void;
  superCall(call: ts.CallExpression, ctx: FunctionContext): Value;
  /** new C(…) for a class of the program. */
  construct(info: ClassInfo, args: readonly ts.Expression[], ctx: FunctionContext, closure?: Value): Value;
  /** The declaration with a body among a function's overloads. */
  implementation(symbol: ts.Symbol): ts.SignatureDeclaration | undefined;
  staticMethodValue(fn: string, node: ts.Node, ctx: FunctionContext): Value;
  /** An accessor of an object literal: takes `this` first. */
  methodFor(declaration: ts.AccessorDeclaration, holder: CaptureHolder | undefined, program: ProgramContext): string;
  /** The value, or the default expression if it is undefined, in the register type of `typed`. */
  orDefault(value: Value, initializer: ts.Expression, typed: ts.Node, ctx: FunctionContext): Value;
  /** Suspends the frame until the value is settled; what it comes to. */
  await(value: Value, ctx: FunctionContext): Value;
  /** Calls an exported function of the prelude. */
  prelude(module: string, name: string, args: readonly Value[], ctx: FunctionContext): Value;
  /** Statements with a scope of their own. */
  block(statements: readonly ts.Statement[], ctx: FunctionContext): void;
  /** Declares the `var`s below a function's body. */
  hoistVars(body: ts.Node, ctx: FunctionContext): void;
  literalShape(
    names: readonly string[], accessors: readonly ts.AccessorDeclaration[], ctx: FunctionContext, order?: readonly string[],
  ): string;
  libraryClassOf(name: string, program: ProgramContext): ClassInfo | undefined;
  hoistScope(statements: readonly ts.Statement[], ctx: FunctionContext): void;
  makeCells(name: ts.BindingName, ctx: FunctionContext): void;
  declarations(list: ts.VariableDeclarationList, ctx: FunctionContext): void;
  declaration(declaration: ts.VariableDeclaration, ctx: FunctionContext): void;
  /** `body`, then `after`, however the body was left. */
  tryFinally(body: () => void, after: (scope: FinallyScope) => void, ctx: FunctionContext): void;
}

/** A class of the program. */
export interface ClassInfo {
  readonly declaration: ts.ClassLikeDeclaration;
  readonly symbol: ts.Symbol;
  /** Name of its shape. */
  readonly shape: string;
  readonly base: ClassInfo | undefined;
  /** Initializes `this` (operand 0) with the constructor's parameters after it. */
  readonly constructorFunction: string;
  /** Methods and accessors by name: functions that take `this` first. */
  readonly methods: Map<string, string>;
  readonly getters: Map<string, string>;
  readonly setters: Map<string, string>;
  readonly statics: Map<string, StaticMember>;
  /** Classes that extend it directly, as far as reached. */
  readonly subclasses: ClassInfo[];
  readonly isAbstract: boolean;
  /** Set for a class that is a closure at run time (frontend/class-uses.ts). */
  readonly dynamic: DynamicClass | undefined;
}

/** A class as a closure: captures[0] holds its static members, captures[1] its base, the others what it captures. */
export interface DynamicClass {
  /** The slot of its instances that holds it. */
  slot: number;
  readonly captures: readonly Capture[];
  /** Shape of the object of its static members. */
  readonly statics: string;
}

/** A hidden slot of `this` with captured variables: those of a class's closure, or an array of an object literal's. */
export interface CaptureHolder {
  readonly kind: "class" | "array";
  slot(): number;
  readonly captures: readonly Capture[];
}

/** What a class closure captures before the variables. */
export const classCaptures = { statics: 0, base: 1, first: 2 } as const;

export type StaticMember =
  | { kind: "method"; function: string }
  | { kind: "field"; global: string; type: IrType }
  | { kind: "accessor"; get: string | undefined; set: string | undefined };

/** The program under construction. */
export class ProgramContext {
  readonly functions = new Map<ts.Node, string>();
  readonly classes = new Map<ts.Symbol, ClassInfo>();
  readonly globals = new Map<ts.Symbol, string>();
  /** Shapes of the objects that modules and namespaces are where the whole is asked for. */
  readonly namespaceShapes = new Map<ts.Symbol, string>();
  /** Members of the library that are values: functions that take `this`. */
  readonly memberFunctions = new Map<BuiltinRow, string>();
  /** Symbols that are the same in the whole run. */
  readonly symbols = new SymbolConstants();
  readonly expressionTypes: ExpressionTypes;
  /** Bodies still to be lowered. */
  readonly pending: (() => void)[] = [];
  /** Names that are taken, with the number of the last that was made of each. */
  private readonly names = new Map<string, number>();

  constructor(
    readonly checker: ts.TypeChecker,
    readonly module: IrModule,
    readonly captures: CaptureAnalysis,
    readonly bag: DiagnosticBag,
    readonly lowerers: Lowerers,
    /** Library rows by "Interface.member". */
    readonly builtins: ReadonlyMap<string, BuiltinRow>,
    /** The exported function of a prelude module. */
    readonly preludeFunction: (module: string, name: string) => ts.SignatureDeclaration,
    readonly preludeClass: (module: string, name: string) => ts.ClassDeclaration,
    readonly moduleName: (file: ts.SourceFile) => string,
    readonly classUses: ClassUses,
  ) {
    this.expressionTypes = new ExpressionTypes(checker);
  }

  /** `wanted`, made unique among functions, shapes and globals. */
  uniqueName(wanted: string): string {
    const base = wanted.replace(/[^A-Za-z0-9_$]/g, "_");
    let count = this.names.get(base) ?? 0;
    let name = base;
    while (this.names.has(name)) name = `${base}_${++count + 1}`;
    this.names.set(base, count).set(name, this.names.get(name) ?? 0);
    return name;
  }

  function(name: string): IrFunction {
    const fn = this.module.functions.get(name);
    invariant(fn !== undefined, `no function ${name}`);
    return fn;
  }

  irTypeOf(type: ts.Type): IrType {
    return irTypeOf(type, this.checker);
  }

  newGlobal(name: string): string {
    const unique = this.uniqueName(name);
    this.module.globals.push({ name: unique });
    return unique;
  }

  position(node: ts.Node): Position {
    const file = node.getSourceFile();
    const { line, character } = file.getLineAndCharacterOfPosition(node.getStart());
    let name = this.shownNames.get(file);
    if (name === undefined) this.shownNames.set(file, (name = this.fileName(file)));
    return { file: name, line: line + 1, column: character + 1 };
  }
  private readonly shownNames = new Map<ts.SourceFile, string>();

  /** Set by the driver: file names as positions show them. */
  fileName: (file: ts.SourceFile) => string = (file) => file.fileName;

  /** Something reads the `constructor` of an object: then every class is there as a value. */
  asksForClasses = false;

  /** Names that functions are assigned to: where a class has a method of that name, an object may replace it. */
  readonly replacedMethods = new Set<string>();

  /** Row types and the calls that name them; set with the program's files. */
  tableTypes!: TableTypes;

  /** Types of payloads that are read and written as JSON; set with the program's files. */
  jsonTypes!: JsonTypes;

  /** Whether the file is part of the library's own TypeScript. */
  isPrelude: (file: ts.SourceFile) => boolean = () => false;

  /** Plugin classes that stand for their libraries, by the arguments that name them. */
  libraries: ReadonlyMap<ts.Node, string> = new Map();

  /** Refuses a construct that has no row of its own. */
  unsupported(node: ts.Node, what: string): void {
    const file = node.getSourceFile();
    report(this.bag, "TSF1001", { construct: what }, { file: file.fileName, text: file.text, start: node.getStart(), end: node.getEnd() });
  }
}

const symbolNamed = { c: "tsf_symbol_named", parameters: ["str"], result: "val", effects: {}, bare: true } as const;

/** One function being lowered. */
export class FunctionContext {
  readonly builder: Builder;
  readonly bindings = new Map<ts.Symbol, Binding>();
  readonly scopes: Scope[] = [];
  /** Where `?.` goes on null or undefined, inside an optional chain. */
  chainExit: Block | undefined;
  /** Labels that wait for the statement they stand before. */
  pendingLabels: string[] = [];
  /** `this`, if the function has one. */
  thisBinding: Binding | undefined;
  /** The class whose member this is: for super and private names. */
  enclosingClass: ClassInfo | undefined;
  isStatic = false;
  /** Set for the frame of an async function or async generator: `await` suspends it. */
  async: "function" | "generator" | undefined;
  /** What this function, a member of a class or object literal, reads its captures from. */
  holder: CaptureHolder | undefined;
  private localCount = 0;

  constructor(
    readonly program: ProgramContext,
    readonly fn: IrFunction,
    /** The function-like node, or the source file of a module's top level. */
    readonly node: ts.Node,
  ) {
    this.builder = new Builder(fn);
  }

  get checker(): ts.TypeChecker {
    return this.program.checker;
  }
  get lowerers(): Lowerers {
    return this.program.lowerers;
  }

  expression(node: ts.Expression): Value {
    const lower = this.lowerers.expressions[node.kind];
    const saved = this.builder.position;
    this.builder.position = this.program.position(node);
    let value: Value;
    if (lower === undefined) {
      this.program.unsupported(node, `This expression (${ts.SyntaxKind[node.kind]})`);
      value = this.undefined();
    } else {
      value = lower(node, this);
    }
    this.builder.position = saved;
    return value;
  }

  /**
   * An expression without narrowing to its static type: for tests that JavaScript answers for any value, such as
   * `x.y === undefined` where the types say that it cannot be.
   */
  wide(node: ts.Expression): Value {
    const outer = this.wideNode;
    this.wideNode = skipParentheses(node);
    const value = this.expression(node);
    this.wideNode = outer;
    return value;
  }
  private wideNode: ts.Node | undefined;

  /** Whether `wide` asked for this node. */
  isWide(node: ts.Node): boolean {
    return this.wideNode === node;
  }

  /** An expression as a universal value, without a detour through its static type. */
  boxed(node: ts.Expression): Value {
    return ts.isOmittedExpression(node) ? this.absent() : this.box(this.wide(node));
  }

  /** An expression in a register type that something else prescribes. */
  expressionAs(node: ts.Expression, type: IrType): Value {
    return type === "val" ? this.boxed(node) : this.convert(this.expression(node), type);
  }

  /** The expression of a `return`. */
  result(node: ts.Expression): Value {
    return this.fn.result === "val" ? this.boxed(node) : this.expression(node);
  }

  /** The value of an access in the register type of the static type, unless `wide` asked for it as it is. */
  narrowed(value: Value, node: ts.Node): Value {
    return this.isWide(node) ? value : this.convertTo(value, node);
  }

  statement(node: ts.Statement): void {
    if (isAmbientStatement(node)) return;
    const lower = this.lowerers.statements[node.kind];
    this.builder.position = this.program.position(node);
    if (lower === undefined) this.program.unsupported(node, `This statement (${ts.SyntaxKind[node.kind]})`);
    else lower(node, this);
  }

  /** Static type of an expression, as narrowed here. */
  typeOf(node: ts.Node): ts.Type {
    return this.program.expressionTypes.of(node);
  }

  irTypeAt(node: ts.Node): IrType {
    return this.program.irTypeOf(this.typeOf(node));
  }

  // constants
  undefined(): Value {
    return this.builder.emit("const.val", [], { value: "undefined" });
  }
  null(): Value {
    return this.builder.emit("const.val", [], { value: "null" });
  }
  absent(): Value {
    return this.builder.emit("const.val", [], { value: "absent" });
  }
  number(value: number): Value {
    return this.builder.emit("const.f64", [], { value });
  }
  integer(value: number): Value {
    return this.builder.emit("const.i32", [], { value });
  }
  boolean(value: boolean): Value {
    return this.builder.emit("const.bool", [], { value });
  }
  text(value: string): Value {
    return this.builder.emit("const.str", [], { value });
  }
  /** The symbol of that name (ir/symbol-names.ts). */
  symbol(name: string): Value {
    return this.runtime(symbolNamed, [this.text(name)]);
  }
  /** A property's name as a value. */
  key(name: string): Value {
    return isSymbolName(name) ? this.symbol(name) : this.text(name);
  }

  // conversions of representation
  box(value: Value): Value {
    if (value.type === "val") return value;
    if (value.type === "void") return this.undefined();
    return this.builder.emit("box", [value]);
  }

  /** The value in another register type; narrowing is checked at run time and throws TypeError. */
  convert(value: Value, type: IrType): Value {
    if (value.type === type) return value;
    if (type === "void") return voidValue;
    if (type === "val") return this.box(value);
    if (value.type === "void") value = this.undefined();
    if (value.type === "i32" && type === "f64") return this.builder.emit("i32.to.f64", [value]);
    if (type === "i32") return this.builder.emit("f64.to.i32", [this.convert(value, "f64")]);
    return this.builder.emit("unbox", [this.box(value)], { type, what: typeWords[type] }, type);
  }

  /** The value as the static type of `node` has it. */
  convertTo(value: Value, node: ts.Node): Value {
    return this.convert(value, this.irTypeAt(node));
  }

  runtime(row: RuntimeFunction, operands: Value[]): Value {
    const converted = operands.map((operand, i) => this.convert(operand, row.parameters[i]!));
    return this.builder.runtime(row, converted);
  }

  /** a[i]: undefined where there is no element. */
  element(array: Value, index: Value): Value {
    return this.builder.emit("present", [this.builder.emit("array.get", [array, index])]);
  }

  is(value: Value, kind: string): Value {
    return this.builder.emit("is", [this.box(value)], { kind });
  }

  // locals
  /** A new local variable. */
  local(name: string, type: IrType): string {
    const unique = `${name.replace(/[^A-Za-z0-9_$]/g, "_")}.${this.localCount++}`;
    this.fn.locals.push({ name: unique, type });
    this.localTypes.set(unique, type);
    return unique;
  }
  getLocal(name: string): Value {
    const type = this.localType(name);
    return this.builder.emit("local.get", [], { local: name, type }, type);
  }
  setLocal(name: string, value: Value): void {
    this.builder.emit("local.set", [this.convert(value, this.localType(name))], { local: name });
  }
  private localType(name: string): IrType {
    const type = this.localTypes.get(name);
    invariant(type !== undefined, `no local ${name}`);
    return type;
  }
  private readonly localTypes = new Map<string, IrType>();

  /** `then()` or `otherwise()` by a condition; both give a value, joined in a local of that type. */
  select(condition: Value, type: IrType, then: () => Value, otherwise: () => Value): Value {
    const result = this.local("select", type);
    const [thenBlock, otherwiseBlock, end] = [this.builder.newBlock(), this.builder.newBlock(), this.builder.newBlock()];
    this.builder.branch(condition, thenBlock, otherwiseBlock);
    this.builder.enter(thenBlock);
    this.setLocal(result, then());
    this.builder.jump(end);
    this.builder.enter(otherwiseBlock);
    this.setLocal(result, otherwise());
    this.builder.jump(end);
    this.builder.enter(end);
    return this.getLocal(result);
  }

  /** Runs `body` if the condition holds. */
  when(condition: Value, body: () => void): void {
    const [then, end] = [this.builder.newBlock(), this.builder.newBlock()];
    this.builder.branch(condition, then, end);
    this.builder.enter(then);
    body();
    this.builder.jump(end);
    this.builder.enter(end);
  }

  // scopes and jumps
  withHandler(handler: Block | undefined, body: () => void): void {
    const saved = this.builder.handler;
    this.builder.handler = handler;
    body();
    this.builder.handler = saved;
  }

  /** Goes to `finish` through every scope above `depth`; `key` tells equal exits of a finally block apart. */
  leave(depth: number, key: unknown, finish: () => void): void {
    const savedHandler = this.builder.handler;
    for (let i = this.scopes.length - 1; i >= depth; i--) {
      const scope = this.scopes[i]!;
      if (scope.kind === "iterator") {
        this.enterFresh(scope.handler);
        this.runtime(iteratorClose, [this.getLocal(scope.iterator)]);
      } else if (scope.kind === "async-iterator") {
        this.enterFresh(scope.handler);
        scope.close();
      } else if (scope.kind === "table") {
        this.enterFresh(scope.handler);
        this.builder.emit("yield", [this.null()]);
      } else if (scope.kind === "finally") {
        let exit = scope.exitKeys.indexOf(key);
        if (exit < 0) {
          exit = scope.exits.length;
          scope.exitKeys.push(key);
          scope.exits.push(() => this.leave(depth, key, finish));
        }
        this.setLocal(scope.completion, this.integer(exit + 2));
        this.builder.jump(scope.entry);
        this.builder.handler = savedHandler;
        return;
      }
    }
    finish();
    this.builder.handler = savedHandler;
  }

  /** Goes on in a new block with that handler. */
  enterFresh(handler: Block | undefined): void {
    this.builder.handler = handler;
    const block = this.builder.newBlock();
    this.builder.jump(block);
    this.builder.enter(block);
  }

  /** return, through finally blocks and iterators. */
  returnValue(value: Value): void {
    const result = this.fn.result;
    const hasScopes = this.scopes.some((scope) => scope.kind !== "loop");
    if (!hasScopes) {
      this.builder.return(result === "void" ? undefined : this.convert(value, result));
      return;
    }
    const type = result === "void" ? "val" : result;
    const kept = this.returnLocal ?? (this.returnLocal = this.local("return", type));
    this.setLocal(kept, this.convert(value, type));
    this.leave(0, "return", () => this.builder.return(result === "void" ? undefined : this.getLocal(kept)));
  }
  private returnLocal: string | undefined;

  /** Captures of the closure that this function is: symbol to index. */
  readonly captureIndex = new Map<Capture, number>();
}

export const iteratorClose: RuntimeFunction = {
  c: "tsf_iterator_close", parameters: ["ref"], result: "void",
  effects: { reads: true, writes: true, allocates: true, throws: true },
};
