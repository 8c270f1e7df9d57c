// An in-memory table store with a typed, SQL-like query builder: select, where, join, group, order, limit.

type Row = Record<string, unknown>;
type Comparable = string | number | bigint | boolean;
type Direction = "asc" | "desc";
type Where<T> = { [K in keyof T]?: T[K] | { gt?: T[K]; lt?: T[K]; in?: readonly T[K][]; like?: string; not?: T[K] } };
type Prefixed<P extends string, T> = { [K in keyof T & string as `${P}.${K}`]: T[K] };
type Aggregates<T> = Record<string, (rows: readonly T[]) => unknown>;
type Results<A> = { [K in keyof A]: A[K] extends (...args: never[]) => infer R ? R : never };

function isOperator(
  value: unknown,
): value is { gt?: Comparable; lt?: Comparable; in?: readonly unknown[]; like?: string; not?: unknown } {
  return typeof value === "object" && value !== null && ["gt", "lt", "in", "like", "not"].some((k) => k in value);
}

function like(text: string, pattern: string): boolean {
  const go = (t: number, p: number): boolean => {
    if (p === pattern.length) return t === text.length;
    if (pattern[p] === "%") return go(t, p + 1) || (t < text.length && go(t + 1, p));
    return t < text.length && (pattern[p] === "_" || pattern[p] === text[t]) && go(t + 1, p + 1);
  };
  return go(0, 0);
}

function matches<T extends object>(row: T, where: Where<T>): boolean {
  return (Object.keys(where) as (keyof T & string)[]).every((column) => {
    const actual = row[column] as unknown;
    const wanted: unknown = where[column];
    if (!isOperator(wanted)) return Object.is(actual, wanted);
    if (wanted.gt !== undefined && !((actual as Comparable) > wanted.gt)) return false;
    if (wanted.lt !== undefined && !((actual as Comparable) < wanted.lt)) return false;
    if (wanted.in && !wanted.in.includes(actual)) return false;
    if (wanted.like !== undefined && !like(String(actual), wanted.like)) return false;
    return !("not" in wanted) || actual !== wanted.not;
  });
}

abstract class Source<T extends object> {
  protected abstract rows(): Iterable<T>;
  abstract readonly plan: readonly string[];

  where(condition: Where<T> | ((row: T) => boolean)): Query<T> {
    const test = typeof condition === "function" ? condition : (row: T) => matches(row, condition);
    const text = typeof condition === "function" ? "λ" : Object.keys(condition).join(", ");
    return this.derive(`where ${text}`, function* (rows) {
      for (const row of rows) if (test(row)) yield row;
    });
  }
  select<const K extends readonly (keyof T & string)[]>(...columns: K): Query<Pick<T, K[number]>> {
    return this.derive(`select ${columns.join(", ")}`, function* (rows) {
      for (const row of rows) yield Object.fromEntries(columns.map((c) => [c, row[c]])) as Pick<T, K[number]>;
    });
  }
  compute<K extends string, V>(name: K, f: (row: T) => V): Query<T & Record<K, V>> {
    return this.derive(`compute ${name}`, function* (rows) {
      for (const row of rows) yield { ...row, [name]: f(row) } as T & Record<K, V>;
    });
  }
  orderBy(...keys: (keyof T | [keyof T, Direction])[]): Query<T> {
    return this.derive(`order by ${keys.map(String)}`, (rows) =>
      [...rows].sort((a, b) => {
        for (const key of keys) {
          const [column, direction] = (typeof key === "object" ? key : [key, "asc"]) as [keyof T, Direction];
          const [x, y] = [a[column] as Comparable, b[column] as Comparable];
          if (x !== y) return (x < y ? -1 : 1) * (direction === "asc" ? 1 : -1);
        }
        return 0;
      }),
    );
  }
  limit(count: number, offset = 0): Query<T> {
    return this.derive(`limit ${count}${offset ? ` offset ${offset}` : ""}`, function* (rows) {
      let i = 0;
      for (const row of rows) {
        if (i >= offset + count) return;
        if (i++ >= offset) yield row;
      }
    });
  }
  join<U extends object, P extends string>(
    other: Source<U>,
    as: P,
    on: readonly [keyof T, keyof U],
    kind: "inner" | "left" = "inner",
  ): Query<T & Partial<Prefixed<P, U>>> {
    const [left, right] = on;
    return this.derive(`${kind} join ${as}`, function* (rows) {
      const index = Map.groupBy(other.rows(), (row) => row[right] as unknown);
      for (const row of rows) {
        const found = index.get(row[left]) ?? (kind === "left" ? [{} as U] : []);
        for (const match of found) {
          const extra: Row = {};
          for (const [k, v] of Object.entries(match)) extra[`${as}.${k}`] = v;
          yield Object.assign({}, row, extra) as T & Partial<Prefixed<P, U>>;
        }
      }
    });
  }
  groupBy<K extends keyof T & string, const A extends Aggregates<T>>(
    column: K,
    aggregates: A,
  ): Query<Pick<T, K> & Results<A>> {
    return this.derive(`group by ${column}`, function* (rows) {
      for (const [key, group] of Map.groupBy(rows, (row) => row[column])) {
        const out: Row = { [column]: key };
        for (const name in aggregates) out[name] = aggregates[name]!(group);
        yield out as Pick<T, K> & Results<A>;
      }
    });
  }
  protected derive<U extends object>(step: string, transform: (rows: Iterable<T>) => Iterable<U>): Query<U> {
    return new Query([...this.plan, step], () => transform(this.rows()));
  }
  toArray(): T[] {
    return [...this.rows()];
  }
  first(): T | undefined {
    for (const row of this.rows()) return row;
    return undefined;
  }
  get explain() {
    return this.plan.join(" | ");
  }
}

