/** Ends the program unless it found what the description of the benchmark says. */
export function check<T>(what: string, found: T, expected: T): void {
  if (found !== expected) throw new Error(`${what}: found ${String(found)}, expected ${String(expected)}`);
}
