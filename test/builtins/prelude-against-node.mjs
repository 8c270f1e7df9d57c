// Run by the pinned Node of test/oracle: compares the prelude, emitted as JavaScript into the folder given, with Node's
// own library on random values. Prints one line a failure and ends with `checked N`.
//
// The C functions that the prelude calls are stood in for by small JavaScript ones on globalThis.
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { inspect } from "node:util";

const [folder, rounds = "2000", seed = "1"] = process.argv.slice(2);
const load = (name) => import(pathToFileURL(join(folder, `${name}.js`)).href);

const end = Symbol("end");
const hole = Symbol("hole");
const generatorPrototype = Object.getPrototypeOf((function* () {})()).__proto__;
const isBuiltInIterator = (value) => / Iterator$/.test(value[Symbol.toStringTag] ?? "");

function kindOf(value) {
  if (value === null) return "Null";
  const simple = { undefined: "Undefined", boolean: "Boolean", number: "Number", string: "String", bigint: "BigInt" };
  if (Object.hasOwn(simple, typeof value)) return simple[typeof value];
  if (typeof value === "function") return "Function";
  if (Array.isArray(value)) return "Array";
  if (value instanceof Map) return "Map";
  if (value instanceof Set) return "Set";
  if (value instanceof Uint8Array) return "TypedArray";
  if (Object.prototype.isPrototypeOf.call(generatorPrototype, value)) return "Generator";
  if (isBuiltInIterator(value)) return "Iterator";
  return value instanceof Error ? "Error" : "Object";
}

Object.assign(globalThis, {
  __slot: (self, index) => (index in self ? self[index] : hole),
  __isHole: (value) => value === hole,
  __appendSlots: (target, items) => {
    const start = target.length;
    target.length += items.length;
    items.forEach((item, i) => (target[start + i] = item));
  },
  __splice: (self, start, count, items) => self.splice(start, count, ...items),
  __copy: (self) => self.slice(),
  __copyPresent: (self) => [...self],
  __listOf: (items) => [...items],
  __isIterable: (value) => value != null && typeof value[Symbol.iterator] === "function",
  __newMap: () => new Map(),
  __newSet: () => new Set(),
  __replace: (self, search, by) => self.replace(search, by),
  __replaceAll: (self, search, by) => self.replaceAll(search, by),
  __collate: (a, b, levels, numeric) =>
    a.localeCompare(b, "en", { sensitivity: ["base", "accent", "variant", "case"][levels - 1], numeric }),
  __assign: Object.assign,
  __kind: kindOf,
  __Kind: new Proxy({}, { get: (_, name) => name }),
  __className: (value) => (value.constructor === Object ? "" : value.constructor.name),
  __errorStack: (value) => value.stack,
  __iterate: (value) => value[Symbol.iterator](),
  __next: (iterator) => {
    const result = iterator.next();
    return result.done ? end : result.value;
  },
  __close: (iterator) => iterator.return?.(),
  __isEnd: (value) => value === end,
  __write: () => {},
});

const [array, sort, set, map, object, string] = await Promise.all(
  ["array", "sort", "set", "map", "object", "string"].map(load));

let state = Number(seed);
/** A number from 0 up to n (mulberry32). */
function random(n) {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * n);
}
const pick = (list) => list[random(list.length)];
const many = (n, make) => Array.from({ length: random(n) }, make);

let checked = 0;
let failures = 0;
function same(what, mine, nodes) {
  checked++;
  const run = (f) => {
    try {
      return f();
    } catch (error) {
      return `throws ${error.name}: ${error.message}`;
    }
  };
  const options = { depth: 20, maxArrayLength: null, breakLength: Infinity };
  const [a, b] = [run(mine), run(nodes)].map((value) => (typeof value === "string" ? value : inspect(value, options)));
  if (a === b || failures++ > 20) return;
  let at = 0;
  while (a[at] === b[at]) at++;
  const around = (text) => text.slice(Math.max(0, at - 200), at + 200);
  console.log(`${what}:\n  prelude ${around(a)}\n  node    ${around(b)}`);
}

