class A {}
const a = new A();
const proto = a.__proto__; // error: TSF1114
const other = a["__proto__"]; // error: TSF1114
const made = { __proto__: a, x: 1 }; // error: TSF1114

console.log(proto, other, made);
