interface Failure {
  code: number;
}
function fail(code: number): never {
  const failure: Failure = { code };
  throw failure;
}
try {
  fail(1);
} catch (e) {
  console.log("caught", (e as Failure).code); // expect: caught 1
}
try {
  fail(2);
} finally {
  console.log("cleanup"); // expect: cleanup
}
// what is thrown is no Error, so stderr is not compared; the exit code is 1
// expect throw:
