// Async members of classes that are made anew at each call and capture its variables.
function make(factor: number) {
  let calls = 0;
  return class Scaled {
    static made = 0;
    static async create(n: number): Promise<Scaled> {
      await null;
      this.made++;
      return new Scaled(n);
    }
    constructor(readonly n: number) {}
    async value(): Promise<number> {
      calls++;
      await null;
      return this.n * factor + calls;
    }
    async *steps(): AsyncGenerator<number> {
      for (let i = 0; i < 2; i++) yield (await this.value()) + i;
    }
    later = async (): Promise<number> => (await this.value()) * 100;
  };
}
const Two = make(2);
const Ten = make(10);
const [a, b] = await Promise.all([Two.create(3), Ten.create(3)]);
console.log(await a.value(), await b.value(), await a.later(), Two.made, Ten.made);
for await (const step of b.steps()) console.log(step);
const later = a.later;
console.log(await later());
