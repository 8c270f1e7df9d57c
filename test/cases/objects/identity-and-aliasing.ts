const a = { n: 1 };
const b = a;
const c = { ...a };
b.n = 2;
console.log(a.n, c.n, a === b, (a as object) === (c as object)); // expect: 2 1 true false
function change(o: { n: number }): { n: number } {
  o.n *= 10;
  o = { n: -1 };
  return o;
}
console.log(change(a).n, a.n); // expect: -1 20
const list = [a, c, b];
list.forEach((each) => each.n++);
console.log(a.n, c.n); // expect: 22 2
const holder = { first: a, second: a };
holder.first = c;
holder.second.n = 0;
console.log(holder, a.n); // expect: { first: { n: 2 }, second: { n: 0 } } 0
interface Node {
  name: string;
  peer?: Node;
}
const left: Node = { name: "l" };
const right: Node = { name: "r", peer: left };
left.peer = right;
console.log(left.peer.peer === left, left.peer?.peer?.peer?.name); // expect: true r
