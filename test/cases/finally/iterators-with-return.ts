// Loops over iterators that have `return`, left by return, throw, break and continue through `finally`.
const log: string[] = [];
class It implements Iterable<number> {
  constructor(
    private name: string,
    private opts: { throwOnReturn?: boolean; throwAt?: number } = {},
  ) {}
  [Symbol.iterator](): Iterator<number> {
    let i = 0;
    const { name, opts } = this;
    return {
      next() {
        log.push(`${name}.next`);
        if (opts.throwAt === i) throw new Error(`${name} at ${i}`);
        return { done: i >= 3, value: i++ };
      },
      return(v?: unknown) {
        log.push(`${name}.return`);
        if (opts.throwOnReturn) throw new Error(`${name}.return threw`);
        return { done: true, value: undefined };
      },
    };
  }
}
function f1(): string {
  try {
    for (const x of new It("a")) {
      try {
        return `ret ${x}`;
      } finally {
        log.push("inner finally");
      }
    }
    return "none";
  } finally {
    log.push("outer finally");
  }
}
function f2(): string {
  for (const x of new It("b")) {
    try {
      return `ret ${x}`;
    } finally {
      continue;
    }
  }
  return "ended";
}
function f3(): string {
  outer: for (const x of new It("c")) {
    for (const y of new It("d")) {
      if (y === 1) continue outer;
      if (x === 1) break outer;
    }
  }
  return "f3";
}
function f4(): string {
  try {
    for (const x of new It("e", { throwOnReturn: true })) return `ret ${x}`;
  } catch (e) {
    return (e as Error).message;
  }
  return "";
}
function f5(): string {
  try {
    for (const x of new It("f", { throwOnReturn: true })) throw new Error(`body ${x}`);
  } catch (e) {
    return (e as Error).message;
  }
  return "";
}
function f6(): string {
  try {
    for (const x of new It("g", { throwAt: 1 })) log.push(`saw ${x}`);
  } catch (e) {
    return (e as Error).message;
  }
  return "";
}
function f7(): number {
  for (const x of new It("h")) {
    try {
      try {
        throw x;
      } finally {
        log.push("t");
        return 7;
      }
    } finally {
      log.push("u");
    }
  }
  return 0;
}
function f8() {
  const [
    p,
    q = (() => {
      throw new Error("default");
    })(),
  ] = new It("i") as unknown as Iterable<number | undefined>;
  return [p, q];
}
function f9() {
  const [] = new It("j");
  const [, , ...rest] = new It("k");
  return rest;
}
function f10() {
  try {
    const [p = 1, { x }] = [undefined, null as unknown as { x: number }];
    return [p, x];
  } catch (e) {
    return (e as Error).constructor.name;
  }
}
function* g(): Generator<number, void, string | undefined> {
  try {
    const r = yield 1;
    log.push(`got ${r}`);
    yield 2;
  } finally {
    log.push("g finally");
    yield 99;
    log.push("after 99");
  }
}
function f11() {
  for (const v of g()) {
    log.push(`v${v}`);
    break;
  }
  return "f11";
}
function f12() {
  const it = g();
  it.next();
  const a = it.return();
  const b = it.next("z");
  const c = it.next("z");
  return [a, b, c];
}
for (const f of [f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12]) {
  let r: unknown;
  try {
    r = f();
  } catch (e) {
    r = `threw ${(e as Error).message}`;
  }
  console.log(f.name, r, log.splice(0));
}
