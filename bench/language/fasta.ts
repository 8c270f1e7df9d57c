// The benchmark game's fasta: DNA by repetition and by weighted random numbers, in lines of sixty.
import { sequences } from "./support/sequences.js";

for (const { title, lines } of sequences(500_000)) {
  console.log(title);
  console.log(lines.join("\n"));
}
