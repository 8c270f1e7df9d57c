// Static accessors with private state, accessors that call each other, setters that validate and chain, in destructuring and loops.
class Config {
  static #v = new Map<string, number>();
  static get size() {
    return this.#v.size;
  }
  static set entry([k, n]: [string, number]) {
    if (n < 0) throw new RangeError(k);
    this.#v.set(k, n);
  }
  static get total() {
    let t = 0;
    for (const n of this.#v.values()) t += n;
    return t;
  }
  #a = 1;
  get double() {
    return this.#half * 4;
  }
  get #half() {
    return this.#a / 2;
  }
  set #half(v: number) {
    this.#a = v * 2;
  }
  set double(v) {
    this.#half = v / 4;
  }
  static reset = () => {
    this.#v.clear();
  };
}
Config.entry = ["a", 1];
Config.entry = ["b", 2];
try {
  Config.entry = ["bad", -1];
} catch (e) {
  console.log(`${e}`);
}
console.log(Config.size, Config.total);
Config.reset();
console.log(Config.size);
const c = new Config();
c.double = 10;
c.double++;
const { double } = c;
console.log(double, c);
for (const x of [c, new Config()]) {
  x.double *= 2;
  console.log(x.double);
}
[c.double] = [4];
({ d: c.double } = { d: c.double + 1 });
console.log(c.double, Object.keys(c));
