const record: Record<string, number> = { b: 2, a: 1, 5: 5 };
const keys: string[] = [];
for (const key in record) keys.push(key);
console.log(keys.join()); // expect: 5,b,a
let key2 = "";
for (key2 in record) if (key2 === "b") break;
console.log(key2); // expect: b
for (const index in ["x", "y"]) console.log(typeof index, index);
class P {
  own = 1;
  method(): void {}
}
const own: string[] = [];
for (const name in new P()) own.push(name);
console.log(own); // expect: [ 'own' ]
for (const name in {}) console.log("never", name);
const functions: (() => string)[] = [];
for (const key in record) functions.push(() => `${key}=${record[key]}`);
record["b"] = 20;
console.log(functions.map((f) => f()).join(" ")); // expect: 5=5 b=20 a=1
