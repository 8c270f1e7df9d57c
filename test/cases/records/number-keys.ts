const sparse: Record<number, string> = {};
sparse[5] = "five";
sparse[-1] = "minus";
sparse[1.5] = "half";
sparse[0] = "zero";
sparse[1e21] = "huge";
console.log(Object.keys(sparse)); // expect: [ '0', '5', '-1', '1.5', '1e+21' ]
console.log(sparse[5], sparse[-0], sparse[4], 5 in sparse, "5" in sparse); // expect: five zero undefined true true
for (const [key, value] of Object.entries(sparse)) console.log(typeof key, key, value);
const memo: Record<number, number> = {};
function fib(n: number): number {
  if (n < 2) return n;
  return (memo[n] ??= fib(n - 1) + fib(n - 2));
}
console.log(fib(60), Object.keys(memo).length); // expect: 1548008755920 59
const bySquare = Object.fromEntries([3, 1, 2].map((n) => [String(n * n), n]));
console.log(bySquare); // expect: { '1': 1, '4': 2, '9': 3 }
