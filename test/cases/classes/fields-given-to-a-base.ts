// An object of the base that has been given the field of a derived class, and one of a class that looks alike.
class Base {
  a = 1;
}
class Der extends Base {
  extra: number = 2;
  sum(): number {
    return this.a + this.extra;
  }
}
function bump(d: Der): number {
  d.extra += 1;
  return d.extra;
}
const der = new Der();
console.log(bump(der), der.sum());
const b = new Base() as Der;
b.extra = 40;
console.log(bump(b), b.a, Object.keys(b).join());
try {
  console.log(typeof b.sum);
} catch (e) {
  console.log("x");
}
class Alt {
  a = 5;
  extra: string = "s";
  sum(): number {
    return 0;
  }
}
const alt = new Alt() as unknown as Der;
console.log(String(alt.extra), alt.a + 1);
