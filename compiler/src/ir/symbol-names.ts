// Names of properties under symbols. A symbol is the name that properties under it have (c-runtime/src/types/symbol.h).
//
// Invariant: such a name begins with U+FFFF, which is no character, so that it is never one of the author's.
const prefix = "\uFFFF";

/** The name of Symbol.iterator and its like. */
export const wellKnownSymbol = (name: string): string => prefix + name;

/** The name of the symbol that Symbol.for gives. */
export const registeredSymbol = (key: string): string => `${prefix}:${key}`;

/** The name of the symbol that the program's `number`-th Symbol(description) makes. */
export function madeSymbol(number: number, description: string | undefined): string {
  return `${prefix}c${number}${description === undefined ? "" : `.${description}`}`;
}

export const isSymbolName = (name: string): boolean => name.startsWith(prefix);

/** A property's name as stack traces and messages have it: no class behind a private name, symbols in brackets; "": a symbol without description. */
export function shownName(name: string): string {
  if (!isSymbolName(name)) return name.replace(/@.*/, "");
  const rest = name.slice(prefix.length);
  if (/^c\d+$/.test(rest)) return "";
  const [, description] = /^(?::|c\d+\.?)(.*)$/s.exec(rest) ?? [];
  return `[${description ?? `Symbol.${rest}`}]`;
}
