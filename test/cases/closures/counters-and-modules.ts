// The module pattern, private state shared by several closures, closures stored in records, maps and arrays, and replaced.
const bank = ((): {
  open(n: string, b?: number): void;
  move(a: string, b: string, n: number): string;
  readonly total: number;
} => {
  const accounts = new Map<string, number>();
  let moves = 0;
  const get = (n: string) => accounts.get(n) ?? 0;
  return {
    open: (n, b = 0) => void accounts.set(n, b),
    move(a, b, n) {
      if (get(a) < n) return `refused ${++moves}`;
      accounts.set(a, get(a) - n).set(b, get(b) + n);
      return `${a}->${b} #${++moves}`;
    },
    get total() {
      let t = 0;
      for (const v of accounts.values()) t += v;
      return t;
    },
  };
})();
bank.open("x", 10);
bank.open("y");
console.log(bank.move("x", "y", 4), bank.move("y", "x", 9), bank.total, Object.keys(bank));
const counters: Record<string, { inc(by?: number): number; reset: () => void }> = {};
for (const name of ["a", "b"]) {
  let n = 0;
  counters[name] = {
    inc: (by = 1) => (n += by),
    reset: () => {
      n = 0;
    },
  };
}
counters["a"]!.inc(5);
counters["b"]!.inc();
counters["a"]!.inc();
counters["b"]!.reset();
console.log(
  counters["a"]!.inc(0),
  counters["b"]!.inc(0),
  Object.values(counters).map(({ inc }) => inc()),
);
let f = (n: number): number => n;
for (const g of [(x: number) => x + 1, (x: number) => x * 2]) {
  const old = f;
  f = (n) => g(old(n));
}
console.log(f(5));
const history: (() => string)[] = [];
for (let i = 0, s = ""; i < 3; i++, s += i) {
  history.push(() => `${i}${s}`);
  s += "x";
}
console.log(history.map((h) => h()));
const once = <A extends unknown[], R>(fn: (...a: A) => R) => {
  let done = false,
    r: R;
  return (...a: A): R => (done ? r : ((done = true), (r = fn(...a))));
};
const init = once((n: number) => ({ n, at: Math.sign(n) }));
console.log(init(1) === init(2), init(9));
const fib = ((memo: Record<number, number>) =>
  function self(n: number): number {
    return n < 2 ? n : (memo[n] ??= self(n - 1) + self(n - 2));
  })({});
console.log(fib(50), fib.name);
