export class E {
  static PI = (n: number): number => n * 3;
}
export function PI(n: number): number {
  return n > 1 ? PI(n - 1) : n;
}
