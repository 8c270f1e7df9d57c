// A typed event emitter with once, priorities and wildcard listeners, driving a small shop's event log.

interface ShopEvents {
  added: { item: string; quantity: number };
  removed: { item: string };
  checkout: { total: number; items: [string, number][] };
  error: Error;
}

type Handler<T> = (payload: T) => void;

interface Listener<T> {
  readonly handler: Handler<T>;
  readonly once: boolean;
  readonly priority: number;
}

class Emitter<Events extends object> {
  private readonly listeners: { [K in keyof Events]?: Listener<Events[K]>[] } = {};
  private readonly anyListeners: ((name: keyof Events) => void)[] = [];
  emitted = 0;

  on<K extends keyof Events>(name: K, handler: Handler<Events[K]>, priority = 0): () => void {
    return this.add(name, { handler, once: false, priority });
  }

  once<K extends keyof Events>(name: K, handler: Handler<Events[K]>): () => void {
    return this.add(name, { handler, once: true, priority: 0 });
  }

  onAny(handler: (name: keyof Events) => void): this {
    this.anyListeners.push(handler);
    return this;
  }

  emit<K extends keyof Events>(name: K, payload: Events[K]): number {
    this.emitted++;
    for (const handler of this.anyListeners) handler(name);
    const current = [...(this.listeners[name] ?? [])];
    for (const listener of current) {
      if (listener.once) this.remove(name, listener);
      listener.handler(payload);
    }
    return current.length;
  }

  count(name: keyof Events): number {
    return this.listeners[name]?.length ?? 0;
  }

  private add<K extends keyof Events>(name: K, listener: Listener<Events[K]>): () => void {
    const list = (this.listeners[name] ??= []);
    const at = list.findIndex((other) => other.priority < listener.priority);
    if (at < 0) list.push(listener);
    else list.splice(at, 0, listener);
    return () => this.remove(name, listener);
  }

  private remove<K extends keyof Events>(name: K, listener: Listener<Events[K]>): void {
    const list = this.listeners[name];
    if (list === undefined) return;
    const at = list.indexOf(listener);
    if (at >= 0) list.splice(at, 1);
  }
}

class Basket extends Emitter<ShopEvents> {
  private readonly items = new Map<string, number>();

  constructor(private readonly prices: Readonly<Record<string, number>>) {
    super();
  }

  add2(item: string, quantity = 1): this {
    if (!(item in this.prices)) {
      this.emit("error", new RangeError(`no such item: ${item}`));
      return this;
    }
    this.items.set(item, (this.items.get(item) ?? 0) + quantity);
    this.emit("added", { item, quantity });
    return this;
  }

  drop(item: string): this {
    if (this.items.delete(item)) this.emit("removed", { item });
    else this.emit("error", new Error(`not in the basket: ${item}`));
    return this;
  }

  checkout(): number {
    const items = [...this.items];
    const total = items.reduce((sum, [item, quantity]) => sum + quantity * (this.prices[item] ?? 0), 0);
    this.emit("checkout", { total, items });
    return total;
  }
}

const basket = new Basket({ apple: 0.5, bread: 2.25, cheese: 7 });
const lines: string[] = [];
basket.on("added", ({ item, quantity }) => lines.push(`+ ${quantity} ${item}`));
basket.on("added", ({ item }) => lines.push(`first sees ${item}`), 10);
basket.on("removed", ({ item }) => lines.push(`- ${item}`));
basket.once("added", () => lines.push("only once"));
basket.on("error", (error) => lines.push(`! ${error.name}: ${error.message}`));
const stop = basket.on("checkout", ({ total, items }) => {
  lines.push(`total ${total.toFixed(2)} for ${items.map(([item, n]) => `${n} ${item}`).join(", ")}`);
});

const tally: Partial<Record<keyof ShopEvents, number>> = {};
basket.onAny((name) => {
  tally[name] = (tally[name] ?? 0) + 1;
});

basket.add2("apple", 3).add2("bread").add2("gold").drop("cheese").add2("cheese").add2("apple");
console.log(basket.checkout(), basket.drop("bread").checkout());
stop();
console.log(basket.checkout(), basket.count("checkout"), basket.count("added"));
console.log(lines.join("\n"));
console.log(tally, basket.emitted);

const nested = new Emitter<{ ping: number; pong: string }>();
const order: string[] = [];
nested.on("ping", (n) => {
  order.push(`ping ${n}`);
  if (n < 3) nested.emit("ping", n + 1);
  nested.emit("pong", "p".repeat(n));
});
const off = nested.on("pong", (text) => {
  order.push(text);
  if (text === "pp") off();
});
nested.once("ping", (n) => order.push(`once ${n}`));
console.log(nested.emit("ping", 1), nested.emit("pong", "x"));
console.log(order.join(" | "));
try {
  nested.on("pong", () => {
    throw new Error("listener failed");
  });
  nested.emit("pong", "boom");
} catch (error) {
  console.log((error as Error).message, nested.emitted);
}
