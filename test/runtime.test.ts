// The runtime's own tests in C (c-runtime/test/run.sh): each plainly and with a collection at every allocation, under
// sanitizers and with assertions. Objects are kept in build/, so that a second run compiles what has changed only.
import { mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { root } from "./support/cases.js";
import { runProgram } from "./support/process.js";

const folder = join(root, "c-runtime", "test");
const names = readdirSync(folder).filter((name) => name.endsWith("_test.c") && !name.startsWith("falco_"))
  .map((name) => name.replace(/_test\.c$/, ""));

for (const name of names) {
  test(name, async () => {
    const build = join(root, "build", "runtime-tests");
    mkdirSync(build, { recursive: true });
    const env = { ...process.env, TSF_TEST_BUILD: build };
    const ended = await runProgram("sh", [join(folder, "run.sh"), name], { env, timeout: 300_000 });
    assert.is(ended.code, 0, ended.stdout.toString() + ended.stderr);
    assert.match(ended.stdout.toString(), new RegExp(`^${name}_test: passed$`, "m"));
  });
}

test.run();
