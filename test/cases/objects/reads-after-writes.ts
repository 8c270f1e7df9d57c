// A property that was read or written is read again: whatever may have changed it meanwhile has.
interface Named { label: string }

class Box {
  count = 0;
  label = "a";
  readonly items: number[] = [1, 2, 3];
  next: Box | undefined = undefined;
  maybe?: number;

  increment(): void { this.count++; }

  aroundCalls(other: Box): string {
    const first = this.count;
    this.increment();
    const second = this.count;
    other.count = 10;
    const third = this.count;
    other.increment();
    return `${first} ${second} ${third} ${this.count}`;
  }

  inBranches(flag: boolean, other: Box): string {
    if (flag) this.count = 100;
    else other.count = 200;
    const between = this.count;
    for (let i = 0; i < 3; i++) {
      this.count += i;
      if (i === 1) other.count += 1000;
    }
    return `${between} ${this.count}`;
  }

  byKey(key: string, value: unknown): string {
    const before = this.count;
    (this as unknown as Record<string, unknown>)[key] = value;
    return `${before} ${this.count} ${this.label}`;
  }

  deleted(): string {
    this.maybe = 5;
    const before = this.maybe;
    delete this.maybe;
    return `${before} ${this.maybe} ${"maybe" in this}`;
  }

  throughView(view: Named): string {
    this.label = "mine";
    view.label = "theirs";
    return this.label;
  }

  throughClosure(run: () => void): string {
    const { count } = this;
    run();
    return `${count} ${this.count}`;
  }

  caught(fails: boolean): string {
    this.label = "before";
    try {
      this.label = "inside";
      if (fails) throw new Error(this.label);
      this.label = "passed";
    } catch (error) {
      return `${this.label} ${error instanceof Error ? error.message : ""}`;
    } finally {
      this.label += " finally";
    }
    return this.label;
  }

  settled(): string {
    const length = this.items.length;
    this.grow();
    return `${length} ${this.items.length} ${this.items === this.items}`;
  }

  private grow(): void { this.items.push(4); }

  assigned(): string {
    const before = this.label;
    Object.assign(this, { label: "assigned", count: -1 });
    return `${before} ${this.label} ${this.count}`;
  }
}

const box = new Box(), other = new Box();
console.log(box.aroundCalls(other), box.aroundCalls(box));
console.log(box.inBranches(true, other), box.inBranches(false, box), box.inBranches(false, other));
console.log(box.byKey("count", 7), box.byKey("label", "keyed"));
console.log(box.deleted(), box.throughView(box), box.throughView(other));
console.log(box.throughClosure(() => { box.count = 55; }), box.throughClosure(() => box.increment()));
console.log(box.caught(true), box.label, box.caught(false), box.label);
console.log(box.settled(), box.settled(), box.assigned());

class Base {
  readonly kind: string;
  constructor(protected readonly log: string[]) {
    this.kind = "base";
    this.log.push(this.describe());
  }
  describe(): string { return `${this.kind} ${this.kind}`; }
}

class Derived extends Base {
  readonly extra: string;
  constructor(log: string[]) {
    super(log);
    const before = (this as { extra?: string }).extra;
    this.extra = "set";
    log.push(`${before} ${this.extra} ${this.describe()}`);
  }
  override describe(): string { return `${super.describe()} ${this.extra} ${this.extra ?? "none"}`; }
}

const log: string[] = [];
new Base(log);
new Derived(log);
console.log(log);

class Counter {
  reads = 0;
  get value(): number { return ++this.reads; }
  static total = 0;
  static add(): number {
    Counter.total += 1;
    const first = Counter.total;
    Counter.total += first;
    return Counter.total;
  }
}

const counter = new Counter();
console.log(counter.value, counter.value, counter.reads, Counter.add(), Counter.add());

function swap(a: { x: number }, b: { x: number }): string {
  const ax = a.x, bx = b.x;
  a.x = bx;
  b.x = ax;
  return `${a.x} ${b.x}`;
}
const one = { x: 1 }, two = { x: 2, y: 3 };
console.log(swap(one, two), swap(one, one));

const list: number[] = [];
function lengths(values: { length: number }): string {
  const before = values.length;
  list.push(1);
  return `${before} ${values.length}`;
}
console.log(lengths(list), lengths("text"));

const frozen = Object.freeze({ n: 1 }) as { n: number };
try {
  frozen.n = 2;
  console.log("written", frozen.n);
} catch (error) {
  console.log(error instanceof TypeError, frozen.n);
}

class Looped {
  value = 1;
  run(times: number): number {
    let sum = 0;
    while (times-- > 0) {
      sum += this.value;
      if (times % 3 === 0) this.bump();
      sum += this.value;
    }
    return sum;
  }
  bump(): void { this.value *= 2; }
}
console.log(new Looped().run(10));

let times = 0;
const spread = { ...{ first: 1, count: 2 }, get count(): number { return ++times; }, set count(n: number) { times = n; } };
function counts(of: { count: number }): string {
  const before = of.count, again = of.count;
  of.count = 10;
  return `${before} ${again} ${of.count}`;
}
const key: string = ["comp", "uted"].join("");
const computed = { ...{ computed: 0 }, get [key](): number { return ++times; } };
console.log(counts(spread), counts(box), computed.computed, computed.computed);
