interface Reading {
  id: bigint;
  next?: bigint;
}
const map = new Map<bigint, string>([[1n, "one"], [2n ** 64n, "huge"]]);
console.log(map.get(18446744073709551616n), map.get(1n), map.has(2n)); // expect: huge one false
const readings: Reading[] = [{ id: 1n }, { id: 2n, next: 3n }];
console.log(readings, readings[1]?.next ?? 0n); // expect: [ { id: 1n }, { id: 2n, next: 3n } ] 3n
const total = readings.reduce((sum, each) => sum + each.id + (each.next ?? 0n), 0n);
console.log(total); // expect: 6n
const record: Record<string, bigint> = {};
for (let i = 60n; i < 68n; i += 2n) record[`2^${i}`] = 2n ** i;
console.log(record);
console.log([3n, 20n, 100n].sort().join(), [3n, -20n].map(String)); // expect: 100,20,3 [ '3', '-20' ]
console.log([1n, 2n].includes(2n), [1n, 2n].indexOf(2n)); // expect: true 1
