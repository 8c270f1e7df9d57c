/* bigint.c - arbitrary-size integers: sign and magnitude in 64-bit limbs, schoolbook arithmetic (Knuth, TAOCP 2, 4.3.1),
 * bit operations as if in two's complement of unlimited width.
 * Division by one limb: Moeller and Granlund, Improved division by invariant integers (2011).
 * Invariant: a result leaves through finish(), which strips zero limbs and makes it small when it fits 63 bits. */
#include "bigint.h"

#include "decimal.h"
#include "number.h"
#include "wtf8.h"

#define LIMBS_MAX (1u << 24) /* 2^30 bits, as in V8 */
#define CHECKED_LIMBS 512u
#define NEGATIVE 1u

static size_t bignum_size(const tsf_object *object) {
  return sizeof(tsf_bignum) + (size_t)((const tsf_bignum *)object)->capacity * sizeof(uint64_t);
}

const tsf_type tsf_bignum_type = {.name = "BigInt", .size = bignum_size};

static const tsf_big zero = 1;

/* ---- in and out of registers ---- */

/* A bigint as limbs: of a bignum, or its own. */
typedef struct operand {
  const uint64_t *limbs;
  uint32_t count;
  bool negative;
  uint64_t own;
} operand;

static tsf_bignum *pointer(tsf_big b) { return (tsf_bignum *)(uintptr_t)b; }

static void load(operand *o, tsf_big b) {
  if (tsf_big_is_small(b)) {
    int64_t i = tsf_big_small(b);
    o->negative = i < 0;
    o->own = i < 0 ? 0 - (uint64_t)i : (uint64_t)i;
    o->limbs = &o->own;
    o->count = i != 0;
  } else {
    const tsf_bignum *n = pointer(b);
    o->negative = (n->header.aux & NEGATIVE) != 0;
    o->limbs = n->limbs;
    o->count = n->count;
  }
}

static tsf_big too_big(tsf_isolate *isolate) {
  tsf_throw_error(isolate, TSF_ERROR_RANGE, "Maximum BigInt size exceeded");
  return zero;
}

/* Limbs unset. NULL: thrown. */
static tsf_bignum *new_bignum(tsf_isolate *isolate, size_t count) {
  if (count > LIMBS_MAX) {
    too_big(isolate);
    return NULL;
  }
  size_t size = sizeof(tsf_bignum) + count * sizeof(uint64_t);
  tsf_bignum *n = count <= CHECKED_LIMBS ? tsf_allocate(isolate, size) : tsf_allocate_checked(isolate, size);
  if (n == NULL) return NULL;
  tsf_header(&n->header, TSF_TYPE_BIGNUM);
  n->count = n->capacity = (uint32_t)count;
  return n;
}

static tsf_big finish(tsf_bignum *n, bool negative) {
  while (n->count > 0 && n->limbs[n->count - 1] == 0) n->count--;
  if (n->count == 0) return zero;
  n->header.aux = negative ? NEGATIVE : 0;
  if (n->count == 1) {
    uint64_t u = n->limbs[0], limit = (uint64_t)1 << 62;
    if (u < limit || (u == limit && negative)) return tsf_big_from_small(negative ? -(int64_t)u : (int64_t)u);
  }
  return (tsf_big)(uintptr_t)n;
}

static tsf_big from_i128(tsf_isolate *isolate, __int128 value) {
  const __int128 limit = (__int128)1 << 62;
  if (value >= -limit && value < limit) return tsf_big_from_small((int64_t)value);
  unsigned __int128 u = value < 0 ? 0 - (unsigned __int128)value : (unsigned __int128)value;
  tsf_bignum *n = new_bignum(isolate, (uint64_t)(u >> 64) ? 2 : 1);
  n->limbs[0] = (uint64_t)u;
  if (n->count == 2) n->limbs[1] = (uint64_t)(u >> 64);
  n->header.aux = value < 0 ? NEGATIVE : 0;
  return (tsf_big)(uintptr_t)n;
}

tsf_value tsf_big_box_slow(tsf_isolate *isolate, tsf_big b) {
  if (!tsf_big_is_small(b)) return TSF_TAGGED(TSF_TAG_BIGNUM, (uint64_t)b);
  int64_t i = tsf_big_small(b);
  tsf_bignum *n = new_bignum(isolate, 1);
  n->limbs[0] = i < 0 ? 0 - (uint64_t)i : (uint64_t)i;
  n->header.aux = i < 0 ? NEGATIVE : 0;
  return TSF_TAGGED(TSF_TAG_BIGNUM, (uint64_t)(uintptr_t)n);
}

