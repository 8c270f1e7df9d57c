/* number_scan.c - decimal literals to doubles. Up to 19 digits: D. Lemire, Number parsing at a gigabyte per second (2021),
 * which needs no fallback (Mushtak and Lemire, Fast number parsing without fallback, 2023); longer ones are compared
 * exactly in big integers. Invariant: the result is the double nearest to the exact value, ties to even. */
#include "decimal.h"
#include "number.h"

#define INFINITY_BITS 0x7FF0000000000000ull

static double from_bits(uint64_t bits) {
  double d;
  memcpy(&d, &bits, sizeof d);
  return d;
}

/* Bits of the double nearest to w * 10^q. */
static uint64_t eisel_lemire(uint64_t w, int64_t q) {
  if (w == 0 || q < TSF_POWER_FIRST) return 0;
  if (q > 308) return INFINITY_BITS;
  const uint64_t *power = tsf_powers_of_ten[q - TSF_POWER_FIRST];
  int lead = __builtin_clzll(w);
  w <<= lead;
  unsigned __int128 product = (unsigned __int128)w * power[0];
  if (((uint64_t)(product >> 64) & 0x1FF) == 0x1FF) product += (uint64_t)(((unsigned __int128)w * power[1]) >> 64);
  uint64_t high = (uint64_t)(product >> 64), low = (uint64_t)product;
  int upper = (int)(high >> 63);
  uint64_t m = high >> (upper + 9);
  int exponent = (int)((217706 * q) >> 16) + 63 + upper - lead + 1023;
  if (exponent <= 0) { /* subnormal */
    if (1 - exponent >= 64) return 0;
    m >>= 1 - exponent;
    m += m & 1;
    return m >> 1; /* 2^52 is the smallest normal number */
  }
  if (low <= 1 && q >= -4 && q <= 23 && (m & 3) == 1 && m << (upper + 9) == high) m &= ~1ull; /* exactly between */
  m += m & 1;
  m >>= 1;
  if (m >= 1ull << 53) {
    m = 1ull << 52;
    exponent++;
  }
  if (exponent >= 0x7FF) return INFINITY_BITS;
  return (m & ~(1ull << 52)) | (uint64_t)exponent << 52;
}

#define LIMBS 128
#define DIGITS_KEPT 800 /* a 1 stands for whatever follows */

typedef struct big {
  uint32_t count;
  uint64_t limbs[LIMBS];
} big;

static void multiply_add(big *n, uint64_t factor, uint64_t carry) {
  for (uint32_t i = 0; i < n->count; i++) {
    unsigned __int128 p = (unsigned __int128)n->limbs[i] * factor + carry;
    n->limbs[i] = (uint64_t)p;
    carry = (uint64_t)(p >> 64);
  }
  if (carry) n->limbs[n->count++] = carry;
}

static void multiply_power_of_five(big *n, int64_t power) {
  for (; power >= 27; power -= 27) multiply_add(n, 7450580596923828125u, 0);
  uint64_t factor = 1;
  while (power-- > 0) factor *= 5;
  multiply_add(n, factor, 0);
}

static void shift_left(big *n, uint64_t bits) {
  uint32_t words = (uint32_t)(bits / 64), shift = (uint32_t)(bits % 64);
  if (n->count == 0) return;
  n->limbs[n->count] = 0;
  for (uint32_t i = n->count + 1; i-- > 0;) {
    uint64_t low = i > 0 && shift ? n->limbs[i - 1] >> (64 - shift) : 0;
    n->limbs[i + words] = n->limbs[i] << shift | low;
  }
  memset(n->limbs, 0, words * sizeof n->limbs[0]);
  n->count += words + 1;
  while (n->count > 0 && n->limbs[n->count - 1] == 0) n->count--;
}

static int compare(const big *a, const big *b) {
  if (a->count != b->count) return a->count < b->count ? -1 : 1;
  for (uint32_t i = a->count; i-- > 0;)
    if (a->limbs[i] != b->limbs[i]) return a->limbs[i] < b->limbs[i] ? -1 : 1;
  return 0;
}

/* digits * 10^exponent against the middle between the double with these bits and the next one */
static int compare_with_middle(const char *digits, uint32_t length, int64_t exponent, uint64_t bits) {
  big left = {.count = 0}, right = {.count = 1};
  for (uint32_t i = 0; i < length;) {
    uint64_t chunk = 0, factor = 1;
    for (uint32_t n = 0; n < 19 && i < length; n++, i++) {
      chunk = chunk * 10 + (uint64_t)(digits[i] - '0');
      factor *= 10;
    }
    multiply_add(&left, factor, chunk);
  }
  uint64_t biased = bits >> 52, m = bits & 0x000FFFFFFFFFFFFFull;
  if (biased) m |= 0x0010000000000000ull;
  right.limbs[0] = 2 * m + 1;
  int64_t twos = exponent - ((int64_t)(biased ? biased : 1) - 1076);
  if (exponent >= 0)
    multiply_power_of_five(&left, exponent);
  else
    multiply_power_of_five(&right, -exponent);
  shift_left(twos > 0 ? &left : &right, (uint64_t)(twos > 0 ? twos : -twos));
  return compare(&left, &right);
}

