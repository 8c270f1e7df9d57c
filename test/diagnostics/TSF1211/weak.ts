const seen = new WeakSet<object>(); // error: TSF1211
const cache = new WeakMap<object, string>(); // error: TSF1211
console.log(seen, cache);