// arrays

const numbers = () => many(30, () => pick([random(10), random(1000) - 500, -0, NaN, 1.5]));
const mixed = () => withHoles(many(12, () => pick([undefined, null, random(20), `t${random(30)}`, true, [random(3)], -random(9)])));
/** Now and then without some of its elements. */
function withHoles(list) {
  if (random(3) === 0) list.length += random(3);
  for (let i = random(3); i > 0 && list.length > 0; i--) if (random(3) === 0) delete list[random(list.length)];
  return list;
}
const index = () => pick([0, 1, -1, 2, -3, 7, 100, -100, NaN, Infinity, -Infinity, 1.7, -0.5]);

/** A callback that records its calls, and may shorten or lengthen the array. */
function recorder(result) {
  const change = random(8);
  const calls = [];
  const callback = (...args) => {
    const list = args.at(-1);
    calls.push(args.slice(0, -1).map(String).join("|") + list.length);
    if (calls.length === 3 && change === 0 && Array.isArray(list)) list.length = Math.min(list.length, 4);
    if (calls.length === 2 && change === 1 && Array.isArray(list)) list.push(42);
    return result(...args);
  };
  return { callback, calls };
}

function checkCallbacks() {
  const values = pick([numbers, mixed])();
  const table = {
    every: (v) => typeof v !== "boolean", some: (v) => v === true, filter: (v, i) => i % 2 === 0, find: (v) => v === 3,
    findIndex: (v) => v === 3, findLast: (v) => v === 3, findLastIndex: (v) => v === 3, forEach: () => 1,
    map: (v, i) => `${v}${i}`, flatMap: (v, i) => (i % 3 ? [v, [i]] : v),
    reduce: (a, v) => `${a}${v}`, reduceRight: (a, v) => `${a}${v}`,
  };
  for (const [name, result] of Object.entries(table)) {
    const before = state;
    const run = (call) => {
      state = before;
      const list = values.slice();
      const { callback, calls } = recorder(result);
      const made = call(list, callback, name.startsWith("reduce") && random(2) === 0 ? [pick([undefined, "x"])] : []);
      return [made, calls, list];
    };
    same(`${name} ${inspect(values)}`, () => run((list, f, rest) => array[name](list, f, ...rest)),
      () => run((list, f, rest) => list[name](f, ...rest)));
  }
}

function checkArrays() {
  const values = mixed();
  const both = (what, mine, nodes) => {
    same(`${what} ${inspect(values)}`, () => { const a = values.slice(); return [mine(a), a]; },
      () => { const a = values.slice(); return [nodes(a), a]; });
  };
  const [i, j] = [index(), index()];
  const args = pick([[], [i], [i, j], [i, j, 1, 2], [i, undefined]]);
  both(`at ${i}`, (a) => array.at(a, i), (a) => a.at(i));
  both(`with ${i}`, (a) => array.withElement(a, i, "x"), (a) => a.with(i, "x"));
  both(`splice ${args}`, (a) => array.splice(a, ...args), (a) => a.splice(...args));
  both(`toSpliced ${args}`, (a) => array.toSpliced(a, ...args), (a) => a.toSpliced(...args));
  both("toReversed", (a) => array.toReversed(a), (a) => a.toReversed());
  both("concat", (a) => array.concat(a, 1, [2, [3]], a), (a) => a.concat(1, [2, [3]], a));
  const nested = [values, [values, [[values]]]];
  for (const depth of [undefined, 0, 1, 2, Infinity, -1, 1.9]) {
    same(`flat ${depth}`, () => array.flat(nested, depth), () => nested.flat(depth));
  }
  const f = (v, n) => [v, n];
  for (const items of [values, "a\u{1F600}b", new Set(values), new Map([[1, 2]]), { length: random(4) }, { length: 3, 1: "b" },
    { length: -1.5 }]) {
    same("from", () => array.from(items, f), () => Array.from(items, f));
    same("from", () => array.from(items), () => Array.from(items));
  }
}

