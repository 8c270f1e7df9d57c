// Intervals of integers: what an f64 can be when it is certainly an integer, and the arithmetic on them.
//
// Invariant: a range that is not `top` holds integers of magnitude up to 2^53 only, where f64 arithmetic is exact; NaN,
// infinities and fractions are `top`. -0 counts as 0 and sets `negativeZero`.

export interface Range {
  readonly low: number;
  readonly high: number;
  /** -0 is possible. */
  readonly negativeZero: boolean;
}

/** Anything at all. */
export const top: Range = { low: -Infinity, high: Infinity, negativeZero: true };

const exact = 2 ** 53;

/** The range of integers, or top if it leaves where f64 is exact. */
export function range(low: number, high: number, negativeZero = false): Range {
  return low >= -exact && high <= exact ? { low: low + 0, high: high + 0, negativeZero } : top;
}

export function constantRange(value: number): Range {
  return Number.isInteger(value) ? range(value, value, Object.is(value, -0)) : top;
}

export function isTop(a: Range): boolean {
  return a.low === -Infinity || a.high === Infinity;
}

export function sameRange(a: Range, b: Range): boolean {
  return a.low === b.low && a.high === b.high && a.negativeZero === b.negativeZero;
}

/** Every value is an int32 and none is -0. */
export function isInt32(a: Range): boolean {
  return fitsInt32(a) && !a.negativeZero;
}

export function fitsInt32(a: Range): boolean {
  return a.low >= -2147483648 && a.high <= 2147483647;
}

/** Every value is a uint32 and none is -0. */
export function isUint32(a: Range): boolean {
  return a.low >= 0 && a.high <= 4294967295 && !a.negativeZero;
}

export const int32Range: Range = { low: -2147483648, high: 2147483647, negativeZero: false };

export function join(a: Range, b: Range): Range {
  if (isTop(a) || isTop(b)) return top;
  return { low: Math.min(a.low, b.low), high: Math.max(a.high, b.high), negativeZero: a.negativeZero || b.negativeZero };
}

/** What is in both; undefined if nothing is. */
export function meet(a: Range, low: number, high: number): Range | undefined {
  if (isTop(a)) return a;
  const [l, h] = [Math.max(a.low, low), Math.min(a.high, high)];
  return l > h ? undefined : { low: l, high: h, negativeZero: a.negativeZero && l <= 0 && h >= 0 };
}

export function add(a: Range, b: Range): Range {
  return isTop(a) || isTop(b) ? top : range(a.low + b.low, a.high + b.high, a.negativeZero && b.negativeZero);
}

/** a - b is -0 only for -0 - 0. */
export function subtract(a: Range, b: Range): Range {
  return isTop(a) || isTop(b) ? top : range(a.low - b.high, a.high - b.low, a.negativeZero);
}

export function negate(a: Range): Range {
  return isTop(a) ? top : range(-a.high, -a.low, a.low <= 0 && a.high >= 0);
}

export function multiply(a: Range, b: Range): Range {
  if (isTop(a) || isTop(b)) return top;
  const products = [a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high];
  const hasZero = (r: Range): boolean => r.low <= 0 && r.high >= 0;
  const hasMinus = (r: Range): boolean => r.low < 0 || r.negativeZero;
  const negativeZero = (hasZero(a) && hasMinus(b)) || (hasZero(b) && hasMinus(a));
  return range(Math.min(...products), Math.max(...products), negativeZero);
}

/** a % b has the sign of a, and is -0 for a negative multiple of b. */
export function remainder(a: Range, b: Range): Range {
  if (isTop(a) || isTop(b) || (b.low <= 0 && b.high >= 0)) return top;
  const most = Math.max(Math.abs(b.low), Math.abs(b.high)) - 1;
  const low = a.low < 0 ? Math.max(a.low, -most) : 0;
  const high = a.high > 0 ? Math.min(a.high, most) : 0;
  return range(low, high, a.low < 0 || a.negativeZero);
}
