class Builder {
  protected parts: string[] = [];
  add(part: string): this {
    this.parts.push(part);
    return this;
  }
  build(): string {
    return this.parts.join("/");
  }
}
class FancyBuilder extends Builder {
  star(): this {
    return this.add("*");
  }
}
console.log(new FancyBuilder().add("a").star().add("b").star().build()); // expect: a/*/b/*
class Vector {
  constructor(readonly x: number, readonly y: number) {}
  plus(other: Vector): Vector {
    return new Vector(this.x + other.x, this.y + other.y);
  }
  equals(other: Vector): boolean {
    return this.x === other.x && this.y === other.y;
  }
}
const v = new Vector(1, 2).plus(new Vector(3, 4)).plus(new Vector(-1, -1));
console.log(v, v.equals(new Vector(3, 5)), v === v.plus(new Vector(0, 0))); // expect: Vector { x: 3, y: 5 } true false
