// What a `!`, a cast or a wrong key claims to be there, and the program then asks for: the question decides.
enum Op { Push, Pop }
interface Table { readonly [name: string]: number }
const priorities = { high: 3, low: 1 };
type Priority = keyof typeof priorities;

function priorityOf(word: string): number {
  const found = priorities[word as Priority];
  if (found === undefined) return -1;
  return found;
}
console.log(priorityOf("high"), priorityOf("none")); // expect: 3 -1

function opOf(name: string): string {
  const op = Op[name as keyof typeof Op];
  return op === undefined ? `unknown ${name}` : `${op} ${Op[op]}`;
}
console.log(opOf("Pop"), opOf("Jump")); // expect: 1 Pop unknown Jump

const table: Table = { a: 0, b: 2 };
for (const key of ["a", "b", "c"]) {
  const value = table[key]!;
  console.log(key, !value, value ?? "none", typeof value, value == null);
}

const letters = ["x", "y"];
const past = letters[2]!;
console.log(past === undefined, past?.length, letters[5]! === undefined, letters[1]! !== undefined); // expect: true undefined true true

const [name, value] = "flag".split("=") as [string, string];
if (value === undefined) console.log(name, "has no value"); // expect: flag has no value
const [first, second] = "a".split("=") as [string, string];
if (!second) console.log(first, "alone"); // expect: a alone

class TreeNode {
  constructor(readonly v: number, readonly left: TreeNode | null = null, readonly right: TreeNode | null = null) {}
}
function depth(node: TreeNode): number {
  if (!node) return 0;
  return 1 + Math.max(depth(node.left!), depth(node.right!));
}
console.log(depth(new TreeNode(1, new TreeNode(2), null))); // expect: 2

class Link {
  next: Link | null = null;
  constructor(readonly v: number) {}
}
const start = new Link(1);
start.next = new Link(2);
start.next.next = new Link(3);
let sum = 0;
for (let at = start; at; at = at.next!) sum += at.v;
console.log(sum); // expect: 6
let cursor = start;
while (cursor !== null) {
  console.log(cursor.v);
  cursor = cursor.next!;
}

class Queue {
  head: Link;
  constructor(first: Link) {
    this.head = first;
  }
  shift(): number {
    const { v } = this.head;
    this.head = this.head.next!;
    return v;
  }
}
const queue = new Queue(start);
console.log(queue.shift(), queue.shift(), queue.shift(), queue.head); // expect: 1 2 3 null
try {
  queue.shift();
} catch (e) {
  console.log(e instanceof TypeError); // expect: true
}

// a closure that shares it, and a module's
let shared = letters[7]!;
const ask = (): boolean => shared === undefined;
console.log(ask()); // expect: true
shared = "set";
console.log(ask(), shared.length); // expect: false 3
function counter(list: number[]): () => string {
  let n = list[0]!;
  return () => (n === undefined ? "empty" : `n${n++}`);
}
const [none, some] = [counter([]), counter([4])];
console.log(none(), some(), some()); // expect: empty n4 n5

// used as what it is not: stopped there, not before
const lost = priorities["lost" as Priority];
if (lost !== undefined) console.log(lost + 1);
try {
  console.log(lost === undefined, lost.toFixed(2));
} catch (e) {
  console.log(e instanceof TypeError); // expect: true
}

function withDefaults(size: number, label: string): string {
  size ??= 5;
  return `${label?.toUpperCase() ?? "-"} ${size}`;
}
const given = {} as { size: number; label: string };
console.log(withDefaults(given.size, given.label), withDefaults(1, "a")); // expect: - 5 A 1

// compared with an object, it is another
interface Chain {
  next: Chain | null;
}
function hasCycle(head: Chain | null): boolean {
  let [slow, fast] = [head, head];
  while (fast && fast.next) {
    slow = slow!.next;
    fast = fast.next.next!;
    if (slow === fast) return true;
  }
  return false;
}
const loop: Chain = { next: { next: null } };
console.log(hasCycle(loop), hasCycle({ next: loop })); // expect: false false
loop.next!.next = loop;
console.log(hasCycle(loop)); // expect: true
const lists = [[1], [2]];
console.log(lists[1]! === lists[2]!, lists[2]! === lists[3]!, lists[0]! !== lists[9]!, lists[0]! === lists.at(-2)!); // expect: false true true true

// a condition with a `!`
const memo: Record<number, number> = {};
const climb = (n: number): number => {
  if (n <= 1) return 1;
  if (memo[n]!) return memo[n]!;
  return (memo[n] = climb(n - 1) + climb(n - 2));
};
console.log(climb(40), !memo[99]!, !!new Map([["a", 1]]).get("b")!, memo[99]! ? "there" : "missing"); // expect: 165580141 true false missing
