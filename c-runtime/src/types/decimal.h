/* decimal.h - private to number*.c and bigint.c: between doubles and decimal digits.
 * Invariant: every result is exact or correctly rounded; no libc conversion takes part. */
#ifndef TSF_DECIMAL_H
#define TSF_DECIMAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Leading 128 bits (high, low) of powers of ten: cut off for exponents >= 0, cut off plus one below. */
#define TSF_POWER_FIRST (-342)
#define TSF_POWER_LAST 324
extern const uint64_t tsf_powers_of_ten[TSF_POWER_LAST - TSF_POWER_FIRST + 1][2];
/* "00" "01" .. "99" */
extern const char tsf_digit_pairs[200];

/* The eight digits of u < 10^8 as bytes 0..9, the first one lowest: three steps, each splitting all parts in two. */
static inline uint64_t tsf_eight_digits(uint32_t u) {
  uint64_t parts = u / 10000 | (uint64_t)(u % 10000) << 32;                    /* two of four digits */
  uint64_t high = (parts * 10486) >> 20 & 0x0000007F0000007Full;               /* each / 100 */
  parts = ((parts - 100 * high) << 16) + high;                                 /* four of two digits */
  high = (parts * 103) >> 10 & 0x000F000F000F000Full;                          /* each / 10 */
  return ((parts - 10 * high) << 8) + high;
}

#define TSF_EXACT_DIGITS_MAX 768 /* significant digits of a double at most */

/* Shortest digits that read back as d (finite, not 0, sign ignored), closest to d among those: digits * 10^exponent. */
uint64_t tsf_decimal_shortest(double d, int *exponent);
/* All digits of d (finite, not 0, sign ignored) without leading or trailing zeros: 0.<digits> * 10^point. */
uint32_t tsf_decimal_exact(double d, char digits[TSF_EXACT_DIGITS_MAX], int *point);
/* Writes u in decimal, returns the length (at most 20). */
uint32_t tsf_decimal_write(uint64_t u, char *out);
/* Writes exactly `width` digits of u, zeros in front. */
void tsf_decimal_write_width(uint64_t u, uint32_t width, char *out);
/* Writes "e+5", "e-12"; returns the end. */
char *tsf_write_exponent(char *p, int e);
/* Digits with base `radix` at text: how many of the first `length` bytes. */
size_t tsf_digits_prefix(const char *text, size_t length, unsigned radix);

static inline unsigned tsf_digit_value(char c) { /* 0..35, or 99 */
  unsigned char u = (unsigned char)c;
  if (u >= '0' && u <= '9') return u - '0';
  u |= 0x20;
  return u >= 'a' && u <= 'z' ? u - 'a' + 10u : 99u;
}

#endif
