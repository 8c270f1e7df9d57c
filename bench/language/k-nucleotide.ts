// The benchmark game's k-nucleotide: how often parts of some lengths occur in a sequence, counted in a Map by text.
import { sequences } from "./support/sequences.js";

function countParts(text: string, length: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (let at = 0; at + length <= text.length; at++) {
    const part = text.substring(at, at + length);
    counts.set(part, (counts.get(part) ?? 0) + 1);
  }
  return counts;
}

function printFrequencies(text: string, length: number): void {
  const total = text.length - length + 1;
  const sorted = [...countParts(text, length)].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  for (const [part, count] of sorted) console.log(`${part} ${(count * 100 / total).toFixed(3)}`);
  console.log("");
}

const text = sequences(50_000)[2]!.lines.join("").toUpperCase();
printFrequencies(text, 1);
printFrequencies(text, 2);
for (const part of ["GGT", "GGTA", "GGTATT", "GGTATTTTAATT", "GGTATTTTAATTTATAGT"]) {
  console.log(`${countParts(text, part.length).get(part) ?? 0}\t${part}`);
}
