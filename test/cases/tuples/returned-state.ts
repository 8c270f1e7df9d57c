function useState<T>(initial: T): [get: () => T, set: (value: T) => void] {
  let value = initial;
  return [() => value, (next) => (value = next)];
}
const [count, setCount] = useState(1);
const [text, setText] = useState<string | null>(null);
setCount(count() + 4);
setText("now");
console.log(count(), text()); // expect: 5 now
function divmod(a: number, b: number): readonly [number, number] {
  return [Math.floor(a / b), a % b];
}
let [q, r] = divmod(17, 5);
[q, r] = divmod(q * 10 + r, 4);
console.log(q, r); // expect: 8 0
type Entry = [key: string, value: number | [string, boolean]];
const entries: Entry[] = [["a", 1], ["b", ["x", true]]];
for (const [key, value] of entries) console.log(key, Array.isArray(value) ? value[0] + value[1] : value + 1);
const both: [number, () => number] = [1, () => both[0] + 1];
console.log(both[1](), (both[0] = 10), both[1]()); // expect: 2 10 11
