const o = { a: 1 };
console.log(Reflect.ownKeys(o), Reflect.has(o, "a")); // error: TSF1214 TSF1214