class Query<T extends object> extends Source<T> {
  constructor(
    readonly plan: readonly string[],
    private readonly run: () => Iterable<T>,
  ) {
    super();
  }
  protected rows() {
    return this.run();
  }
}

class Table<T extends object, K extends keyof T = keyof T> extends Source<T> {
  static #opened: string[] = [];
  readonly #data: T[] = [];
  readonly #keys = new Set<T[K]>();
  readonly plan: readonly string[];
  scans = 0;
  constructor(
    readonly name: string,
    readonly key: K,
  ) {
    super();
    this.plan = [`from ${name}`];
    Table.#opened.push(name);
  }
  static get opened(): readonly string[] {
    return Table.#opened;
  }
  protected *rows() {
    this.scans++;
    yield* this.#data;
  }
  insert(...rows: T[]): this {
    for (const row of rows) {
      if (this.#keys.has(row[this.key]))
        throw new Error(`duplicate ${String(this.key)} ${String(row[this.key])} in ${this.name}`, { cause: row });
      this.#keys.add(row[this.key]);
      this.#data.push({ ...row });
    }
    return this;
  }
  update(where: Where<T>, change: Partial<T> | ((row: Readonly<T>) => Partial<T>)): number {
    const affected = this.#data.filter((row) => matches(row, where));
    for (const row of affected) Object.assign(row, typeof change === "function" ? change(row) : change);
    return affected.length;
  }
  remove(where: Where<T>): T[] {
    const removed: T[] = [];
    for (let i = this.#data.length - 1; i >= 0; i--) {
      if (!matches(this.#data[i]!, where)) continue;
      const [row] = this.#data.splice(i, 1);
      this.#keys.delete(row![this.key]);
      removed.unshift(row!);
    }
    return removed;
  }
}

interface Person {
  id: number;
  name: string;
  city: string;
  age?: number;
  manager: number | null;
}
interface Order {
  no: string;
  person: number;
  total: number;
  paid: boolean;
}

const people = new Table<Person>("people", "id").insert(
  { id: 1, name: "Ada", city: "London", age: 36, manager: null },
  { id: 2, name: "Brian", city: "Toronto", age: 41, manager: 1 },
  { id: 3, name: "Barbara", city: "Boston", manager: 1 },
  { id: 4, name: "Edsger", city: "Austin", age: 72, manager: 2 },
);
const orders = new Table<Order, "no">("orders", "no").insert(
  { no: "A-1", person: 1, total: 10.5, paid: true },
  { no: "A-2", person: 1, total: 99, paid: false },
  { no: "B-1", person: 2, total: 7.25, paid: true },
  { no: "X-1", person: 9, total: 1, paid: false },
);

const sum =
  <T>(pick: (row: T) => number) =>
  (rows: readonly T[]) =>
    rows.reduce((total, row) => total + pick(row), 0);
const report = orders
  .where({ person: { lt: 9 } })
  .join(people, "p", ["person", "id"])
  .groupBy("p.name", {
    count: (rows) => rows.length,
    total: sum((row) => row.total),
    unpaid: (rows) => rows.filter((r) => !r.paid).map((r) => r.no),
  })
  .orderBy(["total", "desc"]);
console.log(report.explain);
console.log(report.toArray(), orders.scans, people.scans);
console.log(
  people
    .where({ name: { like: "B%r%a%" } })
    .select("name", "city")
    .toArray(),
);
console.log(
  people
    .where({ age: { gt: 35, lt: 72 } })
    .select("id", "age")
    .orderBy(["age", "desc"], "id")
    .toArray(),
);
console.log(people.where({ city: { in: ["Austin", "Boston"] }, manager: { not: 2 } }).first());
console.log(people.join(orders, "o", ["id", "person"], "left").select("name", "o.no", "o.total").toArray());
console.log(
  people
    .join(people, "boss", ["manager", "id"])
    .compute("line", (r) => `${r.name} < ${r["boss.name"]}`)
    .select("line")
    .toArray(),
);
console.log(
  people
    .limit(2, 1)
    .compute("initial", (r) => r.name[0])
    .toArray(),
);
console.log(
  orders.update({ paid: false }, (o) => ({ paid: true, total: o.total * 1.1 })),
  orders.update({ no: "none" }, { paid: true }),
);
console.log(
  orders.remove({ total: { lt: 8 } }),
  orders.insert({ no: "X-1", person: 3, total: 5, paid: false }).toArray(),
);
console.log(people.where({}).where((r) => r.age === undefined).explain, people.where({ id: 77 }).first(), Table.opened);
try {
  people.insert({ id: 5, name: "New", city: "X", manager: null }, { id: 1, name: "Again", city: "Y", manager: null });
} catch (e) {
  const { message, cause } = e as Error;
  console.log(message, cause, people.toArray().length);
}
console.log(report, people.limit(0).toArray());
