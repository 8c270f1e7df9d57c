// are-we-fast-yet, List: Takeuchi's function over linked lists, whose lengths are the numbers.
import { check } from "./support/check.js";

class Element {
  next: Element | undefined = undefined;
  constructor(readonly value: number) {}

  length(): number {
    return this.next === undefined ? 1 : 1 + this.next.length();
  }
}

function makeList(length: number): Element | undefined {
  if (length === 0) return undefined;
  const element = new Element(length);
  element.next = makeList(length - 1);
  return element;
}

function isShorter(x: Element | undefined, y: Element | undefined): boolean {
  let xTail = x, yTail = y;
  while (yTail !== undefined) {
    if (xTail === undefined) return true;
    xTail = xTail.next;
    yTail = yTail.next;
  }
  return false;
}

function tail(x: Element | undefined, y: Element | undefined, z: Element | undefined): Element | undefined {
  if (!isShorter(y, x)) return z;
  return tail(tail(x?.next, y, z), tail(y?.next, z, x), tail(z?.next, x, y));
}

let total = 0;
for (let round = 0; round < 8000; round++) {
  const result = tail(makeList(15), makeList(10), makeList(6));
  const length = result?.length() ?? 0;
  check("length", length, 10);
  total += length;
}
console.log(total);
