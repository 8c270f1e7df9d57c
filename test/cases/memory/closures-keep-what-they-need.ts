const keepers: (() => string)[] = [];
for (let i = 0; i < 50; i++) {
  const big = Array.from({ length: 20 }, (_, j) => `${i}:${j}`);
  const last = big[big.length - 1] ?? "";
  keepers.push(() => last + big.length);
  for (let k = 0; k < 5; k++) big.map((s) => s + k);
}
console.log(keepers[0]?.(), keepers[49]?.(), keepers.every((k) => k().endsWith(":1920")));
// expect: 0:1920 49:1920 true
function chain(n: number): () => number {
  if (n === 0) return () => 0;
  const inner = chain(n - 1);
  const data = [n];
  return () => inner() + (data[0] ?? 0);
}
console.log(chain(100)()); // expect: 5050
const handlers = new Map<string, (s: string) => string>();
for (const name of ["a", "b", "c"]) {
  const history: string[] = [];
  handlers.set(name, (s) => (history.push(s), history.join(name)));
}
for (let i = 0; i < 5; i++) for (const h of handlers.values()) h(String(i));
console.log([...handlers.values()].map((h) => h("end")));
// expect: [ '0a1a2a3a4aend', '0b1b2b3b4bend', '0c1c2c3c4cend' ]
