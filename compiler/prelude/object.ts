// Object's functions that read values, and so may run getters of the author's.

/** What Object.groupBy and Object.create(null) make: an object without a prototype, and console.log says so. */
class NullObject {
  get ["[[title]]"](): string {
    return "[Object: null prototype]";
  }
  /** Says to the backend that it is one (c-runtime/src/core/object.h). */
  get ["[[prototype]]"](): null {
    return null;
  }
}

export function assign(target: object, ...sources: unknown[]): object {
  for (let i = 0; i < sources.length; i++) __assign(target, sources[i]);
  return target;
}

export function newObject(value: unknown): object {
  return typeof value === "object" && value !== null ? value : {};
}

export function create(_prototype: unknown): object {
  return new NullObject();
}

export function getOwnPropertyNames(object: object): string[] {
  const kind = __kind(object);
  if (kind === __Kind.Function || kind === __Kind.Error) throw new TypeError("the names of what functions and errors hide are not known");
  const names = Object.keys(object);
  if (!Array.isArray(object)) return names;
  let elements = 0;
  while (elements < names.length && String(Number(names[elements])) === names[elements]) elements++;
  names.splice(elements, 0, "length");
  return names;
}

export function entries(object: object | string): [string, unknown][] {
  const keys = Object.keys(object as object);
  const result: [string, unknown][] = [];
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i] as string;
    // a getter may have deleted what follows
    if (typeof object === "string") result.push([key, object[i]]);
    else if (Object.hasOwn(object, key)) result.push([key, (object as Record<string, unknown>)[key]]);
  }
  return result;
}

export function values(object: object | string): unknown[] {
  if (typeof object === "string") return object.split("");
  const keys = Object.keys(object);
  const result: unknown[] = [];
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i] as string;
    if (Object.hasOwn(object, key)) result.push((object as Record<string, unknown>)[key]);
  }
  return result;
}

export function fromEntries<T>(items: Iterable<readonly [PropertyKey, T]>): Record<PropertyKey, T> {
  const result: Record<PropertyKey, T> = {};
  for (const [key, value] of items) result[key] = value;
  return result;
}

export function groupBy<T>(items: string | Iterable<T>, keyOf: (item: T, index: number) => PropertyKey): object {
  const groups = new NullObject();
  const lists = groups as unknown as Record<PropertyKey, T[]>;
  let index = 0;
  for (const value of items) {
    const item = value as T;
    const key = keyOf(item, index++);
    const group = lists[key];
    if (group === undefined) lists[key] = [item];
    else group.push(item);
  }
  return groups;
}
