// A typed repository with specifications (and, or, not), units of work with rollback, change tracking through copies, paging.
type Key = string | number;
interface Identified<K extends Key = number> { readonly id: K }
type Draft<T> = { -readonly [P in keyof T]: T[P] extends readonly (infer U)[] ? U[] : T[P] };
type Path<T> = { [P in keyof T & string]: T[P] extends readonly unknown[] | string | number | boolean | undefined ? P : T[P] extends object ? P | `${P}.${keyof T[P] & string}` : P }[keyof T & string];

abstract class Spec<T> {
  abstract test(item: T): boolean;
  and<U extends T>(other: Spec<U>): Spec<U> { return new Both<U>(this, other); }
  or(other: Spec<T>): Spec<T> { return Spec.of((x) => this.test(x) || other.test(x), `(${this} or ${other})`); }
  get not(): Spec<T> { return Spec.of<T>((x) => !this.test(x), `not ${this}`); }
  static of<T>(test: (item: T) => boolean, text = "λ"): Spec<T> {
    return new (class extends Spec<T> { test = test; override toString() { return text; } })();
  }
  static readonly all: Spec<unknown> = Spec.of(() => true, "all");
}
class Both<T> extends Spec<T> {
  #parts: readonly Spec<T>[];
  constructor(...parts: Spec<T>[]) {
    super();
    this.#parts = parts.flatMap((p) => (p instanceof Both ? (p as Both<T>).#parts : [p]));
  }
  test(item: T) { return this.#parts.every((p) => p.test(item)); }
  override toString() { return this.#parts.join(" and "); }
}
const where = <T,>() => ({
  eq: <P extends keyof T & string>(key: P, value: T[P]) => Spec.of<T>((x) => x[key] === value, `${key} = ${value}`),
  gt: <P extends keyof T & string>(key: P, value: T[P] & (number | string)) => Spec.of<T>((x) => x[key] > value, `${key} > ${value}`),
  has: <P extends { [Q in keyof T & string]: T[Q] extends readonly string[] ? Q : never }[keyof T & string]>(key: P, value: string) =>
    Spec.of<T>((x) => (x[key] as readonly string[]).includes(value), `${key} has ${value}`),
});

class NotFound extends Error {
  constructor(readonly kind: string, readonly id: Key) { super(`no ${kind} ${typeof id === "string" ? `'${id}'` : id}`); }
}
class StaleError extends Error { override name = "StaleError"; }

type Change<T> = { readonly [P in keyof T]?: readonly [before: T[P], after: T[P]] };
function diff<T extends object>(before: T, after: T): Change<T> {
  const out: Change<T> = {};
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)]) as Set<keyof T>) {
    const [a, b] = [before[key], after[key]];
    const same = Array.isArray(a) && Array.isArray(b) ? a.length === b.length && a.every((x, i) => x === b[i]) : Object.is(a, b);
    if (!same) Object.assign(out, { [key]: [a, b] });
  }
  return out;
}

