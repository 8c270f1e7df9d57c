// Leaving a for await early asks the iterator to return, and waits for it; a normal end does not.
class Source {
  constructor(private readonly name: string, private readonly failing: boolean = false) {}
  [Symbol.asyncIterator](): AsyncIterator<number, void> {
    const { name, failing } = this;
    let i = 0;
    return {
      async next() {
        return i < 3 ? { value: i++, done: false } : { value: undefined, done: true };
      },
      async return() {
        console.log("return", name);
        await null;
        console.log("returned", name);
        if (failing) throw new Error(`return of ${name}`);
        return { value: undefined, done: true };
      },
    };
  }
}
async function ends(how: string, source: Source): Promise<string> {
  outer: for (let i = 0; i < 2; i++) {
    for await (const x of source) {
      if (x === 0) continue;
      if (how === "break") break;
      if (how === "continue") continue outer;
      if (how === "break outer") break outer;
      if (how === "return") return "returned";
      if (how === "throw") throw new Error("of the body");
      console.log(how, x);
    }
  }
  return "end";
}
async function main(): Promise<void> {
  for (const how of ["nothing", "break", "continue", "break outer", "return", "throw"]) {
    console.log(how, await ends(how, new Source(how)).catch((error: unknown) => String(error)));
    console.log(how, await ends(how, new Source(`failing ${how}`, true)).catch((error: unknown) => String(error)));
  }
  // without a return method
  for await (const x of { [Symbol.asyncIterator]: () => ({ next: async () => ({ value: 1, done: false }) }) }) {
    console.log("no return", x);
    break;
  }
}
main();
