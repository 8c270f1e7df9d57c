// The IR: what passes make of small texts, what the verifier refuses, and that text and IR are the same thing.
//   ir/<pass>/<name>.ir      IR, a line `; ---`, and what the pass makes of it; TSF_BLESS=1 rewrites the second half
//   ir/verify/NN-<name>.ir   breaks rule NN, with `; error: <text>` on the bad line (or on the one before)
//   ir/text/<name>.ir        prints as it stands
// Every text is also parsed, printed and parsed again. FILTER=inline/loop runs a part.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { IrModule } from "../compiler/src/ir/function.js";
import { IrSyntaxError, parseIr, parseModule } from "../compiler/src/ir/parse.js";
import { printFunction, printModule, runtimeNames } from "../compiler/src/ir/print.js";
import { assertValid, describeFault, verifyModule } from "../compiler/src/ir/verify.js";
import { passes } from "../compiler/src/passes/index.js";
import { runPass, runPasses } from "../compiler/src/passes/manager.js";
import { interpret, type Outcome, OutOfFuel } from "./ir/fuzz/interpreter.js";
import { randomProgram } from "./ir/fuzz/random-program.js";

const here = join(dirname(fileURLToPath(import.meta.url)), "ir");
const bless = process.env["TSF_BLESS"] === "1";
const filter = process.env["FILTER"] ?? "";
const separator = "\n; ---\n";

function files(folder: string): string[] {
  if (!existsSync(join(here, folder))) return [];
  const names = readdirSync(join(here, folder)).filter((name) => name.endsWith(".ir")).sort();
  return names.map((name) => `${folder}/${name}`).filter((path) => path.includes(filter));
}

function read(path: string): string {
  return readFileSync(join(here, path), "utf8");
}

/** The functions' text without the positions that a test does not care for. */
function show(module: IrModule): string {
  const names = runtimeNames(module.functions.values());
  const all = [...module.functions.values()].map((fn) => printFunction(fn, names));
  return `${all.join("\n\n").replaceAll(" ; test.ts:1:1", "")}\n`;
}

/** A text without a line `module` begins with its entry. */
function parse(text: string): ReturnType<typeof parseIr> {
  const parsed = parseIr(text);
  const [first] = parsed.module.functions.keys();
  if (parsed.module.entry === "" && first !== undefined) parsed.module.entry = first;
  return parsed;
}

for (const pass of passes.values()) {
  const tests = suite(`ir/${pass.name}`);
  for (const path of files(pass.name)) {
    tests(path, () => {
      const [input = "", expected = ""] = read(path).split(separator);
      const { module } = parse(input);
      assertValid(module, "in the test's input");
      assertRoundTrip(module);
      runPass(pass, module);
      assertValid(module, `after ${pass.name}`);
      const actual = show(module);
      if (bless) writeFileSync(join(here, path), `${input}${separator}${actual}`);
      else assert.fixture(actual, expected);
      runPasses(module, { verify: true });
    });
  }
  if (filter === "") tests("has a test", () => assert.ok(files(pass.name).length > 0, `test/ir/${pass.name} is empty`));
  tests.run();
}

function assertRoundTrip(module: IrModule): void {
  const text = printModule(module);
  assert.fixture(printModule(parseModule(text)), text);
}

