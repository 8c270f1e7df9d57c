/* bigint.c - bigints themselves: the descriptor, registers and slots, order, hash, conversion from and to numbers.
 * Invariant: equal bigints have the same register form, and the same hash. */
#include "bignum.h"
#include "number.h"

#define CHECKED_LIMBS 512u /* larger ones are allocated with the heap limit in view */

static size_t bignum_size(const tsf_object *object) {
  return sizeof(tsf_bignum) + (size_t)((const tsf_bignum *)object)->capacity * sizeof(uint64_t);
}

const tsf_type tsf_bignum_type = {.name = "BigInt", .size = bignum_size};

void tsf_bignum_load(tsf_operand *o, tsf_big b) {
  if (tsf_big_is_small(b)) {
    int64_t i = tsf_big_small(b);
    o->negative = i < 0;
    o->own = i < 0 ? 0 - (uint64_t)i : (uint64_t)i;
    o->limbs = &o->own;
    o->count = i != 0;
  } else {
    const tsf_bignum *n = (const tsf_bignum *)(uintptr_t)b;
    o->negative = (n->header.aux & TSF_BIGNUM_NEGATIVE) != 0;
    o->limbs = n->limbs;
    o->count = n->count;
  }
}

tsf_big tsf_big_too_large(tsf_isolate *isolate) {
  tsf_throw_error(isolate, TSF_ERROR_RANGE, "Maximum BigInt size exceeded");
  return TSF_BIG_ZERO;
}

tsf_bignum *tsf_bignum_new(tsf_isolate *isolate, size_t count) {
  if (count > TSF_BIGNUM_LIMBS_MAX) {
    tsf_big_too_large(isolate);
    return NULL;
  }
  size_t size = sizeof(tsf_bignum) + count * sizeof(uint64_t);
  tsf_bignum *n = count <= CHECKED_LIMBS ? tsf_allocate(isolate, size) : tsf_allocate_checked(isolate, size);
  if (n == NULL) return NULL;
  tsf_header(&n->header, TSF_TYPE_BIGNUM);
  n->count = n->capacity = (uint32_t)count;
  return n;
}

tsf_big tsf_bignum_finish(tsf_bignum *n, bool negative) {
  while (n->count > 0 && n->limbs[n->count - 1] == 0) n->count--;
  if (n->count == 0) return TSF_BIG_ZERO;
  n->header.aux = negative ? TSF_BIGNUM_NEGATIVE : 0;
  if (n->count == 1) {
    uint64_t u = n->limbs[0], limit = (uint64_t)1 << 62;
    if (u < limit || (u == limit && negative)) return tsf_big_from_small(negative ? -(int64_t)u : (int64_t)u);
  }
  return (tsf_big)(uintptr_t)n;
}

tsf_big tsf_big_from_i128(tsf_isolate *isolate, __int128 value) {
  const __int128 limit = (__int128)1 << 62;
  if (value >= -limit && value < limit) return tsf_big_from_small((int64_t)value);
  unsigned __int128 u = value < 0 ? 0 - (unsigned __int128)value : (unsigned __int128)value;
  tsf_bignum *n = tsf_bignum_new(isolate, (uint64_t)(u >> 64) ? 2 : 1);
  n->limbs[0] = (uint64_t)u;
  if (n->count == 2) n->limbs[1] = (uint64_t)(u >> 64);
  n->header.aux = value < 0 ? TSF_BIGNUM_NEGATIVE : 0;
  return (tsf_big)(uintptr_t)n;
}

tsf_value tsf_big_box_slow(tsf_isolate *isolate, tsf_big b) {
  if (!tsf_big_is_small(b)) return TSF_TAGGED(TSF_TAG_BIGNUM, (uint64_t)b);
  int64_t i = tsf_big_small(b);
  tsf_bignum *n = tsf_bignum_new(isolate, 1);
  n->limbs[0] = i < 0 ? 0 - (uint64_t)i : (uint64_t)i;
  n->header.aux = i < 0 ? TSF_BIGNUM_NEGATIVE : 0;
  return TSF_TAGGED(TSF_TAG_BIGNUM, (uint64_t)(uintptr_t)n);
}

tsf_big tsf_big_unbox_slow(tsf_value v) {
  const tsf_bignum *n = tsf_payload(v);
  if (n->count == 1) {
    bool negative = (n->header.aux & TSF_BIGNUM_NEGATIVE) != 0;
    uint64_t u = n->limbs[0], limit = (uint64_t)1 << 62;
    if (u < limit || (u == limit && negative)) return tsf_big_from_small(negative ? -(int64_t)u : (int64_t)u);
  }
  return (tsf_big)(uintptr_t)n;
}

tsf_big tsf_big_from_i64_slow(tsf_isolate *isolate, int64_t i) { return tsf_big_from_i128(isolate, i); }
tsf_big tsf_big_from_u64_slow(tsf_isolate *isolate, uint64_t u) { return tsf_big_from_i128(isolate, (__int128)u); }

bool tsf_big_to_u64(tsf_big b, uint64_t *out) {
  tsf_operand o;
  tsf_bignum_load(&o, b);
  if (o.negative || o.count > 1) return false;
  *out = o.count ? o.limbs[0] : 0;
  return true;
}

