// What Map does beyond its table (types/map.h): making one of entries, forEach, Map.groupBy.

export function newMap<K, V>(entries?: Iterable<readonly [K, V]> | null): Map<K, V> {
  const map = __newMap<K, V>();
  if (entries === undefined || entries === null) return map;
  for (const entry of entries) map.set(entry[0], entry[1]);
  return map;
}

export function forEach<K, V>(
  self: ReadonlyMap<K, V>, callback: (value: V, key: K, map: ReadonlyMap<K, V>) => void,
): void {
  for (const [key, value] of self) callback(value, key, self);
}

export function groupBy<K, T>(items: string | Iterable<T>, keyOf: (item: T, index: number) => K): Map<K, T[]> {
  const groups = __newMap<K, T[]>();
  let index = 0;
  for (const value of items) {
    const item = value as T;
    const key = keyOf(item, index++);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
