// Who calls whom by call.direct, in components (Tarjan): the functions of one reach each other, and the components come
// callees first.
import type { IrFunction, IrModule } from "../ir/function.js";

export class CallGraph {
  readonly callees: ReadonlyMap<IrFunction, ReadonlySet<IrFunction>>;
  /** Callees before callers. */
  readonly components: readonly (readonly IrFunction[])[];
  readonly #recursive = new Set<IrFunction>();

  constructor(module: IrModule) {
    const callees = new Map<IrFunction, Set<IrFunction>>();
    for (const fn of module.functions.values()) callees.set(fn, directCallees(fn, module));
    this.callees = callees;
    this.components = stronglyConnected(callees);
    for (const component of this.components) {
      const alone = component.length === 1 && !callees.get(component[0]!)!.has(component[0]!);
      if (!alone) for (const fn of component) this.#recursive.add(fn);
    }
  }

  /** Whether the function can come to call itself by direct calls. */
  isRecursive(fn: IrFunction): boolean {
    return this.#recursive.has(fn);
  }
}

function directCallees(fn: IrFunction, module: IrModule): Set<IrFunction> {
  const callees = new Set<IrFunction>();
  for (const block of fn.blocks) {
    for (const { op, attributes } of block.instructions) {
      const callee = op === "call.direct" ? module.functions.get(attributes["function"] as string) : undefined;
      if (callee !== undefined) callees.add(callee);
    }
  }
  return callees;
}

function stronglyConnected(callees: ReadonlyMap<IrFunction, ReadonlySet<IrFunction>>): IrFunction[][] {
  const components: IrFunction[][] = [];
  const index = new Map<IrFunction, number>();
  const low = new Map<IrFunction, number>();
  const open: IrFunction[] = [];
  const isOpen = new Set<IrFunction>();
  const enter = (fn: IrFunction) => {
    index.set(fn, index.size);
    low.set(fn, index.get(fn)!);
    open.push(fn);
    isOpen.add(fn);
    return { fn, rest: callees.get(fn)!.values() };
  };
  const lower = (fn: IrFunction, to: number): void => void low.set(fn, Math.min(low.get(fn)!, to));
  for (const root of callees.keys()) {
    if (index.has(root)) continue;
    const path = [enter(root)];
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const { fn } = top;
      const { value: callee, done } = top.rest.next();
      if (!done) {
        if (!index.has(callee)) path.push(enter(callee));
        else if (isOpen.has(callee)) lower(fn, index.get(callee)!);
        continue;
      }
      path.pop();
      const caller = path.at(-1)?.fn;
      if (caller !== undefined) lower(caller, low.get(fn)!);
      if (low.get(fn) === index.get(fn)) {
        const component = open.splice(open.lastIndexOf(fn));
        for (const member of component) isOpen.delete(member);
        components.push(component);
      }
    }
  }
  return components;
}
