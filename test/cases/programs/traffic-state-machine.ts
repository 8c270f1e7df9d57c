// A typed state machine with guards and actions, run for a pedestrian light and for a vending machine.

interface Transition<S extends string, E extends string, C> {
  from: S | "*";
  on: E;
  to: S;
  guard?: (context: C) => boolean;
  action?: (context: C) => void;
}

interface MachineOptions<S extends string, E extends string, C> {
  initial: S;
  context: C;
  transitions: Transition<S, E, C>[];
  onEnter?: Partial<Record<S, (context: C) => void>>;
  onLeave?: Partial<Record<S, (context: C) => void>>;
}

class TransitionError extends Error {
  constructor(readonly state: string, readonly event: string) {
    super(`no transition from ${state} on ${event}`);
    this.name = "TransitionError";
  }
}

class Machine<S extends string, E extends string, C> {
  #state: S;
  #history: S[] = [];
  readonly #listeners = new Set<(from: S, to: S, event: E) => void>();

  constructor(private readonly options: MachineOptions<S, E, C>) {
    this.#state = options.initial;
    options.onEnter?.[options.initial]?.(options.context);
  }

  get state(): S {
    return this.#state;
  }

  get history(): readonly S[] {
    return this.#history;
  }

  subscribe(listener: (from: S, to: S, event: E) => void): () => boolean {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  can(event: E): boolean {
    return this.find(event) !== undefined;
  }

  send(event: E): this {
    const transition = this.find(event);
    if (transition === undefined) throw new TransitionError(this.#state, event);
    const { context, onEnter, onLeave } = this.options;
    const from = this.#state;
    onLeave?.[from]?.(context);
    transition.action?.(context);
    this.#state = transition.to;
    this.#history.push(from);
    onEnter?.[transition.to]?.(context);
    for (const listener of this.#listeners) listener(from, transition.to, event);
    return this;
  }

  private find(event: E): Transition<S, E, C> | undefined {
    return this.options.transitions.find(
      ({ from, on, guard }) =>
        (from === "*" || from === this.#state) && on === event && (guard?.(this.options.context) ?? true),
    );
  }
}

type Light = "green" | "yellow" | "red" | "off";
type Signal = "tick" | "power" | "button";

const log: string[] = [];
const light = new Machine<Light, Signal, { waiting: boolean; cycles: number }>({
  initial: "red",
  context: { waiting: false, cycles: 0 },
  transitions: [
    { from: "green", on: "tick", to: "yellow", guard: (c) => c.waiting },
    { from: "green", on: "tick", to: "green" },
    { from: "yellow", on: "tick", to: "red", action: (c) => (c.waiting = false) },
    { from: "red", on: "tick", to: "green", action: (c) => c.cycles++ },
    { from: "off", on: "power", to: "red" },
    { from: "*", on: "power", to: "off" },
    { from: "green", on: "button", to: "green", action: (c) => (c.waiting = true) },
  ],
  onEnter: { red: () => log.push("people go"), off: () => log.push("dark") },
  onLeave: { red: (c) => log.push(`people stop (${c.cycles} cycles)`) },
});
const unsubscribe = light.subscribe((from, to, event) => log.push(`${event}: ${from} -> ${to}`));
for (const signal of ["tick", "tick", "button", "tick", "tick", "tick", "power"] as const) light.send(signal);
console.log(unsubscribe(), unsubscribe());
light.send("power");
console.log(log.join("\n"));
console.log(light.state, light.history.join(">"), light.can("button"), light.can("tick"));
try {
  light.send("button");
} catch (error) {
  if (error instanceof TransitionError) console.log(`${error}`, error.state, error.event);
}

const prices = { cola: 150, water: 100, candy: 75 } as const;
type Product = keyof typeof prices;

class VendingMachine {
  private credit = 0;
  private readonly stock = new Map<Product, number>([["cola", 1], ["water", 2]]);
  readonly machine = new Machine<"idle" | "paying" | "broken", "coin" | "refund" | "kick", VendingMachine>({
    initial: "idle",
    context: this,
    transitions: [
      { from: "idle", on: "coin", to: "paying" },
      { from: "paying", on: "coin", to: "paying" },
      { from: "paying", on: "refund", to: "idle", guard: () => this.credit === 0 },
      { from: "paying", on: "refund", to: "idle", action: (self) => (self.credit = 0) },
      { from: "*", on: "kick", to: "broken" },
    ],
  });

  insert(cents: number): number {
    this.machine.send("coin");
    return (this.credit += cents);
  }

  buy(product: Product): string {
    const left = this.stock.get(product) ?? 0;
    if (left === 0) return `${product} is sold out`;
    if (this.credit < prices[product]) return `${product} costs ${prices[product]}, inserted ${this.credit}`;
    this.stock.set(product, left - 1);
    const change = this.credit - prices[product];
    this.machine.send("refund");
    return `${product}, change ${change}`;
  }
}

const vending = new VendingMachine();
console.log(vending.insert(100), vending.buy("cola"));
console.log(vending.insert(100), vending.buy("cola"), vending.machine.state);
console.log(vending.insert(200), vending.buy("cola"), vending.buy("candy"), vending.buy("water"));
vending.machine.send("kick");
console.log(vending.machine.state, vending.machine.can("coin"), vending.machine.history);
