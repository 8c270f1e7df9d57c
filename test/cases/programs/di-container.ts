// Dependency injection without decorators: typed tokens, scopes, factories, lazy cycles and disposal in reverse order.

declare const typeOf: unique symbol;
class Token<T> {
  declare readonly [typeOf]: T;
  static #next = 0;
  readonly id = Token.#next++;
  constructor(readonly description: string) {}
  toString() {
    return `Token(${this.description})`;
  }
}

type Newable<T, A extends readonly unknown[]> = new (...args: A) => T;
type Lifetime = "singleton" | "scoped" | "transient";
type Resolved<D extends readonly Token<unknown>[]> = { [I in keyof D]: D[I] extends Token<infer T> ? T : never };

interface Registration<T> {
  readonly lifetime: Lifetime;
  create(container: Container): T;
  dispose?: ((value: T) => void) | undefined;
}

class ResolutionError extends Error {
  constructor(
    token: Token<unknown>,
    readonly path: readonly string[],
    cause?: unknown,
  ) {
    super(
      `cannot resolve ${token}${path.length > 1 ? ` (${path.join(" -> ")})` : ""}`,
      cause === undefined ? {} : { cause },
    );
  }
  override get name() {
    return "ResolutionError";
  }
}

class Container {
  readonly #registrations: Map<Token<unknown>, Registration<unknown>>;
  readonly #instances = new Map<Token<unknown>, unknown>();
  readonly #resolving: Token<unknown>[] = [];
  readonly #disposers: (() => void)[] = [];
  #disposed = false;

  constructor(
    readonly name = "root",
    readonly parent?: Container,
  ) {
    this.#registrations = new Map(parent === undefined ? [] : parent.#registrations);
  }

  value<T>(token: Token<T>, value: T): this {
    return this.factory(token, () => value, { lifetime: "singleton" });
  }

  factory<T>(
    token: Token<T>,
    create: (c: Container) => T,
    { lifetime = "singleton", dispose }: { lifetime?: Lifetime; dispose?: (value: T) => void } = {},
  ): this {
    this.#registrations.set(token, { lifetime, create, dispose: dispose as ((value: unknown) => void) | undefined });
    return this;
  }

  bind<T, const D extends readonly Token<unknown>[]>(
    token: Token<T>,
    type: Newable<T, Resolved<D>>,
    dependencies: D,
    lifetime: Lifetime = "singleton",
  ): this {
    return this.factory(token, (c) => new type(...(dependencies.map((d) => c.get(d)) as Resolved<D>)), { lifetime });
  }

