// Getters and setters overridden singly and in pairs, called through super, printed, and copied by spread.
class Base {
  protected _v = 1;
  get v() {
    return this._v;
  }
  set v(x: number) {
    this._v = x;
  }
  get twice() {
    return this.v * 2;
  }
  static get kind() {
    return this.name;
  }
}
class GetOnly extends Base {
  override get v() {
    return super.v + 100;
  }
  override set v(x) {
    super.v = x;
  }
}
class Both extends Base {
  override get v() {
    return -super.v;
  }
  override set v(x: number) {
    super.v = x * 10;
  }
}
class Field extends Base {
  constructor() {
    super();
    this._v = 5;
  }
  override get twice() {
    return super.twice + 0.5;
  }
}
for (const c of [Base, GetOnly, Both, Field]) {
  const o = new c();
  o.v = 3;
  o.v += 1;
  o.v++;
  console.log(c.kind, o.v, o.twice, o, { ...o }, Object.keys(o), "v" in o, Object.hasOwn(o, "v"));
}
const { v, twice } = new Both();
console.log(v, twice, Object.entries(new GetOnly()), Object.assign(new Both(), { v: 2 }));