const verifier = suite("ir/verify");
for (const path of files("verify")) {
  verifier(path, () => {
    const text = read(path);
    const { module, lines } = parse(text);
    const rule = Number(/\/(\d+)-/.exec(path)![1]);
    const faults = verifyModule(module);
    const found = faults.map((fault) => `${fault.at === undefined ? 1 : lines.get(fault.at)}: rule ${fault.rule}: ${fault.message}`);
    const wanted = text.split("\n").flatMap((line, index) => {
      const message = /; error: (.*)$/.exec(line)?.[1];
      return message === undefined ? [] : [`${index + 1}: rule ${rule}: ${message}`];
    });
    assert.equal(found, wanted);
    assert.ok(wanted.length > 0, "says no error");
    assert.ok(faults.every((fault) => describeFault(fault).length > 0));
  });
}
if (filter === "") {
  verifier("every rule of verify.ts has a file that breaks it", () => {
    const source = readFileSync(new URL("../compiler/src/ir/verify.ts", import.meta.url), "utf8");
    const rules = [...source.matchAll(/^\/\/ {1,2}(\d+) /gm)].map((match) => Number(match[1]));
    const tested = new Set(files("verify").map((path) => Number(/\/(\d+)-/.exec(path)![1])));
    assert.ok(rules.length > 0);
    assert.equal(rules.filter((rule) => !tested.has(rule)), []);
  });
}
verifier.run();

const texts = suite("ir/text");
for (const path of files("text")) {
  texts(path, () => {
    const module = parseModule(read(path));
    assertValid(module, path);
    if (bless) writeFileSync(join(here, path), printModule(module));
    else assert.fixture(printModule(module), read(path));
  });
}
const faulty: readonly (readonly [text: string, line: number, message: RegExp])[] = [
  ["module m\nfunctoin @f() -> void {", 2, /expected module, runtime, .* found "functoin"/],
  ["function @f() -> vod {\n}", 1, /"vod" is no type/],
  ["function @f() -> void {\nbb0:\n  v0: f64 = f64.plus(v1)\n}", 3, /there is no op "f64.plus"/],
  ["function @f() -> f64 {\nbb0:\n  return v0\n}", 3, /v0 is not defined/],
  ["function @f() -> void {\nbb0:\n  jump bb1\n}", 1, /@f has no bb1/],
  ["function @f() -> void {\nbb0:\n  return\n  return\n}", 4, /bb0 has ended already/],
  ["function @f() -> void {\nbb0:\n  return", 3, /expected "}", the text ends/],
  ["function @f() -> void {\nbb0:\n  call.runtime nope()\n}", 3, /a runtime function that a line `runtime` declares, found "nope"/],
  ["function @f() -> void {\nbb0:\n  return § \n}", 3, /cannot read "§"/],
];
for (const [text, line, message] of faulty) {
  texts(`line ${line}: ${message.source}`, () => {
    assert.throws(() => parseModule(text), (error: unknown) =>
      error instanceof IrSyntaxError && error.line === line && message.test(error.message));
  });
}
texts.run();

const fuzz = suite("ir/fuzz");
const programs = Number(process.env["TSF_FUZZ_PROGRAMS"] ?? 60);
const firstSeed = Number(process.env["TSF_FUZZ_SEED"] ?? 1);
const fuel = 20000;

/** What each choice of passes makes of a random program runs like the program itself. */
if (filter === "" || filter.includes("fuzz")) {
  fuzz(`${programs} random programs run the same after every pass`, () => {
    let compared = 0;
    for (let seed = firstSeed; seed < firstSeed + programs; seed++) if (runsTheSame(seed)) compared++;
    assert.ok(compared >= programs / 2, `only ${compared} programs ended in time`);
  });
}
fuzz.run();

function runsTheSame(seed: number): boolean {
  const text = printModule(randomProgram(seed));
  let expected: Outcome;
  try {
    expected = interpret(parseModule(text), fuel, false);
  } catch (error) {
    if (error instanceof OutOfFuel) return false;
    throw error;
  }
  const module = parseModule(text);
  let before = text;
  runPasses(module, {
    verify: true, printIr: "all",
    print(title, now) {
      if (now === before) return;
      before = now;
      const actual = interpret(parseModule(now), fuel * 3, title === "after:spill-across-yields");
      if (JSON.stringify(actual) === JSON.stringify(expected)) return;
      throw new Error(`seed ${seed}, ${title}:\n${JSON.stringify(actual)}\n  instead of\n${JSON.stringify(expected)}`);
    },
  });
  return true;
}
