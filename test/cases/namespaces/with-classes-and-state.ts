// Namespaces nested and reopened, with state, classes, functions, types and enums, aliased by import, merged with a function.
namespace Geo {
  export interface P {
    x: number;
    y: number;
  }
  export const origin: P = { x: 0, y: 0 };
  let made = 0;
  export function p(x: number, y = x): P {
    made++;
    return { x, y };
  }
  export namespace Units {
    export enum Unit {
      Mm = 1,
      Cm = 10,
      M = 1000,
    }
    export const convert = (v: number, from: Unit, to: Unit) => (v * from) / to;
    export class Length {
      constructor(
        readonly v: number,
        readonly unit = Unit.M,
      ) {}
      to(u: Unit) {
        return new Length(convert(this.v, this.unit, u), u);
      }
      toString() {
        return `${this.v}${Unit[this.unit]}`;
      }
    }
  }
  export const stats = () => ({ made });
}
namespace Geo {
  export const dist = (a: P, b: P = origin) => Math.hypot(a.x - b.x, a.y - b.y);
  export class Path {
    #ps: P[] = [];
    add(...ps: P[]) {
      this.#ps.push(...ps);
      return this;
    }
    get length() {
      return this.#ps.slice(1).reduce((s, q, i) => s + dist(this.#ps[i]!, q), 0);
    }
  }
  export abstract class Shape {
    abstract area(): number;
    static of(k: "sq", n: number): Shape {
      return new Impl.Square(n);
    }
  }
  namespace Impl {
    export class Square extends Shape {
      constructor(private n: number) {
        super();
      }
      area() {
        return this.n ** 2;
      }
    }
  }
}
import U = Geo.Units;
import Length = Geo.Units.Length;
console.log(
  Geo.dist(Geo.p(3, 4)),
  new Geo.Path().add(Geo.p(0), Geo.p(0, 5), Geo.p(5)).length,
  Geo.stats(),
  `${new Length(2).to(U.Unit.Cm)}`,
  U.convert(5, U.Unit.M, U.Unit.Mm),
  Geo.Shape.of("sq", 3).area(),
  Object.keys(Geo.Units),
  typeof Geo,
);
function log(s: string) {
  log.lines.push(`${log.level}:${s}`);
  return log.lines.length;
}
namespace log {
  export const lines: string[] = [];
  export const level = "info";
  export type Line = string;
  export const dump = (): Line[] => [...lines];
}
log("a");
log("b");
const f: (s: string) => number = log;
console.log(f("c"), log.dump(), log.level);
class Token {
  static count = 0;
  constructor(readonly t: string) {
    Token.count++;
  }
}
namespace Token {
  export const eof = new Token("eof");
  export const of = (s: string) => s.split(" ").map((t) => new Token(t));
}
enum Kind {
  A,
  B,
}
namespace Kind {
  export const parse = (s: string): Kind | undefined => (s in Kind ? Kind[s as "A"] : undefined);
}
console.log(
  Token.of("x y")
    .concat(Token.eof)
    .map((t) => t.t),
  Token.count,
  Kind.parse("B"),
  Kind.parse("Z"),
  Geo.origin,
  { ...Geo.Units.Unit },
);
