// any may stand where a function takes any parameters: in constraints and in types of functions.
type AnyFn = (...args: any[]) => any;
function memo<F extends (...args: any[]) => any>(f: F): F {
  const cache = new Map<string, ReturnType<F>>();
  return ((...args: Parameters<F>) => { const k = String(args); if (!cache.has(k)) cache.set(k, f(...args)); return cache.get(k)!; }) as F;
}
console.log(memo((a: number, b: number) => a + b)(1, 2));
function timed<F extends AnyFn>(name: string, f: F): (...a: Parameters<F>) => ReturnType<F> {
  return (...a) => { console.log("start", name); const r = f(...a); console.log("end"); return r; };
}
console.log(timed("mul", (x: number, y: number) => x * y)(3, 4), timed("s", (s: string) => s.length)("abc"));
type Ctor<T = {}> = new (...args: any[]) => T;
type Un<T> = T extends Promise<any> ? "p" : "v";
const u: Un<Promise<number>> = "p"; console.log(u);
const debounce = <T extends (...args: any[]) => void>(fn: T) => { let n = 0; return (...args: Parameters<T>) => { n++; fn(...args); return n; }; };
console.log(debounce((a: string) => console.log(a))("q"));
function compose(...fns: ((x: number) => number)[]) { return (x: number) => fns.reduceRight((v, f) => f(v), x); }
console.log(compose((x) => x + 1, (x) => x * 2)(5));
const pipeline = <T,>(x: T) => ({ to: <U,>(f: (t: T) => U) => pipeline(f(x)), value: x });
console.log(pipeline(3).to((n) => n + 1).to(String).value);
