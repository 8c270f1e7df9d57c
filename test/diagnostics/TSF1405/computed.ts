const key: string = "dynamic";
const known = "known";

class A {
  [key](): number { return 1; } // error: TSF1405
  ["literal"](): number { return 2; }
  [3] = 3;
  *[Symbol.iterator](): Generator<number> { yield 4; }
  static [`x`] = 5;
  [known] = 6;
}

console.log(new A());
