type Command = [name: string, count?: number, ...flags: boolean[]];
function show([name, count = 1, ...flags]: Command): string {
  return `${name}*${count}[${flags.join("")}]`;
}
console.log(show(["a"]), show(["b", 2]), show(["c", 3, true, false])); // expect: a*1[] b*2[] c*3[truefalse]
const commands: Command[] = [["x"], ["y", 5, true]];
console.log(commands.map((c) => c.length), commands[0]?.[1], commands[1]?.[2]); // expect: [ 1, 3 ] undefined true
type Ends = [first: number, ...middle: string[], last: boolean];
const ends: Ends = [1, "a", "b", true];
const last = ends[ends.length - 1];
console.log(ends, last, ends.slice(1, -1)); // expect: [ 1, 'a', 'b', true ] true [ 'a', 'b' ]
const longer: [...Command, string] = ["z", 1, false, "end"];
console.log(longer.length, longer.at(-1)); // expect: 4 end
function wrap<T extends unknown[]>(...args: T): [number, ...T] {
  return [args.length, ...args];
}
console.log(wrap("a", true), wrap()); // expect: [ 2, 'a', true ] [ 0 ]
