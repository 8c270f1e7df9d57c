// The tables of lowering: which function lowers which kind of node. A kind without a line is TSF1001, never silent.
import { ts } from "ts-morph";
import type { IrModule } from "../ir/function.js";
import { newFunction } from "../ir/builder.js";
import type { DiagnosticBag } from "../diagnostics/diagnostic.js";
import { builtins } from "../frontend/builtins/index.js";
import { analyzeCaptures } from "../frontend/captures.js";
import { analyzeClassUses } from "../frontend/class-uses.js";
import { JsonTypes } from "../frontend/plugin/json-sites.js";
import { Reading } from "../frontend/plugin/reading.js";
import { TableTypes } from "../frontend/plugin/table-types.js";
import type { PluginContract } from "../frontend/plugin-contract.js";
import { functionsOf, type IrPlugin } from "../ir/plugin.js";
import { callBuiltin, callDirect, callValues } from "./calls.js";
import { lowerCondition } from "./condition.js";
import { type Expression, FunctionContext, type Lowerers, ProgramContext, type Statement } from "./context.js";
import { lowerConstruct, lowerSuperCall, startConstructor } from "./constructors.js";
import { classFor } from "./declarations/class.js";
import { classValue, evaluateClass, lowerClassDeclaration, lowerClassExpression } from "./declarations/class-value.js";
import { enumObject, lowerEnumDeclaration } from "./declarations/enum.js";
import { evaluationOrder, lowerExportAssignment, lowerModule, lowerNamespace } from "./declarations/module.js";
import { elementAt, lowerChain, lowerElementAccess, lowerPropertyAccess, lowerReceiver } from "./expressions/access.js";
import { arrayOf, lowerArrayLiteral } from "./expressions/array.js";
import { lowerAssignment, lowerReference } from "./expressions/assignment.js";
import { awaitValue, lowerAwait } from "./expressions/await.js";
import { lowerBinary, lowerConditional } from "./expressions/binary.js";
import { lowerCall, lowerNew } from "./expressions/call.js";
import { implementationOf, lowerIdentifier, lowerNewTarget, lowerThis } from "./expressions/identifier.js";
import {
  lowerBigIntLiteral, lowerFalse, lowerNull, lowerNumericLiteral, lowerStringLiteral, lowerTrue,
} from "./expressions/literal.js";
import { lowerObjectLiteral, literalShape } from "./expressions/object.js";
import { lowerTaggedTemplate, lowerTemplate } from "./expressions/template.js";
import {
  lowerCast, lowerDelete, lowerNonNull, lowerParenthesized, lowerPostfixUnary, lowerPrefixUnary, lowerTypeOf, lowerVoid,
} from "./expressions/unary.js";
import { lowerYield } from "./expressions/yield.js";
import { addDeliveries, asksForDeliveries } from "./deliveries.js";
import { functionFor, lowerClosure, lowerFunctionExpression, makeFunction } from "./functions.js";
import { lowerBinaryOperator } from "./operators.js";
import { finishPlugin, lowerLoop, lowerPlugin, refuseHostCalls } from "./plugin.js";
import { assignTo, bindName, orDefault } from "./patterns.js";
import { hoistScope, hoistVars, lowerBlockStatement, lowerStatements, makeCells } from "./statements/block.js";
import { lowerExpressionStatement, lowerIf, lowerNothing, lowerReturn, lowerThrow } from "./statements/branch.js";
import {
  lowerBreak, lowerContinue, lowerDo, lowerFor, lowerForIn, lowerForOf, lowerLabeled, lowerWhile,
} from "./statements/loop.js";
import { lowerSwitch } from "./statements/switch.js";
import { lowerTry, lowerTryFinally } from "./statements/try.js";
import { lowerDeclaration, lowerDeclarations, lowerVariableStatement } from "./statements/variable.js";
import { boundBuiltin, builtinClosure, staticMethodValue } from "./values.js";

const Kind = ts.SyntaxKind;

