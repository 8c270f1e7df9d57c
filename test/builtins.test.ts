// The library's rows (compiler/src/frontend/builtins) against all that they name: the C functions' prototypes, by a C
// file of static assertions; the members of sdk-types/lib, both ways; the functions of compiler/prelude. And the
// prelude itself: it type-checks with the lib, and on random values it does what the pinned Node does
// (builtins/prelude-against-node.mjs, which runs its JavaScript emit).
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { execa } from "execa";
import ts from "typescript";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { falcoRows } from "../compiler/src/frontend/builtins/falco.js";
import { builtins, rowKey } from "../compiler/src/frontend/builtins/index.js";
import type { BuiltinRow } from "../compiler/src/frontend/builtins/row.js";
import { typedKindByName } from "../compiler/src/frontend/builtins/typed-array.js";
import { testingRows } from "../compiler/src/frontend/builtins/testing.js";
import type { IrType } from "../compiler/src/ir/types.js";
import { oracleNode } from "./support/oracle.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const preludeFolder = join(root, "compiler", "prelude");
const libFolder = join(root, "sdk-types", "lib");

/** Every row with its other forms. */
const allRows: BuiltinRow[] = [...builtins.values()].flatMap((row) =>
  [row, row.exact, row.spread].filter((form) => form !== undefined));
const nameOf = rowKey;

// C prototypes

/** The C types that a register type may be as a parameter or result. */
const cTypes: Record<IrType, readonly string[]> = {
  void: ["void"], bool: ["bool"], i32: ["int32_t", "int"], f64: ["double"], val: ["tsf_value"], big: ["tsf_big"],
  arr: ["tsf_array *"], str: ["tsf_string *", "const tsf_string *"],
  ref: ["tsf_object *", "tsf_map *", "tsf_weak *", "tsf_bytes *", "tsf_frame *", "tsf_closure *", "const tsf_closure *"],
  row: ["tsf_found"], event: ["tsf_host_event"],
};

function prototypes(row: BuiltinRow): string[] {
  const bare = row.implementation.kind === "c" && row.implementation.bare === true;
  let lists: string[][] = [bare ? [] : ["tsf_isolate *"]];
  for (const type of row.parameters) {
    lists = lists.flatMap((list) => cTypes[type].map((c) => [...list, c]));
  }
  const parameters = lists.map((list) => (list.length === 0 ? "void" : list.join(", ")));
  return cTypes[row.result].flatMap((result) => parameters.map((list) => `${result} (${list})`));
}

function assertion(row: BuiltinRow): string[] {
  const { implementation } = row;
  if (row.kind === "constant" || implementation.kind !== "c") return [];
  const fits = prototypes(row).map((type) => `__builtin_types_compatible_p(__typeof__(${implementation.c}), ${type})`);
  return [`_Static_assert(${fits.join(" ||\n  ")},\n  "${nameOf(row)}: ${implementation.c}");`];
}

