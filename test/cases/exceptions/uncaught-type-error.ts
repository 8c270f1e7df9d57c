interface Node {
  next?: Node;
  value: number;
}
const list: Node = { value: 1, next: { value: 2 } };
console.log("before"); // expect: before
let sum = 0;
let node: Node = list;
while (sum < 100) {
  sum += node.value;
  console.log(sum);
  if (node.next === undefined) throw new TypeError(`no next after ${node.value}`);
  node = node.next;
}
// expect throw: TypeError: no next after 2
