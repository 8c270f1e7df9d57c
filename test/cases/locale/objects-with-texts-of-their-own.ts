// Objects are asked for their own toLocaleString, whatever they are seen as, and elements of arrays, too.
class Money {
  constructor(readonly cents: number) {}
  toLocaleString(): string {
    return `$${this.cents / 100}`;
  }
}

class Plain {
  toString(): string {
    return "plain";
  }
}

console.log([new Money(150), new Money(275)].toLocaleString()); // expect: $1.5,$2.75
console.log([1234.5, [6789, new Money(5)], null, undefined, "x", true, new Plain(), 10n ** 4n].toLocaleString()); // expect: 1,234.5,6,789,$0.05,,,x,true,plain,10,000
console.log([{ a: 1 }, { toLocaleString: () => "literal" }].toLocaleString()); // expect: [object Object],literal

const seen: object[] = [new Money(99), new Plain(), { b: 2 }];
for (const each of seen) console.log(each.toLocaleString(), each.toString()); // expect: $0.99 [object Object]
