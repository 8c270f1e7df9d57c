// Events as async iterables, and waiting for one: callbacks become promises.
type Handler<T> = (value: T) => void;
class Emitter<Events extends Record<string, unknown>> {
  readonly #handlers = new Map<keyof Events, Set<Handler<unknown>>>();
  on<K extends keyof Events>(name: K, handler: Handler<Events[K]>): () => void {
    const set = this.#handlers.get(name) ?? new Set<Handler<unknown>>();
    this.#handlers.set(name, set.add(handler as Handler<unknown>));
    return () => void set.delete(handler as Handler<unknown>);
  }
  emit<K extends keyof Events>(name: K, value: Events[K]): void {
    for (const handler of [...(this.#handlers.get(name) ?? [])]) handler(value);
  }
  once<K extends keyof Events>(name: K): Promise<Events[K]> {
    return new Promise((resolve) => {
      const off = this.on(name, (value) => {
        off();
        resolve(value);
      });
    });
  }
  async *each<K extends keyof Events>(name: K): AsyncGenerator<Events[K]> {
    try {
      for (;;) yield await this.once(name);
    } finally {
      console.log("no longer listening to", name);
    }
  }
}
const emitter = new Emitter<{ number: number; end: string }>();
(async () => {
  for await (const n of emitter.each("number")) {
    console.log("number", n);
    if (n === 3) break;
  }
})();
emitter.once("end").then((text) => console.log("end", text));
for (const n of [1, 2, 3, 4]) {
  await new Promise((resolve) => setTimeout(resolve, 1));
  emitter.emit("number", n);
}
emitter.emit("end", "of all");
