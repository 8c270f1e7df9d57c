// A property stands among the keys where it came to be, also before the turn of its field.

class Early {
  first = this.fill();
  second = 1;
  third = 2;

  fill(): number {
    this.third = 5;
    this.second = 7;
    return 0;
  }
}
console.log(new Early(), Object.keys(new Early()), { ...new Early() });

class Base {
  constructor() {
    this.setUp();
    this.go = this.go.bind(this);
  }

  setUp(): void {}

  go(): string {
    return "gone";
  }
}

class Derived extends Base {
  x = 1;
  y = 2;
  z?: number;
  readonly #secret = 3;

  override setUp(): void {
    this.y = 5;
  }

  reveal(): number {
    return this.#secret;
  }
}
const derived = new Derived();
for (const key in derived) console.log(key);
console.log(Object.entries(derived).length, derived.reveal(), Object.assign({}, derived));
const { x, ...rest } = derived;
console.log(x, rest);

class Declared extends Base {
  declare p: number;
  declare q?: number;
  r = 3;

  override setUp(): void {
    this.q = 1;
  }
}
const declared = new Declared();
declared.p = 4;
console.log(Object.keys(declared));
delete declared.q;
console.log(Object.keys(declared));
declared.q = 6;
console.log(Object.keys(declared), "q" in declared);

const tag = Symbol("tag"), mark = Symbol("mark");
class Marked {
  one = this.both();
  [tag] = 1;
  [mark] = 2;
  10 = "ten";
  2 = "two";

  both(): number {
    this[10] = "early";
    this[mark] = 3;
    return 1;
  }
}
console.log(new Marked(), Object.keys(new Marked()));

class Counters {
  static total = Counters.reset();
  static calls = 0;
  static last = "";

  static reset(): number {
    Counters.last = "reset";
    return 0;
  }
}
console.log(Object.keys(Counters), Counters);

// many keys on an instance that lacks one of its fields
class Sparse {
  [key: string]: number | (() => void) | undefined;
  a?: number = 1;
  b?: number = 2;
}
const sparse = new Sparse();
delete sparse["a"];
for (let i = 0; i < 500; i++) sparse[`k${i % 250}`] = i;
sparse["a"] = 3;
console.log(Object.keys(sparse).length, Object.keys(sparse).slice(0, 3), Object.keys(sparse).at(-1));
