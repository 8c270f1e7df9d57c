// console.log and its like: the text of values as Node's util.inspect lays it out (depth 2, 80 columns, at most 6 short
// elements or 3 levels on a line, 100 elements), and the %-directives of a first argument that is a string.
//
// Invariant: reads values through __kind and own keys only; never runs the author's code but toString for %s.
import { NullObject } from "./object.js";

const maxColumns = 80;
const maxElements = 100;
const maxText = 10000;
const maxDepth = 2;
/** How many levels of nesting go on one line. */
const compactLevels = 3;

/**
 * What an object of the library shows of itself: its `"[[parts]]"`, which no author's object has. Asked for by name, so
 * that a program that prints something need not hold every class of the library.
 */
export interface Part {
  readonly before: string;
  /** Shown behind it, if there is one. */
  readonly value?: unknown;
}

/** What __kind gives. */
const enum Kind {
  Undefined, Null, Boolean, Number, String, BigInt, Object, Array, Function, Map, Set, Bytes, Generator, Iterator,
  Error, Other,
}

export function log(...values: unknown[]): void {
  __write(0, format(values));
}
export function info(...values: unknown[]): void {
  __write(0, format(values));
}
export function debug(...values: unknown[]): void {
  __write(0, format(values));
}
export function warn(...values: unknown[]): void {
  __write(1, format(values));
}
export function error(...values: unknown[]): void {
  __write(1, format(values));
}

/** The line that console.log prints. */
export function format(values: readonly unknown[]): string {
  if (values.length === 0) return "";
  const first = values[0];
  if (typeof first === "string" && values.length > 1 && first.includes("%")) return formatDirectives(first, values);
  let text = textOf(first);
  for (let i = 1; i < values.length; i++) text += " " + textOf(values[i]);
  return text;
}

function textOf(value: unknown): string {
  if (typeof value === "string") return value;
  return typeof value === "number" ? numberText(value) : inspect(value, maxDepth, false);
}

function formatDirectives(pattern: string, values: readonly unknown[]): string {
  let text = "";
  let next = 1;
  let done = 0;
  let i = 0;
  while (i < pattern.length - 1) {
    if (pattern.charCodeAt(i) !== 37) {
      i++;
      continue;
    }
    const letter = pattern.charAt(i + 1);
    if (letter === "%") {
      text += pattern.slice(done, i + 1);
      done = i + 2;
    } else if (next < values.length && "sdifjoOc".includes(letter)) {
      text += pattern.slice(done, i) + directive(letter, values[next]);
      next++;
      done = i + 2;
    }
    // an unknown letter is looked at only once, as Node does
    i += 2;
  }
  text += pattern.slice(done);
  for (; next < values.length; next++) text += " " + textOf(values[next]);
  return text;
}

function directive(letter: string, value: unknown): string {
  switch (letter) {
    case "s":
      return substitute(value);
    case "d":
      return typeof value === "bigint" ? `${value}n` : numberText(Number(value as string | number | null));
    case "i":
      return typeof value === "bigint" ? `${value}n` : numberText(parseInt(plainText(value)));
    case "f":
      return numberText(parseFloat(plainText(value)));
    case "j":
      return jsonText(value);
    case "o":
      return inspect(value, 4, true);
    case "O":
      return inspect(value, maxDepth, false);
    default:
      return "";
  }
}

function plainText(value: unknown): string {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? "[object Object]" : String(value);
}

// %s: objects through a toString of their own, others inspected without their contents
function substitute(value: unknown): string {
  if (typeof value === "number") return numberText(value);
  if (typeof value === "bigint") return `${value}n`;
  if (typeof value !== "object" || value === null) return String(value);
  return __hasMethod(value, "toString") ? String(value) : inspect(value, 0, false);
}

/** JSON.stringify(value), "undefined" for what JSON has no text for. */
function jsonText(value: unknown): string {
  return json(value, []) ?? "undefined";
}

