// In which tick requests to async generators are answered, beside a chain that counts.
const log: string[] = [];
let chain = Promise.resolve();
for (let i = 1; i <= 14; i++) chain = chain.then(() => void log.push(`t${i}`));
const note = (name: string) => (result: unknown): void => {
  const { value, done } = result as IteratorResult<unknown>;
  log.push(`${name} ${String(value)} ${String(done)}`);
};
async function* plain(): AsyncGenerator<number> {
  yield 1;
  yield 2;
}
async function* awaiting(): AsyncGenerator<number> {
  await null;
  yield Promise.resolve(1);
}
async function* delegating(): AsyncGenerator<number> {
  yield* plain();
}
async function* overSync(): AsyncGenerator<number> {
  yield* [1, Promise.resolve(2)];
}
async function* returning(): AsyncGenerator<number, number> {
  return Promise.resolve(5);
}
for (const [name, make] of [["plain", plain], ["awaiting", awaiting], ["delegating", delegating], ["sync", overSync]] as const) {
  const it = make();
  for (let i = 0; i < 3; i++) it.next().then(note(name));
}
returning().next().then(note("returning"));
plain().return(undefined).then(note("returned at the start"));
const stopped = plain();
stopped.next().then(note("stopped"));
stopped.return(undefined).then(note("stopped"));
const ended = plain();
ended.return(undefined);
ended.next().then(note("ended"));
ended.throw("x").catch(() => log.push("ended throws"));
await chain;
console.log(log.join("\n"));
