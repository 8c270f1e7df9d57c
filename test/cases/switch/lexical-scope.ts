function f(n: number): string {
  switch (n) {
    case 0:
      let shared = "set in 0";
      return shared;
    case 1: {
      const shared2 = "block 1";
      return shared2;
    }
    case 2:
      shared = "set in 2";
      return shared.toUpperCase();
    default:
      const read = () => shared;
      shared = "late";
      return read();
  }
}
for (let n = 0; n < 4; n++) {
  try {
    console.log(f(n));
  } catch (e) {
    console.log(n, e instanceof ReferenceError);
  }
}
const functions: (() => number)[] = [];
for (let i = 0; i < 3; i++) {
  switch (i % 2) {
    case 0:
      const even = i * 10;
      functions.push(() => even);
      break;
    case 1:
      functions.push(() => i);
  }
}
console.log(functions.map((g) => g())); // expect: [ 0, 1, 20 ]
