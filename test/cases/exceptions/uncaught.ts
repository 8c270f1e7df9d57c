class Custom extends Error {
  override name = "CustomError";
}
function run(depth: number): void {
  if (depth === 0) throw new Custom("not caught");
  try {
    run(depth - 1);
  } finally {
    console.log("unwinding", depth);
  }
}
console.log("start"); // expect: start
run(2);
console.log("never");
// expect throw: CustomError: not caught
