/* bigint_arithmetic.c - + - * / % ** of bigints beyond 63 bits: schoolbook (Knuth, TAOCP 2, 4.3.1). Division by one limb:
 * Moeller and Granlund, Improved division by invariant integers (2011).
 * Invariant: operands may be the same object; they are never written. */
#include "bignum.h"

/* r[0..count) += a * factor; returns the carry. */
static uint64_t multiply_add(uint64_t *r, const uint64_t *a, uint32_t count, uint64_t factor) {
  uint64_t carry = 0;
  for (uint32_t i = 0; i < count; i++) {
    unsigned __int128 p = (unsigned __int128)a[i] * factor + r[i] + carry;
    r[i] = (uint64_t)p;
    carry = (uint64_t)(p >> 64);
  }
  return carry;
}

/* r[0..count) -= a * factor; returns the borrow. */
static uint64_t multiply_subtract(uint64_t *r, const uint64_t *a, uint32_t count, uint64_t factor) {
  uint64_t borrow = 0;
  for (uint32_t i = 0; i < count; i++) {
    unsigned __int128 p = (unsigned __int128)a[i] * factor + borrow;
    uint64_t low = (uint64_t)p;
    borrow = (uint64_t)(p >> 64) + (r[i] < low);
    r[i] -= low;
  }
  return borrow;
}

/* floor((2^128 - 1) / d) - 2^64 for d with its highest bit set. */
static uint64_t reciprocal(uint64_t d) {
  return (uint64_t)((((unsigned __int128)~d << 64) | UINT64_MAX) / d);
}

/* (high, low) / d for high < d, given the reciprocal. */
static uint64_t divide_limb(uint64_t high, uint64_t low, uint64_t d, uint64_t inverse, uint64_t *rest) {
  unsigned __int128 q = (unsigned __int128)inverse * high + (((unsigned __int128)high << 64) | low);
  uint64_t quotient = (uint64_t)(q >> 64) + 1, r = low - quotient * d;
  if (r > (uint64_t)q) {
    quotient--;
    r += d;
  }
  if (TSF_UNLIKELY(r >= d)) {
    quotient++;
    r -= d;
  }
  *rest = r;
  return quotient;
}

uint64_t tsf_divide_by_limb(uint64_t *q, const uint64_t *a, uint32_t count, uint64_t d) {
  unsigned shift = (unsigned)__builtin_clzll(d);
  d <<= shift;
  uint64_t inverse = reciprocal(d);
  uint64_t rest = shift && count ? a[count - 1] >> (64 - shift) : 0;
  for (uint32_t i = count; i-- > 0;) {
    uint64_t low = a[i] << shift | (shift && i > 0 ? a[i - 1] >> (64 - shift) : 0);
    q[i] = divide_limb(rest, low, d, inverse, &rest);
  }
  return rest >> shift;
}

uint64_t tsf_shift_limbs_left(uint64_t *r, const uint64_t *a, uint32_t count, unsigned shift) {
  uint64_t carry = 0;
  for (uint32_t i = 0; i < count; i++) {
    uint64_t limb = a[i];
    r[i] = limb << shift | carry;
    carry = shift ? limb >> (64 - shift) : 0;
  }
  return carry;
}

/* Knuth's algorithm D. u has `count` + 1 limbs, v `divisor` >= 2 limbs with the highest bit set; leaves the rest in u. */
static void divide_limbs(uint64_t *q, uint64_t *u, uint32_t count, const uint64_t *v, uint32_t divisor) {
  uint64_t first = v[divisor - 1], second = v[divisor - 2], inverse = reciprocal(first);
  for (uint32_t j = count - divisor + 1; j-- > 0;) {
    uint64_t *at = u + j, top = at[divisor], guess, rest;
    bool exact = true;
    if (TSF_UNLIKELY(top >= first)) {
      guess = UINT64_MAX;
      rest = at[divisor - 1] + first;
      exact = rest >= first; /* no overflow: rest is one limb */
    } else {
      guess = divide_limb(top, at[divisor - 1], first, inverse, &rest);
    }
    while (exact && (unsigned __int128)guess * second > (((unsigned __int128)rest << 64) | at[divisor - 2])) {
      guess--;
      rest += first;
      exact = rest >= first;
    }
    uint64_t borrow = multiply_subtract(at, v, divisor, guess);
    bool over = at[divisor] < borrow;
    at[divisor] -= borrow;
    if (over) {
      guess--;
      uint64_t carry = 0;
      for (uint32_t i = 0; i < divisor; i++) {
        unsigned __int128 sum = (unsigned __int128)at[i] + v[i] + carry;
        at[i] = (uint64_t)sum;
        carry = (uint64_t)(sum >> 64);
      }
      at[divisor] += carry;
    }
    if (q) q[j] = guess;
  }
}