function checkSort() {
  const values = pick([numbers, mixed, () => many(pick([5, 40, 300, 2000]), () => random(pick([3, 50, 1e6]))),
    () => Array.from({ length: random(200) }, (_, i) => (random(20) ? i : random(200)))])();
  same("sort", () => sort.sort(values.slice()), () => values.slice().sort());
  same("toSorted", () => sort.toSorted(values), () => values.toSorted());
  const orders = [
    (a, b) => Number(a) - Number(b), (a, b) => Math.floor(a / 10) - Math.floor(b / 10), (a, b) => (a > b ? 1 : 0),
    (a, b) => (a > b ? 1 : -1), () => 0, () => 1, () => -1, () => NaN, (a, b) => b - a, (a, b) => ((a * 7 + b * 3) % 5) - 2,
  ];
  const order = pick(orders);
  const run = (call) => {
    const calls = [];
    const list = values.slice();
    call(list, (a, b) => {
      calls.push(`${a}/${b}`);
      return order(a, b);
    });
    return [list, calls.join(" ")];
  };
  same(`sort by ${order} ${values.length}`, () => run((list, f) => sort.sort(list, f)), () => run((list, f) => list.sort(f)));
}

// strings, maps, sets, objects

function checkOthers() {
  const text = many(12, () => pick(["a", "b", "ab", "\u{1F600}"])).join("");
  const search = pick(["", "a", "ab", "ba", "\u{1F600}"]);
  const by = (match, at, all) => `<${match}${at}${all.length}>`;
  same(`replace ${text} ${search}`, () => string.replace(text, search, by), () => text.replace(search, by));
  same(`replaceAll ${text} ${search}`, () => string.replaceAll(text, search, by), () => text.replaceAll(search, by));
  const items = many(10, () => random(6));
  const keyOf = (v, i) => (v + i) % 3;
  same("Map.groupBy", () => map.groupBy(items, keyOf), () => Map.groupBy(items, keyOf));
  same("Object.groupBy", () => ({ ...object.groupBy(items, keyOf) }), () => ({ ...Object.groupBy(items, keyOf) }));
  const record = Object.fromEntries(many(8, () => [pick(["a", "b", "10", "2", "x y"]), random(5)]));
  same("entries", () => object.entries(record), () => Object.entries(record));
  same("values", () => object.values(record), () => Object.values(record));
  same("fromEntries", () => object.fromEntries(Object.entries(record)), () => record);
  same("assign", () => object.assign({ a: 0 }, record, null), () => Object.assign({ a: 0 }, record, null));
}

/** A set-like object that records how it is used. */
function recorded(values, log) {
  return {
    size: values.length,
    has: (value) => (log.push(`has ${value}`), values.includes(value)),
    keys() {
      log.push("keys");
      let at = 0;
      return {
        next: () => (log.push("next"), at < values.length ? { done: false, value: values[at++] } : { done: true }),
        return: () => (log.push("return"), {}),
      };
    },
  };
}

function checkSets() {
  const mine = new Set(many(8, () => random(10)));
  const values = [...new Set(many(8, () => random(10)))];
  const others = [() => new Set(values), () => new Map(values.map((v) => [v, 0])), (log) => recorded(values, log)];
  const names = ["union", "intersection", "difference", "symmetricDifference", "isSubsetOf", "isSupersetOf", "isDisjointFrom"];
  for (const name of names) {
    for (const other of others) {
      const run = (call) => {
        const log = [];
        return [call(new Set(mine), other(log)), log];
      };
      same(`${name} ${inspect(mine)} ${values}`, () => run((s, o) => set[name](s, o)), () => run((s, o) => s[name](o)));
    }
  }
}

for (let round = 0; round < Number(rounds); round++) {
  checkCallbacks();
  checkArrays();
  checkSort();
  checkOthers();
  checkSets();
}
console.log(`checked ${checked}, ${failures} differ`);
