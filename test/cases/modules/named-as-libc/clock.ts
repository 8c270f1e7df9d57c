export function gettime(left: number): number {
  return left === 0 ? 0 : 1 + gettime(left - 1);
}
