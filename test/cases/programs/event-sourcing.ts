// An event-sourced bank: commands become events, projections fold them, snapshots speed up loading, sagas react.

type EventMap = {
  AccountOpened: { owner: string; currency: Currency };
  Deposited: { amount: bigint; memo?: string };
  Withdrawn: { amount: bigint };
  TransferRequested: { to: string; amount: bigint; reference: string };
  AccountClosed: { reason?: string };
};
type EventName = keyof EventMap;
type DomainEvent<N extends EventName = EventName> = {
  [K in N]: Readonly<{ type: K; stream: string; version: number; at: number } & EventMap[K]>;
}[N];
const currencies = ["EUR", "USD", "JPY"] as const;
type Currency = (typeof currencies)[number];

const decimals: { readonly [C in Currency]: number } = { EUR: 2, USD: 2, JPY: 0 };

function money(amount: bigint, currency: Currency): string {
  const places = decimals[currency];
  const sign = amount < 0n ? "-" : "";
  const digits = (amount < 0n ? -amount : amount).toString().padStart(places + 1, "0");
  const whole = digits.slice(0, digits.length - places);
  const groups: string[] = [];
  for (let end = whole.length; end > 0; end -= 3) groups.unshift(whole.slice(Math.max(0, end - 3), end));
  return `${sign}${groups.join(",")}${places ? "." + digits.slice(-places) : ""} ${currency}`;
}

class ConcurrencyError extends Error {
  constructor(
    stream: string,
    readonly expected: number,
    readonly actual: number,
  ) {
    super(`${stream}: expected version ${expected}, is at ${actual}`);
    this.name = ConcurrencyError.name;
  }
}

class EventStore {
  readonly #log: DomainEvent[] = [];
  readonly #byStream: Map<string, DomainEvent[]> = new Map();
  readonly #handlers: { [N in EventName]?: Array<(event: DomainEvent<N>) => void> } = {};
  #clock = 1000;

