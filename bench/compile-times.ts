// Times `tsfalco compile --shared` with nothing cached, and after the plugin has changed.
import { cpSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root, tsfalco, work } from "./build.js";
import { measure } from "./measure.js";
import { plugins } from "./rows.js";
import { median, minimum, table } from "./table.js";

/** Wall seconds and CPU seconds of one compilation, with the runtime's objects in `cache`. */
async function compileSeconds(source: string, cache: string): Promise<[wall: number, cpu: number]> {
  const args = [tsfalco, "compile", source, "--shared", "-o", join(work, "libcompiled.so")];
  const { wall, cpu } = await measure([process.execPath, ...args], { TSFALCO_CACHE: cache });
  return [wall, cpu];
}

/** Prints the table of compile times. */
export async function compileTimes(): Promise<void> {
  const source = join(work, "compiled.ts"), cache = join(work, "cache"), original = join(root, plugins[0]!.source);
  const cold: [number, number][] = [], warm: [number, number][] = [];
  for (let round = 0; round < 3; round++) {
    rmSync(cache, { recursive: true, force: true });
    cpSync(original, source);
    cold.push(await compileSeconds(source, cache));
    for (let change = 0; change < 2; change++) {
      cpSync(original, source);
      writeFileSync(source, `export const changed${round}${change} = ${change};\n`, { flag: "a" });
      warm.push(await compileSeconds(source, cache));
    }
  }
  const row = (name: string, all: [number, number][]): string[] => [name, ...([0, 1] as const).flatMap((which) => {
    const seconds = all.map((each) => each[which]);
    return [minimum(seconds).toFixed(2), median(seconds).toFixed(2)];
  })];
  process.stdout.write("\nseconds of tsfalco compile --shared\n\n");
  const lines = [row("nothing cached", cold), row("only the plugin changed", warm)];
  process.stdout.write(table(["", "wall min", "median", "cpu min", "median"], lines));
}
