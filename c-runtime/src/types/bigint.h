/* bigint.h - bigint: exact at any size. In a register it is a tsf_big (63-bit integer or tsf_bignum *), in a slot a
 * tsf_value (48-bit integer or tsf_bignum *). Fast paths are inline here; the rest is in bigint.c.
 * Invariant: a tsf_big is small if its value fits 63 bits; a bignum has no leading zero limb. */
#ifndef TSF_BIGINT_H
#define TSF_BIGINT_H

#include "string.h"

struct tsf_bignum {
  tsf_object header;   /* TSF_TYPE_BIGNUM; aux 1: negative */
  uint32_t count;      /* limbs */
  uint32_t capacity;   /* limbs allocated, >= count; 0 in const data */
  uint64_t limbs[];    /* magnitude, least significant first */
};

tsf_value tsf_big_box_slow(tsf_isolate *isolate, tsf_big b);
/* Whether it needs no object in a slot. */
static inline bool tsf_big_fits_slot(tsf_big b) {
  int64_t i = tsf_big_small(b);
  return TSF_LIKELY(tsf_big_is_small(b) && (int64_t)((uint64_t)i << 16) >> 16 == i);
}
static inline tsf_value tsf_big_box(tsf_isolate *isolate, tsf_big b) { /* may allocate */
  if (tsf_big_fits_slot(b)) return TSF_TAGGED(TSF_TAG_INT, (uint64_t)tsf_big_small(b) & TSF_PAYLOAD_MASK);
  return tsf_big_box_slow(isolate, b);
}
tsf_big tsf_big_unbox_slow(tsf_value v); /* a bignum that fits 63 bits becomes small */
static inline tsf_big tsf_big_unbox(tsf_value v) { /* v is a bigint */
  if (TSF_LIKELY(tsf_tag(v) == TSF_TAG_INT)) return tsf_big_from_small((int64_t)(v << 16) >> 16);
  return tsf_big_unbox_slow(v);
}

tsf_big tsf_big_from_i64_slow(tsf_isolate *isolate, int64_t i);
tsf_big tsf_big_from_u64_slow(tsf_isolate *isolate, uint64_t u);
static inline tsf_big tsf_big_from_i64(tsf_isolate *isolate, int64_t i) { /* allocates beyond 63 bits */
  if (TSF_LIKELY(i >= INT64_MIN / 2 && i <= INT64_MAX / 2)) return tsf_big_from_small(i);
  return tsf_big_from_i64_slow(isolate, i);
}
static inline tsf_big tsf_big_from_u64(tsf_isolate *isolate, uint64_t u) {
  return TSF_LIKELY(u <= INT64_MAX / 2) ? tsf_big_from_small((int64_t)u) : tsf_big_from_u64_slow(isolate, u);
}
/* The lowest 64 bits of its two's complement. */
static inline uint64_t tsf_big_low_bits(tsf_big b) {
  if (TSF_LIKELY(tsf_big_is_small(b))) return (uint64_t)tsf_big_small(b);
  const tsf_bignum *n = (const tsf_bignum *)(uintptr_t)b;
  uint64_t low = n->count == 0 ? 0 : n->limbs[0];
  return (n->header.aux & 1) != 0 ? 0 - low : low;
}
bool tsf_big_to_i64(tsf_big b, int64_t *out); /* false: does not fit */
bool tsf_big_to_u64(tsf_big b, uint64_t *out);

tsf_big tsf_big_add(tsf_isolate *, tsf_big a, tsf_big b);
tsf_big tsf_big_sub(tsf_isolate *, tsf_big a, tsf_big b);
tsf_big tsf_big_mul(tsf_isolate *, tsf_big a, tsf_big b);
/* The same of small ones whose result is small; else *slow is set. */
static inline tsf_big tsf_big_add_short(tsf_big a, tsf_big b, bool *slow) {
  tsf_big r;
  *slow = TSF_UNLIKELY(!(a & b & 1) || __builtin_add_overflow(a, b - 1, &r));
  return *slow ? tsf_big_from_small(0) : r;
}
static inline tsf_big tsf_big_sub_short(tsf_big a, tsf_big b, bool *slow) {
  tsf_big r;
  *slow = TSF_UNLIKELY(!(a & b & 1) || __builtin_sub_overflow(a, b - 1, &r));
  return *slow ? tsf_big_from_small(0) : r;
}
static inline tsf_big tsf_big_mul_short(tsf_big a, tsf_big b, bool *slow) {
  tsf_big r;
  *slow = TSF_UNLIKELY(!(a & b & 1) || __builtin_mul_overflow(a - 1, b >> 1, &r));
  return *slow ? tsf_big_from_small(0) : r | 1;
}
tsf_big tsf_big_div(tsf_isolate *, tsf_big a, tsf_big b);   /* RangeError "Division by zero" */
tsf_big tsf_big_rem(tsf_isolate *, tsf_big a, tsf_big b);
tsf_big tsf_big_pow(tsf_isolate *, tsf_big a, tsf_big b);   /* RangeError for a negative or far too large exponent */
tsf_big tsf_big_neg(tsf_isolate *, tsf_big a);
tsf_big tsf_big_and(tsf_isolate *, tsf_big a, tsf_big b);
tsf_big tsf_big_or(tsf_isolate *, tsf_big a, tsf_big b);
tsf_big tsf_big_xor(tsf_isolate *, tsf_big a, tsf_big b);
tsf_big tsf_big_not(tsf_isolate *, tsf_big a);
tsf_big tsf_big_shl(tsf_isolate *, tsf_big a, tsf_big b);   /* RangeError when too large */
tsf_big tsf_big_shr(tsf_isolate *, tsf_big a, tsf_big b);
tsf_big tsf_big_as_int_n(tsf_isolate *, double bits, tsf_big a);
tsf_big tsf_big_as_uint_n(tsf_isolate *, double bits, tsf_big a);
int tsf_big_compare_slow(tsf_big a, tsf_big b);
static inline int tsf_big_compare(tsf_big a, tsf_big b) {
  return TSF_LIKELY(a & b & 1) ? (a > b) - (a < b) : tsf_big_compare_slow(a, b);
}
static inline bool tsf_big_equal(tsf_big a, tsf_big b) { return a == b || tsf_big_compare(a, b) == 0; }
int tsf_big_compare_number(tsf_big a, double d); /* -1, 0, 1; 2 for NaN: mixed comparisons */
tsf_string *tsf_big_to_string(tsf_isolate *, tsf_big a, double radix /* [10] */);
double tsf_big_to_number(tsf_big a);                        /* round to nearest even; infinities */
tsf_big tsf_big_from_number(tsf_isolate *, double d);       /* RangeError unless an integer */
tsf_big tsf_big_from_string(tsf_isolate *, tsf_string *s);  /* BigInt("..."): SyntaxError */
tsf_big tsf_big_parse(tsf_isolate *, const char *text, size_t length, unsigned radix); /* digits only, for literals */
uint64_t tsf_big_hash(tsf_isolate *, tsf_big a);

#endif
