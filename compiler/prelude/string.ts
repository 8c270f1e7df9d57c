// String.prototype's methods that call back or take any number of arguments. The rest is C (types/string.h).

type Replacer = (match: string, offset: number, text: string) => string;

export function concat(self: string, ...strings: string[]): string {
  let result = self;
  for (let i = 0; i < strings.length; i++) result += strings[i] as string;
  return result;
}

export function replace(self: string, search: string, replacement: string | Replacer): string {
  if (typeof replacement === "string") return __replace(self, search, replacement);
  const at = self.indexOf(search);
  if (at < 0) return self;
  return self.slice(0, at) + String(replacement(search, at, self)) + self.slice(at + search.length);
}

export function replaceAll(self: string, search: string, replacement: string | Replacer): string {
  if (typeof replacement === "string") return __replaceAll(self, search, replacement);
  const step = search.length === 0 ? 1 : search.length;
  const positions: number[] = [];
  for (let at = self.indexOf(search); at >= 0; at = at + step > self.length ? -1 : self.indexOf(search, at + step)) {
    positions.push(at);
  }
  let result = "";
  let end = 0;
  for (let i = 0; i < positions.length; i++) {
    const at = positions[i] as number;
    const replaced = String(replacement(search, at, self));
    result += self.slice(end, at) + replaced;
    end = at + search.length;
  }
  return result + self.slice(end);
}

/** What Intl.Collator takes, as far as it is here. */
interface CollatorOptions {
  sensitivity?: string | undefined;
  numeric?: boolean | undefined;
}

export function localeCompare(self: string, that: string, locales?: unknown, options?: CollatorOptions): number {
  void locales;
  const levels = ["", "base", "accent", "variant", "case"].indexOf(options?.sensitivity ?? "variant");
  if (levels < 0) throw new RangeError(`Value ${options?.sensitivity} out of range for Intl.Collator options property sensitivity`);
  return __collate(self, that, levels, options?.numeric === true);
}

export function substr(self: string, start: number, length?: number): string {
  const from = Math.trunc(start) || 0;
  const first = from < 0 ? Math.max(self.length + from, 0) : from;
  return self.slice(first, first + Math.max(length === undefined ? Infinity : Math.trunc(length) || 0, 0));
}