  on<N extends EventName>(name: N, handler: (event: DomainEvent<N>) => void): () => void {
    const list = (this.#handlers[name] ??= []) as Array<(event: DomainEvent<N>) => void>;
    list.push(handler);
    return () => {
      const index = list.indexOf(handler);
      if (index >= 0) list.splice(index, 1);
    };
  }

  append<N extends EventName>(stream: string, expected: number, type: N, data: EventMap[N]): DomainEvent<N> {
    const events = this.#byStream.get(stream) ?? [];
    if (events.length !== expected) throw new ConcurrencyError(stream, expected, events.length);
    const event = Object.freeze({
      type,
      stream,
      version: events.length + 1,
      at: (this.#clock += 5),
      ...data,
    }) as unknown as DomainEvent<N>;
    this.#byStream.set(stream, [...events, event as DomainEvent]);
    this.#log.push(event as DomainEvent);
    for (const handler of (this.#handlers[type] ?? []).slice()) (handler as (event: DomainEvent<N>) => void)(event);
    return event;
  }

  *read(stream: string, after = 0): Iterable<DomainEvent> {
    for (const event of this.#byStream.get(stream) ?? []) if (event.version > after) yield event;
  }
  all = (): readonly DomainEvent[] => this.#log;
}

interface AccountState {
  status: "none" | "open" | "closed";
  owner?: string;
  currency: Currency;
  balance: bigint;
  held: bigint;
}

type Folders<S> = { [N in EventName]: (state: S, event: DomainEvent<N>) => S };
const fold: Folders<AccountState> = {
  AccountOpened: (s, { owner, currency }) => ({ ...s, status: "open", owner, currency }),
  Deposited: (s, e) => ({ ...s, balance: s.balance + e.amount }),
  Withdrawn: (s, e) => ({ ...s, balance: s.balance - e.amount }),
  TransferRequested: (s, e) => ({ ...s, balance: s.balance - e.amount, held: s.held + e.amount }),
  AccountClosed: (s) => ({ ...s, status: "closed" }),
};
const apply = <S>(folders: Folders<S>, state: S, event: DomainEvent): S =>
  (folders[event.type] as (s: S, e: DomainEvent) => S)(state, event);

class Account {
  static readonly #snapshots = new Map<string, readonly [version: number, state: AccountState]>();
  static #replayed = 0;
  static get replayed() {
    return Account.#replayed;
  }

  private constructor(
    private readonly store: EventStore,
    readonly id: string,
    private state: AccountState,
    private version: number,
  ) {}

  static load(store: EventStore, id: string): Account {
    let [version, state] = Account.#snapshots.get(id) ?? [
      0,
      { status: "none", currency: "EUR", balance: 0n, held: 0n } satisfies AccountState as AccountState,
    ];
    for (const event of store.read(id, version)) {
      state = apply(fold, state, event);
      version = event.version;
      Account.#replayed++;
    }
    if (version % 3 === 0) Account.#snapshots.set(id, [version, state]);
    return new Account(store, id, state, version);
  }

  get balance(): string {
    return money(this.state.balance, this.state.currency);
  }
  get current(): Readonly<AccountState> {
    return this.state;
  }

  #emit<N extends EventName>(type: N, data: EventMap[N]): this {
    const event = this.store.append(this.id, this.version, type, data);
    this.state = apply(fold, this.state, event as unknown as DomainEvent);
    this.version++;
    return this;
  }
  #require(status: AccountState["status"]): void {
    if (this.state.status !== status) throw new TypeError(`${this.id} is ${this.state.status}, not ${status}`);
  }
  open(owner: string, currency: Currency = "EUR"): this {
    this.#require("none");
    return this.#emit("AccountOpened", { owner, currency });
  }
  deposit(amount: bigint, memo?: string): this {
    this.#require("open");
    if (amount <= 0n) throw new RangeError(`cannot deposit ${amount}`);
    return this.#emit("Deposited", memo === undefined ? { amount } : { amount, memo });
  }
  withdraw(amount: bigint): this {
    this.#require("open");
    const { balance, currency } = this.state;
    if (amount > balance) throw new RangeError(`short of ${money(amount - balance, currency)}`);
    return this.#emit("Withdrawn", { amount });
  }
  transfer(to: string, amount: bigint): this {
    this.#require("open");
    return this.#emit("TransferRequested", { to, amount, reference: `${this.id}->${to}` });
  }
  close(): this {
    return this.#emit("AccountClosed", {});
  }
}

const store = new EventStore();
const audit: string[] = [];
store.on("TransferRequested", ({ to, amount, reference }) => {
  Account.load(store, to).deposit(amount, `from ${reference}`);
  audit.push(reference);
});
const stop = store.on("Deposited", (e) => audit.push(`${e.stream}+${e.amount}${e.memo ? ` (${e.memo})` : ""}`));

const alice = Account.load(store, "alice").open("Alice").deposit(1_250_050n).deposit(7n, "tip");
Account.load(store, "bob").open("Bob", "JPY");
alice.transfer("bob", 10_000n).withdraw(500n);
stop();
alice.deposit(1n);
console.log(alice.balance, Account.load(store, "bob").balance, Account.load(store, "alice").balance, Account.replayed);
console.log(audit);

const attempts: Record<string, () => unknown> = {
  overdraft: () => Account.load(store, "bob").withdraw(99_999n),
  negative: () => Account.load(store, "bob").deposit(-1n),
  stale: () => {
    const [a, b] = [Account.load(store, "bob"), Account.load(store, "bob")];
    a.deposit(5n);
    b.deposit(6n);
  },
  unknown: () => Account.load(store, "carol").withdraw(1n),
  closed: () => Account.load(store, "bob").close().deposit(1n),
};
for (const [name, attempt] of Object.entries(attempts)) {
  try {
    attempt();
    console.log(name, "went through");
  } catch (error) {
    if (error instanceof ConcurrencyError) console.log(name, `${error}`, error.actual - error.expected);
    else console.log(name, String(error));
  }
}

const projection = store.all().reduce(
  (totals, event) => {
    const entry = (totals[event.type] ??= { count: 0, sum: 0n });
    entry.count++;
    if ("amount" in event) entry.sum += event.amount;
    return totals;
  },
  {} as { [N in EventName]?: { count: number; sum: bigint } },
);
console.log(projection);
console.log([...store.read("bob", 1)]);
console.log(
  alice.current,
  [0n, 5n, -5n, 123456789n].map((n) => currencies.map((c) => money(n, c)).join(" | ")),
);
const frozen = store.all()[0]!;
try {
  (frozen as { stream: string }).stream = "changed";
} catch (e) {
  console.log((e as Error).name, frozen.stream, Object.isFrozen(frozen));
}
