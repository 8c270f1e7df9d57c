// Constant data of a unit: string literals, bigints that are no 63-bit integer, and lists of values.
//
// Invariant: equal constants are one; a string's UTF-16 length is known here, so the runtime never counts it.
import type { Atoms } from "./atoms.js";
import { cString, wtf8 } from "./literals.js";

const smallBig = 1n << 62n;

export class Constants {
  private readonly strings = new Map<string, string>();
  private readonly bigs = new Map<bigint, string>();
  private readonly lists = new Map<string, string>();
  private readonly rows: string[] = [];

  constructor(private readonly atoms: Atoms) {}

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

  /** The name of an array of these constant values. */
  values(list: readonly string[]): string {
    const content = list.join(", ");
    let name = this.lists.get(content);
    if (name === undefined) {
      name = `values_${this.lists.size}`;
      this.lists.set(content, name);
      this.rows.push(`static const tsf_value ${name}[] = {${content}};`);
    }
    return name;
  }

  /** The enumeration constant of a property name. */
  atom(name: string): string {
    return this.atoms.atom(name);
  }

  definitions(): string[] {
    return this.rows;
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
