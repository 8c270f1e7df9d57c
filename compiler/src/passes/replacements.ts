// Values that stand for others, gathered by a pass and applied to the whole function at once.
//
// Invariant: no circles: `get` follows chains to their end, so `set` must be given a value that is not replaced itself
// (it resolves its argument, which is enough).
import { type IrFunction, replaceUses, type Value } from "../ir/function.js";

export class Replacements {
  readonly #map = new Map<Value, Value>();

  get size(): number {
    return this.#map.size;
  }

  set(value: Value, by: Value): void {
    const end = this.get(by);
    if (end !== value) this.#map.set(value, end);
  }

  has(value: Value): boolean {
    return this.#map.has(value);
  }

  get(value: Value): Value {
    let end = value;
    for (let next = this.#map.get(end); next !== undefined; next = this.#map.get(end)) end = next;
    // Later questions are answered in one step.
    for (let each = value; each !== end; ) {
      const next = this.#map.get(each)!;
      this.#map.set(each, end);
      each = next;
    }
    return end;
  }

  /** Replaces every use; says whether there was anything to replace. */
  apply(fn: IrFunction): boolean {
    if (this.#map.size === 0) return false;
    replaceUses(fn, (value) => this.get(value));
    return true;
  }
}
