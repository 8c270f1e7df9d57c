console.log(early(3), isEven(10), isEven(7)); // expect: 6 true false
function early(n: number): number {
  return helper(n);
  function helper(x: number): number {
    return x * 2;
  }
}
function isEven(n: number): boolean {
  return n === 0 ? true : isOdd(n - 1);
}
function isOdd(n: number): boolean {
  return n === 0 ? false : isEven(n - 1);
}
const factorial = function self(n: number): number {
  return n <= 1 ? 1 : n * self(n - 1);
};
console.log(factorial(10)); // expect: 3628800
const fib = (n: number): number => (n < 2 ? n : fib(n - 1) + fib(n - 2));
console.log(fib(20)); // expect: 6765
function ackermann(m: number, n: number): number {
  if (m === 0) return n + 1;
  return n === 0 ? ackermann(m - 1, 1) : ackermann(m - 1, ackermann(m, n - 1));
}
console.log(ackermann(2, 6)); // expect: 15