async function withFolder<T>(body: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "tsfalco-builtins-"));
  try {
    return await body(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test("each C function is declared as its row says", () =>
  withFolder(async (folder) => {
    const file = join(folder, "rows.c");
    writeFileSync(file, ["#include <math.h>", "#include <tsf.h>", "#include <tsf_falco.h>", "#include <tsf_testing.h>",
      ...allRows.flatMap(assertion), ""].join("\n"));
    const include = join(root, "c-runtime", "include");
    const args = ["-std=c11", "-Wall", "-Wextra", "-fsyntax-only", `-I${include}`, file];
    const { exitCode, stderr } = await execa(process.env["CC"] ?? "cc", args, { reject: false });
    const errors = stderr.split("\n").filter((line) => line.includes("error:")).join("\n");
    assert.is(errors, "");
    assert.is(exitCode, 0);
  }));

// the lib

/** What the compiler itself knows, without rows: types, errors (classes of the prelude), decorators. */
const filesWithoutRows = ["core", "function", "utility", "decorators", "error"];
/** Interfaces whose objects are of classes of the prelude, and the files of these. */
const preludeClasses: Readonly<Record<string, string>> = {
  Promise: "promise", AsyncGenerator: "async-generator", Timer: "timer", AbortController: "abort", AbortSignal: "abort",
  WeakRef: "weak", FinalizationRegistry: "weak", DisposableStack: "dispose", AsyncDisposableStack: "dispose",
};
const typesWithoutRows = [
  "IteratorYieldResult", "IteratorReturnResult", "AsyncIterator", "AsyncIterable", "AsyncIterableIterator",
  "AsyncIteratorObject", "ReadonlySetLike", "PromiseLike", "PromiseFulfilledResult", "PromiseRejectedResult",
  "Rejection",
  "PromiseWithResolvers", "AbortEvent", "ArrayLike", "ArrayBufferView", "NumberFormatOptions", "CollatorOptions", ...Object.keys(preludeClasses),
];
/** Members that lowering compiles by other means. */
const membersWithoutRows = ["prototype"];
/** What an interface declares that others extend is declared of these, and of nothing else. */
const typedArrays = [...typedKindByName.keys()];
const extendedBy: Record<string, readonly string[]> = {
  TypedArray: typedArrays, TypedArrayConstructor: typedArrays.map((name) => `${name}Constructor`),
};
const readonlyOf: Record<string, string> = { ReadonlyArray: "Array", ReadonlyMap: "Map", ReadonlySet: "Set" };

type Add = (key: string, signature?: ts.SignatureDeclaration) => void;

/** Row keys that the lib asks for, with the largest number of arguments that it lets one give. */
function declared(): Map<string, { most: number; least: number }> {
  const found = new Map<string, { most: number; least: number }>();
  const add: Add = (key, signature) => {
    const parameters = (signature?.parameters ?? []).filter((parameter) => parameter.name.getText() !== "this");
    const rest = parameters.some((parameter) => parameter.dotDotDotToken !== undefined);
    const needed = parameters.filter((p) => p.questionToken === undefined && p.dotDotDotToken === undefined).length;
    const known = found.get(key) ?? { most: 0, least: needed };
    found.set(key, {
      most: Math.max(known.most, rest ? Infinity : parameters.length), least: Math.min(known.least, needed),
    });
  };
  for (const name of readdirSync(libFolder)) {
    if (!name.endsWith(".d.ts") || filesWithoutRows.includes(name.slice(0, -5))) continue;
    const text = readFileSync(join(libFolder, name), "utf8");
    const file = ts.createSourceFile(name, text, ts.ScriptTarget.ESNext, true);
    for (const statement of file.statements) {
      if (ts.isFunctionDeclaration(statement)) add(`global.${statement.name!.text}`, statement);
      if (ts.isInterfaceDeclaration(statement)) addInterface(statement, add);
    }
  }
  return found;
}

function addInterface(type: ts.InterfaceDeclaration, add: Add): void {
  if (typesWithoutRows.includes(type.name.text)) return;
  const on = readonlyOf[type.name.text] ?? type.name.text;
  for (const each of extendedBy[on] ?? [on]) addMembers(type, each, add);
}

function addMembers(type: ts.InterfaceDeclaration, on: string, add: Add): void {
  const object = on.replace(/Constructor$/, "");
  for (const member of type.members) {
    if (ts.isCallSignatureDeclaration(member)) add(`global.${object}`, member);
    else if (ts.isConstructSignatureDeclaration(member)) {
      if (!Object.hasOwn(preludeClasses, object)) add(`new.${object}`, member);
    }
    else if (member.name !== undefined) addMember(on, member, add);
  }
}

function addMember(on: string, member: ts.TypeElement, add: Add): void {
  const name = member.name!.getText().replace(/^\[Symbol\.(\w+)\]$/, "\uFFFF$1");
  const isSymbol = ts.isPropertySignature(member) && member.type?.getText() === "unique symbol";
  if (isSymbol || membersWithoutRows.includes(name)) return;
  add(`${on}.${name}`, ts.isMethodSignature(member) ? member : undefined);
  const isReadonly = ts.getCombinedModifierFlags(member) & ts.ModifierFlags.Readonly;
  if (ts.isPropertySignature(member) && !isReadonly) add(`${on}.${name}=`);
}

const isIntrinsic = (key: string): boolean => key.startsWith("global.__");

test("each member of the lib has a row", () => {
  assert.equal([...declared().keys()].filter((key) => !builtins.has(key)), []);
});

test("each row is a member of the lib", () => {
  const members = declared();
  // an Iterator's own methods are those that Generator and the iterators of the library inherit
  const inherited = (key: string): boolean => /(Iterator|IteratorObject|Generator)\.\w+$/.test(key);
  // the SDK's own members are declared beside the lib
  const sdk = new Set([...falcoRows, ...testingRows].map(rowKey));
  const extra = [...builtins.keys()].filter(
    (key) => !members.has(key) && !isIntrinsic(key) && !inherited(key) && !sdk.has(key));
  // what stands behind the members of Object of the same names, ObjectPrototype, is not shown
  // what console.log of String and Boolean is typed as lies in core.d.ts, which has rows for these alone
  assert.equal(extra.filter((key) => !/^(Function|ObjectPrototype)\./.test(key)),
    ["TemplateStringsArray.raw", "Boolean.toString", "Boolean.valueOf", "global.Boolean"]);
});

test("a row takes the arguments that the lib lets one give, and has a value for each that may be missing", () => {
  const faults: string[] = [];
  for (const [key, { most, least }] of declared()) {
    const row = builtins.get(key);
    if (row === undefined || row.kind === "constant" || row.kind === "getter" || row.kind === "setter") continue;
    if (row.implementation.kind === "prelude") continue;
    const receivers = row.kind === "method" ? 1 : 0;
    const takes = row.rest === true ? Infinity : row.parameters.length - receivers;
    // toString of an array is join without a separator
    const spare = /Array\.(toString|join)$/.test(key) ? 1 : most;
    if (takes !== most && takes !== spare) faults.push(`${key} takes ${takes}, the lib ${most}`);
    for (let i = receivers + least; row.rest !== true && i < row.parameters.length; i++) {
      if (row.parameters[i] !== "val" && row.defaults?.[i] === undefined) faults.push(`${key}: no default for ${i}`);
    }
  }
  assert.equal(faults, []);
});

// the prelude

interface PreludeFile {
  name: string;
  source: ts.SourceFile;
}

function preludeFilesIn(folder: string): PreludeFile[] {
  return readdirSync(folder).filter((name) => name.endsWith(".ts")).map((name) => ({
    name: basename(name, ".ts"),
    source: ts.createSourceFile(name, readFileSync(join(folder, name), "utf8"), ts.ScriptTarget.ESNext, true),
  }));
}

const preludeFiles = preludeFilesIn(preludeFolder);
/** What only programs of tests have. */
const testingFiles = preludeFilesIn(join(preludeFolder, "testing"));

/** The functions of a prelude file by name. */
function functionsOf(module: string): Map<string, ts.FunctionDeclaration> {
  const file = [...preludeFiles, ...testingFiles].find(({ name }) => name === module);
  const functions = file?.source.statements.filter(ts.isFunctionDeclaration) ?? [];
  return new Map(functions.map((fn) => [fn.name!.text, fn]));
}

test("each prelude function exists and takes what its row says", () => {
  const faults: string[] = [];
  for (const row of allRows) {
    const { implementation } = row;
    if (implementation.kind !== "prelude") continue;
    const fn = functionsOf(implementation.module).get(implementation.name);
    const isExported = fn?.modifiers?.some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword) === true;
    if (!isExported) faults.push(`${nameOf(row)}: ${implementation.module}.ts exports no ${implementation.name}`);
    else if (fn!.parameters.length !== row.parameters.length) faults.push(`${nameOf(row)}: another arity`);
  }
  assert.equal(faults, []);
});

test("each class of the prelude has the members that the lib declares", () => {
  const faults: string[] = [];
  for (const [name, module] of Object.entries(preludeClasses)) {
    const { source } = preludeFiles.find((file) => file.name === module)!;
    const made = source.statements.filter(ts.isClassDeclaration).find((statement) => statement.name!.text === name);
    const has = new Set(made?.members.map((member) => member.name?.getText()));
    for (const member of libMembers(name)) if (!has.has(member)) faults.push(`${name}.${member}`);
  }
  assert.equal(faults, []);
});

function libMembers(name: string): string[] {
  const files = readdirSync(libFolder).map((file) =>
    ts.createSourceFile(file, readFileSync(join(libFolder, file), "utf8"), ts.ScriptTarget.ESNext, true));
  const types = files.flatMap((file) => file.statements.filter(ts.isInterfaceDeclaration));
  return types.filter((type) => type.name.text === name).flatMap((type) => type.members.map((m) => m.name!.getText()));
}

test("each intrinsic has a row and a declaration", () => {
  const declarations = new Map([...functionsOf("intrinsics.d"), ...functionsOf("test-intrinsics.d")]);
  const rows = [...builtins].filter(([key]) => isIntrinsic(key)).map(([, row]) => row);
  assert.equal(rows.map((row) => row.name).sort(), [...declarations.keys()].sort());
  const misfits = rows.filter((row) => declarations.get(row.name)!.parameters.length !== row.parameters.length);
  assert.equal(misfits.map((row) => row.name), []);
});

test("the kinds of values are those of the runtime, in its order", () => {
  const header = readFileSync(join(root, "c-runtime", "src", "lib", "intrinsics.h"), "utf8");
  const theirs = [.../TSF_KIND_UNDEFINED[^}]*/.exec(header)![0].matchAll(/TSF_KIND_(\w+)/g)].map(([, name]) => name!);
  const kinds = preludeFiles.find(({ name }) => name === "intrinsics.d")!.source.statements.find(ts.isEnumDeclaration)!;
  const ours = kinds.members.map((member) => member.name.getText().replace(/(?<=[a-z])(?=[A-Z])/g, "_").toUpperCase());
  assert.equal(ours.map((name) => name.replace("BIG_INT", "BIGINT")), theirs);
});

test("the prelude type-checks with the lib of the SDK", async () => {
  const tsc = join(root, "node_modules", "typescript", "bin", "tsc");
  for (const folder of [preludeFolder, join(preludeFolder, "testing")]) {
    const args = [tsc, "-p", join(folder, "tsconfig.json"), "--pretty", "false", "--noEmit"];
    const { stdout } = await execa(process.execPath, args, { reject: false });
    assert.is(stdout, "", folder);
  }
});

test("the prelude does what Node does", () =>
  withFolder(async (folder) => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "package.json"), '{ "type": "module" }\n');
    const compilerOptions = { target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext };
    for (const { name, source } of preludeFiles) {
      writeFileSync(join(folder, `${name}.js`), ts.transpileModule(source.text, { compilerOptions }).outputText);
    }
    const script = join(root, "test", "builtins", "prelude-against-node.mjs");
    const { all } = await execa(oracleNode, [script, folder, "150"], { reject: false, all: true });
    assert.match(all ?? "", /^checked \d+, 0 differ$/);
  }));

test.run();
