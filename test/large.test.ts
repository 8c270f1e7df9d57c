// Large and odd programs: what is long, deep or wide compiles in reasonable time and prints what it does under Node; a
// program that is large enough becomes several C files. number-texts.txt are the texts that libraries test parsers with.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { largeProgram } from "./large/large-program.js";
import { endlessNesting, oddPrograms } from "./large/odd-programs.js";
import { root } from "./support/cases.js";
import { oracleNode } from "./support/oracle.js";
import { type Ended, runProgram } from "./support/process.js";

const folder = join(root, "build", "large");
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, "package.json"), '{ "type": "module" }\n');

const large = suite("large");

/** Of one compilation, on a busy machine; without any fault most take two seconds. */
const timeout = 120_000;

async function compile(name: string, source: string, ...args: string[]): Promise<Ended> {
  writeFileSync(join(folder, `${name}.ts`), source);
  const all = ["compile", "--program", `${name}.ts`, "-O0", "-o", `./${name}`, ...args];
  return runProgram(process.execPath, [join(root, "bin", "tsfalco.js"), ...all], { cwd: folder, env: process.env, timeout });
}

// TypeScript and Node need more stack for some of these than they take by themselves.
const deepStack = ["--stack-size=7000"];
const emit = `
const { readFileSync, writeFileSync } = require("fs"), ts = require("typescript"), name = process.argv[1];
const options = { target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext };
writeFileSync(name + ".js", ts.transpile(readFileSync(name + ".ts", "utf8"), options));`;

async function printsAsNode(name: string, source: string, ...args: string[]): Promise<string> {
  const compiled = await compile(name, source, ...args);
  assert.is(compiled.code, 0, compiled.timedOut ? "not within two minutes" : compiled.stderr);
  const emitted = await runProgram(process.execPath, [...deepStack, "-e", emit, name], { cwd: folder, env: process.env, timeout });
  assert.is(emitted.code, 0, emitted.stderr);
  const node = await runProgram(oracleNode, [...deepStack, `${name}.js`], { cwd: folder, env: { NO_COLOR: "1" }, timeout });
  const ours = await runProgram(join(folder, name), [], { env: {}, timeout });
  assert.is(ours.stdout.toString("utf8"), node.stdout.toString("utf8"), node.stderr + ours.stderr);
  return compiled.stderr;
}

for (const [title, source] of Object.entries(oddPrograms)) {
  large(title, async () => {
    await printsAsNode(title.replaceAll(/\W+/g, "-"), source);
  });
}

large("numbers that are hard to read", async () => {
  const texts = readFileSync(join(root, "test", "large", "number-texts.txt"), "utf8");
  await printsAsNode("numbers", `
for (const text of \`${texts}\`.split("\\n")) {
  const [plain, minus, prefix] = [Number(text), Number(\`-\${text}\`), parseFloat(\`\${text}x\`)];
  console.log(plain, minus, prefix === plain || text === "", plain.toPrecision(21));
}`);
});

large("a program of 4,000 lines becomes several C files", async () => {
  const printed = await printsAsNode("lines", largeProgram(4_000), "--verbose");
  const compilations = printed.split("\n").filter((line) => / -c \S*\/lines(\.\d+)?\.c /.test(line));
  assert.ok(compilations.length > 1, `the C compiler is called ${compilations.length} times`);
});

large("what is nested without an end is refused", async () => {
  const { code, stderr } = await compile("endless", endlessNesting);
  assert.match(stderr, "TSF5017");
  assert.not.match(stderr, /^\s+at /m);
  assert.is(code, 1);
});

large.run();
