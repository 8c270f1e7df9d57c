// Objects in templates, sums, comparisons and as keys: toString, valueOf, Symbol.toPrimitive.
class Money {
  constructor(readonly cents: number) {}
  valueOf() {
    return this.cents;
  }
  toString() {
    return `$${(this.cents / 100).toFixed(2)}`;
  }
}
class Tag {
  constructor(private t: string) {}
  [Symbol.toPrimitive](hint: "string" | "number" | "default") {
    return hint === "number" ? this.t.length : `${hint}:${this.t}`;
  }
}
class Plain {
  x = 1;
}
class Named {
  get [Symbol.toStringTag]() {
    return "NamedTag";
  }
}
const [m, n] = [new Money(150), new Money(275)];
console.log(
  `${m}`,
  m + "",
  String(m),
  +m,
  (m as unknown as number) + (n as unknown as number),
  m < n,
  m > n,
  [m, n].join(" & "),
);
const t = new Tag("abc");
console.log(`${t}`, t + "!", +t, (t as unknown as number) * 2, t > (2 as unknown as Tag), { [`${t}`]: 1 });
console.log(
  `${new Plain()}`,
  String(new Named()),
  [new Plain(), [1, [2, 3]]] + "",
  `${[null, undefined, [], "x"]}`,
  String({ a: 1 }),
);
console.log(
  [new Money(5), new Money(30), new Money(10)].sort((x, y) => x.cents - y.cents).map(String),
  Math.max(...[m, n].map(Number)),
);
const rec: Record<string, number> = {};
rec[`${m}`] = 1;
rec[String(n)] = 2;
console.log(rec, new Map([[m, 1]]).get(m), new Named());
