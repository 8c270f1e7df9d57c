// Instances made where an exception is caught, in loops that go on and break off.
class P {
  x: number;
  y: number;
  constructor(x: number, y: number) {
    if (x > 3) throw new Error("big");
    this.x = x;
    this.y = y;
  }
  len(): number {
    return this.x + this.y;
  }
}
let last: P | undefined;
let sum = 0;
for (let i = 0; i < 6; i++) {
  let p: P;
  try {
    p = new P(i, i * 2);
    if (i === 1) continue;
    sum += p.len();
    last = p;
  } catch (e) {
    console.log((e as Error).message);
    if (i === 5) break;
    continue;
  } finally {
    sum += 100;
  }
  sum += p.x;
}
console.log(sum, last!.len());
function build(n: number): P {
  try {
    return new P(n, 1);
  } catch {
    return new P(0, 0);
  } finally {
    sum++;
  }
}
console.log(build(2).len(), build(9).len(), sum);
