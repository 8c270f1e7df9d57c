// async methods: this, super, static, private, overriding, accessors that give promises.
class Base {
  constructor(protected readonly name: string) {}
  async hello(greeting: string): Promise<string> {
    await null;
    return `${greeting} ${this.name}`;
  }
  static async create(name: string): Promise<Base> {
    await null;
    return new this(name);
  }
  get later(): Promise<string> {
    return this.#secret();
  }
  async #secret(): Promise<string> {
    await null;
    return `secret of ${this.name}`;
  }
}
class Derived extends Base {
  override async hello(greeting: string): Promise<string> {
    const text = await super.hello(greeting);
    const arrow = async (): Promise<string> => (await super.hello("arrow")) + this.name.length;
    return `${text}! ${await arrow()}`;
  }
  async *all(): AsyncGenerator<string> {
    yield await super.hello("one");
    yield this.hello("two");
  }
}
async function main(): Promise<void> {
  console.log(await new Base("b").hello("hi")); // expect: hi b
  console.log(await new Derived("dd").hello("hi"));
  console.log((await Base.create("made")) instanceof Base, await (await Base.create("made")).later);
  for await (const text of new Derived("d").all()) console.log(text);
  const { hello } = { hello: async function (this: { x: number }) { await 0; return this.x; } };
  console.log(await hello.call({ x: 5 }));
  const object = { x: 7, async get() { await null; return this.x; }, async *each() { yield this.x; } };
  console.log(await object.get());
  for await (const x of object.each()) console.log(x);
}
main();
