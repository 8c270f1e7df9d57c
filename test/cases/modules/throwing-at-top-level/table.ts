export const table = build(3);

function build(n: number): number[] {
  if (n > 2) throw new RangeError(`table of ${n}`);
  return [n];
}
