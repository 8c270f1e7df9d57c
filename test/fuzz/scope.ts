// What can be named at a place of a random program.
import { fits, isSame, type Shape, type Type } from "./types.js";

export interface Variable {
  name: string;
  type: Type;
  writable: boolean;
}

export interface Callable {
  name: string;
  parameters: readonly Type[];
  result: Type;
}

export class Scope {
  readonly variables: Variable[] = [];
  readonly functions: Callable[] = [];
  readonly generators: Callable[] = [];
  readonly shapes: Shape[] = [];
  readonly classes: Shape[] = [];
  readonly #counts: Map<string, number>;

  constructor(readonly outer?: Scope) {
    this.#counts = outer?.counts ?? new Map<string, number>();
  }

  get counts(): Map<string, number> {
    return this.#counts;
  }

  inner(): Scope {
    return new Scope(this);
  }

  /** A name that the whole program has once. */
  name(prefix: string): string {
    const count = (this.#counts.get(prefix) ?? 0) + 1;
    this.#counts.set(prefix, count);
    return `${prefix}${count}`;
  }

  all(): Variable[] {
    return [...(this.outer?.all() ?? []), ...this.variables];
  }

  /** Names of values that may stand where this type is asked for. */
  valuesOf(type: Type): string[] {
    return this.all().filter((variable) => fits(variable.type, type)).map(({ name }) => name);
  }

  callables(): Callable[] {
    return [...(this.outer?.callables() ?? []), ...this.functions];
  }

  allShapes(): Shape[] {
    return [...(this.outer?.allShapes() ?? []), ...this.shapes];
  }

  allGenerators(): Callable[] {
    return [...(this.outer?.allGenerators() ?? []), ...this.generators];
  }

  generatorsOf(type: Type): Callable[] {
    return this.allGenerators().filter(({ result }) => isSame(result, type));
  }
}
