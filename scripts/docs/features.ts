// The language by its features: a row for each, with the code that shows it. What the compiler really makes of that code
// is the row's state, so no row can say what is not so.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { compile } from "../../compiler/src/driver/compile.ts";
import { defaultOptions } from "../../compiler/src/driver/options.ts";

interface Feature {
  name: string;
  /** One line, shown in the table. */
  code: string;
  /** What it needs to be a program. */
  before?: string;
}

const group = (title: string, ...features: [name: string, code: string, before?: string][]) => ({
  title,
  features: features.map(([name, code, before]): Feature => ({ name, code, ...(before === undefined ? {} : { before }) })),
});

const point = "interface Point { x: number; y: number }\nfunction given(): Point { return { x: 1, y: 2 }; }\n";

const groups = [
  group("Types",
    ["inference, aliases, literal types", "type Level = 1 | 2 | 3; const level: Level = 2;"],
    ["unions, narrowed by `typeof`, `in`, `instanceof`, equality", "const size = (v: string | string[]) => typeof v === \"string\" ? 1 : v.length;"],
    ["discriminated unions, `never`", "const area = (s: Shape) => s.kind === \"dot\" ? 0 : s.side ** 2;", "type Shape = { kind: \"dot\" } | { kind: \"square\"; side: number };\n"],
    ["intersections", "const both: Named & { age: number } = { name: \"a\", age: 1 };", "interface Named { name: string }\n"],
    ["tuples, optional and rest elements", "const row: [string, number?, ...boolean[]] = [\"a\", 1, true];"],
    ["recursive types", "type Tree = { value: number; children: Tree[] }; const tree: Tree = { value: 1, children: [] };"],
    ["generic functions, classes, constraints, defaults", "const first = <T extends { length: number }, K = T>(list: T[]): T | K | undefined => list[0];"],
    ["a generic function as a value, `f<T>`", "const make = Array.of<number>;"],
    ["structural interfaces, `extends`, `implements`", "class Origin implements Point { x = 0; y = 0; }", point],
    ["optional properties, index signatures, `Record`", "const ages: Record<string, number> = {}; const p: { x?: number } = {};"],
    ["`keyof`, mapped, conditional, template-literal types", "type Getters<T> = { [K in keyof T as `get${string & K}`]: () => T[K] };"],
    ["`satisfies`, `as const`, `readonly`", "const config = { port: 80 } as const satisfies { port: number };"],
    ["type predicates, assertion functions", "const isText = (v: unknown): v is string => typeof v === \"string\";"],
    ["overloads, `this` types", "function twice(v: string): string; function twice(v: number): number; function twice(v: string | number) { return typeof v === \"string\" ? v + v : v * 2; }"],
    ["`unknown`", "const shown = (v: unknown): string => String(v);"],
    ["`x!` and `as T`, checked when it runs", "const x = [1][0]! + (given() as { x: number }).x;", point],
    ["`any`", "const x: any = 1;"],
    ["`Function`, `Object`, `{}`", "const f: Function = () => 1;"],
  ),
  group("Expressions",
    ["arithmetic, bits, comparison, `**`, `>>>`", "const n = (7 % 3) ** 2 | -1 >>> 28;"],
    ["`??`, `?.`, logical and other assignments", "let m = 1; m ??= 2; m ||= 3; m **= 2; const l = [m]?.[0]?.toFixed(1);"],
    ["`typeof`, `in`, `void`, comma, conditional", "const kind = \"x\" in given() ? typeof given().x : void 0;", point],
    ["`==` and `!=` with `null`", "const isThere = given() != null;", "function given(): string | undefined { return \"a\"; }\n"],
    ["`==` and `!=` otherwise", "const same = given() == 1;", "function given(): number | string { return 1; }\n"],
    ["template literals, tagged templates", "const t = String.raw`a${1}\\n`;"],
    ["all literals: `0x`, `1_000`, `1n`, escapes", "const all = [0xff, 1_000, 0b11, 1e3, 12n, \"\\u{1F600}\"];"],
    ["destructuring: nested, defaults, rest, computed", "const { x: a = 1, ...others } = given(); const [b = 2, [c]] = [1, [2]] as const;", point],
    ["spread of arrays, objects, arguments", "const more = Math.max(...[1, 2], ...new Set([3])); const o = { ...given(), z: 1 };", point],
    ["`delete` of what need not be there", "const r: Record<string, number> = { a: 1 }; delete r[\"a\"];"],
    ["`delete` of what must be there", "const p = given(); delete p.x;", point],
    ["regular expressions", "const re = /a+/;"],
    ["`eval`, `new Function`", "eval(\"1\");"],
  ),
  group("Statements",
    ["`if`, `while`, `do`, `for`, labels", "outer: for (let i = 0; i < 3; i++) for (;;) continue outer;"],
    ["`for…of` over arrays, strings, maps, sets, iterables", "for (const [k, v] of new Map([[1, \"a\"]])) console.log(k, v);"],
    ["`for…in`", "for (const key in { a: 1 }) console.log(key);"],
    ["`switch` with fall-through", "switch (given().x) { case 1: case 2: console.log(1); default: console.log(2); }", point],
    ["`try`, `catch`, `finally`, `throw` of anything", "try { throw { code: 1 }; } catch (e) { console.log(e); } finally { console.log(2); }"],
    ["errors: subclasses, `cause`, `stack`", "class Late extends RangeError { } const e = new Late(\"x\", { cause: 1 });"],
    ["null access, stack overflow, a full heap can be caught", "const deep = (): number => deep() + 1; try { deep(); } catch (e) { console.log((e as Error).name); }"],
    ["`using`, `await using`", "{ using stack = new DisposableStack(); stack.defer(() => console.log(1)); }"],
    ["`with`, `debugger`", "debugger;"],
  ),
  group("Functions",
    ["closures, captures of each turn, recursion, hoisting", "const fs = [1, 2].map((n) => () => n); console.log(hoisted(), fs.length); function hoisted() { return 1; }"],
    ["default, optional and rest parameters", "const f = (a: number, b = a, c?: string, ...rest: number[]) => [a, b, c, rest];"],
    ["`this` in methods and arrows, methods as values, `bind`", "const up = \"a\".toUpperCase.bind(\"b\"); const o = { n: 1, get() { return () => this.n; } };"],
    ["`call`, `apply`", "const joined = Array.prototype.join.call([1, 2], \"-\");"],
    ["`arguments`", "function f() { return arguments.length; }"],
    ["generators: `next`, `return`, `throw`, `yield*`", "function* g(): Generator<number, void, string> { const s = yield 1; yield* [s.length]; }"],
    ["iterators and their helpers", "const evens = [1, 2].values().filter((n) => n % 2 === 0).toArray();"],
    ["async functions, `await` at the top level", "const n = await (async () => 1)();"],
    ["async generators, `for await`", "for await (const n of (async function* () { yield 1; })()) console.log(n);"],
    ["`Promise`, all of it", "const all = await Promise.allSettled([Promise.resolve(1), Promise.reject(new Error(\"x\"))]);"],
    ["timers, microtasks, `AbortSignal`", "setTimeout(() => queueMicrotask(() => console.log(1)), 5);"],
  ),
  group("Classes and modules",
    ["fields, `#private`, accessors, `accessor` fields", "class C { #n = 1; get n() { return this.#n; } set n(v) { this.#n = v; } accessor m = 2; }"],
    ["static members and blocks, parameter properties", "class C { static n: number; static { C.n = 1; } constructor(readonly x: number) {} }"],
    ["inheritance, `super`, `abstract`, `new.target`", "abstract class A { constructor() { console.log(new.target.name); } f() { return 1; } } class B extends A { override f() { return super.f(); } }"],
    ["class expressions, classes as values", "const Named = class Inner { static who = Inner.name; }; console.log(new Named(), Named);"],
    ["mixins", "const Mixed = <T extends new (...args: any[]) => object>(Base: T) => class extends Base { extra = 1; };"],
    ["`extends` of Error, of one's own", "class Own { } class Sub extends Own { }"],
    ["`extends` of Array, Map, Set, Promise", "class Counter extends Map<string, number> { }"],
    ["`super` in an object literal", "const o = { toString() { return super.toString(); } };"],
    ["enums: numbers, strings, `const`, back to names", "enum Level { Low = 1, High } const name = Level[Level.High];"],
    ["namespaces, merged with functions and classes", "namespace N { export const x = 1; } console.log(N.x);"],
    ["symbols: as keys, well-known ones", "const key = Symbol(\"k\"); const o = { [key]: 1, [Symbol.toStringTag]: \"T\" };"],
    ["decorators of one's own", "class C { @logged m() { } }", "function logged(f: () => void, context: unknown) { return f; }\n"],
    ["`Proxy`, `Reflect`, prototypes", "const p = new Proxy({}, {});"],
    ["dynamic `import()`", "const m = await import(\"./types-0.js\");"],
  ),
];

