// Ids, timestamps and counters as bigints: in maps, sets, sorts, templates, bit fields and comparisons with numbers.
class Ids {
  #n = 0n;
  constructor(readonly node: bigint) {}
  next(at: number): bigint {
    return (BigInt(at) << 22n) | (this.node << 12n) | (this.#n++ & 0xfffn);
  }
  static parse(id: bigint) {
    return { at: Number(id >> 22n), node: Number((id >> 12n) & 0x3ffn), n: Number(id & 0xfffn) };
  }
}
const ids = new Ids(5n);
const all = [1e12, 1e12, 5].map((t) => ids.next(t));
console.log(
  all,
  all.map(Ids.parse),
  all.toSorted((a, b) => (a < b ? -1 : 1))[0],
  new Set([...all, all[0]!]).size,
  new Map(all.map((id, i) => [id, i])).get(BigInt(all[1]!.toString())),
);
let sum = 0n;
for (let i = 1n; i <= 100n; i++) sum += i ** 2n;
console.log(
  sum,
  sum === 338350n,
  sum > 338349.5,
  [3n, 1, 2n, 0.5].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)),
  `${-5n}`,
  5n.toString(2).padStart(8, "0"),
  BigInt("  42 "),
  typeof (1n + 2n),
  0n === -0n,
  Object.is(0n, -0n),
  [1n, 2n].includes(2n),
  [1n].indexOf(1n),
  Number(12345678901234567890n),
  parseInt("123n"),
  BigInt(true),
  7n / 2n,
  -7n / 2n,
  -7n % 3n,
  2n ** 70n,
  BigInt.asIntN(4, 9n),
);
let b = 10n;
b++;
b **= 2n;
b -= 1n;
b <<= 3n;
b |= 1n;
b %= 1000n;
console.log(b, -b, b & 0xffn, ~b, !b, b && "truthy");
