function make(step: number): { next(): number } {
  let count = 0;
  const Counter = class {
    next(): number {
      count += step; // error: TSF1404
      return count;
    }
  };
  return new Counter();
}

function fine(): object {
  const Plain = class { own = 1; twice(x: number): number { return x * 2 + this.own; } };
  return new Plain();
}

console.log(make(1).next(), fine());
