const x = 1;
const name = "dyn";
const o = {
  x,
  [name + 1]: "computed",
  "quoted key": true,
  0x10: "hex",
  1e3: "thousand",
  method(a: number): number {
    return a + this.x;
  },
  arrow: () => x + 1,
  nested: { deep: { deeper: [x] } },
};
console.log(o.method(5), o.arrow(), o["quoted key"], o[16], o[1000], o.nested.deep.deeper[0]);
// expect: 6 2 true hex thousand 1
console.log(Object.keys(o).join("|")); // expect: 16|1000|x|dyn1|quoted key|method|arrow|nested
o.x = 10;
o.nested.deep.deeper.push(2);
console.log(o.method(5), x, o.nested); // expect: 15 1 { deep: { deeper: [ 1, 2 ] } }
const key: string = "a";
const dup: Record<string, number> = { a: 1, [key]: 2, b: 3 };
console.log(dup, { "a-b": 1, valid_id: 2, 3: "n" }); // expect: { a: 2, b: 3 } { '3': 'n', 'a-b': 1, valid_id: 2 }
