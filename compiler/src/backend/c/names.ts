// C identifiers for what the program names. IR names may hold `$`, `.`, `<`, unicode or be a word of C.
//
// Invariant: two things of one unit never get the same name, and none gets a name that the runtime's headers or the
// emitter itself use (v12, bb3, str_4, TYPE_…); the same module gives the same names every time.
import { reservedWords } from "./literals.js";

/** Letters of the text that C allows; the others become `_`. Never empty, never a digit first. */
export function identifier(text: string): string {
  const plain = text.replace(/[^A-Za-z0-9_]+/g, "_").replace(/^_+(?=.)|_+$/g, "");
  if (plain === "" || plain === "_") return "x";
  return /^\d/.test(plain) ? `n${plain}` : plain;
}

/** Names that the emitter and the headers make without asking: v12, str_3, values_4, l_x_0, TYPE_a, tsf_..., size_t. */
const ownNames = /^([vat]\d+|bb\d+|(str|big|values|resume)_\d+|(throw|type|l|f|tsf)_.*|(TYPE|ATOM|GLOBAL|TSF)_.*|.*_t|_.*)$/;

/** What a function or macro of libc may be called: clock_gettime, M_PI; none has letters of both sizes, or few. */
const systemNames = /^([a-z\d_]+|[A-Z\d_]+(l|F\d+x?)?|[A-Za-z\d]+)$/;

/** What is made beside a function's own name. */
const derived = ["_entry", "_function", "_closure", "_resume", "_start"];

export class Names {
  private readonly taken = new Set<string>();
  private readonly functions = new Map<string, string>();

  /** `wanted`, or `wanted_2`, … if that is taken. */
  unique(wanted: string, suffixes: readonly string[] = []): string {
    const isTaken = (name: string): boolean => this.taken.has(name) || reservedWords.has(name);
    let name = wanted;
    for (let n = 2; isTaken(name) || suffixes.some((suffix) => isTaken(name + suffix)); n++) name = `${wanted}_${n}`;
    this.taken.add(name);
    for (const suffix of suffixes) this.taken.add(name + suffix);
    return name;
  }

  /** The C name of an IR function: its own where possible. What is derived from it (`_entry`, …) is free, too. */
  function(irName: string): string {
    let name = this.functions.get(irName);
    if (name === undefined) {
      const plain = identifier(irName);
      const wanted = systemNames.test(plain) || ownNames.test(plain) ? `f_${plain}` : plain;
      name = this.unique(wanted, derived);
      this.functions.set(irName, name);
    }
    return name;
  }
}