function json(value: unknown, open: object[]): string | undefined {
  if (value === null) return "null";
  if (typeof value === "boolean") return String(value);
  if (typeof value === "number") return isFinite(value) ? String(value) : "null";
  if (typeof value === "string") return jsonString(value);
  if (typeof value === "bigint") throw new TypeError("Do not know how to serialize a BigInt");
  if (typeof value !== "object") return undefined;
  if (open.includes(value)) throw new TypeError("Converting circular structure to JSON");
  open.push(value);
  const parts: string[] = [];
  const isArray = Array.isArray(value);
  if (isArray) {
    for (let i = 0; i < value.length; i++) parts.push(json(value[i], open) ?? "null");
  } else {
    const keys = Object.keys(value);
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i] as string;
      const text = json((value as Record<string, unknown>)[key], open);
      if (text !== undefined) parts.push(`${jsonString(key)}:${text}`);
    }
  }
  open.pop();
  return isArray ? `[${parts.join(",")}]` : `{${parts.join(",")}}`;
}

function jsonString(text: string): string {
  const escapes = '\b\t\n\f\r"\\';
  let result = '"';
  for (let i = 0; i < text.length; i++) {
    const character = text.charAt(i);
    const code = text.charCodeAt(i);
    const escape = escapes.indexOf(character);
    if (escape >= 0) result += "\\" + 'btnfr"\\'.charAt(escape);
    else if (code < 32 || isLoneSurrogate(text, i)) result += "\\u" + code.toString(16).padStart(4, "0");
    else result += character;
  }
  return result + '"';
}

/** Whether the unit at a position is half of a pair whose other half is missing. */
function isLoneSurrogate(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  if (code < 0xd800 || code > 0xdfff) return false;
  if (code < 0xdc00) {
    const low = text.charCodeAt(index + 1);
    return !(low >= 0xdc00 && low <= 0xdfff);
  }
  const high = text.charCodeAt(index - 1);
  return !(high >= 0xd800 && high < 0xdc00);
}

function numberText(value: number): string {
  return value === 0 && 1 / value < 0 ? "-0" : String(value);
}

function quoted(text: string): string {
  let quote = "'";
  if (text.includes("'")) {
    if (!text.includes('"')) quote = '"';
    else if (!text.includes("`") && !text.includes("${")) quote = "`";
  }
  let result = quote;
  let plain = 0;
  for (let i = 0; i < text.length; i++) {
    const escape = escapeAt(text, i, quote);
    if (escape === "") continue;
    result += text.slice(plain, i) + escape;
    plain = i + 1;
  }
  return result + text.slice(plain) + quote;
}

/** What stands for the unit at a position in a quoted string; "" if it stands for itself. */
function escapeAt(text: string, index: number, quote: string): string {
  const code = text.charCodeAt(index);
  if (code === 39) return quote === "'" ? "\\'" : "";
  if (code === 92) return "\\\\";
  if (code >= 32 && code < 127) return "";
  switch (code) {
    case 8:
      return "\\b";
    case 9:
      return "\\t";
    case 10:
      return "\\n";
    case 12:
      return "\\f";
    case 13:
      return "\\r";
  }
  if (code < 160) return "\\x" + code.toString(16).toUpperCase().padStart(2, "0");
  return isLoneSurrogate(text, index) ? "\\u" + code.toString(16) : "";
}

