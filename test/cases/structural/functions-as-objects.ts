// Functions seen as interfaces with methods, objects with call members passed as callbacks, bound and unbound.
interface Handler {
  (x: number): string;
  readonly description?: string;
  times?: number;
}
const h: Handler = Object.assign((x: number) => `h${x}`, { description: "d" });
h.times = (h.times ?? 0) + 1;
console.log(h(1), h.description, h.times, Object.keys(h), h);
interface Runner {
  run(x: number): string;
}
const runners: Runner[] = [
  { run: h },
  { run: (x) => `arrow ${x}` },
  new (class {
    k = 2;
    run(x: number) {
      return `class ${x * this.k}`;
    }
  })(),
];
console.log(
  runners.map((r) => r.run(3)),
  runners.map(({ run }, i) => (i < 2 ? run(4) : "needs this")),
);
const bound = runners[2]!.run.bind(runners[2]);
console.log(bound(5), [1, 2].map(bound), runners[2]!.run.call(runners[2]!, 1));
const call = (f: { (x: number): string } | Runner) => (typeof f === "function" ? f(0) : f.run(0));
console.log(
  call(h),
  call(runners[1]!),
  call(String),
  call((x) => typeof x),
);
