class Bad {
  toString(): string {
    throw new Error("no text");
  }
}
let after = 0;
try {
  console.log(`before ${new Bad()} ${after++}`);
} catch (e) {
  console.log((e as Error).message, after); // expect: no text 0
}
function never(): never {
  throw new RangeError("r");
}
try {
  console.log(`${after++}${never()}${after++}`);
} catch (e) {
  console.log(e instanceof RangeError, after); // expect: true 1
}
