function memoize<A, R>(f: (a: A) => R): (a: A) => R {
  const cache = new Map<A, R>();
  return (a) => {
    const hit = cache.get(a);
    if (hit !== undefined || cache.has(a)) return hit as R;
    const result = f(a);
    cache.set(a, result);
    return result;
  };
}
let calls = 0;
const slow = memoize((n: number): number => {
  calls++;
  return n < 2 ? n : slow(n - 1) + slow(n - 2);
});
console.log(slow(50), calls); // expect: 12586269025 51
function once(f: () => void): () => boolean {
  let done = false;
  return () => {
    if (done) return false;
    done = true;
    f();
    return true;
  };
}
const init = once(() => console.log("init")); // expect: init
console.log(init(), init()); // expect: true false
const voids = memoize((n: number): string | undefined => (calls++, n > 0 ? "p" : undefined));
calls = 0;
console.log(voids(0), voids(0), calls); // expect: undefined undefined 1
