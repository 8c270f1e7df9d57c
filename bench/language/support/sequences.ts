// The three DNA sequences of the benchmark game's fasta, which its other programs read.
const alu =
  "GGCCGGGCGCGGTGGCTCACGCCTGTAATCCCAGCACTTTGGGAGGCCGAGGCGGGCGGATCACCTGAGGTCAGGAGTTCGAGACCAGCCTGGCCAACATGGTGAA" +
  "ACCCCGTCTCTACTAAAAATACAAAAATTAGCCGGGCGTGGTGGCGCGCGCCTGTAATCCCAGCTACTCGGGAGGCTGAGGCAGGAGAATCGCTTGAACCCGGGAG" +
  "GCGGAGGTTGCAGTGAGCCGAGATCGCGCCACTGCACTCCAGCCTGGGCGACAGAGCGAGACTCCGTCTCAAAAA";

const iub: [code: string, probability: number][] = [
  ["a", 0.27], ["c", 0.12], ["g", 0.12], ["t", 0.27], ["B", 0.02], ["D", 0.02], ["H", 0.02], ["K", 0.02],
  ["M", 0.02], ["N", 0.02], ["R", 0.02], ["S", 0.02], ["V", 0.02], ["W", 0.02], ["Y", 0.02],
];

const homoSapiens: [code: string, probability: number][] = [
  ["a", 0.3029549426680], ["c", 0.1979883004921], ["g", 0.1975473066391], ["t", 0.3015094502008],
];

const width = 60;

class RandomCodes {
  private seed = 42;

  private next(): number {
    this.seed = (this.seed * 3877 + 29573) % 139968;
    return this.seed / 139968;
  }

  lines(table: readonly [code: string, probability: number][], length: number): string[] {
    const codes: string[] = [], limits: number[] = [];
    let sum = 0;
    for (const [code, probability] of table) {
      sum += probability;
      codes.push(code);
      limits.push(sum);
    }
    const lines: string[] = [];
    for (let left = length; left > 0; left -= width) {
      let line = "";
      for (let i = Math.min(left, width); i > 0; i--) {
        const random = this.next();
        let at = 0;
        while (limits[at]! < random) at++;
        line += codes[at]!;
      }
      lines.push(line);
    }
    return lines;
  }
}

function repeated(text: string, length: number): string[] {
  const lines: string[] = [], twice = text + text;
  let at = 0;
  for (let left = length; left > 0; left -= width) {
    const taken = Math.min(left, width);
    lines.push(twice.substring(at, at + taken));
    at = (at + taken) % text.length;
  }
  return lines;
}

export interface Sequence { readonly title: string; readonly lines: readonly string[] }

export function sequences(n: number): Sequence[] {
  const random = new RandomCodes();
  return [
    { title: ">ONE Homo sapiens alu", lines: repeated(alu, n * 2) },
    { title: ">TWO IUB ambiguity codes", lines: random.lines(iub, n * 3) },
    { title: ">THREE Homo sapiens frequency", lines: random.lines(homoSapiens, n * 5) },
  ];
}
