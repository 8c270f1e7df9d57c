class Gate {
  #open = false;
  get value(): number {
    if (!this.#open) throw new Error("closed");
    return 5;
  }
  set open(v: boolean) {
    if (v === this.#open) throw new Error("no change");
    this.#open = v;
  }
  constructor(fail = false) {
    if (fail) throw new Error("constructor");
  }
}
const log: string[] = [];
function run(f: () => unknown): void {
  try {
    log.push(String(f()));
  } catch (e) {
    log.push((e as Error).message);
  }
}
const gate = new Gate();
run(() => gate.value);
run(() => (gate.open = true));
run(() => gate.value + 1);
run(() => (gate.open = true));
run(() => new Gate(true));
run(() => [1, 2, 3].map((n) => { if (n === 2) throw new Error(`map ${n}`); return n; }));
run(() => new Map([["k", 1]]).forEach((v, k) => { throw new Error(`${k}${v}`); }));
run(() => [3, 1].sort(() => { throw new Error("sort"); }));
run(() => Array.from({ length: 2 }, (_, i) => { if (i) throw new Error("from"); return i; }));
console.log(log.join(", ")); // expect: closed, true, 6, no change, constructor, map 2, k1, sort, from
