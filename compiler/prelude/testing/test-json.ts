// Values as JSON: configs, payloads, tables, and what is told to the command. Bigints are written as integers, values
// of the SDK as their texts; members that are undefined are left out.

export function jsonOf(value: unknown): string {
  switch (__kind(value)) {
    case __Kind.Undefined:
    case __Kind.Null:
      return "null";
    case __Kind.Boolean:
    case __Kind.BigInt:
      return String(value);
    case __Kind.Number:
      return Number.isFinite(value) ? String(value) : "null";
    case __Kind.String:
      return quoted(value as string);
    case __Kind.Array:
      return `[${(value as unknown[]).map(jsonOf).join(",")}]`;
    case __Kind.Object:
      return objectOf(value as Record<string, unknown>);
    case __Kind.Other:
      return quoted(String(value));
    default:
      throw new TypeError("a function, a map, a set or bytes cannot be written as JSON");
  }
}

function objectOf(object: Record<string, unknown>): string {
  const members = Object.keys(object).filter((key) => object[key] !== undefined);
  return `{${members.map((key) => `${quoted(key)}:${jsonOf(object[key])}`).join(",")}}`;
}

function quoted(text: string): string {
  let result = '"';
  for (const character of text.toWellFormed()) {
    const code = character.charCodeAt(0);
    if (character === '"' || character === "\\") result += `\\${character}`;
    else if (code < 0x20) result += `\\u${code.toString(16).padStart(4, "0")}`;
    else result += character;
  }
  return `${result}"`;
}
