// Objects with a then are adopted: once, in a job of their own, with their exceptions.
class Box<T> {
  constructor(private readonly value: T) {}
  then(resolve: (value: T) => void): void {
    console.log("then called");
    resolve(this.value);
    throw new Error("too late");
  }
}
const failing = {
  then(_: (value: number) => void, reject?: (reason: unknown) => void): void {
    reject?.("no");
  },
};
const throwing = {
  then(): void {
    throw new RangeError("thrown");
  },
};
const twice = {
  then(resolve: (value: unknown) => void, reject: (reason: unknown) => void): void {
    resolve("first");
    resolve("second");
    reject("third");
  },
};
const getter = {
  get then(): () => void {
    throw new SyntaxError("of the getter");
  },
};
async function main(): Promise<void> {
  console.log("before");
  console.log(await new Box(5));
  console.log(await Promise.resolve(new Box("text")));
  const nested = { then: (resolve: (value: unknown) => void) => resolve(new Box("inner")) };
  console.log(await (nested as PromiseLike<unknown>));
  for (const thenable of [failing, throwing, twice, getter] as unknown as PromiseLike<unknown>[]) {
    try {
      console.log(await thenable);
    } catch (error) {
      console.log("caught", String(error));
    }
  }
  // no function: a value like any other
  console.log(await { then: 5 });
  const [a, b] = await Promise.all([new Box(1), new Box(2)]);
  console.log(a, b);
}
main().then(() => console.log("done"));
console.log("after");