/** Whether a key is printed without quotes. */
function isPlainKey(key: string): boolean {
  for (let i = 0; i < key.length; i++) {
    const code = key.charCodeAt(i);
    const letter = (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 95;
    if (!letter && (i === 0 || code < 48 || code > 57)) return false;
  }
  return key.length > 0;
}

/** Columns that a text takes: two for wide characters, none for combining ones. */
function widthOf(text: string): number {
  let width = 0;
  let i = 0;
  while (i < text.length) {
    const code = text.codePointAt(i) as number;
    if (code < 127) width += code >= 32 ? 1 : 0;
    else width += isWide(code) ? 2 : isZeroWidth(code) ? 0 : 1;
    i += code > 0xffff ? 2 : 1;
  }
  return width;
}

function isWide(code: number): boolean {
  return (
    code >= 0x1100 &&
    (code <= 0x115f || code === 0x2329 || code === 0x232a || (code >= 0x2e80 && code <= 0x3247 && code !== 0x303f) ||
      (code >= 0x3250 && code <= 0x4dbf) || (code >= 0x4e00 && code <= 0xa4c6) || (code >= 0xa960 && code <= 0xa97c) ||
      (code >= 0xac00 && code <= 0xd7a3) || (code >= 0xf900 && code <= 0xfaff) || (code >= 0xfe10 && code <= 0xfe19) ||
      (code >= 0xfe30 && code <= 0xfe6b) || (code >= 0xff01 && code <= 0xff60) || (code >= 0xffe0 && code <= 0xffe6) ||
      (code >= 0x1b000 && code <= 0x1b001) || (code >= 0x1f200 && code <= 0x1f251) ||
      (code >= 0x1f300 && code <= 0x1f64f) || (code >= 0x20000 && code <= 0x3fffd))
  );
}

function isZeroWidth(code: number): boolean {
  return (
    code <= 0x9f || (code >= 0x300 && code <= 0x36f) || (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x20d0 && code <= 0x20ff) || (code >= 0xfe00 && code <= 0xfe0f) || (code >= 0xfe20 && code <= 0xfe2f) ||
    (code >= 0xe0100 && code <= 0xe01ef)
  );
}

/** The text of a value, as it stands inside others. `hidden` adds the lengths of arrays, for %o. */
export function inspect(value: unknown, depth: number, hidden: boolean): string {
  return new Inspector(depth, hidden).value(value, 0, false);
}

/** The text of one value in the making. */
class Inspector {
  /** The objects around the one that is printed. */
  private readonly open: object[] = [];
  /** Objects that contain themselves, in the order of their numbers. */
  private readonly circular: object[] = [];
  private indentation = 0;
  /** Level of the object that was begun last. */
  private level = 0;

  constructor(private readonly depth: number, private readonly hidden: boolean) {}

  value(value: unknown, depth: number, isElement: boolean): string {
    switch (__kind(value)) {
      case Kind.Undefined:
        return "undefined";
      case Kind.Null:
        return "null";
      case Kind.Boolean:
        return String(value);
      case Kind.Number:
        return numberText(value as number);
      case Kind.BigInt:
        return `${value as bigint}n`;
      case Kind.String:
        return this.text(value as string);
      default:
        return this.reference(value as object, depth, isElement);
    }
  }

  private text(text: string): string {
    let shown = text;
    let rest = "";
    if (text.length > maxText) {
      const more = text.length - maxText;
      shown = text.slice(0, maxText);
      rest = `... ${more} more character${more > 1 ? "s" : ""}`;
    }
    if (shown.length <= 16 || shown.length <= maxColumns - this.indentation - 4) return quoted(shown) + rest;
    const lines: string[] = [];
    let start = 0;
    while (start < shown.length) {
      const end = shown.indexOf("\n", start);
      const next = end < 0 ? shown.length : end + 1;
      lines.push(quoted(shown.slice(start, next)));
      start = next;
    }
    return lines.join(" +\n" + " ".repeat(this.indentation + 2)) + rest;
  }

  private reference(value: object, depth: number, isElement: boolean): string {
    if (this.open.includes(value)) {
      let index = this.circular.indexOf(value);
      if (index < 0) index = this.circular.push(value) - 1;
      return `[Circular *${index + 1}]`;
    }
    return this.object(value, depth);
  }

  private object(value: object, depth: number): string {
    const kind = __kind(value);
    const keys = kind === Kind.Array || kind === Kind.Bytes ? [] : __ownKeys(value);
    let open = "{";
    let close = "}";
    let base = "";
    let empty = keys.length === 0;
    let short = "Object";
    switch (kind) {
      case Kind.Array:
        open = "[";
        close = "]";
        short = "Array";
        empty = (value as readonly unknown[]).length === 0;
        if (empty && !this.hidden) return "[]";
        break;
      case Kind.Map:
        open = `Map(${(value as Map<unknown, unknown>).size}) {`;
        short = "Map";
        if ((value as Map<unknown, unknown>).size === 0 && empty) return open + "}";
        break;
      case Kind.Set:
        open = `Set(${(value as Set<unknown>).size}) {`;
        short = "Set";
        if ((value as Set<unknown>).size === 0 && empty) return open + "}";
        break;
      case Kind.Bytes:
        open = `Uint8Array(${(value as Uint8Array).length}) [`;
        close = "]";
        short = "Uint8Array";
        if ((value as Uint8Array).length === 0) return open + "]";
        break;
      case Kind.Function:
        base = functionText(value);
        short = "Function";
        if (empty) return base;
        break;
      case Kind.Error:
        base = this.error(value as Error);
        short = __className(value);
        removeShown(keys, value, base);
        if (__hasCause(value)) keys.push("cause");
        if (keys.length === 0 && partsOf(value).length === 0) return base;
        break;
      case Kind.Generator:
        return "Object [Generator] {}";
      case Kind.Iterator:
        return "Object [Iterator] {}";
      default: {
        const name = value instanceof NullObject ? "[Object: null prototype]" : classText(value);
        if (name !== "") {
          open = `${name} {`;
          short = name;
        }
        if (empty && partsOf(value).length === 0) return open + "}";
      }
    }
    if (depth > this.depth) return short.startsWith("[") ? short : `[${short}]`;
    return this.contents(value, kind, keys, depth + 1, base, open, close);
  }

  private contents(
    value: object, kind: number, keys: readonly string[], depth: number, base: string, open: string, close: string,
  ): string {
    this.open.push(value);
    this.level = depth;
    const parts: string[] = [];
    switch (kind) {
      case Kind.Array:
        this.elements(parts, value as readonly unknown[], depth);
        break;
      case Kind.Map:
        this.entries(parts, value as Map<unknown, unknown>, depth);
        break;
      case Kind.Set:
        this.members(parts, value as Set<unknown>, (value as Set<unknown>).size, depth);
        break;
      case Kind.Bytes:
        this.bytes(parts, value as Uint8Array);
        break;
    }
    for (let i = 0; i < keys.length; i++) parts.push(this.property(value, keys[i] as string, depth, kind));
    if (kind === Kind.Object || kind >= Kind.Error) this.own(parts, value, depth);
    const index = this.circular.indexOf(value);
    const reference = index < 0 ? "" : `<ref *${index + 1}>`;
    const prefix = reference === "" ? base : base === "" ? reference : `${reference} ${base}`;
    this.open.pop();
    return this.layOut(parts, prefix, open, close, depth, kind, value);
  }

  private own(parts: string[], value: object, depth: number): void {
    for (const part of partsOf(value)) {
      this.indentation += 2;
      parts.push("value" in part ? part.before + this.value(part.value, depth, false) : part.before);
      this.indentation -= 2;
    }
  }

  private elements(parts: string[], array: readonly unknown[], depth: number): void {
    let i = 0;
    for (let count = 0; i < array.length && count < maxElements; count++) {
      const value = __slot(array, i);
      if (__isHole(value)) {
        const holes = holesFrom(array, i);
        parts.push(`<${holes} empty item${holes > 1 ? "s" : ""}>`);
        i += holes;
      } else {
        this.indentation += 2;
        parts.push(this.value(value, depth, true));
        this.indentation -= 2;
        i++;
      }
    }
    pushMore(parts, array.length - i);
    if (this.hidden) parts.push(`[length]: ${array.length}`);
  }

  private bytes(parts: string[], bytes: Uint8Array): void {
    const count = bytes.length < maxElements ? bytes.length : maxElements;
    for (let i = 0; i < count; i++) parts.push(String(bytes[i]));
    pushMore(parts, bytes.length - count);
  }

  private members(parts: string[], values: Iterable<unknown>, size: number, depth: number): void {
    this.indentation += 2;
    for (const value of values) {
      if (parts.length === maxElements) break;
      parts.push(this.value(value, depth, false));
    }
    pushMore(parts, size - parts.length);
    this.indentation -= 2;
  }

  private entries(parts: string[], map: Map<unknown, unknown>, depth: number): void {
    this.indentation += 2;
    for (const [key, value] of map) {
      if (parts.length === maxElements) break;
      parts.push(`${this.value(key, depth, false)} => ${this.value(value, depth, false)}`);
    }
    pushMore(parts, map.size - parts.length);
    this.indentation -= 2;
  }

  private property(value: object, key: string, depth: number, kind: number): string {
    const name = kind === Kind.Error && key === "cause" ? "[cause]" : isPlainKey(key) ? key : specialKey(key);
    switch (__accessor(value, key)) {
      case 1:
        return `${name}: [Getter]`;
      case 2:
        return `${name}: [Setter]`;
      case 3:
        return `${name}: [Getter/Setter]`;
    }
    this.indentation += 2;
    const text = this.value((value as Record<string, unknown>)[key], depth, false);
    this.indentation -= 2;
    return `${name}: ${text}`;
  }

  // Node prints the stack, with the class's name where the stack has only its base's
  private error(value: Error): string {
    const className = __className(value);
    const name = value.name;
    let text = __errorStack(value) ?? headline(value);
    if (name !== className && name.endsWith("Error") && startsWithName(text, name)) {
      text = (className.includes(name) ? className : `${className} [${name}]`) + text.slice(name.length);
    }
    const at = text.indexOf("\n    at");
    if (at < 0) text = `[${text}]`;
    return this.indentation === 0 ? text : text.replaceAll("\n", "\n" + " ".repeat(this.indentation));
  }

  /** The parts on one line if they are few and short, else on lines of their own or in columns. */
  private layOut(
    parts: readonly string[], base: string, open: string, close: string, depth: number, kind: number, value: object,
  ): string {
    const isList = kind === Kind.Array || kind === Kind.Bytes;
    const output = isList && parts.length > 6 ? this.columns(parts, value, kind) : parts;
    const prefix = base === "" ? "" : base + " ";
    if (this.level - depth < compactLevels && output.length === parts.length) {
      const start = output.length + this.indentation + open.length + base.length + 10;
      if (fits(output, start) && !base.includes("\n")) {
        const joined = output.join(", ");
        if (!joined.includes("\n")) return `${prefix}${open} ${joined} ${close}`;
      }
    }
    const newLine = "\n" + " ".repeat(this.indentation);
    return `${prefix}${open}${newLine}  ${output.join(`,${newLine}  `)}${newLine}${close}`;
  }

  /** More than six short elements in columns, about two and a half times as wide as high. */
  private columns(parts: readonly string[], value: object, kind: number): readonly string[] {
    const hasMore = parts.length > maxElements;
    const count = hasMore ? parts.length - 1 : parts.length;
    const widths: number[] = [];
    let total = 0;
    let widest = 0;
    for (let i = 0; i < count; i++) {
      const width = widthOf(parts[i] as string);
      widths.push(width);
      total += width + 2;
      if (width > widest) widest = width;
    }
    const cell = widest + 2;
    if (cell * 3 + this.indentation >= maxColumns || (total / cell <= 5 && widest > 6)) return parts;
    const square = Math.max(cell - 3 - Math.sqrt(cell - total / parts.length), 1);
    const columns = Math.min(
      Math.round(Math.sqrt(2.5 * square * count) / square),
      Math.floor((maxColumns - this.indentation) / cell),
      compactLevels * 4,
      15,
    );
    if (columns <= 1) return parts;
    const alignRight = kind === Kind.Bytes || allNumbers(value as readonly unknown[]);
    const lines = this.rows(parts, widths, count, columns, alignRight);
    if (hasMore) lines.push(parts[count] as string);
    return lines;
  }

  private rows(
    parts: readonly string[], widths: readonly number[], count: number, columns: number, alignRight: boolean,
  ): string[] {
    const columnWidths: number[] = [];
    for (let column = 0; column < columns; column++) {
      let width = 0;
      for (let i = column; i < count; i += columns) width = Math.max(width, widths[i] as number);
      columnWidths.push(width + 2);
    }
    const lines: string[] = [];
    for (let start = 0; start < count; start += columns) {
      const end = Math.min(start + columns, count);
      let line = "";
      for (let i = start; i < end; i++) {
        const part = parts[i] as string;
        const isLast = i === end - 1;
        const room = (columnWidths[i - start] as number) - (widths[i] as number) - 2;
        if (alignRight) line += " ".repeat(room) + part + (isLast ? "" : ", ");
        else line += isLast ? part : `${part}, ${" ".repeat(room)}`;
      }
      lines.push(line);
    }
    return lines;
  }
}

function holesFrom(array: readonly unknown[], start: number): number {
  let end = start + 1;
  while (end < array.length && __isHole(__slot(array, end))) end++;
  return end - start;
}

function pushMore(parts: string[], more: number): void {
  if (more > 0) parts.push(`... ${more} more item${more > 1 ? "s" : ""}`);
}

/** Whether all parts go on a line that has `start` columns already. */
function fits(parts: readonly string[], start: number): boolean {
  let length = parts.length + start;
  if (length + parts.length > maxColumns) return false;
  for (let i = 0; i < parts.length; i++) length += (parts[i] as string).length;
  return length <= maxColumns;
}

function allNumbers(array: readonly unknown[]): boolean {
  for (let i = 0; i < array.length && i <= maxElements; i++) {
    const type = typeof array[i];
    if (type !== "number" && type !== "bigint") return false;
  }
  return true;
}

/** A key that is no plain name: quoted, or a well-known symbol. */
function specialKey(key: string): string {
  return key.startsWith("@@") ? `Symbol(Symbol.${key.slice(2)})` : quoted(key);
}

function functionText(value: object): string {
  const name = __functionName(value);
  const kind = `${__isAsync(value) ? "Async" : ""}${__isGenerator(value) ? "Generator" : ""}Function`;
  if (!__isClass(value)) return name === "" ? `[${kind} (anonymous)]` : `[${kind}: ${name}]`;
  const base = __baseName(value);
  return `[class ${name === "" ? "(anonymous)" : name}${base === "" ? "" : ` extends ${base}`}]`;
}

function partsOf(value: object): readonly Part[] {
  return (value as { readonly "[[parts]]"?: readonly Part[] })["[[parts]]"] ?? [];
}

function classText(value: object): string {
  const name = __className(value);
  return name === "AsyncGenerator" ? "Object [AsyncGenerator]" : name;
}

/** `name: message`. */
function headline(value: Error): string {
  if (value.name === "") return value.message;
  return value.message === "" ? value.name : `${value.name}: ${value.message}`;
}

function startsWithName(text: string, name: string): boolean {
  if (!text.startsWith(name)) return false;
  const next = text.charAt(name.length);
  return next === "" || next === ":" || next === "\n";
}

/** Takes own keys out that an error's text shows already. */
function removeShown(keys: string[], value: object, text: string): void {
  for (const name of ["name", "message", "stack"]) {
    const index = keys.indexOf(name);
    if (index >= 0 && text.includes(String((value as Record<string, unknown>)[name]))) keys.splice(index, 1);
  }
}
