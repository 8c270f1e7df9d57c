// Mathematics. Transcendental functions are the C library's, within 1 ulp of the exact result.

interface Math {
  /** Euler's number. */
  readonly E: number;
  /** The natural logarithm of 10. */
  readonly LN10: number;
  /** The natural logarithm of 2. */
  readonly LN2: number;
  /** The base 10 logarithm of e. */
  readonly LOG10E: number;
  /** The base 2 logarithm of e. */
  readonly LOG2E: number;
  /** The ratio of a circle's circumference to its diameter. */
  readonly PI: number;
  /** The square root of 1/2. */
  readonly SQRT1_2: number;
  /** The square root of 2. */
  readonly SQRT2: number;
  /** The absolute value. */
  abs(x: number): number;
  /** The arc cosine. */
  acos(x: number): number;
  /** The inverse hyperbolic cosine. */
  acosh(x: number): number;
  /** The arc sine. */
  asin(x: number): number;
  /** The inverse hyperbolic sine. */
  asinh(x: number): number;
  /** The arc tangent. */
  atan(x: number): number;
  /** The angle of the point (x, y). */
  atan2(y: number, x: number): number;
  /** The inverse hyperbolic tangent. */
  atanh(x: number): number;
  /** The cube root. */
  cbrt(x: number): number;
  /** The smallest integer that is not less. */
  ceil(x: number): number;
  /** The number of leading zero bits of the 32-bit integer. */
  clz32(x: number): number;
  /** The cosine. */
  cos(x: number): number;
  /** The hyperbolic cosine. */
  cosh(x: number): number;
  /** e to the power of x. */
  exp(x: number): number;
  /** e to the power of x, minus 1. */
  expm1(x: number): number;
  /** The largest integer that is not greater. */
  floor(x: number): number;
  /** The nearest single-precision number. */
  fround(x: number): number;
  /** The square root of the sum of squares. */
  hypot(...values: number[]): number;
  /** The 32-bit product. */
  imul(x: number, y: number): number;
  /** The natural logarithm. */
  log(x: number): number;
  /** The base 10 logarithm. */
  log10(x: number): number;
  /** The natural logarithm of 1 + x. */
  log1p(x: number): number;
  /** The base 2 logarithm. */
  log2(x: number): number;
  /** The largest value, -Infinity for none. */
  max(...values: number[]): number;
  /** The smallest value, Infinity for none. */
  min(...values: number[]): number;
  /** x to the power of y. */
  pow(x: number, y: number): number;
  /** A number from 0 up to 1, 1 excluded. */
  random(): number;
  /** The nearest integer, halves upwards. */
  round(x: number): number;
  /** The sign: -1, -0, 0, 1 or NaN. */
  sign(x: number): number;
  /** The sine. */
  sin(x: number): number;
  /** The hyperbolic sine. */
  sinh(x: number): number;
  /** The square root. */
  sqrt(x: number): number;
  /** The tangent. */
  tan(x: number): number;
  /** The hyperbolic tangent. */
  tanh(x: number): number;
  /** Without its fraction. */
  trunc(x: number): number;
}

/** Mathematical functions and constants. */
declare const Math: Math;
