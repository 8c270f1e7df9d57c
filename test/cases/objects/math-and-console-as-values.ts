// Math and console where the whole is asked for: taken apart, given as an argument, seen through an interface.
const { max, min, PI: pi, floor: down = Math.ceil } = Math;
const { log } = console;
const { keys, fromEntries } = Object;
const { iterator } = Symbol;
log(max(1, 2), min(3, 4), pi, down(2.5), keys({ a: 1 }), fromEntries([["x", 1]]), typeof iterator); // expect: 2 3 3.141592653589793 2 [ 'a' ] { x: 1 } symbol
let largest: (...values: number[]) => number;
({ max: largest } = Math);
log(largest(3, 4));
for (const { round } of [Math]) log(round(2.6));
const everything = { Math, console };
everything.console.log(everything.Math.max(2, 3), everything.Math === Math);

interface Logger {
  log(...values: unknown[]): void;
  warn?(text: string): void;
}
class Service {
  constructor(private readonly out: Logger = console, private readonly numbers: Pick<Math, "max" | "PI"> = Math) {}
  run(): this {
    this.out.log("service", this.numbers.max(1, 2), this.numbers.PI);
    return this;
  }
}
new Service().run(); // expect: service 2 3.141592653589793
new Service({ log: (...values) => console.log("own", ...values) }, { max: (...values) => values.length, PI: 3 }).run();
const rounding = ["floor", "ceil", "round"] as const;
console.log(rounding.map((name) => Math[name](2.5)), "max" in Math, Object.keys(Math), typeof Math, typeof console);
console.log(Math); // expect: Object [Math] {}
