/* bigint_bits.c - & | ^ ~ << >> asIntN asUintN.
 * Invariant: numbers behave as two's complement of unlimited width, whatever their sign. */
#include "bignum.h"

/* The limbs of a number in two's complement, one after the other; signs go on forever. */
typedef struct twos {
  const tsf_operand *of;
  uint32_t at;
  uint64_t carry;
} twos;

static uint64_t next_limb(twos *t) {
  uint64_t limb = t->at < t->of->count ? t->of->limbs[t->at] : 0;
  t->at++;
  if (!t->of->negative) return limb;
  limb = ~limb + t->carry;
  t->carry = t->carry && limb == 0;
  return limb;
}

static tsf_big bitwise(tsf_isolate *isolate, tsf_big a, tsf_big b, char op) {
  tsf_operand x, y;
  tsf_bignum_load(&x, a);
  tsf_bignum_load(&y, b);
  tsf_bignum *n = tsf_bignum_new(isolate, (size_t)(x.count > y.count ? x.count : y.count) + 1);
  if (!n) return TSF_BIG_ZERO;
  twos tx = {&x, 0, 1}, ty = {&y, 0, 1};
  for (uint32_t i = 0; i < n->count; i++) {
    uint64_t p = next_limb(&tx), q = next_limb(&ty);
    n->limbs[i] = op == '&' ? p & q : op == '|' ? p | q : p ^ q;
  }
  bool negative = n->limbs[n->count - 1] >> 63 != 0;
  if (negative) {
    uint64_t carry = 1;
    for (uint32_t i = 0; i < n->count; i++) {
      n->limbs[i] = ~n->limbs[i] + carry;
      carry = carry && n->limbs[i] == 0;
    }
  }
  return tsf_bignum_finish(n, negative);
}

tsf_big tsf_big_and(tsf_isolate *isolate, tsf_big a, tsf_big b) {
  return a & b & 1 ? a & b : bitwise(isolate, a, b, '&');
}
tsf_big tsf_big_or(tsf_isolate *isolate, tsf_big a, tsf_big b) {
  return a & b & 1 ? a | b : bitwise(isolate, a, b, '|');
}
tsf_big tsf_big_xor(tsf_isolate *isolate, tsf_big a, tsf_big b) {
  return a & b & 1 ? (a ^ b) | 1 : bitwise(isolate, a, b, '^');
}
tsf_big tsf_big_not(tsf_isolate *isolate, tsf_big a) { /* -a - 1 */
  if (tsf_big_is_small(a)) return tsf_big_from_small(~tsf_big_small(a));
  return tsf_big_sub(isolate, tsf_big_from_small(-1), a);
}

static tsf_big shift_left(tsf_isolate *isolate, const tsf_operand *x, uint64_t bits) {
  if (x->count == 0) return TSF_BIG_ZERO;
  if (bits > TSF_BIGNUM_BITS_MAX || tsf_bit_length(x) + bits > TSF_BIGNUM_BITS_MAX)
    return tsf_big_too_large(isolate);
  uint32_t words = (uint32_t)(bits / 64);
  unsigned shift = bits % 64;
  size_t count = (size_t)x->count + words + (shift != 0 && x->limbs[x->count - 1] >> (64 - shift) != 0);
  tsf_bignum *n = tsf_bignum_new(isolate, count);
  if (!n) return TSF_BIG_ZERO;
  memset(n->limbs, 0, words * sizeof(uint64_t));
  uint64_t carry = tsf_shift_limbs_left(n->limbs + words, x->limbs, x->count, shift);
  if (count > x->count + words) n->limbs[count - 1] = carry;
  return tsf_bignum_finish(n, x->negative);
}

