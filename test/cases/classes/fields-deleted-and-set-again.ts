// Fields that are deleted, under the class and under interfaces, and come again last.
class A {
  x?: number = 1;
  y: number = 2;
  z?: string = "z";
  sum(): number {
    return (this.x ?? 50) + this.y;
  }
}
const a = new A();
console.log(a.sum());
delete a.x;
console.log(a.sum(), Object.keys(a).join());
a.x = 4;
console.log(a.sum(), Object.keys(a).join());
const view = a as {
  z?: string;
};
delete view.z;
console.log(a.z, "z" in a, a.y);
