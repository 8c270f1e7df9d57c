// The C backend: each test/backend/*.ir becomes C that compiles without a warning and, linked with the runtime, prints
// the lines that its comments `; prints: …` say; with #line and without, and the same bytes each time.
// FILTER=backend/shapes runs one.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { emitC } from "../compiler/src/backend/c/index.js";
import { parseModule } from "../compiler/src/ir/parse.js";
import { describeFault, verifyModule } from "../compiler/src/ir/verify.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = join(root, "test", "backend");
const filter = process.env["FILTER"] ?? "";
const names = readdirSync(folder).filter((name) => name.endsWith(".ir") && `backend/${name}`.includes(filter)).sort();

const backend = suite("backend: IR to C");
let work = "";

function emit(text: string, lineDirectives: boolean): string {
  return emitC(parseModule(text), { sourceName: "program.c", lineDirectives, main: true });
}

function run(command: string, args: string[]): string {
  const result = spawnSync(command, args, { cwd: work, encoding: "utf8" });
  assert.is(result.stderr, "");
  assert.is(result.status, 0);
  return result.stdout;
}

const flags = ["-std=c11", "-Wall", "-Wextra", "-Werror", "-I", join(root, "c-runtime", "include")];

backend.before(() => {
  work = mkdtempSync(join(tmpdir(), "tsfalco-backend-"));
});
backend.after(() => rmSync(work, { recursive: true, force: true }));

for (const name of names) {
  const text = readFileSync(join(folder, name), "utf8");

  backend(`${name} is valid, and compiles without a warning`, () => {
    assert.equal(verifyModule(parseModule(text)).map(describeFault), []);
    assert.is(emit(text, false), emit(text, false));
    for (const lines of [false, true]) {
      writeFileSync(join(work, "program.c"), emit(text, lines));
      for (const optimise of ["-O0", "-O2"]) run("cc", [...flags, optimise, "-c", "program.c", "-o", "program.o"]);
    }
  });
}

backend.run();
