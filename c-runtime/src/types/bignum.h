/* bignum.h - private to bigint*.c: limbs.
 * Invariant: a result leaves through tsf_bignum_finish, which strips zero limbs and makes it small when it fits 63 bits. */
#ifndef TSF_BIGNUM_H
#define TSF_BIGNUM_H

#include "bigint.h"

#define TSF_BIGNUM_LIMBS_MAX (1u << 24) /* 2^30 bits, as in V8 */
#define TSF_BIGNUM_BITS_MAX ((uint64_t)TSF_BIGNUM_LIMBS_MAX * 64)
#define TSF_BIGNUM_NEGATIVE 1u          /* header.aux */
#define TSF_BIG_ZERO ((tsf_big)1)

/* A bigint as limbs: those of a bignum, or its own. Sign and magnitude; 0 has no limbs. */
typedef struct tsf_operand {
  const uint64_t *limbs;
  uint32_t count;
  bool negative;
  uint64_t own;
} tsf_operand;

void tsf_bignum_load(tsf_operand *o, tsf_big b);
/* Limbs unset. NULL: too large or past the heap limit, thrown; never for a few limbs. */
tsf_bignum *tsf_bignum_new(tsf_isolate *isolate, size_t count);
tsf_big tsf_bignum_finish(tsf_bignum *n, bool negative);
tsf_big tsf_big_from_i128(tsf_isolate *isolate, __int128 value);
/* Throws RangeError "Maximum BigInt size exceeded"; returns 0n. */
tsf_big tsf_big_too_large(tsf_isolate *isolate);

int tsf_compare_magnitude(const tsf_operand *a, const tsf_operand *b);
uint64_t tsf_bit_length(const tsf_operand *o);
/* q[0..count) = a / d, q may be a; returns the rest. */
uint64_t tsf_divide_by_limb(uint64_t *q, const uint64_t *a, uint32_t count, uint64_t d);
/* r[0..count) = a << shift (below 64); returns what is shifted out. */
uint64_t tsf_shift_limbs_left(uint64_t *r, const uint64_t *a, uint32_t count, unsigned shift);

#endif