/* Rounds towards minus infinity. */
static tsf_big shift_right(tsf_isolate *isolate, const tsf_operand *x, uint64_t bits) {
  if (bits >= tsf_bit_length(x)) return x->negative ? tsf_big_from_small(-1) : TSF_BIG_ZERO;
  uint32_t words = (uint32_t)(bits / 64), count = x->count - words;
  unsigned shift = bits % 64;
  tsf_bignum *n = tsf_bignum_new(isolate, (size_t)count + 1);
  if (!n) return TSF_BIG_ZERO;
  bool lost = shift && x->limbs[words] << (64 - shift) != 0;
  for (uint32_t i = 0; i < words && !lost; i++) lost = x->limbs[i] != 0;
  uint64_t carry = x->negative && lost;
  for (uint32_t i = 0; i < count; i++) {
    uint64_t high = shift && i + 1 < count ? x->limbs[words + i + 1] << (64 - shift) : 0;
    n->limbs[i] = (x->limbs[words + i] >> shift | high) + carry;
    carry = carry && n->limbs[i] == 0;
  }
  n->limbs[count] = carry;
  return tsf_bignum_finish(n, x->negative);
}

static tsf_big shift_by(tsf_isolate *isolate, tsf_big a, tsf_big b, bool left) {
  tsf_operand x, y;
  tsf_bignum_load(&x, a);
  tsf_bignum_load(&y, b);
  uint64_t bits = y.count > 1 ? UINT64_MAX : y.count ? y.limbs[0] : 0;
  return left != y.negative ? shift_left(isolate, &x, bits) : shift_right(isolate, &x, bits);
}

tsf_big tsf_big_shl(tsf_isolate *isolate, tsf_big a, tsf_big b) { return shift_by(isolate, a, b, true); }
tsf_big tsf_big_shr(tsf_isolate *isolate, tsf_big a, tsf_big b) {
  if (a & b & 1) {
    int64_t bits = tsf_big_small(b);
    if (bits >= 0) return tsf_big_from_small(tsf_big_small(a) >> (bits < 63 ? bits : 63));
  }
  return shift_by(isolate, a, b, false);
}

/* The lowest `bits` bits of x in two's complement, bits > 0; as a signed number if asked. */
static tsf_big low_bits(tsf_isolate *isolate, const tsf_operand *x, uint64_t bits, bool is_signed) {
  if (bits > TSF_BIGNUM_BITS_MAX) return tsf_big_too_large(isolate);
  tsf_bignum *n = tsf_bignum_new(isolate, (size_t)((bits + 63) / 64));
  if (!n) return TSF_BIG_ZERO;
  twos t = {x, 0, 1};
  for (uint32_t i = 0; i < n->count; i++) n->limbs[i] = next_limb(&t);
  unsigned rest = bits % 64;
  uint64_t mask = rest ? ((uint64_t)1 << rest) - 1 : UINT64_MAX;
  uint64_t *last = &n->limbs[n->count - 1];
  bool negative = is_signed && *last >> ((bits - 1) % 64) & 1;
  if (negative) {
    uint64_t carry = 1;
    for (uint32_t i = 0; i < n->count; i++) {
      n->limbs[i] = ~n->limbs[i] + carry;
      carry = carry && n->limbs[i] == 0;
    }
  }
  *last &= mask;
  return tsf_bignum_finish(n, negative);
}

/* ToIndex */
static bool bit_count(tsf_isolate *isolate, double bits, uint64_t *out) {
  if (bits != bits) bits = 0;
  if (bits <= -1 || bits >= 9007199254740992.0) {
    tsf_throw_error(isolate, TSF_ERROR_RANGE, "Invalid value: not (convertible to) a safe integer");
    return false;
  }
  *out = (uint64_t)(int64_t)bits;
  return true;
}

tsf_big tsf_big_as_int_n(tsf_isolate *isolate, double bits, tsf_big a) {
  uint64_t count;
  if (!bit_count(isolate, bits, &count) || count == 0) return TSF_BIG_ZERO;
  tsf_operand x;
  tsf_bignum_load(&x, a);
  return tsf_bit_length(&x) < count ? a : low_bits(isolate, &x, count, true);
}

tsf_big tsf_big_as_uint_n(tsf_isolate *isolate, double bits, tsf_big a) {
  uint64_t count;
  if (!bit_count(isolate, bits, &count) || count == 0) return TSF_BIG_ZERO;
  tsf_operand x;
  tsf_bignum_load(&x, a);
  return !x.negative && tsf_bit_length(&x) <= count ? a : low_bits(isolate, &x, count, false);
}
