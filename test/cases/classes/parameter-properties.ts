class Point {
  z = 5;
  constructor(
    public readonly x: number,
    protected y: number = 2,
    private tag: string = "p",
    plain = 1,
  ) {
    this.y *= 10 * plain;
  }
  text(): string {
    return `${this.tag}(${this.x},${this.y},${this.z})`;
  }
}
class Named extends Point {
  constructor(public name: string, x: number) {
    super(x, x + 1, "n");
  }
  override text(): string {
    return this.name + super.text() + this.y;
  }
}
console.log(new Point(1).text(), new Point(1, 3, "q", 2).text()); // expect: p(1,20,5) q(1,60,5)
console.log(new Named("k", 4).text()); // expect: kn(4,50,5)50
console.log(new Point(7)); // expect: Point { x: 7, y: 20, tag: 'p', z: 5 }
console.log(Object.keys(new Named("k", 1)).join()); // expect: x,y,tag,z,name