class Repository<T extends Identified<K>, K extends Key = T["id"]> {
  readonly #rows = new Map<K, { item: T; version: number }>();
  readonly listeners = new Set<(what: "add" | "change" | "remove", item: T, change?: Change<T>) => void>();
  constructor(readonly kind: string, seed: Iterable<T> = []) { for (const item of seed) this.#rows.set(item.id, { item, version: 1 }); }

  get(id: K): T { return this.#row(id).item; }
  #row(id: K) { return this.#rows.get(id) ?? (() => { throw new NotFound(this.kind, id); })(); }
  version(id: K): number { return this.#row(id).version; }
  add(item: T): this {
    if (this.#rows.has(item.id)) throw new RangeError(`${this.kind} ${item.id} is there`);
    this.#rows.set(item.id, { item, version: 1 });
    for (const l of this.listeners) l("add", item);
    return this;
  }
  change(id: K, recipe: (draft: Draft<T>) => void | Partial<T>, expected?: number): Change<T> {
    const row = this.#row(id);
    if (expected !== undefined && row.version !== expected) throw new StaleError(`${this.kind} ${id} is at ${row.version}, not ${expected}`);
    const draft = Object.fromEntries(Object.entries(row.item).map(([k, v]: [string, unknown]) => [k, Array.isArray(v) ? [...(v as unknown[])] : v])) as Draft<T>;
    const extra = recipe(draft);
    const item = { ...(draft as unknown as T), ...extra };
    const change = diff(row.item, item);
    if (Object.keys(change).length === 0) return change;
    this.#rows.set(id, { item, version: row.version + 1 });
    this.listeners.forEach((l) => l("change", item, change));
    return change;
  }
  remove(id: K): boolean {
    const row = this.#rows.get(id);
    for (const l of row ? this.listeners : []) l("remove", row!.item);
    return this.#rows.delete(id);
  }
  *find(spec: Spec<T> = Spec.all): Generator<T, number> {
    let count = 0;
    for (const { item } of this.#rows.values()) if (spec.test(item)) { count++; yield item; }
    return count;
  }
  page(spec: Spec<T>, { size = 2, by, after }: { size?: number; by: Path<T>; after?: K }): { items: T[]; next?: K; total: number } {
    const value = (item: T) => by.split(".").reduce<unknown>((v, key) => (v as Record<string, unknown>)[key], item) as string | number;
    const all = [...this.find(spec)].sort((a, b) => (value(a) < value(b) ? -1 : value(a) > value(b) ? 1 : 0));
    const from = after === undefined ? 0 : all.findIndex(({ id }) => id === after) + 1;
    const items = all.slice(from, from + size);
    const last = items.at(-1);
    return { items, total: all.length, ...(last && from + size < all.length ? { next: last.id } : {}) };
  }
  transaction<R>(work: (repository: this) => R): R {
    const saved = [...this.#rows].map(([k, row]) => [k, { ...row }] as const);
    try {
      return work(this);
    } catch (e) {
      this.#rows.clear();
      for (const [k, row] of saved) this.#rows.set(k, row);
      throw e;
    }
  }
  get size() { return this.#rows.size; }
}

interface Book extends Identified<string> { readonly title: string; readonly year: number; readonly tags: readonly string[]; readonly price: { readonly amount: number; readonly currency: string }; readonly lent?: boolean }
const book = (id: string, title: string, year: number, amount: number, ...tags: string[]): Book => ({ id, title, year, tags, price: { amount, currency: "EUR" } });
const books = new Repository<Book>("book", [book("a", "Emma", 1815, 9, "novel"), book("b", "Ulysses", 1922, 15, "novel", "long"), book("c", "Faust", 1808, 7, "play"), book("d", "Dune", 1965, 11, "novel", "scifi")]);
const events: string[] = [];
books.listeners.add((what, { id }, change) => events.push(`${what} ${id}${change ? ` ${Object.keys(change)}` : ""}`));
const { eq, gt, has } = where<Book>();
const modern = gt("year", 1900).and(has("tags", "novel")).and(eq("lent", true).not);
console.log(`${modern}`, [...books.find(modern)].map((b) => b.title), `${modern.or(eq("title", "Faust")).not}`);
console.log(books.page(Spec.all, { by: "price.amount" }), books.page(has("tags", "novel"), { by: "year", size: 1, after: "a" }).next);
console.log(books.change("d", (d) => { d.tags.push("desert"); d.year++; }), books.get("d").tags, books.version("d"));
console.log(books.change("d", () => {}), books.change("a", () => ({ lent: true })), books.version("a"), [...books.find(eq("lent", true))].length);
const search = books.find(has("tags", "play"));
console.log(search.next(), search.next(), search.next());
for (const attempt of [() => books.get("zz"), () => books.add(book("a", "", 0, 0)), () => books.change("d", () => {}, 1), () => books.transaction((r) => { r.remove("a"); r.change("b", (d) => { d.title = "changed"; }); r.get("nope"); }), () => new Repository<{ id: number }>("thing").get(5)]) {
  try { console.log(attempt()); } catch (e) { console.log(e instanceof NotFound ? [e.kind, e.id, e.message] : `${(e as Error).name}: ${(e as Error).message}`); }
}
console.log(books.size, books.get("b").title, books.transaction((r) => (r.remove("c"), r.size)), events);
