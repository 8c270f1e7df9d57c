interface Id { id: number }
interface Stamp { time: number; note?: string }
interface Entry<T> extends Id, Stamp { value: T }
class Log<T> implements Entry<T> {
  time = 0;
  constructor(public id: number, public value: T) {}
}
const entries: Entry<string | number>[] = [
  new Log(1, "a"),
  { id: 2, time: 5, value: 7, note: "n" },
];
const stamps: Stamp[] = entries;
stamps.forEach((s, i) => (s.time += i * 10));
console.log(entries.map((e) => `${e.id}:${e.time}:${e.value}:${e.note}`)); // expect: [ '1:0:a:undefined', '2:15:7:n' ]
type Both = Id & { label: string };
const both: Both = { label: "l", id: 3 };
const ids: Id[] = [both, ...entries];
console.log(ids.map(({ id }) => id)); // expect: [ 3, 1, 2 ]
const widened: { id: number | string } = both;
console.log(widened.id, ids[0] === both); // expect: 3 true