tsf_big tsf_big_unbox_slow(tsf_value v) {
  const tsf_bignum *n = tsf_payload(v);
  if (n->count == 1) {
    bool negative = (n->header.aux & NEGATIVE) != 0;
    uint64_t u = n->limbs[0], limit = (uint64_t)1 << 62;
    if (u < limit || (u == limit && negative)) return tsf_big_from_small(negative ? -(int64_t)u : (int64_t)u);
  }
  return (tsf_big)(uintptr_t)n;
}

tsf_big tsf_big_from_i64(tsf_isolate *isolate, int64_t i) { return from_i128(isolate, i); }
tsf_big tsf_big_from_u64(tsf_isolate *isolate, uint64_t u) { return from_i128(isolate, (__int128)u); }

bool tsf_big_to_u64(tsf_big b, uint64_t *out) {
  operand o;
  load(&o, b);
  if (o.negative || o.count > 1) return false;
  *out = o.count ? o.limbs[0] : 0;
  return true;
}

bool tsf_big_to_i64(tsf_big b, int64_t *out) {
  operand o;
  load(&o, b);
  if (o.count > 1) return false;
  uint64_t u = o.count ? o.limbs[0] : 0;
  if (u > (uint64_t)INT64_MAX + o.negative) return false;
  *out = (int64_t)(o.negative ? 0 - u : u);
  return true;
}

/* ---- magnitudes ---- */

static int compare_magnitude(const operand *a, const operand *b) {
  if (a->count != b->count) return a->count < b->count ? -1 : 1;
  for (uint32_t i = a->count; i-- > 0;)
    if (a->limbs[i] != b->limbs[i]) return a->limbs[i] < b->limbs[i] ? -1 : 1;
  return 0;
}

static uint64_t bit_length(const operand *o) {
  return o->count ? (uint64_t)o->count * 64 - (uint64_t)__builtin_clzll(o->limbs[o->count - 1]) : 0;
}

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

