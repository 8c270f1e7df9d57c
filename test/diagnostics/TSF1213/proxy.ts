const handler = { get: (): number => 1 };
const p = new Proxy({ a: 1 }, handler); // error: TSF1213
console.log(p);
