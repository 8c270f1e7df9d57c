class Stack<T> {
  #items: T[] = [];
  push(...items: T[]): this {
    this.#items.push(...items);
    return this;
  }
  pop(): T | undefined {
    return this.#items.pop();
  }
  map<U>(f: (item: T) => U): Stack<U> {
    const result = new Stack<U>();
    for (const item of this.#items) result.push(f(item));
    return result;
  }
  get size(): number {
    return this.#items.length;
  }
}
const numbers = new Stack<number>().push(1, 2, 3);
const strings = numbers.map((n) => "s".repeat(n));
const flags = strings.map((s) => s.length > 1);
console.log(numbers.pop(), strings.pop(), flags.pop(), flags.size); // expect: 3 sss true 2
const nested = new Stack<Stack<bigint>>().push(new Stack<bigint>().push(1n, 2n));
console.log(nested.pop()?.pop(), nested.pop()?.pop()); // expect: 2n undefined
const maybe = new Stack<number | undefined>().push(undefined, 5);
console.log(maybe.pop(), maybe.pop(), maybe.pop(), maybe.size); // expect: 5 undefined undefined 0
