class Money {
  constructor(readonly cents: number) {}
  toString(): string {
    return `$${(this.cents / 100).toFixed(2)}`;
  }
}
console.log("v=" + 1.50 + true + null + undefined); // expect: v=1.5truenullundefined
console.log("" + [1, 2, 3] + "|" + ["a", ["b", "c"]]); // expect: 1,2,3|a,b,c
console.log("m:" + new Money(1250), `${new Money(5)}`); // expect: m:$12.50 $0.05
console.log("o:" + { a: 1 }, String([null, undefined, 1])); // expect: o:[object Object] ,,1
console.log(String(true), String(12n), String(undefined), String(null)); // expect: true 12 undefined null
let s = "a";
s += 1;
s += "b";
s += 2n;
console.log(s, s.length); // expect: a1b2 4
