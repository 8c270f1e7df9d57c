class A {
  f(): number { return 1; }
}

A.prototype.f = () => 2; // error: TSF1307
console.log(Array.prototype); // error: TSF1307
console.log(new A().f());

const robot = { prototype: 1 };
console.log(robot.prototype);