  get<T>(token: Token<T>): T {
    if (this.#disposed) throw new ReferenceError(`container ${this.name} is disposed`);
    const registration = this.#registrations.get(token) as Registration<T> | undefined;
    const path = [...this.#resolving, token].map((t) => t.description);
    if (!registration) throw new ResolutionError(token, path);
    const owner = registration.lifetime === "singleton" ? this.#root : this;
    if (registration.lifetime !== "transient" && owner.#instances.has(token)) return owner.#instances.get(token) as T;
    if (this.#resolving.includes(token)) throw new ResolutionError(token, path, new RangeError("circular"));
    this.#resolving.push(token);
    try {
      const made = registration.create(this);
      if (registration.lifetime !== "transient") owner.#instances.set(token, made);
      if (registration.dispose) owner.#disposers.push(() => registration.dispose?.(made));
      return made;
    } finally {
      this.#resolving.pop();
    }
  }

  tryGet<T, F = undefined>(token: Token<T>, ...[fallback]: F extends undefined ? [] : [fallback: F]): T | F {
    try {
      return this.get(token);
    } catch (e) {
      if (e instanceof ResolutionError) return fallback as F;
      throw e;
    }
  }

  lazy<T>(token: Token<T>): () => T {
    let value: { readonly of: T } | undefined;
    return () => (value ??= { of: this.get(token) }).of;
  }

  get #root(): Container {
    let c: Container = this;
    while (c.parent) c = c.parent;
    return c;
  }

  scope(name: string): Container {
    return new Container(name, this);
  }

  dispose(): void {
    while (this.#disposers.length) this.#disposers.pop()!();
    this.#instances.clear();
    this.#disposed = true;
  }
}

interface Clock {
  now(): number;
}
interface Logger {
  log(...parts: unknown[]): void;
  readonly lines: readonly string[];
}
interface Repository<T extends { id: number }> {
  find(id: number): T | undefined;
  save(item: T): T;
  all(): T[];
}
type User = { id: number; name: string; seen?: number };

class MemoryLogger implements Logger {
  #lines: string[] = [];
  constructor(
    private readonly clock: Clock,
    private readonly prefix: string,
  ) {}
  log(...parts: unknown[]) {
    this.#lines.push(`${this.prefix}[${this.clock.now()}] ${parts.map(String).join(" ")}`);
  }
  get lines() {
    return this.#lines;
  }
}

class UserRepository implements Repository<User> {
  readonly #users = new Map<number, User>();
  constructor(protected readonly logger: Logger) {}
  find(id: number) {
    return this.#users.get(id);
  }
  save(item: User) {
    this.logger.log("saved", item.id, item.name);
    this.#users.set(item.id, { ...this.#users.get(item.id), ...item });
    return this.#users.get(item.id)!;
  }
  all() {
    return [...this.#users.values()];
  }
}

class Session {
  static count = 0;
  readonly number = ++Session.count;
  constructor(
    readonly users: Repository<User>,
    private readonly clock: Clock,
  ) {}
  login(id: number): User {
    const user = this.users.find(id) ?? this.users.save({ id, name: `user${id}` });
    return this.users.save({ ...user, seen: this.clock.now() });
  }
}

const CLOCK = new Token<Clock>("clock");
const PREFIX = new Token<string>("prefix");
const LOGGER = new Token<Logger>("logger");
const USERS = new Token<Repository<User>>("users");
const SESSION = new Token<Session>("session");
const A = new Token<{ readonly b: () => { name: string } }>("a");
const B = new Token<{ name: string; a: unknown }>("b");
const CYCLE = new Token<object>("cycle");
const CYCLE_2 = new Token<object>("cycle 2");

let time = 100;
const events: string[] = [];
const root = new Container()
  .factory(CLOCK, () => ({ now: () => time++ }), { dispose: () => events.push("clock disposed") })
  .value(PREFIX, "app")
  .bind(LOGGER, MemoryLogger, [CLOCK, PREFIX])
  .bind(USERS, UserRepository, [LOGGER])
  .bind(SESSION, Session, [USERS, CLOCK], "scoped")
  .factory(A, (c) => ({ b: c.lazy(B) }))
  .factory(B, (c) => ({ name: "b", a: c.get(A) }), { dispose: ({ name }) => events.push(`${name} disposed`) })
  .factory(CYCLE, (c) => ({ other: c.get(CYCLE_2) }))
  .factory(CYCLE_2, (c) => ({ other: c.get(CYCLE) }), { lifetime: "transient" });

const first = root.scope("request 1");
const second = root.scope("request 2");
console.log(first.get(SESSION) === first.get(SESSION), first.get(SESSION) === second.get(SESSION));
console.log(first.get(SESSION).login(7), second.get(SESSION).login(7), second.get(SESSION).number);
console.log(root.get(USERS) === first.get(USERS), root.get(USERS).all());
console.log(root.get(LOGGER).lines);
console.log(root.get(A).b().name, root.get(A).b() === root.get(B), root.get(A));

second.value(PREFIX, "second only");
console.log(second.get(PREFIX), root.get(PREFIX));
const missing = new Token<number>("missing");
console.log(
  root.tryGet<number, null>(missing, null),
  root.tryGet<number, string>(missing, "none"),
  root.tryGet<string, undefined>(PREFIX),
  String(missing),
  missing.id,
);
for (const token of [missing, CYCLE]) {
  try {
    root.get<unknown>(token);
  } catch (e) {
    if (e instanceof ResolutionError)
      console.log(e.name, e.message, e.path, e.cause instanceof Error ? e.cause.message : e.cause);
  }
}
root.dispose();
console.log(events);
try {
  root.get(CLOCK);
} catch (e) {
  console.log(`${e}`);
}
console.log(first, Session);
