// Random programs (test/fuzz), the same ones each time, print what they print under Node. `npm run fuzz` tries others
// and makes the one that fails small. Cases that are changed at random, and so mostly wrong, are refused or compile.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { askNode, findFault, writeBatch } from "./fuzz/batch.js";
import { Choices } from "./fuzz/choices.js";
import { mutate } from "./fuzz/mutate.js";
import { randomProgram } from "./fuzz/random-program.js";
import { shrink } from "./fuzz/shrink.js";
import { allCases, root } from "./support/cases.js";
import { chosenLanes, compile } from "./support/compiler.js";
import { runProgram } from "./support/process.js";

const fuzz = suite("fuzz");

/** Programs of one lane; each lane has its own. */
const count = 10;

for (const [i, lane] of chosenLanes().entries()) {
  fuzz(`${count} random programs · ${lane.name}`, async () => {
    const first = 1 + i * 1000;
    const programs = Array.from({ length: count }, (_, k) => randomProgram(Choices.random(first + k)));
    const folder = writeBatch(`lane${i}`, programs);
    const fault = await findFault(folder, await askNode(folder), lane);
    if (fault !== undefined) assert.unreachable(`seed ${first + (fault.program ?? 0)}: ${fault.text}`);
  });
}

const mutants = 100;

fuzz(`${mutants} cases with a mistake are refused, or are C that compiles`, async () => {
  const cases = allCases().filter(({ files }) => files.length === 1);
  const folder = writeBatch("mutants", []);
  const [source, c] = [join(folder, "mutant.ts"), join(folder, "mutant.c")];
  for (let seed = 1; seed <= mutants; seed++) {
    const choices = Choices.random(seed);
    const item = choices.pick(cases);
    const text = mutate(readFileSync(item.entry, "utf8"), choices);
    writeFileSync(source, text);
    const passes = seed % 2 === 0 ? ["--passes=none"] : [];
    const { code, output } = await compile(["compile", "--program", source, "--emit", "c", "-o", c, ...passes]);
    const said = `${item.id}, seed ${seed}\n${text}\n${output}`;
    assert.ok(code === 0 || code === 1, `exit code ${code}: ${said}`);
    assert.not.match(output, /TSF9|^\s+at .*\.js:\d/m, said);
    if (code === 0) {
      const args = ["-std=c11", "-D_GNU_SOURCE", "-fsyntax-only", "-w", "-I", join(root, "c-runtime", "include"), c];
      const checked = await runProgram("cc", args, { env: process.env, timeout: 60_000 });
      assert.is(checked.code, 0, `${checked.stderr}\n${said}`);
    }
  }
});

fuzz("the same choices make the same program", () => {
  const choices = Choices.random(7);
  const program = randomProgram(choices);
  assert.is(randomProgram(Choices.random(7)), program);
  assert.is(randomProgram(Choices.replay(choices.made)), program);
  assert.ok(randomProgram(Choices.replay([])).length < program.length);
});

fuzz("a list of choices is made small while it fails", async () => {
  const fails = async (list: readonly number[]): Promise<boolean> => list.some((choice) => choice > 5) && list.includes(3);
  assert.equal(await shrink([1, 2, 3, 4, 5, 6, 7, 8, 3, 1], fails), [8, 3]);
});

fuzz.run();
