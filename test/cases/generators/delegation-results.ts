// yield* gives the result of the inner generator, forwards what is sent, thrown and returned; mixed with plain iterables.
function* inner(tag: string): Generator<string, number, number | undefined> {
  let sum = 0;
  try {
    for (let i = 0; i < 2; i++) sum += (yield `${tag}${i}`) ?? 0;
    return sum;
  } catch (e) {
    yield `${tag} caught ${e}`;
    return -1;
  } finally {
    sum = 0;
  }
}
function* outer(): Generator<string, string, number | undefined> {
  const a = yield* inner("a");
  const b = yield* inner("b");
  yield* ["list", "of"];
  yield* "xy";
  yield* new Set([`sum ${a + b}`]);
  yield* (function* () {})();
  return `${a},${b}`;
}
const o = outer();
const seen: unknown[] = [];
for (let r = o.next(), n = 1; ; r = n === 3 ? o.throw("err") : o.next(n), n++) {
  seen.push(r.value);
  if (r.done) break;
}
console.log(seen);
const q = outer();
q.next();
console.log(q.return("stop"), q.next());
class Tree<T> {
  constructor(
    readonly v: T,
    readonly kids: Tree<T>[] = [],
  ) {}
  *[Symbol.iterator](): Generator<T, number> {
    yield this.v;
    let n = 1;
    for (const k of this.kids) n += yield* k;
    return n;
  }
  *paths(prefix: T[] = []): Generator<T[]> {
    const path = [...prefix, this.v];
    if (!this.kids.length) yield path;
    for (const k of this.kids) yield* k.paths(path);
  }
}
const t = new Tree(1, [new Tree(2, [new Tree(3), new Tree(4)]), new Tree(5)]);
const it = t[Symbol.iterator]();
let r = it.next();
while (!r.done) r = it.next();
console.log([...t], r.value, [...t.paths()], Math.max(...t));