static tsf_big add_signed(tsf_isolate *isolate, const tsf_operand *a, const tsf_operand *b, bool b_negative) {
  if (a->negative == b_negative) {
    if (a->count < b->count) {
      const tsf_operand *t = a;
      a = b;
      b = t;
    }
    tsf_bignum *n = tsf_bignum_new(isolate, (size_t)a->count + 1);
    if (!n) return TSF_BIG_ZERO;
    uint64_t carry = 0;
    for (uint32_t i = 0; i < a->count; i++) {
      unsigned __int128 sum = (unsigned __int128)a->limbs[i] + (i < b->count ? b->limbs[i] : 0) + carry;
      n->limbs[i] = (uint64_t)sum;
      carry = (uint64_t)(sum >> 64);
    }
    n->limbs[a->count] = carry;
    return tsf_bignum_finish(n, b_negative);
  }
  int order = tsf_compare_magnitude(a, b);
  if (order == 0) return TSF_BIG_ZERO;
  bool negative = order > 0 ? a->negative : b_negative;
  if (order < 0) {
    const tsf_operand *t = a;
    a = b;
    b = t;
  }
  tsf_bignum *n = tsf_bignum_new(isolate, a->count);
  if (!n) return TSF_BIG_ZERO;
  uint64_t borrow = 0;
  for (uint32_t i = 0; i < a->count; i++) {
    uint64_t x = a->limbs[i], y = i < b->count ? b->limbs[i] : 0, difference = x - y;
    uint64_t next = (x < y) | (difference < borrow);
    n->limbs[i] = difference - borrow;
    borrow = next;
  }
  return tsf_bignum_finish(n, negative);
}

tsf_big tsf_big_add(tsf_isolate *isolate, tsf_big a, tsf_big b) {
  if (a & b & 1) return tsf_big_from_i128(isolate, (__int128)tsf_big_small(a) + tsf_big_small(b));
  tsf_operand x, y;
  tsf_bignum_load(&x, a);
  tsf_bignum_load(&y, b);
  return add_signed(isolate, &x, &y, y.negative);
}

tsf_big tsf_big_sub(tsf_isolate *isolate, tsf_big a, tsf_big b) {
  if (a & b & 1) return tsf_big_from_i128(isolate, (__int128)tsf_big_small(a) - tsf_big_small(b));
  tsf_operand x, y;
  tsf_bignum_load(&x, a);
  tsf_bignum_load(&y, b);
  return add_signed(isolate, &x, &y, !y.negative);
}

tsf_big tsf_big_mul(tsf_isolate *isolate, tsf_big a, tsf_big b) {
  if (a & b & 1) return tsf_big_from_i128(isolate, (__int128)tsf_big_small(a) * tsf_big_small(b));
  tsf_operand x, y;
  tsf_bignum_load(&x, a);
  tsf_bignum_load(&y, b);
  if (x.count == 0 || y.count == 0) return TSF_BIG_ZERO;
  if (tsf_bit_length(&x) + tsf_bit_length(&y) > TSF_BIGNUM_BITS_MAX + 1) return tsf_big_too_large(isolate);
  tsf_bignum *n = tsf_bignum_new(isolate, (size_t)x.count + y.count);
  if (!n) return TSF_BIG_ZERO;
  memset(n->limbs, 0, n->count * sizeof(uint64_t));
  for (uint32_t i = 0; i < y.count; i++)
    n->limbs[i + x.count] = multiply_add(n->limbs + i, x.limbs, x.count, y.limbs[i]);
  return tsf_bignum_finish(n, x.negative != y.negative);
}