bool tsf_big_to_i64(tsf_big b, int64_t *out) {
  tsf_operand o;
  tsf_bignum_load(&o, b);
  if (o.count > 1) return false;
  uint64_t u = o.count ? o.limbs[0] : 0;
  if (u > (uint64_t)INT64_MAX + o.negative) return false;
  *out = (int64_t)(o.negative ? 0 - u : u);
  return true;
}

int tsf_compare_magnitude(const tsf_operand *a, const tsf_operand *b) {
  if (a->count != b->count) return a->count < b->count ? -1 : 1;
  for (uint32_t i = a->count; i-- > 0;)
    if (a->limbs[i] != b->limbs[i]) return a->limbs[i] < b->limbs[i] ? -1 : 1;
  return 0;
}

uint64_t tsf_bit_length(const tsf_operand *o) {
  return o->count ? (uint64_t)o->count * 64 - (uint64_t)__builtin_clzll(o->limbs[o->count - 1]) : 0;
}

int tsf_big_compare_slow(tsf_big a, tsf_big b) {
  tsf_operand x, y;
  tsf_bignum_load(&x, a);
  tsf_bignum_load(&y, b);
  if (x.negative != y.negative) return x.negative ? -1 : 1;
  int order = tsf_compare_magnitude(&x, &y);
  return x.negative ? -order : order;
}

/* The integer part of |d| (finite) as limbs; returns how many. */
static uint32_t limbs_of(double d, uint64_t limbs[17]) {
  uint64_t bits = tsf_from_number(d), biased = bits >> 52 & 0x7FF;
  uint64_t m = (bits & 0xFFFFFFFFFFFFFull) | (biased == 0 ? 0 : 1ull << 52);
  int exponent = (int)biased - 1075; /* |d| = m * 2^exponent; less than 1 where it is subnormal */
  memset(limbs, 0, 17 * sizeof limbs[0]);
  if (exponent < 0) {
    limbs[0] = exponent > -64 ? m >> -exponent : 0;
    return limbs[0] != 0;
  }
  uint32_t at = (uint32_t)exponent / 64, shift = (uint32_t)exponent % 64;
  limbs[at] = m << shift;
  if (shift > 11) limbs[at + 1] = m >> (64 - shift);
  return shift > 11 && limbs[at + 1] ? at + 2 : at + 1;
}

int tsf_big_compare_number(tsf_big a, double d) {
  if (d != d) return 2;
  if (isinf(d)) return d > 0 ? -1 : 1;
  tsf_operand x;
  tsf_bignum_load(&x, a);
  if (x.count == 0) return (d < 0) - (d > 0);
  if (x.negative != (d < 0)) return x.negative ? -1 : 1;
  uint64_t limbs[17];
  tsf_operand y = {.limbs = limbs, .count = limbs_of(d, limbs)};
  int order = tsf_compare_magnitude(&x, &y);
  if (order == 0 && d != trunc(d)) order = -1;
  return x.negative ? -order : order;
}

uint64_t tsf_big_hash(tsf_isolate *isolate, tsf_big a) {
  tsf_operand x;
  tsf_bignum_load(&x, a);
  uint64_t h = isolate->hash_seed ^ (x.negative ? 0x9E3779B97F4A7C15ull : 0x8CB92BA72F3D8DD7ull);
  for (uint32_t i = 0; i < x.count; i++) {
    unsigned __int128 p = (unsigned __int128)(x.limbs[i] ^ h) * 0xD1B54A32D192ED03ull;
    h = (h << 23 | h >> 41) ^ (uint64_t)p ^ (uint64_t)(p >> 64);
  }
  h = (h ^ h >> 32) * 0xE7037ED1A0B428DBull;
  return h ^ h >> 29;
}

double tsf_big_to_number(tsf_big a) {
  if (tsf_big_is_small(a)) return (double)tsf_big_small(a);
  tsf_operand x;
  tsf_bignum_load(&x, a);
  uint64_t bits = tsf_bit_length(&x);
  if (bits > 1024) return x.negative ? -INFINITY : INFINITY;
  uint64_t top = x.limbs[x.count - 1];
  if (x.count > 1) {
    unsigned shift = (unsigned)__builtin_clzll(top);
    uint64_t next = x.limbs[x.count - 2];
    if (shift) top = top << shift | next >> (64 - shift);
    bool sticky = shift && next << shift != 0; /* what was cut off decides ties */
    if (!shift) sticky = next != 0;
    for (uint32_t i = 0; i + 2 < x.count && !sticky; i++) sticky = x.limbs[i] != 0;
    top |= sticky;
  }
  double d = (double)top;
  if (x.count > 1) d = tsf_number_doubled(d, (uint32_t)bits - 64);
  return x.negative ? -d : d;
}

tsf_big tsf_big_from_number(tsf_isolate *isolate, double d) {
  if (!isfinite(d) || d != trunc(d)) {
    char text[TSF_NUMBER_TEXT_MAX];
    tsf_throw_error(isolate, TSF_ERROR_RANGE,
                    "The number %.*s cannot be converted to a BigInt because it is not an integer",
                    (int)tsf_number_format(d, text), text);
    return TSF_BIG_ZERO;
  }
  if (fabs(d) < 0x1p62) return tsf_big_from_small((int64_t)d);
  uint64_t limbs[17];
  uint32_t count = limbs_of(d, limbs);
  tsf_bignum *n = tsf_bignum_new(isolate, count);
  memcpy(n->limbs, limbs, count * sizeof(uint64_t));
  return tsf_bignum_finish(n, d < 0);
}