/* The text's significant digits (skipping a point), first one not 0, at most DIGITS_KEPT and a sticky 1. *dropped: digits
 * that were not kept. */
static uint32_t collect_digits(const char *p, const char *end, char *digits, int64_t *dropped) {
  uint32_t count = 0;
  bool sticky = false;
  *dropped = 0;
  for (; p < end; p++) {
    if (*p == '.' || (count == 0 && *p == '0')) continue;
    if (count < DIGITS_KEPT) {
      digits[count++] = *p;
    } else {
      ++*dropped;
      sticky |= *p != '0';
    }
  }
  if (sticky) {
    digits[count++] = '1';
    --*dropped;
  }
  return count;
}

/* Exact: steps from a guess to the right double. last_exponent: power of ten of the last digit in the text. */
static uint64_t parse_exactly(const char *p, const char *end, int64_t last_exponent, uint64_t guess) {
  char digits[DIGITS_KEPT + 1];
  int64_t dropped;
  uint32_t length = collect_digits(p, end, digits, &dropped);
  int64_t exponent = last_exponent + dropped;
  if (length == 0 || exponent + length < -330) return 0;
  if (exponent + length > 310) return INFINITY_BITS;
  if (guess >= INFINITY_BITS) guess = INFINITY_BITS - 1;
  for (;;) {
    int order = compare_with_middle(digits, length, exponent, guess);
    if (order > 0 || (order == 0 && (guess & 1))) {
      guess++;
      if (guess == INFINITY_BITS) return guess;
      continue;
    }
    if (guess == 0) return 0;
    order = compare_with_middle(digits, length, exponent, guess - 1);
    if (order > 0 || (order == 0 && !(guess & 1))) return guess;
    guess--;
  }
}

static const double small_powers[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
                                      1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};

size_t tsf_number_scan(const char *text, size_t length, bool infinity, double *out) {
  const char *p = text, *const end = text + length;
  bool negative = false;
  if (p < end && (*p == '-' || *p == '+')) negative = *p++ == '-';
  const char *const start = p;
  uint64_t w = 0;
  while (p < end && (unsigned)(*p - '0') < 10) w = w * 10 + (uint64_t)(*p++ - '0');
  int64_t digits = p - start, exponent = 0;
  if (p < end && *p == '.') {
    const char *point = p++;
    while (p < end && (unsigned)(*p - '0') < 10) w = w * 10 + (uint64_t)(*p++ - '0');
    exponent = -(p - point - 1);
    digits -= exponent;
    if (digits == 0) p = point;
  }
  if (digits == 0) {
    if (infinity && end - p >= 8 && memcmp(p, "Infinity", 8) == 0) {
      *out = negative ? -INFINITY : INFINITY;
      return (size_t)(p + 8 - text);
    }
    *out = 0;
    return 0;
  }
  const char *const mantissa_end = p;
  if (p < end && (*p | 0x20) == 'e') {
    const char *q = p + 1;
    bool minus = false;
    if (q < end && (*q == '-' || *q == '+')) minus = *q++ == '-';
    if (q < end && (unsigned)(*q - '0') < 10) {
      int64_t e = 0;
      for (; q < end && (unsigned)(*q - '0') < 10; q++)
        if (e < 100000000000ll) e = e * 10 + (*q - '0');
      exponent += minus ? -e : e;
      p = q;
    }
  }
  uint64_t bits;
  if (digits <= 19) {
    if (w <= 1ull << 53 && exponent >= -22 && exponent <= 22) { /* both exact: one rounding */
      double d = (double)w;
      d = exponent < 0 ? d / small_powers[-exponent] : d * small_powers[exponent];
      *out = negative ? -d : d;
      return (size_t)(p - text);
    }
    bits = eisel_lemire(w, exponent);
  } else {
    const char *first = start; /* the first 19 significant digits */
    while (first < mantissa_end && (*first == '0' || *first == '.')) first++;
    int64_t used = 0, left = 0;
    bool more = false;
    w = 0;
    for (const char *at = first; at < mantissa_end; at++) {
      if (*at == '.') continue;
      if (used < 19) {
        w = w * 10 + (uint64_t)(*at - '0');
        used++;
      } else {
        left++;
        more |= *at != '0';
      }
    }
    bits = eisel_lemire(w, exponent + left);
    if (more && bits != eisel_lemire(w + 1, exponent + left)) bits = parse_exactly(first, mantissa_end, exponent, bits);
  }
  *out = from_bits(negative ? bits | 1ull << 63 : bits);
  return (size_t)(p - text);
}
