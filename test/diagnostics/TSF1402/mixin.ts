class Base {
  readonly name = "base";
}

function pick(_flag: boolean): typeof Base {
  return Base;
}

class A extends pick(true) {} // error: TSF1402
class B extends (Math.random() > 0.5 ? Base : A) {} // error: TSF1402

function mixin<T extends new (...args: never[]) => object>(base: T): T {
  return class extends base { readonly extra = 1; }; // error: TSF1402 TS2545
}

const Named = class extends Base {};
class C extends Named {}

console.log(new A(), new B(), new C(), mixin(Base));
