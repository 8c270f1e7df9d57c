// A long run: `npm run fuzz -- --seed 1000 --count 2000`. Random programs, in batches, in every lane of the cases; the first
// that is not as under Node is made small and shown. `--program 1234` shows the program of one seed and runs it alone.
import { parseArgs } from "node:util";
import { type Lane, chosenLanes } from "../support/compiler.js";
import { askNode, type Fault, findFault, writeBatch } from "./batch.js";
import { Choices } from "./choices.js";
import { randomProgram } from "./random-program.js";
import { shrink } from "./shrink.js";

const { values } = parseArgs({
  options: {
    seed: { type: "string", default: "1" }, count: { type: "string", default: "1000" }, batch: { type: "string", default: "25" },
    program: { type: "string" }, keep: { type: "boolean", default: false },
  },
});

interface Found {
  seed: number;
  lane: Lane;
  fault: Fault;
}

async function search(first: number, count: number): Promise<Found | undefined> {
  const programs = Array.from({ length: count }, (_, i) => randomProgram(Choices.random(first + i)));
  const folder = writeBatch("search", programs);
  const expected = await askNode(folder);
  for (const lane of chosenLanes()) {
    const fault = await findFault(folder, expected, lane);
    if (fault === undefined) continue;
    if (count === 1) return { seed: first, lane, fault };
    if (fault.program !== undefined) return { seed: first + fault.program, lane, fault };
    const half = Math.floor(count / 2);
    return (await search(first, half)) ?? search(first + half, count - half);
  }
  return undefined;
}

/** In one word what went wrong: the shrunk program must fail in the same way. */
function kindOf(fault: Fault): string {
  return /^(?:printed|ends|does not end)/.exec(fault.text)?.[0] ?? /\b(?:TSF?\d+)\b/.exec(fault.text)?.[0] ?? "other";
}

async function shrunk({ seed, lane, fault }: Found): Promise<{ program: string; fault: Fault | undefined }> {
  const kind = kindOf(fault);
  const faultOf = async (list: readonly number[]): Promise<Fault | undefined> => {
    const folder = writeBatch("shrink", [randomProgram(Choices.replay(list))]);
    const expected = await askNode(folder).catch(() => undefined);
    return expected === undefined ? undefined : findFault(folder, expected, lane);
  };
  const choices = Choices.random(seed);
  randomProgram(choices);
  const list = await shrink(choices.made, async (candidate) => {
    const found = await faultOf(candidate);
    return found !== undefined && kindOf(found) === kind;
  });
  return { program: randomProgram(Choices.replay(list)), fault: await faultOf(list) };
}

async function main(): Promise<void> {
  const single = values.program !== undefined;
  const first = Number(values.program ?? values.seed);
  const last = first + (single ? 1 : Number(values.count));
  for (let at = first; at < last; at += Number(values.batch)) {
    const count = Math.min(Number(values.batch), last - at);
    const found = await search(at, count);
    if (found === undefined) {
      console.log(`${at} … ${at + count - 1}: as Node`);
      continue;
    }
    console.log(`seed ${found.seed}, ${found.lane.name}:\n${found.fault.text}`);
    const { program, fault } = await shrunk(found);
    console.log(`${program}\n${fault?.text ?? ""}`);
    process.exitCode = 1;
    return;
  }
}

await main();
process.exit();
