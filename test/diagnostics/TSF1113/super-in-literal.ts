const base = {
  name(): string { return "base"; },
};
const derived = {
  ...base,
  name(): string { return super.name(); }, // error: TSF1113
  get title(): string { return [1].map(() => super.title).join(); }, // error: TSF1113
};

class A { f(): number { return 1; } }
class B extends A { override f(): number { return { g: () => super.f() }.g(); } }

console.log(derived.name(), new B().f());
