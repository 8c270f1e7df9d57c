// gc-stress: 500
// Random mixtures of everything that has an order: what is logged in which turn has to be Node's.
let state = 1;
function random(n: number): number {
  state = (Math.imul(state, 1103515245) + 12345) >>> 0;
  return (state >>> 8) % n;
}
type Any = string | number | boolean | object | null | undefined;
let log: string[] = [];
const note = (text: string): void => void log.push(text);
const show = (value: unknown): string =>
  value instanceof Error ? value.message : Array.isArray(value) ? value.map(show).join("+")
    : typeof value === "object" && value !== null ? "object" : String(value);
let names = 0;
const pool: Promise<unknown>[] = [];
const some = (): Promise<unknown> => pool[random(pool.length)]!;

function thenable(): PromiseLike<unknown> {
  const name = `thenable${names++}`;
  const fails = random(4) === 0;
  return {
    then(resolve?: ((value: unknown) => unknown) | null, reject?: ((reason: unknown) => unknown) | null) {
      note(`${name} asked`);
      if (fails) reject?.(name);
      else resolve?.(random(3) === 0 ? some() : name);
    },
  } as PromiseLike<unknown>;
}

/** Nobody may come to wait for it. */
function quiet<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => {});
  return promise;
}

function value(): unknown {
  switch (random(7)) {
    case 0: return some();
    case 1: return thenable();
    case 2: return quiet(Promise.reject(`rejected${names++}`));
    case 3: return Promise.resolve(`resolved${names++}`);
    case 4: return quiet(work(2));
    default: return `value${names++}`;
  }
}

async function work(depth: number): Promise<unknown> {
  const name = `work${names++}`;
  note(`${name} starts`);
  try {
    for (let i = random(3); i >= 0; i--) {
      note(`${name} awaits`);
      note(`${name} got ${show(await value())}`);
    }
    if (depth > 0 && random(3) === 0) return work(depth - 1);
    if (random(5) === 0) throw new Error(`thrown by ${name}`);
    return random(2) === 0 ? value() : name;
  } catch (error) {
    note(`${name} caught ${show(error)}`);
    if (random(3) === 0) throw error;
    return `${name} recovered`;
  } finally {
    if (random(3) === 0) note(`${name} finally ${show(await null)}`);
  }
}

async function* generator(depth: number): AsyncGenerator<unknown, Any, unknown> {
  const name = `generator${names++}`;
  try {
    for (let i = random(4); i >= 0; i--) {
      switch (random(5)) {
        case 0: note(`${name} sent ${show(yield value())}`); break;
        case 1: note(`${name} awaited ${show(await value())}`); break;
        case 2: if (depth > 0) note(`${name} delegated ${show(yield* generator(depth - 1))}`); break;
        case 3: yield* [value(), `${name} item`] as unknown[]; break;
        default: yield `${name} ${i}`;
      }
    }
    return random(2) === 0 ? show(await value()) : name;
  } catch (error) {
    note(`${name} caught ${show(error)}`);
    yield `${name} from catch`;
    return name;
  } finally {
    note(`${name} finally`);
    if (random(3) === 0) await value();
  }
}

async function loop(): Promise<unknown> {
  const name = `loop${names++}`;
  const items: AsyncIterable<unknown> | Iterable<unknown> = random(3) === 0 ? [value(), value(), 3] : generator(1);
  let turns = 0;
  for await (const item of items) {
    note(`${name} ${show(item)}`);
    if (++turns === 3 && random(2) === 0) break;
    if (random(9) === 0) return name;
    if (random(9) === 0) throw new Error(`left ${name}`);
  }
  return `${name} end`;
}

function drive(): Promise<unknown> {
  const name = `drive${names++}`;
  const it = generator(1);
  const results = Array.from({ length: random(4) + 1 }, (_, i) => {
    const asked = [() => it.next(i), () => it.next(value()), () => it.return(value() as Any), () => it.throw(`error${i}`)][random(4)]!();
    return asked.then(
      (result) => note(`${name} ${i} ${show(result.value)} ${String(result.done)}`),
      (error: unknown) => note(`${name} ${i} rejected ${show(error)}`),
    );
  });
  return Promise.all(results).then(() => name);
}

function make(): Promise<unknown> {
  const name = `p${names++}`;
  switch (random(12)) {
    case 0: return Promise.resolve(value());
    case 1: return new Promise((resolve, reject) => (random(3) === 0 ? reject(name) : resolve(value())));
    case 2: return some().then((v) => { note(`${name} then ${show(v)}`); return value(); });
    case 3: return some().catch((e: unknown) => { note(`${name} catch ${show(e)}`); return value(); });
    case 4: return some().finally(() => { note(`${name} finally`); return value() as undefined; });
    case 5: return work(1);
    case 6: return loop();
    case 7: return drive();
    case 8: return Promise.all([some(), value(), some()]);
    case 9: return Promise.race([some(), value()]);
    case 10: return Promise.any([some(), value()]).catch((e: unknown) => show((e as AggregateError).errors));
    default: return Promise.allSettled([some(), value()]).then((results) => results.map(({ status }) => status));
  }
}

async function scenario(seed: number): Promise<void> {
  state = seed;
  log = [];
  names = 0;
  pool.splice(0, pool.length, Promise.resolve("first"), Promise.reject("second"));
  for (let i = 0; i < 8; i++) {
    const promise = make();
    const name = `made${i}`;
    pool.push(promise);
    promise.then((v) => note(`${name} = ${show(v)}`), (e: unknown) => note(`${name} ! ${show(e)}`));
  }
  pool.forEach((promise) => promise.catch(() => {}));
  await new Promise((resolve) => setTimeout(resolve, 0));
}

/** FNV-1a, so that a difference of one line shows. */
function hash(lines: readonly string[]): number {
  let result = 2166136261;
  for (const c of lines.join("\n")) result = Math.imul(result ^ c.charCodeAt(0), 16777619) >>> 0;
  return result;
}

for (let seed = 1; seed <= 80; seed++) {
  await scenario(seed * 7919);
  console.log(seed, log.length, hash(log));
}
await scenario(4711);
console.log(log.join("\n"));
