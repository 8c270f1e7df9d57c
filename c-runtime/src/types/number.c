/* number.c - arithmetic that C does otherwise than JavaScript: %, **, ToInt32, and the Math functions whose libm versions
 * differ in bits, in edge cases or in speed.
 * Invariant: no errno, no floating-point environment, the same bits on every machine with IEEE doubles. */
#include "number.h"

#include <time.h>

static uint64_t bits_of(double d) {
  uint64_t bits;
  memcpy(&bits, &d, sizeof bits);
  return bits;
}

int32_t tsf_to_int32_slow(double d) {
  uint64_t bits = bits_of(d), m = (bits & 0x000FFFFFFFFFFFFFull) | 0x0010000000000000ull;
  int exponent = (int)(bits >> 52 & 0x7FF) - 1075;
  uint32_t u;
  if (exponent >= 32 || exponent <= -53) return 0; /* NaN and infinities: 972 */
  u = (uint32_t)(exponent >= 0 ? m << exponent : m >> -exponent);
  return (int32_t)(bits >> 63 ? 0u - u : u);
}

double tsf_number_rem_any(double a, double b) {
  if (fabs(a) <= 9007199254740991.0 && fabs(b) <= 9007199254740991.0) {
    int64_t x = (int64_t)a, y = (int64_t)b;
    if ((double)x == a && (double)y == b && y != 0) return copysign((double)(x % y), a);
  }
  return fmod(a, b);
}

double tsf_number_pow(double a, double b) {
  if (b != b || (fabs(a) == 1 && isinf(b))) return NAN;
  return pow(a, b);
}

double tsf_math_round(double d) {
  if (!(fabs(d) < 4503599627370496.0)) return d;
  double below = floor(d);
  return copysign(d - below >= 0.5 ? below + 1 : below, d);
}

double tsf_math_sign(double d) { return d > 0 ? 1 : d < 0 ? -1 : d; }

double tsf_math_max(double a, double b) {
  if (a > b) return a;
  if (b > a) return b;
  if (a != a || b != b) return NAN;
  return a == 0 && signbit(a) ? b : a;
}

double tsf_math_min(double a, double b) {
  if (a < b) return a;
  if (b < a) return b;
  if (a != a || b != b) return NAN;
  return a == 0 && signbit(b) ? b : a;
}

double tsf_math_trunc(double d) { return trunc(d); }
double tsf_math_fround(double d) { return (double)(float)d; }

double tsf_math_cbrt(double d) {
  double t = cbrt(d);
  if (t == 0 || !isfinite(t)) return t;
  /* One Newton step from a root of 23 bits, whose square is exact: so cubes of integers give integers. */
  uint64_t bits = (bits_of(t) + 0x80000000ull) & 0xFFFFFFFFC0000000ull;
  memcpy(&t, &bits, sizeof t);
  double r = d / (t * t);
  return t + t * ((r - t) / (t + t + r));
}

/* Scaled by the largest, summed with Kahan's compensation, as V8 does. */
double tsf_math_hypot_all(uint32_t count, const double *values) {
  double largest = 0, sum = 0, compensation = 0;
  bool nan = false;
  for (uint32_t i = 0; i < count; i++) {
    double d = fabs(values[i]);
    if (isinf(d)) return INFINITY;
    if (d != d) nan = true;
    if (d > largest) largest = d;
  }
  if (nan) return NAN;
  if (largest == 0) return 0;
  for (uint32_t i = 0; i < count; i++) {
    double n = fabs(values[i]) / largest, summand = n * n - compensation, next = sum + summand;
    compensation = (next - sum) - summand;
    sum = next;
  }
  return sqrt(sum) * largest;
}

double tsf_math_hypot(double a, double b) {
  const double values[2] = {a, b};
  return tsf_math_hypot_all(2, values);
}

double tsf_math_random(tsf_isolate *isolate) {
  struct timespec now; /* splitmix64 over a counter that never stands still */
  timespec_get(&now, TIME_UTC);
  uint64_t x = isolate->hash_seed + ((uint64_t)now.tv_sec * 1000000000u + (uint64_t)now.tv_nsec) * 0x9E3779B97F4A7C15ull;
  x = (x ^ x >> 30) * 0xBF58476D1CE4E5B9ull;
  x = (x ^ x >> 27) * 0x94D049BB133111EBull;
  return (double)((x ^ x >> 31) >> 11) * 0x1p-53;
}