/* q[0..count) = a / d, q may be a; returns the rest. */
static uint64_t divide_by_limb(uint64_t *q, const uint64_t *a, uint32_t count, uint64_t d) {
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

static uint64_t shift_limbs_left(uint64_t *r, const uint64_t *a, uint32_t count, unsigned shift) {
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

/* ---- + - * / % ** ---- */

static tsf_big add_signed(tsf_isolate *isolate, const operand *a, const operand *b, bool b_negative) {
  if (a->negative == b_negative) {
    if (a->count < b->count) {
      const operand *t = a;
      a = b;
      b = t;
    }
    tsf_bignum *n = new_bignum(isolate, (size_t)a->count + 1);
    if (!n) return zero;
    uint64_t carry = 0;
    for (uint32_t i = 0; i < a->count; i++) {
      unsigned __int128 sum = (unsigned __int128)a->limbs[i] + (i < b->count ? b->limbs[i] : 0) + carry;
      n->limbs[i] = (uint64_t)sum;
      carry = (uint64_t)(sum >> 64);
    }
    n->limbs[a->count] = carry;
    return finish(n, b_negative);
  }
  int order = compare_magnitude(a, b);
  if (order == 0) return zero;
  bool negative = order > 0 ? a->negative : b_negative;
  if (order < 0) {
    const operand *t = a;
    a = b;
    b = t;
  }
  tsf_bignum *n = new_bignum(isolate, a->count);
  if (!n) return zero;
  uint64_t borrow = 0;
  for (uint32_t i = 0; i < a->count; i++) {
    uint64_t x = a->limbs[i], y = i < b->count ? b->limbs[i] : 0, difference = x - y;
    uint64_t next = (x < y) | (difference < borrow);
    n->limbs[i] = difference - borrow;
    borrow = next;
  }
  return finish(n, negative);
}

tsf_big tsf_big_add_slow(tsf_isolate *isolate, tsf_big a, tsf_big b) {
  if (a & b & 1) return from_i128(isolate, (__int128)tsf_big_small(a) + tsf_big_small(b));
  operand x, y;
  load(&x, a);
  load(&y, b);
  return add_signed(isolate, &x, &y, y.negative);
}

tsf_big tsf_big_sub_slow(tsf_isolate *isolate, tsf_big a, tsf_big b) {
  if (a & b & 1) return from_i128(isolate, (__int128)tsf_big_small(a) - tsf_big_small(b));
  operand x, y;
  load(&x, a);
  load(&y, b);
  return add_signed(isolate, &x, &y, !y.negative);
}

tsf_big tsf_big_mul_slow(tsf_isolate *isolate, tsf_big a, tsf_big b) {
  if (a & b & 1) return from_i128(isolate, (__int128)tsf_big_small(a) * tsf_big_small(b));
  operand x, y;
  load(&x, a);
  load(&y, b);
  if (x.count == 0 || y.count == 0) return zero;
  if (bit_length(&x) + bit_length(&y) > (uint64_t)LIMBS_MAX * 64 + 1) return too_big(isolate);
  tsf_bignum *n = new_bignum(isolate, (size_t)x.count + y.count);
  if (!n) return zero;
  memset(n->limbs, 0, n->count * sizeof(uint64_t));
  for (uint32_t i = 0; i < y.count; i++)
    n->limbs[i + x.count] = multiply_add(n->limbs + i, x.limbs, x.count, y.limbs[i]);
  return finish(n, x.negative != y.negative);
}

static tsf_big divide(tsf_isolate *isolate, tsf_big a, tsf_big b, bool want_rest) {
  if (b == zero) {
    tsf_throw_error(isolate, TSF_ERROR_RANGE, "Division by zero");
    return zero;
  }
  if (a & b & 1) {
    int64_t x = tsf_big_small(a), y = tsf_big_small(b);
    return from_i128(isolate, want_rest ? x % y : x / y); /* 63 bits: -2^62 / -1 fits */
  }
  operand x, y;
  load(&x, a);
  load(&y, b);
  if (compare_magnitude(&x, &y) < 0) return want_rest ? a : zero;
  bool negative = x.negative != y.negative;
  tsf_bignum *quotient = new_bignum(isolate, (size_t)x.count - y.count + 1);
  if (!quotient) return zero;
  memset(quotient->limbs, 0, quotient->count * sizeof(uint64_t));
  if (y.count == 1) {
    uint64_t rest = divide_by_limb(quotient->limbs, x.limbs, x.count, y.limbs[0]);
    return want_rest ? from_i128(isolate, x.negative ? -(__int128)rest : (__int128)rest) : finish(quotient, negative);
  }
  unsigned shift = (unsigned)__builtin_clzll(y.limbs[y.count - 1]);
  tsf_bignum *u = new_bignum(isolate, (size_t)x.count + 1);
  if (!u) return zero;
  u->limbs[x.count] = shift_limbs_left(u->limbs, x.limbs, x.count, shift);
  tsf_bignum *v = new_bignum(isolate, y.count);
  if (!v) return zero;
  shift_limbs_left(v->limbs, y.limbs, y.count, shift);
  divide_limbs(quotient->limbs, u->limbs, x.count, v->limbs, y.count);
  if (!want_rest) return finish(quotient, negative);
  for (uint32_t i = 0; i < u->count && shift; i++)
    u->limbs[i] = u->limbs[i] >> shift | (i + 1 < u->count ? u->limbs[i + 1] << (64 - shift) : 0);
  return finish(u, x.negative);
}

tsf_big tsf_big_div(tsf_isolate *isolate, tsf_big a, tsf_big b) { return divide(isolate, a, b, false); }
tsf_big tsf_big_rem(tsf_isolate *isolate, tsf_big a, tsf_big b) { return divide(isolate, a, b, true); }

tsf_big tsf_big_neg(tsf_isolate *isolate, tsf_big a) {
  if (tsf_big_is_small(a)) return from_i128(isolate, -(__int128)tsf_big_small(a));
  operand x;
  load(&x, a);
  tsf_bignum *n = new_bignum(isolate, x.count);
  if (!n) return zero;
  memcpy(n->limbs, x.limbs, x.count * sizeof(uint64_t));
  return finish(n, !x.negative);
}

tsf_big tsf_big_pow(tsf_isolate *isolate, tsf_big a, tsf_big b) {
  operand x, y;
  load(&x, a);
  load(&y, b);
  if (y.negative) {
    tsf_throw_error(isolate, TSF_ERROR_RANGE, "undefined must be positive"); /* as Node 24 words it */
    return zero;
  }
  const tsf_big one = tsf_big_from_small(1);
  if (y.count == 0) return one;
  bool odd = (y.limbs[0] & 1) != 0;
  if (x.count == 0) return zero;
  if (x.count == 1 && x.limbs[0] == 1) return x.negative && !odd ? one : a;
  uint64_t exponent;
  if (!tsf_big_to_u64(b, &exponent) || exponent > (uint64_t)LIMBS_MAX * 64 ||
      (bit_length(&x) - 1) * exponent > (uint64_t)LIMBS_MAX * 64)
    return too_big(isolate);
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

/* ---- bits ---- */

/* The limbs of a number in two's complement, one after the other; signs go on forever. */
typedef struct twos {
  const operand *of;
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
  operand x, y;
  load(&x, a);
  load(&y, b);
  tsf_bignum *n = new_bignum(isolate, (size_t)(x.count > y.count ? x.count : y.count) + 1);
  if (!n) return zero;
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
  return finish(n, negative);
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
  return tsf_big_sub_slow(isolate, tsf_big_from_small(-1), a);
}

static tsf_big shift_left(tsf_isolate *isolate, const operand *x, uint64_t bits) {
  if (x->count == 0) return zero;
  if (bits > (uint64_t)LIMBS_MAX * 64 || bit_length(x) + bits > (uint64_t)LIMBS_MAX * 64) return too_big(isolate);
  uint32_t words = (uint32_t)(bits / 64);
  unsigned shift = bits % 64;
  size_t count = (size_t)x->count + words + (shift != 0 && x->limbs[x->count - 1] >> (64 - shift) != 0);
  tsf_bignum *n = new_bignum(isolate, count);
  if (!n) return zero;
  memset(n->limbs, 0, words * sizeof(uint64_t));
  uint64_t carry = shift_limbs_left(n->limbs + words, x->limbs, x->count, shift);
  if (count > x->count + words) n->limbs[count - 1] = carry;
  return finish(n, x->negative);
}

/* Rounds towards minus infinity. */
static tsf_big shift_right(tsf_isolate *isolate, const operand *x, uint64_t bits) {
  if (bits >= bit_length(x)) return x->negative ? tsf_big_from_small(-1) : zero;
  uint32_t words = (uint32_t)(bits / 64), count = x->count - words;
  unsigned shift = bits % 64;
  tsf_bignum *n = new_bignum(isolate, (size_t)count + 1);
  if (!n) return zero;
  bool lost = shift && x->limbs[words] << (64 - shift) != 0;
  for (uint32_t i = 0; i < words && !lost; i++) lost = x->limbs[i] != 0;
  uint64_t carry = x->negative && lost;
  for (uint32_t i = 0; i < count; i++) {
    uint64_t high = shift && i + 1 < count ? x->limbs[words + i + 1] << (64 - shift) : 0;
    n->limbs[i] = (x->limbs[words + i] >> shift | high) + carry;
    carry = carry && n->limbs[i] == 0;
  }
  n->limbs[count] = carry;
  return finish(n, x->negative);
}

static tsf_big shift_by(tsf_isolate *isolate, tsf_big a, tsf_big b, bool left) {
  operand x, y;
  load(&x, a);
  load(&y, b);
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
static tsf_big low_bits(tsf_isolate *isolate, const operand *x, uint64_t bits, bool is_signed) {
  if (bits > (uint64_t)LIMBS_MAX * 64) return too_big(isolate);
  tsf_bignum *n = new_bignum(isolate, (size_t)((bits + 63) / 64));
  if (!n) return zero;
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
  return finish(n, negative);
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
  if (!bit_count(isolate, bits, &count) || count == 0) return zero;
  operand x;
  load(&x, a);
  return bit_length(&x) < count ? a : low_bits(isolate, &x, count, true);
}

tsf_big tsf_big_as_uint_n(tsf_isolate *isolate, double bits, tsf_big a) {
  uint64_t count;
  if (!bit_count(isolate, bits, &count) || count == 0) return zero;
  operand x;
  load(&x, a);
  return !x.negative && bit_length(&x) <= count ? a : low_bits(isolate, &x, count, false);
}

/* ---- order, hash ---- */

int tsf_big_compare_slow(tsf_big a, tsf_big b) {
  operand x, y;
  load(&x, a);
  load(&y, b);
  if (x.negative != y.negative) return x.negative ? -1 : 1;
  int order = compare_magnitude(&x, &y);
  return x.negative ? -order : order;
}

/* The integer part of |d| (finite) as limbs; returns how many. */
static uint32_t limbs_of(double d, uint64_t limbs[17]) {
  int exponent;
  uint64_t m = (uint64_t)ldexp(frexp(fabs(d), &exponent), 53);
  exponent -= 53; /* |d| = m * 2^exponent */
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
  operand x;
  load(&x, a);
  if (x.count == 0) return (d < 0) - (d > 0);
  if (x.negative != (d < 0)) return x.negative ? -1 : 1;
  uint64_t limbs[17];
  operand y = {.limbs = limbs, .count = limbs_of(d, limbs)};
  int order = compare_magnitude(&x, &y);
  if (order == 0 && d != trunc(d)) order = -1;
  return x.negative ? -order : order;
}

uint64_t tsf_big_hash(tsf_isolate *isolate, tsf_big a) {
  operand x;
  load(&x, a);
  uint64_t h = isolate->hash_seed ^ (x.negative ? 0x9E3779B97F4A7C15ull : 0x8CB92BA72F3D8DD7ull);
  for (uint32_t i = 0; i < x.count; i++) {
    unsigned __int128 p = (unsigned __int128)(x.limbs[i] ^ h) * 0xD1B54A32D192ED03ull;
    h = (h << 23 | h >> 41) ^ (uint64_t)p ^ (uint64_t)(p >> 64);
  }
  h = (h ^ h >> 32) * 0xE7037ED1A0B428DBull;
  return h ^ h >> 29;
}

/* ---- numbers ---- */

double tsf_big_to_number(tsf_big a) {
  if (tsf_big_is_small(a)) return (double)tsf_big_small(a);
  operand x;
  load(&x, a);
  uint64_t bits = bit_length(&x);
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
  if (x.count > 1) d = ldexp(d, (int)bits - 64);
  return x.negative ? -d : d;
}

tsf_big tsf_big_from_number(tsf_isolate *isolate, double d) {
  if (!isfinite(d) || d != trunc(d)) {
    char text[TSF_NUMBER_TEXT_MAX];
    tsf_throw_error(isolate, TSF_ERROR_RANGE,
                    "The number %.*s cannot be converted to a BigInt because it is not an integer",
                    (int)tsf_number_format(d, text), text);
    return zero;
  }
  if (fabs(d) < 0x1p62) return tsf_big_from_small((int64_t)d);
  uint64_t limbs[17];
  uint32_t count = limbs_of(d, limbs);
  tsf_bignum *n = new_bignum(isolate, count);
  memcpy(n->limbs, limbs, count * sizeof(uint64_t));
  return finish(n, d < 0);
}

/* ---- text ---- */

/* The largest power of radix that fits a limb, and its exponent. */
static uint64_t chunk_of(unsigned radix, unsigned *digits) {
  uint64_t chunk = radix;
  *digits = 1;
  while (chunk <= UINT64_MAX / radix) {
    chunk *= radix;
    ++*digits;
  }
  return chunk;
}

static char digit_character(unsigned digit) { return (char)(digit < 10 ? '0' + digit : 'a' + digit - 10); }

/* Writes u in that radix so that it ends before p, `width` digits (0: as many as it has). Returns the start. */
static char *write_backward(char *p, uint64_t u, unsigned radix, unsigned width) {
  if (radix == 10 && width) {
    tsf_decimal_write_width(u, width, p - width);
    return p - width;
  }
  for (unsigned i = 0; width ? i < width : u > 0; i++) {
    *--p = digit_character((unsigned)(u % radix));
    u /= radix;
  }
  return p;
}

tsf_string *tsf_big_to_string(tsf_isolate *isolate, tsf_big a, double radix) {
  radix = radix != radix ? 0 : trunc(radix);
  if (!(radix >= 2 && radix <= 36)) {
    tsf_throw_error(isolate, TSF_ERROR_RANGE, "toString() radix argument must be between 2 and 36");
    return (tsf_string *)&tsf_string_empty;
  }
  unsigned base = (unsigned)radix, digits;
  operand x;
  load(&x, a);
  if (x.count == 0) return (tsf_string *)&tsf_string_characters['0'];
  if (x.count == 1) {
    char text[66], *p = write_backward(text + sizeof text, x.limbs[0], base, 0);
    if (x.negative) *--p = '-';
    return tsf_string_from_bytes(isolate, p, (size_t)(text + sizeof text - p));
  }
  uint64_t chunk = chunk_of(base, &digits);
  /* a chunk is more than 58 bits for every radix */
  size_t room = (size_t)(bit_length(&x) / 58 + 2) * digits + 1;
  if (room > TSF_STRING_MAX) {
    tsf_throw_error(isolate, TSF_ERROR_RANGE, "Invalid string length");
    return (tsf_string *)&tsf_string_empty;
  }
  tsf_buffer *buffer = tsf_buffer_new(isolate, room);
  tsf_bignum *rest = buffer ? new_bignum(isolate, x.count) : NULL;
  if (!rest) return (tsf_string *)&tsf_string_empty;
  memcpy(rest->limbs, x.limbs, x.count * sizeof(uint64_t));
  char *p = buffer->bytes + room;
  uint32_t count = x.count;
  while (count > 0) {
    uint64_t low = divide_by_limb(rest->limbs, rest->limbs, count, chunk);
    while (count > 0 && rest->limbs[count - 1] == 0) count--;
    p = write_backward(p, low, base, count > 0 ? digits : 0);
  }
  if (x.negative) *--p = '-';
  return tsf_string_from_bytes(isolate, p, (size_t)(buffer->bytes + room - p));
}

tsf_big tsf_big_parse(tsf_isolate *isolate, const char *text, size_t length, unsigned radix) {
  while (length > 1 && *text == '0') {
    text++;
    length--;
  }
  unsigned digits;
  chunk_of(radix, &digits);
  if (length < digits) { /* one limb */
    uint64_t u = 0;
    for (size_t i = 0; i < length; i++) u = u * radix + tsf_digit_value(text[i]);
    return tsf_big_from_u64(isolate, u);
  }
  if (length / digits >= LIMBS_MAX) return too_big(isolate);
  tsf_bignum *n = new_bignum(isolate, length / digits + 1);
  if (!n) return zero;
  memset(n->limbs, 0, n->count * sizeof(uint64_t));
  uint32_t used = 0;
  for (size_t i = 0; i < length;) {
    uint64_t part = 0, factor = 1;
    size_t end = i == 0 && length % digits ? length % digits : i + digits;
    for (; i < end; i++) {
      part = part * radix + tsf_digit_value(text[i]);
      factor *= radix;
    }
    for (uint32_t k = 0; k < used; k++) {
      unsigned __int128 p = (unsigned __int128)n->limbs[k] * factor + part;
      n->limbs[k] = (uint64_t)p;
      part = (uint64_t)(p >> 64);
    }
    if (part) n->limbs[used++] = part;
  }
  return finish(n, false);
}

tsf_big tsf_big_from_string(tsf_isolate *isolate, tsf_string *s) {
  size_t start = 0, end = s->bytes;
  tsf_trim_start(s->data, &start, end);
  tsf_trim_end(s->data, start, &end);
  const char *text = s->data + start;
  size_t length = end - start;
  if (length == 0) return zero;
  unsigned radix = 10;
  bool negative = false;
  if (length > 2 && text[0] == '0' && (unsigned char)text[1] >= 'A') {
    char kind = (char)(text[1] | 0x20);
    radix = kind == 'x' ? 16 : kind == 'o' ? 8 : kind == 'b' ? 2 : 10;
    if (radix != 10) {
      text += 2;
      length -= 2;
    }
  } else if (length > 1 && (*text == '-' || *text == '+')) {
    negative = *text == '-';
    text++;
    length--;
  }
  if (tsf_digits_prefix(text, length, radix) != length) {
    uint32_t shown = s->bytes < 1000 ? s->bytes : 1000;
    tsf_throw_error(isolate, TSF_ERROR_SYNTAX, "Cannot convert %.*s to a BigInt", (int)shown, s->data);
    return zero;
  }
  tsf_big value = tsf_big_parse(isolate, text, length, radix);
  return negative ? tsf_big_neg(isolate, value) : value;
}