const expressions: Partial<Record<ts.SyntaxKind, Expression>> = {
  [Kind.NumericLiteral]: lowerNumericLiteral,
  [Kind.StringLiteral]: lowerStringLiteral,
  [Kind.NoSubstitutionTemplateLiteral]: lowerStringLiteral,
  [Kind.BigIntLiteral]: lowerBigIntLiteral,
  [Kind.TrueKeyword]: lowerTrue,
  [Kind.FalseKeyword]: lowerFalse,
  [Kind.NullKeyword]: lowerNull,
  [Kind.Identifier]: lowerIdentifier,
  [Kind.ThisKeyword]: lowerThis,
  [Kind.MetaProperty]: lowerNewTarget,
  [Kind.PrefixUnaryExpression]: lowerPrefixUnary,
  [Kind.PostfixUnaryExpression]: lowerPostfixUnary,
  [Kind.TypeOfExpression]: lowerTypeOf,
  [Kind.VoidExpression]: lowerVoid,
  [Kind.DeleteExpression]: lowerDelete,
  [Kind.ParenthesizedExpression]: lowerParenthesized,
  [Kind.NonNullExpression]: lowerNonNull,
  [Kind.AsExpression]: lowerCast,
  [Kind.TypeAssertionExpression]: lowerCast,
  [Kind.SatisfiesExpression]: lowerCast,
  [Kind.ExpressionWithTypeArguments]: lowerCast,
  [Kind.BinaryExpression]: lowerBinary,
  [Kind.ConditionalExpression]: lowerConditional,
  [Kind.PropertyAccessExpression]: lowerPropertyAccess,
  [Kind.ElementAccessExpression]: lowerElementAccess,
  [Kind.TemplateExpression]: lowerTemplate,
  [Kind.TaggedTemplateExpression]: lowerTaggedTemplate,
  [Kind.ArrayLiteralExpression]: lowerArrayLiteral,
  [Kind.ObjectLiteralExpression]: lowerObjectLiteral,
  [Kind.ArrowFunction]: lowerFunctionExpression,
  [Kind.FunctionExpression]: lowerFunctionExpression,
  [Kind.ClassExpression]: lowerClassExpression,
  [Kind.CallExpression]: lowerCall,
  [Kind.NewExpression]: lowerNew,
  [Kind.YieldExpression]: lowerYield,
  [Kind.AwaitExpression]: lowerAwait,
};

const statements: Partial<Record<ts.SyntaxKind, Statement>> = {
  [Kind.Block]: lowerBlockStatement,
  [Kind.VariableStatement]: lowerVariableStatement,
  [Kind.ExpressionStatement]: lowerExpressionStatement,
  [Kind.IfStatement]: lowerIf,
  [Kind.ReturnStatement]: lowerReturn,
  [Kind.ThrowStatement]: lowerThrow,
  [Kind.WhileStatement]: lowerWhile,
  [Kind.DoStatement]: lowerDo,
  [Kind.ForStatement]: lowerFor,
  [Kind.ForOfStatement]: lowerForOf,
  [Kind.ForInStatement]: lowerForIn,
  [Kind.LabeledStatement]: lowerLabeled,
  [Kind.BreakStatement]: lowerBreak,
  [Kind.ContinueStatement]: lowerContinue,
  [Kind.SwitchStatement]: lowerSwitch,
  [Kind.TryStatement]: lowerTry,
  [Kind.ClassDeclaration]: lowerClassDeclaration,
  [Kind.EnumDeclaration]: lowerEnumDeclaration,
  [Kind.ModuleDeclaration]: lowerNamespace,
  [Kind.ExportAssignment]: lowerExportAssignment,
  [Kind.EmptyStatement]: lowerNothing,
  // declarations that are lowered where they are used
  [Kind.FunctionDeclaration]: lowerNothing,
  [Kind.InterfaceDeclaration]: lowerNothing,
  [Kind.TypeAliasDeclaration]: lowerNothing,
  [Kind.ImportDeclaration]: lowerNothing,
  [Kind.ImportEqualsDeclaration]: lowerNothing,
  [Kind.ExportDeclaration]: lowerNothing,
};

const errorClasses = [
  "Error", "TypeError", "RangeError", "SyntaxError", "ReferenceError", "URIError", "EvalError",
];

const lowerers: Lowerers = {
  expressions, statements, functionFor,
  closure: lowerClosure,
  classFor, bind: bindName, assign: assignTo, classValue, evaluateClass, enumObject, builtinClosure,
  reference: lowerReference, assignment: lowerAssignment,
  libraryClass: (name, ctx) => libraryClassOf(name, ctx.program),
  libraryClassOf,
  condition: lowerCondition, arrayOf, callDirect, callValues, builtin: callBuiltin, binary: lowerBinaryOperator,
  boundBuiltin, elementAt, receiver: lowerReceiver, chain: lowerChain, superCall: lowerSuperCall, startConstructor,
  construct: lowerConstruct, implementation: implementationOf, staticMethodValue, orDefault,
  methodFor: (declaration, holder, program) => {
    const known = program.functions.get(declaration);
    if (known !== undefined) return known;
    const name = declaration.name.getText();
    const fn = makeFunction(declaration, {
      name: program.uniqueName(`${program.moduleName(declaration.getSourceFile())}_${name}`),
      displayName: name, thisType: "val", holder, captures: { list: [], first: 0 },
    }, program);
    program.function(fn).needsEntry = true;
    return fn;
  },
  await: awaitValue,
  prelude: (module, name, args, ctx) => {
    const declaration = ctx.program.preludeFunction(module, name);
    return callValues(functionFor(declaration, ctx.program), [], args, ctx);
  },
  block: lowerStatements, hoistVars, hoistScope, makeCells, declarations: lowerDeclarations,
  declaration: lowerDeclaration, tryFinally: lowerTryFinally, literalShape,
};

