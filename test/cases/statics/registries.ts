// Static registries filled by static blocks and subclasses' initialisers; factories by name; counters per class; order of evaluation.
const log: string[] = [];
abstract class Plugin {
  static readonly #all = new Map<string, new (n: number) => Plugin>();
  static register(name: string, c: new (n: number) => Plugin): void {
    log.push(`+${name}`);
    Plugin.#all.set(name, c);
  }
  static make(name: string, n = 1): Plugin {
    const C = this.#all.get(name);
    if (!C) throw new ReferenceError(`no ${name}: ${[...this.#all.keys()]}`);
    return new C(n);
  }
  constructor(protected readonly n: number) {}
  abstract run(): string;
}
log.push("between");
class Upper extends Plugin {
  static {
    Plugin.register("upper", this);
    log.push("upper ready");
  }
  static made = 0;
  run() {
    return `U${this.n}#${++Upper.made}`;
  }
}
class Lower extends Plugin {
  static readonly name2 = (Plugin.register("lower", Lower), "lower");
  run() {
    return `l${this.n}`;
  }
}
class Shout extends Upper {
  static {
    Plugin.register("shout", Shout);
  }
  override run() {
    return `${super.run()}!`;
  }
  static override made = 100;
}
console.log(log.join(" "));
console.log(
  ["upper", "shout", "lower", "upper"].map((n, i) => Plugin.make(n, i).run()),
  Upper.made,
  Shout.made,
  Lower.name2,
);
try {
  Plugin.make("zz");
} catch (e) {
  console.log((e as Error).message);
}
console.log(Object.keys(Upper), Object.keys(Shout), Upper.name, Shout);
