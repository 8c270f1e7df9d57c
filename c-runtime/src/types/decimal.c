/* decimal.c - shortest and exact decimal digits of a double.
 * Shortest: R. Giulietti, The Schubfach way to render doubles (2020). Exact: m * 2^-k = m * 5^k / 10^k in big integers. */
#include "decimal.h"

#include <string.h>

#define FRACTION_MASK 0x000FFFFFFFFFFFFFull
#define HIDDEN_BIT 0x0010000000000000ull

#define ROW(t) t "0" t "1" t "2" t "3" t "4" t "5" t "6" t "7" t "8" t "9"
const char tsf_digit_pairs[200] __attribute__((nonstring)) =
    ROW("0") ROW("1") ROW("2") ROW("3") ROW("4") ROW("5") ROW("6") ROW("7") ROW("8") ROW("9");

static void split(double d, uint64_t *significand, int *exponent, bool *closer_below) {
  uint64_t bits;
  memcpy(&bits, &d, sizeof bits);
  uint64_t fraction = bits & FRACTION_MASK;
  int biased = (int)(bits >> 52 & 0x7FF);
  *significand = biased ? fraction | HIDDEN_BIT : fraction;
  *exponent = (biased ? biased : 1) - 1075;
  *closer_below = fraction == 0 && biased > 1;
}

/* The high 64 bits of g * c / 2^64, with the lowest bit set when anything is below. */
static uint64_t round_to_odd(uint64_t high, uint64_t low, uint64_t c) {
  unsigned __int128 x = (unsigned __int128)low * c;
  unsigned __int128 y = (unsigned __int128)high * c + (uint64_t)(x >> 64);
  return (uint64_t)(y >> 64) | ((uint64_t)y > 1);
}

static uint64_t without_zeros(uint64_t digits, int *exponent) {
  while (digits % 10 == 0) {
    digits /= 10;
    ++*exponent;
  }
  return digits;
}

uint64_t tsf_decimal_shortest(double d, int *exponent) {
  uint64_t c;
  int q;
  bool closer_below;
  split(d, &c, &q, &closer_below);
  uint64_t odd = c & 1;
  /* k = floor(log10(2^q)), or of 3/4 of it; shifts of negative numbers are arithmetic in every compiler we accept */
  int k = (q * 1262611 - (closer_below ? 524031 : 0)) >> 22;
  int h = q + ((-k * 1741647) >> 19) + 1;
  const uint64_t *power = tsf_powers_of_ten[-k - TSF_POWER_FIRST];
  uint64_t high = power[0], low = power[1] + (-k > 55); /* the paper wants it rounded up where it is not exact */
  uint64_t below = round_to_odd(high, low, (4 * c - 2 + closer_below) << h) + odd;
  uint64_t value = round_to_odd(high, low, (4 * c) << h);
  uint64_t above = round_to_odd(high, low, (4 * c + 2) << h) - odd;
  uint64_t s = value / 4;
  if (s >= 10) {
    uint64_t tens = s / 10;
    bool down = below <= 40 * tens, up = 40 * tens + 40 <= above;
    if (down != up) {
      *exponent = k + 1;
      return without_zeros(tens + up, exponent);
    }
  }
  *exponent = k;
  bool down = below <= 4 * s, up = 4 * s + 4 <= above;
  uint64_t middle = 4 * s + 2;
  if (down == up) up = value > middle || (value == middle && (s & 1));
  return without_zeros(s + up, exponent);
}

/* ---- exact ---- */

#define LIMBS 42 /* 53 + 1074 * log2(5) bits */

uint32_t tsf_decimal_exact(double d, char digits[TSF_EXACT_DIGITS_MAX], int *point) {
  uint64_t n[LIMBS], m;
  int e;
  bool unused;
  split(d, &m, &e, &unused);
  int zeros = __builtin_ctzll(m);
  m >>= zeros;
  e += zeros;
  uint32_t count = 1;
  n[0] = m;
  if (e >= 0) {
    count = (uint32_t)e / 64 + 2;
    memset(n, 0, count * sizeof n[0]);
    uint32_t at = (uint32_t)e / 64, shift = (uint32_t)e % 64;
    n[at] = m << shift;
    n[at + 1] = shift ? m >> (64 - shift) : 0;
    while (n[count - 1] == 0) count--;
  } else {
    for (int left = -e; left > 0; left -= 27) {
      uint64_t factor = 1, carry = 0;
      for (int i = 0; i < (left < 27 ? left : 27); i++) factor *= 5;
      for (uint32_t i = 0; i < count; i++) {
        unsigned __int128 p = (unsigned __int128)n[i] * factor + carry;
        n[i] = (uint64_t)p;
        carry = (uint64_t)(p >> 64);
      }
      if (carry) n[count++] = carry;
    }
  }
  /* chunks of 19 digits, lowest first */
  uint64_t chunks[TSF_EXACT_DIGITS_MAX / 19 + 2];
  uint32_t chunk_count = 0;
  while (count > 0) {
    uint64_t rest = 0;
    for (uint32_t i = count; i-- > 0;) {
      unsigned __int128 x = (unsigned __int128)rest << 64 | n[i];
      n[i] = (uint64_t)(x / 10000000000000000000u);
      rest = (uint64_t)(x % 10000000000000000000u);
    }
    chunks[chunk_count++] = rest;
    while (count > 0 && n[count - 1] == 0) count--;
  }
  char all[TSF_EXACT_DIGITS_MAX + 40];
  uint32_t length = tsf_decimal_write(chunks[chunk_count - 1], all);
  for (uint32_t i = chunk_count - 1; i-- > 0; length += 19) tsf_decimal_write_width(chunks[i], 19, all + length);
  *point = (int)length + (e < 0 ? e : 0);
  while (length > 1 && all[length - 1] == '0') length--;
  memcpy(digits, all, length);
  return length;
}

/* ---- digits ---- */

static inline void write_eight(uint32_t u, char *out) {
  uint64_t digits = tsf_eight_digits(u) | 0x3030303030303030ull;
  memcpy(out, &digits, 8);
}

void tsf_decimal_write_width(uint64_t u, uint32_t width, char *out) {
  while (width >= 8) { /* 32-bit divisions from here on */
    uint64_t high = u / 100000000;
    width -= 8;
    write_eight((uint32_t)(u - high * 100000000), out + width);
    u = high;
  }
  uint32_t left = (uint32_t)u;
  for (; width >= 2; left /= 100) {
    width -= 2;
    memcpy(out + width, tsf_digit_pairs + left % 100 * 2, 2);
  }
  if (width) *out = (char)('0' + left % 10);
}

uint32_t tsf_decimal_write(uint64_t u, char *out) {
  static const uint64_t powers[20] = {
      0, 10, 100, 1000, 10000, 100000, 1000000, 10000000, 100000000, 1000000000, 10000000000, 100000000000,
      1000000000000, 10000000000000, 100000000000000, 1000000000000000, 10000000000000000, 100000000000000000,
      1000000000000000000, 10000000000000000000u};
  uint32_t width = ((64 - (uint32_t)__builtin_clzll(u | 1)) * 1233) >> 12; /* bits * log10(2) */
  width += u >= powers[width];
  tsf_decimal_write_width(u, width, out);
  return width;
}

size_t tsf_digits_prefix(const char *text, size_t length, unsigned radix) {
  size_t i = 0;
  while (i < length && tsf_digit_value(text[i]) < radix) i++;
  return i;
}
