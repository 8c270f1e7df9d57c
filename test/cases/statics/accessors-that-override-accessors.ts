// super.n in a static getter or setter is the base's, with `this` the class that was asked.
class Base {
  static #n = 1;
  static get n(): number {
    return Base.#n;
  }
  static set n(value: number) {
    console.log("Base.n =", value, this.name);
    Base.#n = value;
  }
  static plain = 5;
}
class Middle extends Base {
  static override get n(): number {
    return super.n + 100;
  }
  static override set n(value: number) {
    super.n = value * 2;
  }
  static bump(): number {
    super.n += 1;
    super.plain = 7;
    return super.n + super.plain;
  }
}
class Low extends Middle {
  static override get n(): number {
    return super.n + 1000;
  }
  static override set n(value: number) {
    super.n = value + 1;
  }
}
console.log(Base.n, Middle.n, Low.n); // expect: 1 101 1101
Middle.n = 5; // expect: Base.n = 10 Middle
Low.n = 6; // expect: Base.n = 14 Low
Low.n++;
console.log(Base.n, Middle.n, Low.n, Middle.bump(), Base.plain, Middle.plain, Low.plain);