/** The table of features; the codes of what is refused lead to their pages. */
export async function featureTables(): Promise<string> {
  const folder = fileURLToPath(new URL("../../build/features/", import.meta.url));
  mkdirSync(folder, { recursive: true });
  const rows = groups.flatMap(({ title, features }) => features.map((feature, i) => {
    const file = join(folder, `${title.toLowerCase().replaceAll(" ", "-")}-${i}.ts`);
    writeFileSync(file, `${feature.before ?? ""}${feature.code}\n`);
    return { title, feature, file };
  }));
  const refused = await codesIn(rows.map(({ file }) => file));
  // what passes the checks is lowered once those that do not are gone
  const passing = rows.map(({ file }) => file).filter((file) => !refused.has(file));
  for (const [file, codes] of await codesIn(passing)) refused.set(file, codes);
  return groups.map(({ title }) => {
    const lines = rows.filter((row) => row.title === title).map(({ feature, file }) =>
      `| ${feature.name} | ${stateOf(refused.get(file))} | ${codeSpan(feature.code)} |`);
    return [`### ${title}`, "", "| feature | | for example |", "| --- | --- | --- |", ...lines].join("\n");
  }).join("\n\n");
}

async function codesIn(files: readonly string[]): Promise<Map<string, Set<string>>> {
  const { diagnostics } = await compile({ ...defaultOptions, files, checkOnly: true }, { log: () => undefined });
  const found = new Map<string, Set<string>>();
  for (const { code, span } of diagnostics) {
    if (span === undefined) throw new Error(`${code} has no place`);
    found.set(span.file, (found.get(span.file) ?? new Set()).add(code));
  }
  return found;
}

function stateOf(codes: ReadonlySet<string> | undefined): string {
  if (codes === undefined) return "compiled";
  return [...codes].map((code) => (code.startsWith("TSF") ? `[${code}](errors/${code}.md)` : code)).join(", ");
}

// In a table a bar would end the cell.
const codeSpan = (code: string): string => `\`\` ${code.replaceAll("|", "\\|")} \`\``;