/** Classes of the library that are classes of the prelude: their names and its files. */
const libraryClasses: Readonly<Record<string, string>> = {
  ...Object.fromEntries(errorClasses.map((name) => [name, "error"])),
  AggregateError: "error", Promise: "promise", AsyncGenerator: "async-generator", Timer: "timer",
  AbortController: "abort", AbortSignal: "abort", EventQueue: "event-queue",
  WeakRef: "weak", FinalizationRegistry: "weak",
  SuppressedError: "error", DisposableStack: "dispose", AsyncDisposableStack: "dispose",
};

function libraryClassOf(name: string, program: ProgramContext) {
  const module = Object.hasOwn(libraryClasses, name) ? libraryClasses[name] : undefined;
  return module === undefined ? undefined : classFor(program.preludeClass(module, name), program);
}

/** What lowering is given. */
export interface LowerInput {
  name: string;
  program: ts.Program;
  checker: ts.TypeChecker;
  entries: readonly ts.SourceFile[];
  bag: DiagnosticBag;
  /** The prelude's source files by module name. */
  prelude: ReadonlyMap<string, ts.SourceFile>;
  /** How positions and stack traces name a file. */
  fileName: (file: ts.SourceFile) => string;
  /** Arguments of `t.plugin` in tests: each class stands for the library of that name. */
  libraries?: ReadonlyMap<ts.Node, string> | undefined;
  /** The plugin that the program is; undefined: one that runs by itself. */
  plugin?: PluginContract | undefined;
}

export interface Lowered {
  module: IrModule;
  context: ProgramContext;
  plugin: IrPlugin | undefined;
}

/** The whole program from its entry files, as far as it is reached. */
export function lowerProgram(input: LowerInput): Lowered {
  const module: IrModule = {
    name: input.name, functions: new Map(), shapes: new Map(), views: new Map(), globals: [], entry: "", errorShapes: [],
  };
  const files = input.program.getSourceFiles().filter((file) => !file.isDeclarationFile);
  const preludeFiles = new Set(input.prelude.values());
  const names = moduleNames(files, input);
  const prelude = (name: string, file: string): ts.Declaration => preludeExport(name, file, input);
  const context = new ProgramContext(
    input.checker, module, analyzeCaptures(input.checker), input.bag, lowerers, builtins,
    (file, name) => prelude(name, file) as ts.FunctionDeclaration,
    (file, name) => prelude(name, file) as ts.ClassDeclaration,
    (file) => names.get(file) ?? "module",
    analyzeClassUses(files.filter((file) => !preludeFiles.has(file)), input.checker, input.libraries),
  );
  context.fileName = input.fileName;
  context.tableTypes = new TableTypes(files, input.checker);
  context.jsonTypes = new JsonTypes(new Reading(input.checker, input.bag));
  if (input.libraries !== undefined) context.libraries = input.libraries;
  context.isPrelude = (file) => preludeFiles.has(file);
  module.shapes.set("{}", { name: "{}", displayName: "", base: undefined, properties: [] });
  module.errorShapes = errorClasses.map((name) => libraryClassOf(name, context)!.shape);
  const order = evaluationOrder(input.entries, input.checker).filter((file) => !preludeFiles.has(file));
  const modules = order.map((file) => lowerModule(file, context));
  const plugin = input.plugin === undefined ? undefined : lowerPlugin(input.plugin, context);
  drain(context);
  if (plugin !== undefined && asksForDeliveries(module)) {
    addDeliveries(plugin, context);
    drain(context);
  }
  if (waits(input.prelude, context)) {
    const loop = (name: string): string => functionFor(context.preludeFunction("event-loop", name), context);
    context.module.loop = loop(plugin === undefined ? "turn" : "turnOfHost");
    if (plugin === undefined) loop("fail");
    if (plugin !== undefined) plugin.loop = lowerLoop(context);
    drain(context);
  }
  const catches = context.module.loop !== undefined && plugin === undefined;
  makeEntry([...lowerPreludeModules(input.prelude.values(), context), ...modules], catches, context);
  if (context.asksForClasses) keepClasses(context);
  markReplacedMethods(context);
  if (plugin === undefined) refuseHostCalls(context);
  else finishPlugin(plugin, input.plugin!, context);
  if (plugin !== undefined) for (const name of functionsOf(plugin)) context.function(name).isMember = false;
  return { module, context, plugin };
}

