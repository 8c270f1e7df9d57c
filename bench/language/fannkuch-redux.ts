// The benchmark game's fannkuch-redux: over all permutations, how often the first number of them must be turned over
// until a 1 comes first, at most; and a checksum.
function fannkuch(n: number): [checksum: number, most: number] {
  const permutation = Array.from({ length: n }, (_, i) => i), turned = new Array<number>(n).fill(0);
  const counts = new Array<number>(n).fill(0);
  let checksum = 0, most = 0, index = 0, left = n;
  for (;;) {
    for (; left > 1; left--) counts[left - 1] = left;
    const flips = countFlips(permutation, turned);
    if (flips > most) most = flips;
    checksum += index % 2 === 0 ? flips : -flips;
    for (;;) {
      if (left === n) return [checksum, most];
      const first = permutation[0]!;
      for (let i = 0; i < left; i++) permutation[i] = permutation[i + 1]!;
      permutation[left] = first;
      counts[left] = counts[left]! - 1;
      if (counts[left]! > 0) break;
      left++;
    }
    index++;
  }
}

function countFlips(permutation: readonly number[], turned: number[]): number {
  for (let i = 0; i < permutation.length; i++) turned[i] = permutation[i]!;
  let flips = 0;
  for (let first = turned[0]!; first !== 0; first = turned[0]!) {
    for (let low = 0, high = first; low < high; low++, high--) {
      const number = turned[low]!;
      turned[low] = turned[high]!;
      turned[high] = number;
    }
    flips++;
  }
  return flips;
}

const n = 10;
const [checksum, most] = fannkuch(n);
console.log(`${checksum}\nPfannkuchen(${n}) = ${most}`);
