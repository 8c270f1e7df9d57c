// Constant data of a unit: string literals, bigints that are no 63-bit integer, and atoms (property names).
//
// Invariant: equal constants are one; a string's UTF-16 length is known here, so the runtime never counts it.
import { defined } from "../../support/assert.js";
import { cString, wtf8 } from "./literals.js";
import { identifier, type Names } from "./names.js";

const smallBig = 1n << 62n;

export class Constants {
  private readonly strings = new Map<string, string>();
  private readonly bigs = new Map<bigint, string>();
  private readonly atomNames = new Map<string, { constant: string; number: number }>();
  private readonly rows: string[] = [];

  constructor(private readonly names: Names) {}

  /** The name of a static tsf_string. */
  string(text: string): string {
    let name = this.strings.get(text);
    if (name === undefined) {
      name = `str_${this.strings.size}`;
      this.strings.set(text, name);
      const content = `${cString(text)}, ${wtf8(text).length}, ${text.length}`;
      this.rows.push(`static const tsf_string ${name} UNUSED = TSF_STATIC_STRING(${content});`);
    }
    return name;
  }

  /** An expression of type tsf_big; `digits` is a decimal integer. */
  big(digits: string): string {
    const value = BigInt(digits);
    if (value >= -smallBig && value < smallBig) return `tsf_big_from_small(INT64_C(${value}))`;
    let name = this.bigs.get(value);
    if (name === undefined) {
      name = `big_${this.bigs.size}`;
      this.bigs.set(value, name);
      const limbs = limbsOf(value < 0n ? -value : value);
      const header = `{TSF_TYPE_BIGNUM, 0, TSF_FLAG_STATIC, ${value < 0n ? 1 : 0}}`;
      const words = limbs.map((limb) => `UINT64_C(0x${limb.toString(16)})`).join(", ");
      this.rows.push(`static const tsf_bignum ${name} = {${header}, ${limbs.length}, 0, {${words}}};`);
    }
    return `(tsf_big)(intptr_t)&${name}`;
  }

  /** The enumeration constant of a property name. */
  atom(name: string): string {
    let atom = this.atomNames.get(name);
    if (atom === undefined) {
      atom = { constant: this.names.unique(`ATOM_${identifier(name)}`), number: this.atomNames.size };
      this.atomNames.set(name, atom);
      this.string(name);
    }
    return atom.constant;
  }

  /** The number of an atom that `atom` has given. */
  atomNumber(name: string): number {
    return defined(this.atomNames.get(name), `no atom ${name}`).number;
  }

  get atomCount(): number {
    return this.atomNames.size;
  }

  /** Atoms in the order of their numbers. */
  enumeration(): string[] {
    return enumeration([...this.atomNames.values()].map((atom) => atom.constant));
  }

  definitions(): string[] {
    return this.rows;
  }

  /** The tables `atoms` and `atoms_by_text` of the program. */
  atomTables(): string[] {
    if (this.atomNames.size === 0) return [];
    const all = [...this.atomNames];
    const sorted = all.map(([text, { constant }]) => ({ constant, bytes: wtf8(text) }));
    sorted.sort((a, b) => compareBytes(a.bytes, b.bytes));
    return [
      "static const tsf_string *const atoms[] = {",
      ...all.map(([text]) => `  &${this.string(text)},`),
      "};",
      "static const uint32_t atoms_by_text[] = {",
      ...sorted.map(({ constant }) => `  ${constant},`),
      "};",
    ];
  }
}

/** An enumeration that counts from `first`. */
export function enumeration(constants: readonly string[], first = 0): string[] {
  if (constants.length === 0) return [];
  return ["enum {", ...constants.map((name, i) => `  ${name} = ${first + i},`), "};"];
}

function limbsOf(magnitude: bigint): bigint[] {
  const limbs: bigint[] = [];
  for (let rest = magnitude; rest > 0n; rest >>= 64n) limbs.push(rest & 0xffffffffffffffffn);
  return limbs;
}

/** As memcmp over the shorter length, then by length. */
function compareBytes(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < a.length && i < b.length; i++) {
    if (a[i] !== b[i]) return a[i]! - b[i]!;
  }
  return a.length - b.length;
}
