type Maker<T> = new (...args: any[]) => T;
type Anything = (...args: any[]) => any;
type Awaitable<T> = T extends Promise<any> ? T : never;

function wrap<F extends (first: any, ...rest: any[]) => any>(f: F): F {
  return f;
}

function outer<F extends Anything>(f: F, other: any): F { // error: TSF2004
  const list: any[] = []; // error: TSF2004
  const call = (...args: any[]) => args.length; // error: TSF2004
  console.log(list, call(other));
  return wrap(f);
}

class A {}
const make = <T>(maker: Maker<T>): T => new maker();
const waiting: Awaitable<Promise<number>> = Promise.resolve(1);
console.log(make(A), outer((x: number) => x, 1)(2), waiting);
