// An object may have its own property in place of a method: bound in the constructor, patched, by an interface.
class Greeter {
  n = 1;
  greet(): string {
    return "hi";
  }
}
class Louder extends Greeter {
  override greet(): string {
    return `${super.greet()}!`;
  }
}

const a = new Greeter();
const b = new Louder();
a.greet = () => "patched";
console.log(a.greet(), new Greeter().greet(), b.greet());
b.greet = function (this: Louder): string {
  return `own ${this.n}`;
};
console.log(b.greet(), Object.keys(b), b, "greet" in b, Object.hasOwn(b, "greet"), Object.hasOwn(new Louder(), "greet"));
const before = b.greet;
b.greet = () => `<${before.call(b)}>`;
console.log(b.greet(), Object.entries(b).length);
for (const each of [new Greeter(), a, b, new Louder()]) console.log(each.greet());

class Bound {
  n = 1;
  constructor() {
    this.go = this.go.bind(this);
  }
  go(): number {
    return this.n;
  }
}
class Ten extends Bound {
  override go(): number {
    return super.go() * 10;
  }
}
const { go } = new Bound();
const { go: ten } = new Ten();
console.log(go(), ten(), new Ten().go(), Object.keys(new Bound()));

interface Runs {
  run: () => string;
}
class Runner {
  run(): string {
    return "class";
  }
}
const runs: Runs = new Runner();
console.log(runs.run());
runs.run = () => "interface";
console.log(runs.run(), { ...runs });

function patch<T extends { greet(): string }>(target: T): T {
  const old = target.greet.bind(target);
  target.greet = () => `${old()}?`;
  return target;
}
console.log(patch(new Louder()).greet(), patch(patch(new Greeter())).greet());

const frozen: Greeter = Object.freeze(new Greeter());
try {
  frozen.greet = () => "no";
} catch (error) {
  console.log((error as Error).name);
}
console.log(frozen.greet());

class Emitter {
  handlers: (() => void)[] = [];
  on(handler: () => void): this {
    this.handlers.push(handler);
    return this;
  }
  emit(): void {
    for (const handler of this.handlers) handler();
  }
}
const emitter = new Emitter();
const emit = emitter.emit.bind(emitter);
let times = 0;
emitter.emit = () => {
  times++;
  emit();
};
emitter.on(() => console.log("handled")).emit();
emitter.emit();
console.log(times);
