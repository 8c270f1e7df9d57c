// The C backend: each test/backend/*.ir becomes C that compiles without a warning and, linked with the runtime, prints
// the lines that its comments `; prints: …` say, as it stands and after all passes. FILTER=backend/shapes runs one.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { emitC, emitUnits } from "../compiler/src/backend/c/index.js";
import { defaultOptions } from "../compiler/src/driver/options.js";
import { runtimeArchives } from "../compiler/src/driver/runtime-archive.js";
import { findToolchain } from "../compiler/src/driver/toolchain.js";
import type { IrModule } from "../compiler/src/ir/function.js";
import { parseModule } from "../compiler/src/ir/parse.js";
import { describeFault, verifyModule } from "../compiler/src/ir/verify.js";
import { runPasses } from "../compiler/src/passes/manager.js";
import { runProgram } from "./support/process.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = join(root, "test", "backend");
const filter = process.env["FILTER"] ?? "";
const names = readdirSync(folder).filter((name) => name.endsWith(".ir") && `backend/${name}`.includes(filter)).sort();

const flags = ["-std=c11", "-Wall", "-Wextra", "-Werror", "-I", join(root, "c-runtime", "include")];
const work = mkdtempSync(join(tmpdir(), "tsfalco-backend-"));

function emit(module: IrModule, lineDirectives: boolean): string {
  return emitC(module, { sourceName: "program.c", lineDirectives, main: true });
}

/** What the command prints; it must end well and say nothing on stderr. */
async function output(command: string, args: string[]): Promise<string> {
  const ended = await runProgram(command, args, { cwd: work, timeout: 60_000 });
  assert.is(ended.stderr, "");
  assert.is(ended.code, 0);
  return ended.stdout.toString("utf8");
}

async function printed(c: readonly string[], archive: string): Promise<string> {
  const files = c.map((text, i) => {
    writeFileSync(join(work, `program${i}.c`), text);
    return `program${i}.c`;
  });
  await output("cc", [...flags, c.length === 1 ? "-O2" : "-O0", ...files, archive, "-lm", "-o", "program"]);
  return output(join(work, "program"), []);
}

/** The C lines that the C compiler counts as lines of TypeScript: `test.ts:3 <text>`. */
function placed(c: string): string[] {
  let place: { file: string; line: number } | undefined;
  const lines: string[] = [];
  for (const [i, line] of c.split("\n").entries()) {
    const directive = /^#line (\d+) "(.*)"$/.exec(line);
    if (directive !== null) place = { file: directive[2]!, line: Number(directive[1]) };
    else if (place !== undefined) lines.push(`${place.file}:${place.line++} ${line.trim()}`);
    if (place?.file === "program.c") {
      assert.is(place.line, i + 2);
      place = undefined;
    }
  }
  return lines;
}

const backend = suite("backend: IR to C");
let archive = "";

backend.before(async () => {
  [archive] = await runtimeArchives(await findToolchain(defaultOptions, () => {}), ["base"]);
});
backend.after(() => rmSync(work, { recursive: true, force: true }));

for (const name of names) {
  const text = readFileSync(join(folder, name), "utf8");
  const expected = [...text.matchAll(/^; prints: (.*)$/gm)].map((match) => `${match[1]}\n`).join("");

  backend(`${name} compiles without a warning, always to the same C`, async () => {
    assert.equal(verifyModule(parseModule(text)).map(describeFault), []);
    assert.is(emit(parseModule(text), true), emit(parseModule(text), true));
    for (const optimise of ["-O0", "-O3"]) {
      writeFileSync(join(work, "program.c"), emit(parseModule(text), true));
      await output("cc", [...flags, optimise, "-c", "program.c", "-o", "program.o"]);
    }
  });

  backend(`${name} prints what it says`, async () => {
    assert.is(await printed([emit(parseModule(text), false)], archive), expected);
  });

  backend(`${name} prints the same from a file for each function`, async () => {
    const c = emitUnits(parseModule(text), { sourceName: "program.c", lineDirectives: false, main: true }, 1);
    assert.is(await printed(c, archive), expected);
  });

  backend(`${name} prints the same after all passes`, async () => {
    const module = parseModule(text);
    runPasses(module, { verify: true });
    assert.is(await printed([emit(module, false)], archive), expected);
  });
}

backend("#line gives each statement its line of TypeScript", () => {
  const module = parseModule(`module lines entry @m_main
runtime tsf_throwing() -> void throws
function @m_main() -> void { ; a.ts:1:1
bb0:
  call.runtime tsf_throwing() ; a.ts:7:3
  call.runtime tsf_throwing() ; a.ts:8:3
  call.runtime tsf_throwing() ; "b.ts":2:3
  return ; a.ts:8:3
}
`.replaceAll('"', ""));
  const lines = placed(emit(module, true)).filter((line) => /throwing|return;|void f_m_main.*\{/.test(line));
  assert.equal(lines, [
    "a.ts:1 void f_m_main(tsf_isolate *isolate) {",
    "a.ts:7 tsf_throwing(isolate);",
    "a.ts:8 tsf_throwing(isolate);",
    "b.ts:2 tsf_throwing(isolate);",
    "a.ts:8 return;",
    "a.ts:1 return;",
  ]);
});

backend("a function checks the stack if it may come to be inside itself", () => {
  const text = readFileSync(join(folder, "closures.ir"), "utf8");
  const bodies = emit(parseModule(text), false).split("\n}\n");
  const checking = bodies.filter((body) => body.includes("tsf_stack_check")).map((body) => /((?:f_)?m_\w+)\([^;]*\) \{\n/.exec(body)?.[1]);
  assert.equal(checking, ["f_m_factorial", "f_m_main"]);
});

backend.run();
