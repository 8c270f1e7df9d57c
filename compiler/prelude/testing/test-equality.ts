// Whether two values are the same by what they hold, and where they first differ.

/** Where two values first differ. */
export class Difference {
  /** `path` is what to write behind the value's name: ".rows[1]"; "" for the values themselves. */
  constructor(readonly path: string, readonly actual: string, readonly expected: string) {}
}

/** undefined: they are the same. */
export function difference(actual: unknown, expected: unknown): Difference | undefined {
  return compare(actual, expected, "", 0);
}

/** Deeper than this a value is taken to contain itself. */
const deepest = 100;

function compare(actual: unknown, expected: unknown, path: string, depth: number): Difference | undefined {
  if (Object.is(actual, expected) || depth > deepest) return undefined;
  const kind = __kind(actual);
  if (kind !== __kind(expected)) return differs(actual, expected, path);
  switch (kind) {
    case __Kind.Array:
      return compareLists(actual as unknown[], expected as unknown[], path, depth);
    case __Kind.TypedArray:
      if (__className(actual as object) !== __className(expected as object)) return differs(actual, expected, path);
      return compareLists(elementsOf(actual as TypedArray), elementsOf(expected as TypedArray), path, depth);
    case __Kind.Buffer:
    case __Kind.DataView:
      return compareLists(bytesOf(actual as BufferLike), bytesOf(expected as BufferLike), path, depth);
    case __Kind.Object:
      return compareObjects(actual as Record<string, unknown>, expected as Record<string, unknown>, path, depth);
    case __Kind.Map:
      return compareMaps(actual as Map<unknown, unknown>, expected as Map<unknown, unknown>, path, depth);
    case __Kind.Set:
      return compareSets(actual as Set<unknown>, expected as Set<unknown>, path);
    case __Kind.BigInt:
      return (actual as bigint) === (expected as bigint) ? undefined : differs(actual, expected, path);
    case __Kind.Other:
      return __testSame(actual, expected) ? undefined : differs(actual, expected, path);
    case __Kind.Error:
      return String(actual) === String(expected) ? undefined : differs(actual, expected, path);
    default:
      return differs(actual, expected, path);
  }
}

/** Any typed array: their elements are numbers or bigints. */
type TypedArray = Iterable<unknown> & object;

const elementsOf = (array: TypedArray): unknown[] => [...array];

type BufferLike = ArrayBuffer | DataView;

function bytesOf(bytes: BufferLike): number[] {
  const view = bytes instanceof ArrayBuffer
    ? new Uint8Array(bytes)
    : new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return [...view];
}

function compareLists(
  actual: readonly unknown[], expected: readonly unknown[], path: string, depth: number,
): Difference | undefined {
  const least = Math.min(actual.length, expected.length);
  for (let i = 0; i < least; i++) {
    const found = compare(actual[i], expected[i], `${path}[${i}]`, depth + 1);
    if (found !== undefined) return found;
  }
  return actual.length === expected.length ? undefined : differs(actual.length, expected.length, `${path}.length`);
}

function compareObjects(
  actual: Record<string, unknown>, expected: Record<string, unknown>, path: string, depth: number,
): Difference | undefined {
  if (__className(actual) !== __className(expected)) return differs(actual, expected, path);
  for (const key of Object.keys(expected)) {
    if (!Object.hasOwn(actual, key)) return new Difference(`${path}.${key}`, "nothing", shown(expected[key]));
    const found = compare(actual[key], expected[key], `${path}.${key}`, depth + 1);
    if (found !== undefined) return found;
  }
  const extra = Object.keys(actual).find((key) => !Object.hasOwn(expected, key));
  return extra === undefined ? undefined : new Difference(`${path}.${extra}`, shown(actual[extra]), "nothing");
}

function compareMaps(
  actual: Map<unknown, unknown>, expected: Map<unknown, unknown>, path: string, depth: number,
): Difference | undefined {
  for (const [key, value] of expected) {
    const place = `${path}.get(${shown(key)})`;
    if (!actual.has(key)) return new Difference(place, "nothing", shown(value));
    const found = compare(actual.get(key), value, place, depth + 1);
    if (found !== undefined) return found;
  }
  return actual.size === expected.size ? undefined : differs(actual.size, expected.size, `${path}.size`);
}

function compareSets(actual: Set<unknown>, expected: Set<unknown>, path: string): Difference | undefined {
  for (const value of expected) {
    if (!actual.has(value)) return new Difference(path, shown(actual), `has ${shown(value)}`);
  }
  return actual.size === expected.size ? undefined : differs(actual.size, expected.size, `${path}.size`);
}

function differs(actual: unknown, expected: unknown, path: string): Difference {
  return new Difference(path, shown(actual), shown(expected));
}

/** A value in a message; those of the SDK by their texts. */
export function shown(value: unknown): string {
  return __kind(value) === __Kind.Other ? String(value) : __inspect(value, 4, false);
}
