// Namespaces whose constants depend on each other, run in order, with functions used before and classes inside.
const log: string[] = [];
namespace Outer {
  log.push("outer 1");
  export const a = f(1);
  export function f(n: number): number {
    log.push(`f(${n})`);
    return n * 10;
  }
  export namespace Inner {
    log.push("inner");
    export const b = a + 1;
    export class Box {
      static made = 0;
      constructor(readonly v = b) {
        Box.made++;
      }
    }
    export const box = new Box();
  }
  log.push("outer 2");
  export const c = Inner.b + Inner.box.v;
  export let state = 0;
  export const inc = () => ++state;
}
console.log(
  log.join(", "),
  Outer.a,
  Outer.Inner.b,
  Outer.c,
  Outer.inc(),
  Outer.inc(),
  Outer.state,
  Outer.Inner.Box.made,
  Outer.Inner.box,
);
Outer.state = 10;
console.log(Outer.inc(), Object.keys(Outer.Inner), typeof Outer.Inner.Box);
namespace Outer {
  export const d = c * 2;
  log.push(`reopened ${state}`);
}
console.log(Outer.d, log.at(-1));
const {
  a,
  Inner: { b },
} = Outer;
console.log(a, b);
namespace Empty {
  export interface Only {
    types: true;
  }
}
const t: Empty.Only = { types: true };
console.log(t);
namespace Deep.Path.To {
  export const value = "deep";
}
console.log(Deep.Path.To.value);
