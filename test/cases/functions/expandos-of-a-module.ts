// f.x = … at a module's top level: a property of the function, seen by other modules' names for it, too.
function counter(): number {
  counter.calls++;
  return counter.calls;
}
counter.calls = 0;
counter.label = "T";
counter.reset = (): void => {
  counter.calls = 0;
};
counter();
console.log(counter(), counter.label, counter.name, counter.length); // expect: 2 T counter 0
counter.reset();
console.log(counter.calls, Object.keys(counter), "label" in counter); // expect: 0 [ 'calls', 'label', 'reset' ] true
const alias = counter;
alias.calls = 41;
console.log(counter(), alias === counter); // expect: 42 true
const double = (x: number): number => x * 2;
double.cache = new Map<number, number>();
double.cache.set(1, 2);
console.log(double.cache.get(1), double(4)); // expect: 2 8
const lookup = new WeakMap<object, string>([[counter, "fn"]]);
console.log(lookup.get(alias)); // expect: fn