static tsf_big divide(tsf_isolate *isolate, tsf_big a, tsf_big b, bool want_rest) {
  if (b == TSF_BIG_ZERO) {
    tsf_throw_error(isolate, TSF_ERROR_RANGE, "Division by zero");
    return TSF_BIG_ZERO;
  }
  if (a & b & 1) {
    int64_t x = tsf_big_small(a), y = tsf_big_small(b);
    return tsf_big_from_i128(isolate, want_rest ? x % y : x / y); /* 63 bits: -2^62 / -1 fits */
  }
  tsf_operand x, y;
  tsf_bignum_load(&x, a);
  tsf_bignum_load(&y, b);
  if (tsf_compare_magnitude(&x, &y) < 0) return want_rest ? a : TSF_BIG_ZERO;
  bool negative = x.negative != y.negative;
  tsf_bignum *quotient = tsf_bignum_new(isolate, (size_t)x.count - y.count + 1);
  if (!quotient) return TSF_BIG_ZERO;
  memset(quotient->limbs, 0, quotient->count * sizeof(uint64_t));
  if (y.count == 1) {
    uint64_t rest = tsf_divide_by_limb(quotient->limbs, x.limbs, x.count, y.limbs[0]);
    if (!want_rest) return tsf_bignum_finish(quotient, negative);
    return tsf_big_from_i128(isolate, x.negative ? -(__int128)rest : (__int128)rest);
  }
  unsigned shift = (unsigned)__builtin_clzll(y.limbs[y.count - 1]);
  tsf_bignum *u = tsf_bignum_new(isolate, (size_t)x.count + 1);
  if (!u) return TSF_BIG_ZERO;
  u->limbs[x.count] = tsf_shift_limbs_left(u->limbs, x.limbs, x.count, shift);
  tsf_bignum *v = tsf_bignum_new(isolate, y.count);
  if (!v) return TSF_BIG_ZERO;
  tsf_shift_limbs_left(v->limbs, y.limbs, y.count, shift);
  divide_limbs(quotient->limbs, u->limbs, x.count, v->limbs, y.count);
  if (!want_rest) return tsf_bignum_finish(quotient, negative);
  for (uint32_t i = 0; i < u->count && shift; i++)
    u->limbs[i] = u->limbs[i] >> shift | (i + 1 < u->count ? u->limbs[i + 1] << (64 - shift) : 0);
  return tsf_bignum_finish(u, x.negative);
}

tsf_big tsf_big_div(tsf_isolate *isolate, tsf_big a, tsf_big b) { return divide(isolate, a, b, false); }
tsf_big tsf_big_rem(tsf_isolate *isolate, tsf_big a, tsf_big b) { return divide(isolate, a, b, true); }

tsf_big tsf_big_neg(tsf_isolate *isolate, tsf_big a) {
  if (tsf_big_is_small(a)) return tsf_big_from_i128(isolate, -(__int128)tsf_big_small(a));
  tsf_operand x;
  tsf_bignum_load(&x, a);
  tsf_bignum *n = tsf_bignum_new(isolate, x.count);
  if (!n) return TSF_BIG_ZERO;
  memcpy(n->limbs, x.limbs, x.count * sizeof(uint64_t));
  return tsf_bignum_finish(n, !x.negative);
}

tsf_big tsf_big_pow(tsf_isolate *isolate, tsf_big a, tsf_big b) {
  tsf_operand x, y;
  tsf_bignum_load(&x, a);
  tsf_bignum_load(&y, b);
  if (y.negative) {
    tsf_throw_error(isolate, TSF_ERROR_RANGE, "undefined must be positive"); /* as Node 24 words it */
    return TSF_BIG_ZERO;
  }
  const tsf_big one = tsf_big_from_small(1);
  if (y.count == 0) return one;
  bool odd = (y.limbs[0] & 1) != 0;
  if (x.count == 0) return TSF_BIG_ZERO;
  if (x.count == 1 && x.limbs[0] == 1) return x.negative && !odd ? one : a;
  uint64_t exponent;
  if (!tsf_big_to_u64(b, &exponent) || exponent > TSF_BIGNUM_BITS_MAX ||
      (tsf_bit_length(&x) - 1) * exponent > TSF_BIGNUM_BITS_MAX)
    return tsf_big_too_large(isolate);
  if (x.count == 1 && x.limbs[0] == 2) {
    tsf_big power = tsf_big_shl(isolate, one, b);
    return x.negative && odd ? tsf_big_neg(isolate, power) : power;
  }
  tsf_big result = one, square = a;
  for (;;) {
    if (exponent & 1) result = tsf_big_mul(isolate, result, square);
    exponent >>= 1;
    if (exponent == 0 || tsf_threw(isolate)) return result;
    square = tsf_big_mul(isolate, square, square);
  }
}
