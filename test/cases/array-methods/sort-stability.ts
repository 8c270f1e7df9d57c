// gc-stress: 17
interface Row {
  group: number;
  id: number;
}
const rows: Row[] = [];
for (let i = 0; i < 500; i++) rows.push({ group: (i * 7919) % 10, id: i });
rows.sort((a, b) => a.group - b.group);
let stable = true;
for (let i = 1; i < rows.length; i++) {
  const before = rows[i - 1]!;
  const after = rows[i]!;
  if (before.group > after.group || (before.group === after.group && before.id > after.id)) stable = false;
}
console.log(stable, rows.length, rows[0]?.id, rows[499]?.id);
const words = ["bb", "a", "cc", "b", "aa", "c"].sort((x, y) => x.length - y.length);
console.log(words); // expect: [ 'a', 'b', 'c', 'bb', 'cc', 'aa' ]
const shuffled: number[] = [];
let seed = 42;
for (let i = 0; i < 2000; i++) {
  seed = (seed * 1103515245 + 12345) % 2147483648;
  shuffled.push(seed % 1000);
}
shuffled.sort((a, b) => a - b);
console.log(shuffled.every((n, i) => i === 0 || shuffled[i - 1]! <= n), shuffled[0], shuffled.at(-1));
