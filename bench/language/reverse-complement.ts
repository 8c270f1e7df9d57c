// The benchmark game's reverse-complement: each sequence backwards, with the opposite of each code.
import { sequences } from "./support/sequences.js";

const complements = new Map<number, number>();
for (const [from, to] of ["AT", "CG", "MK", "RY", "VB", "HD", "WW", "SS", "NN"]) {
  const a = from!.charCodeAt(0), b = to!.charCodeAt(0);
  for (const [code, complement] of [[a, b], [b, a]] as const) {
    complements.set(code, complement);
    complements.set(code + 32, complement);
  }
}

function reverseComplement(text: string): string[] {
  const codes = new Uint8Array(text.length), lines: string[] = [];
  const last = text.length - 1;
  for (let i = 0; i <= last; i++) codes[last - i] = complements.get(text.charCodeAt(i)) ?? 63;
  for (let at = 0; at < codes.length; at += 60) lines.push(String.fromCharCode(...codes.subarray(at, at + 60)));
  return lines;
}

for (const { title, lines } of sequences(300_000)) {
  console.log(title);
  console.log(reverseComplement(lines.join("")).join("\n"));
}