/** Lowers what was asked for and not lowered yet. */
export function drain(context: ProgramContext): void {
  for (let next = context.pending.shift(); next !== undefined; next = context.pending.shift()) next();
}

// `this.go = this.go.bind(this)`: the method is called by name then, since the object may have its own.
function markReplacedMethods({ module, replacedMethods }: ProgramContext): void {
  for (const shape of module.shapes.values()) {
    shape.properties.forEach((property, i) => {
      const isReplaced = property.kind === "method" && !property.hidden && replacedMethods.has(property.name);
      if (isReplaced) shape.properties[i] = { ...property, slot: 1 };
    });
  }
}

// o.constructor finds a class by the type of the object.
function keepClasses(context: ProgramContext): void {
  for (const info of context.classes.values()) {
    const fn = context.function(info.constructorFunction);
    fn.needsEntry = true;
    fn.constructs = info.shape;
  }
}

// A prelude module is evaluated (first) if something that was reached reads its variables.
function lowerPreludeModules(files: Iterable<ts.SourceFile>, context: ProgramContext): string[] {
  const waiting = new Set(files);
  const lowered: string[] = [];
  for (let changed = true; changed; ) {
    changed = false;
    for (const symbol of context.globals.keys()) {
      const file = symbol.valueDeclaration?.getSourceFile();
      if (file === undefined || !waiting.delete(file)) continue;
      lowered.push(lowerModule(file, context));
      drain(context);
      changed = true;
      break;
    }
  }
  return lowered;
}

/** Whether something was reached that is done later. */
function waits(prelude: ReadonlyMap<string, ts.SourceFile>, context: ProgramContext): boolean {
  const queues = [prelude.get("job"), prelude.get("timer")];
  return [...context.globals.keys()].some((symbol) => {
    const file = symbol.valueDeclaration?.getSourceFile();
    return file !== undefined && queues.includes(file);
  });
}

// A program's event loop passes on what its top-level code throws, after the jobs that are left.
function makeEntry(modules: readonly string[], catches: boolean, context: ProgramContext): void {
  const name = context.uniqueName("evaluate");
  const fn = newFunction(name, "", { file: context.module.name, line: 1, column: 1 }, "void");
  const ctx = new FunctionContext(context, fn, undefined as never);
  ctx.builder.enter(ctx.builder.newBlock());
  const handler = catches ? ctx.builder.newBlock() : undefined;
  ctx.enterFresh(handler);
  for (const module of modules) ctx.builder.emit("call.direct", [], { function: module }, "void");
  ctx.builder.return(undefined);
  if (handler !== undefined) {
    ctx.builder.handler = undefined;
    ctx.builder.enter(handler);
    lowerers.prelude("event-loop", "fail", [ctx.builder.emit("catch", [])], ctx);
    ctx.builder.return(undefined);
  }
  context.module.functions.set(name, fn);
  context.module.entry = name;
}

function moduleNames(files: readonly ts.SourceFile[], input: LowerInput): Map<ts.SourceFile, string> {
  const used = new Set<string>();
  const names = new Map<ts.SourceFile, string>();
  for (const file of files) {
    const base = input.fileName(file).replace(/^.*\//, "").replace(/\.[mc]?tsx?$/, "").replace(/[^A-Za-z0-9]/g, "_");
    let name = base;
    for (let n = 2; used.has(name); n++) name = `${base}${n}`;
    used.add(name);
    names.set(file, name);
  }
  return names;
}

function preludeExport(name: string, module: string, input: LowerInput): ts.Declaration {
  const file = input.prelude.get(module);
  const symbol = file === undefined ? undefined : input.checker.getSymbolAtLocation(file)?.exports?.get(name as ts.__String);
  const declaration = symbol?.declarations?.find((d) => !ts.isFunctionDeclaration(d) || d.body !== undefined);
  if (declaration === undefined) throw new Error(`the prelude has no ${module}.${name}`);
  return declaration;
}
