// Several async functions and generators side by side, each turn in its place.
const log: string[] = [];
async function worker(name: string, steps: number): Promise<string> {
  for (let i = 0; i < steps; i++) {
    log.push(name + i);
    if (i % 2 === 0) await null;
    else await Promise.resolve().then(() => null);
  }
  return name;
}
async function* producer(name: string): AsyncGenerator<string> {
  for (let i = 0; i < 3; i++) {
    log.push(`${name} makes ${i}`);
    yield `${name}${i}`;
  }
}
async function consumer(name: string): Promise<void> {
  for await (const item of producer(name)) log.push(`got ${item}`);
}
async function delegating(name: string): Promise<void> {
  async function* all(): AsyncGenerator<string> {
    yield* producer(name);
    yield* [name, name];
  }
  for await (const item of all()) log.push(`got ${item}`);
}
await Promise.all([worker("a", 4), worker("b", 5), consumer("P"), delegating("D"), worker("c", 3)]);
console.log(log.join("\n"));
