// Random programs (test/fuzz), the same ones each time, print what they print under Node. `npm run fuzz` tries others
// and makes the one that fails small.
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { askNode, findFault, writeBatch } from "./fuzz/batch.js";
import { Choices } from "./fuzz/choices.js";
import { randomProgram } from "./fuzz/random-program.js";
import { shrink } from "./fuzz/shrink.js";
import { chosenLanes } from "./support/compiler.js";

const fuzz = suite("fuzz");

/** Programs of one lane; each lane has its own. */
const count = 14;

for (const [i, lane] of chosenLanes().entries()) {
  fuzz(`${count} random programs · ${lane.name}`, async () => {
    const first = 1 + i * 1000;
    const programs = Array.from({ length: count }, (_, k) => randomProgram(Choices.random(first + k)));
    const folder = writeBatch(`lane${i}`, programs);
    const fault = await findFault(folder, await askNode(folder), lane);
    if (fault !== undefined) assert.unreachable(`seed ${first + (fault.program ?? 0)}: ${fault.text}`);
  });
}

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
