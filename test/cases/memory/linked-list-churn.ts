// gc-stress: 997
interface Node {
  value: number;
  next: Node | null;
}
let head: Node | null = null;
let total = 0;
for (let i = 0; i < 100_000; i++) {
  head = { value: i, next: i % 1000 === 0 ? null : head };
  total += head.value;
}
let length = 0;
for (let node: Node | null = head; node !== null; node = node.next) length++;
console.log(total, length, head?.value); // expect: 4999950000 1000 99999
function reverse(list: Node | null): Node | null {
  let result: Node | null = null;
  for (; list !== null; list = list.next) result = { value: list.value, next: result };
  return result;
}
console.log(reverse(head)?.value, reverse(reverse(head))?.value); // expect: 99000 99999
