function get<T, K extends keyof T>(o: T, key: K): T[K] {
  return o[key];
}

function swap<K extends PropertyKey>(key: K): object {
  return { [key]: 1 }; // error: TSF1112
}

const anyKey: PropertyKey = "a";
console.log(get({ a: 1 }, "a"), swap("a"), { [anyKey]: 1 });

function read(o: Record<PropertyKey, number>, key: string | symbol): number { // error: TSF2011
  return o[key] ?? 0; // error: TSF1112
}

console.log(read({}, "a"));
