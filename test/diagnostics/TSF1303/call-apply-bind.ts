function add(this: void, a: number, b: number): number {
  return a + b;
}

console.log(add.call(undefined, 1, 2)); // error: TSF1303
console.log(add.apply(undefined, [1, 2])); // error: TSF1303
console.log(add.bind(undefined, 1)(2)); // error: TSF1303

const phone = { call(n: number): number { return n; } };
console.log(phone.call(1), add(...([1, 2] as const)));

const maybe: (() => number) | undefined = Math.random() > 1 ? () => 1 : undefined;
console.log(maybe?.call(undefined)); // error: TSF1303
