// How the runtime's files become units of the C compiler: every file in one, and no name twice in a unit.
import { basename, join } from "node:path";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { filesBelow, runtimeRoot } from "../compiler/src/driver/host.ts";
import { parted, runtimeUnits } from "../compiler/src/driver/runtime-parts.ts";

/** The units of files in types/, each a list of names. */
function unitsOf(files: Record<string, string>): string[][] {
  const folder = mkdtempSync(join(tmpdir(), "tsfalco-units-"));
  try {
    mkdirSync(join(folder, "types"));
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, "types", `${name}.c`), text);
    const units = runtimeUnits(filesBelow(folder, ".c"), "");
    return units.map(({ sources }) => sources.map((source) => basename(source, ".c")));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test("files that give no name twice are one unit", () => {
  assert.equal(unitsOf({ a: "static int one(int x) { return x; }\n", b: "static int two;\nint both(int x);\n" }), [["a", "b"]]);
});

test("a name that two files have for themselves keeps them apart", () => {
  const both = [["a"], ["b"]];
  assert.equal(unitsOf({ a: "static int f(void);\n", b: "static void *f(int a, int b) {\n}\n" }), both);
  assert.equal(unitsOf({ a: "static const char *const names[2][3] = {};\n", b: "static int names;\n" }), both);
  assert.equal(unitsOf({ a: "#define LIMIT 3\n", b: "#define LIMIT 4\n" }), both);
  assert.equal(unitsOf({ a: "typedef struct {\n  int x;\n} reader;\n", b: "typedef int reader;\n" }), both);
  assert.equal(unitsOf({ a: "enum { ONE, TWO };\n", b: "static int TWO = 2;\n" }), both);
  const attribute = "static __attribute__((noinline, cold)) void fail(void) {\n}\n";
  assert.equal(unitsOf({ a: attribute, b: "static void fail(int code) {\n}\n" }), both);
  assert.equal(unitsOf({ a: "/* static int f; */\n", b: "static int f;\n" }), [["a", "b"]], "a comment is no name");
});

test("every file of the runtime is in one unit, every unit in one call of the compiler", () => {
  const sources = filesBelow(join(runtimeRoot, "src"), ".c");
  const units = runtimeUnits(sources, "");
  assert.equal(units.flatMap((unit) => unit.sources).sort(), sources);
  assert.is(new Set(units.map(({ name }) => name)).size, units.length);
  assert.equal(parted(units).flat().map(({ name }) => name).sort(), units.map(({ name }) => name).sort());
});

test.run();
