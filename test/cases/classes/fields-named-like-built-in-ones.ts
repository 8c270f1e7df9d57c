// Fields of errors, and fields with the names of built-in members.
class Fault extends Error {
  code: number;
  message2 = "x";
  constructor(m: string, code: number) {
    super(m);
    this.code = code;
    this.name = "Fault";
  }
  describe(): string {
    return this.name + this.message + this.code;
  }
}
try {
  throw new Fault("m", 3);
} catch (e) {
  const f = e as Fault;
  console.log(f.describe(), f.message2, f.code + 1, e instanceof Fault);
}
class L {
  length: number = 3;
  size = 4;
  name = "n";
  message = "mm";
  stack = 5;
  total(): string {
    return `${this.length + this.size + this.stack}${this.name}${this.message}`;
  }
}
const l = new L();
l.length = 10;
console.log(l.total());
const named: {
  name: string;
} = l;
named.name = "other";
console.log(l.total(), l.message.length);
interface HasLength {
  length: number;
}
const several: HasLength[] = [l, [1, 2], "abc"];
console.log(several.map((x) => x.length).join());
