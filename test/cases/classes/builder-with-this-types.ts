// Fluent builders in a hierarchy with polymorphic this, immutable copies, required steps by types.
class Query {
  protected parts: Record<string, string[]> = {};
  protected add(k: string, ...v: string[]): this {
    (this.parts[k] ??= []).push(...v);
    return this;
  }
  from(t: string) {
    return this.add("from", t);
  }
  where(c: string) {
    return this.add("where", c);
  }
  build(): string {
    return Object.entries(this.parts)
      .map(([k, v]) => `${k} ${v.join(k === "where" ? " and " : ", ")}`)
      .join(" ");
  }
}
class Select extends Query {
  constructor(...cols: string[]) {
    super();
    this.add("select", ...(cols.length ? cols : ["*"]));
  }
  limit(n: number): this {
    return this.add("limit", String(n));
  }
  override where(c: string | ((q: this) => string)) {
    return super.where(typeof c === "function" ? c(this) : c);
  }
}
console.log(
  new Select()
    .from("t")
    .where("a = 1")
    .limit(5)
    .where((q) => `b in (${q instanceof Select})`)
    .build(),
  new Query().build() === "",
  new Select("x", "y").from("u").from("v").build(),
);
class Imm<T extends object> {
  private constructor(private readonly v: Readonly<T>) {}
  static of<T extends object>(v: T) {
    return new Imm(v);
  }
  with<K extends string, V>(k: K, v: V): Imm<T & Record<K, V>> {
    return new Imm({ ...this.v, [k]: v } as T & Record<K, V>);
  }
  get value() {
    return this.v;
  }
}
const a = Imm.of({ n: 1 }),
  b = a.with("s", "x").with("n", 2);
console.log(a.value, b.value, b.value.s.length);
