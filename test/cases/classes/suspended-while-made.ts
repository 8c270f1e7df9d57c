// Instances made in generators and async functions, or shown before they wait.
class Gen {
  items: number[] = [];
  n = 0;
  *[Symbol.iterator](): Generator<number> {
    for (const x of this.items) {
      this.n += x;
      yield x;
    }
  }
  async run(): Promise<number> {
    await null;
    this.n += 1;
    return this.n;
  }
  constructor() {
    this.items.push(1, 2, 3);
  }
}
const g = new Gen();
console.log([...g].join(), g.n);
console.log(await g.run());
async function make(): Promise<Late> {
  const l = new Late(await Promise.resolve(3));
  await null;
  return l;
}
class Late {
  v: number;
  w = 1;
  constructor(v: number) {
    this.v = v;
    void this.later();
    this.w = 2;
  }
  async later(): Promise<void> {
    console.log("later", this.v, this.w);
    await null;
    console.log("later", this.v, this.w);
  }
}
const l = await make();
console.log(l.v + l.w);
function* makes(): Generator<Late> {
  for (let i = 0; i < 2; i++) {
    const l = new Late(i);
    yield l;
  }
}
for (const x of makes()) console.log(x.v);
