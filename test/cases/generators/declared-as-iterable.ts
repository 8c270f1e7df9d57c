function* numbers(limit: number): Iterable<number> {
  for (let i = 0; i < limit; i++) yield i;
}
function* letters(): IterableIterator<string> {
  yield* "ab";
}
class Bag<T> {
  constructor(private readonly items: readonly T[]) {}
  *[Symbol.iterator](): Iterator<T> {
    yield* this.items;
  }
  *reversed(): Iterable<T> {
    for (let i = this.items.length - 1; i >= 0; i--) yield this.items[i] as T;
  }
}
const sources: Iterable<number | string>[] = [numbers(3), letters(), new Bag([7, "z"]), new Bag([1, 2]).reversed()];
console.log(sources.map((source) => [...source].join("")).join(" ")); // expect: 012 ab 7z 21
const iterators: Iterator<number | string>[] = [...sources.slice(1, 2), [5]].map((s) => s[Symbol.iterator]());
console.log(iterators.map((it) => it.next().done)); // expect: [ true, false ]
const counted: Iterable<number> = (function* (): Generator<number, string> {
  yield 1;
  return "ignored by for-of";
})();
for (const n of counted) console.log(n);
