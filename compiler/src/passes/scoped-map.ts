// A map for walks of the dominator tree: what is learned below a node is forgotten when the walk leaves it.
//
// Invariant: every `open` has its `close`, and nothing is set outside of them.

/** A map whose changes since `open` are undone by `close`. */
export class ScopedMap<K, V> {
  readonly #map = new Map<K, V>();
  readonly #undo: [key: K, before: V | undefined][][] = [];

  get(key: K): V | undefined {
    return this.#map.get(key);
  }

  set(key: K, value: V): void {
    this.#undo.at(-1)!.push([key, this.#map.get(key)]);
    this.#map.set(key, value);
  }

  open(): void {
    this.#undo.push([]);
  }

  close(): void {
    for (const [key, before] of this.#undo.pop()!.reverse()) {
      if (before === undefined) this.#map.delete(key);
      else this.#map.set(key, before);
    }
  }
}
