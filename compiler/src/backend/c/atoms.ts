// Atoms: the names of properties, numbered once for the program.
import { defined } from "../../support/assert.js";
import { wtf8 } from "./literals.js";
import { identifier, type Names } from "./names.js";

export class Atoms {
  private readonly constants = new Map<string, { constant: string; number: number }>();

  constructor(private readonly names: Names) {}

  /** The enumeration constant of a property name. */
  atom(name: string): string {
    let atom = this.constants.get(name);
    if (atom === undefined) {
      atom = { constant: this.names.unique(`ATOM_${identifier(name)}`), number: this.constants.size };
      this.constants.set(name, atom);
    }
    return atom.constant;
  }

  /** The number of an atom that `atom` has given. */
  number(name: string): number {
    return defined(this.constants.get(name), `no atom ${name}`).number;
  }

  /** The texts, in the order of their numbers. */
  get all(): string[] {
    return [...this.constants.keys()];
  }

  /** The constants, in the order of their numbers. */
  enumeration(): string[] {
    return [...this.constants.values()].map((atom) => atom.constant);
  }

  /** The constants, in the order in which the runtime looks for a text. */
  sorted(): string[] {
    const all = [...this.constants].map(([text, { constant }]) => ({ constant, bytes: wtf8(text) }));
    return all.sort((a, b) => compareBytes(a.bytes, b.bytes)).map(({ constant }) => constant);
  }
}

/** By length, then as memcmp. */
function compareBytes(a: readonly number[], b: readonly number[]): number {
  if (a.length !== b.length) return a.length - b.length;
  const index = a.findIndex((byte, i) => byte !== b[i]);
  return index < 0 ? 0 : a[index]! - b[index]!;
}
