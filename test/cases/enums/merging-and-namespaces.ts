enum Unit {
  Meter,
  Inch,
}
namespace Unit {
  export const all: Unit[] = [Unit.Meter, Unit.Inch];
  export function factor(unit: Unit): number {
    return unit === Unit.Meter ? 1 : 0.0254;
  }
}
console.log(Unit.all.length, Unit.factor(Unit.Inch), Unit[1]); // expect: 2 0.0254 Inch
namespace Geometry {
  const PI = 3;
  export const unit = Unit.Meter;
  export function circle(r: number): number {
    return PI * r * r;
  }
  export namespace Solid {
    export const sphere = (r: number): number => (4 / 3) * circle(r) * r;
  }
  export class Box {
    constructor(readonly side: number) {}
  }
  export let calls = 0;
  export function touch(): number {
    return ++calls;
  }
}
console.log(Geometry.circle(2), Geometry.Solid.sphere(3), new Geometry.Box(2)); // expect: 12 108 Box { side: 2 }
Geometry.touch();
console.log(Geometry.touch(), Geometry.calls, Geometry.unit); // expect: 2 2 0
