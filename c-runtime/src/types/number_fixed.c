/* number_fixed.c - toFixed, toPrecision, toExponential.
 * Invariant: the digits are exact ones, rounded half up once. */
#include "decimal.h"
#include "number.h"

static uint64_t bits_of(double d) {
  uint64_t bits;
  memcpy(&bits, &d, sizeof bits);
  return bits;
}

static char *fill_zeros(char *p, int count) {
  if (count <= 0) return p;
  memset(p, '0', (size_t)count);
  return p + count;
}

/* Keeps `keep` digits of 0.<digits> * 10^point, rounding half up; a carry out of the front moves the point. */
static uint32_t round_digits(char *digits, uint32_t length, int keep, int *point) {
  if (keep >= (int)length) return length;
  if (keep < 0) return 0;
  bool up = digits[keep] >= '5';
  uint32_t kept = (uint32_t)keep;
  if (!up) return kept;
  while (kept > 0 && digits[kept - 1] == '9') kept--;
  if (kept == 0) {
    digits[0] = '1';
    ++*point;
    return 1;
  }
  digits[kept - 1]++;
  return kept;
}

/* Copies `count` digits from position `from` of digits, zeros where there are none. */
static char *write_digits(char *p, const char *digits, uint32_t length, int from, int count) {
  for (int i = from; i < from + count; i++) *p++ = i >= 0 && i < (int)length ? digits[i] : '0';
  return p;
}

/* ToIntegerOrInfinity of an argument that may be missing. */
static double integer_argument(tsf_value v) {
  double d = tsf_is_number(v) ? tsf_to_number(v) : 0;
  return d != d ? 0 : trunc(d);
}

/* |d| * 10^count rounded half up, when all fits 128 bits. */
static bool fixed_small(double d, unsigned count, unsigned __int128 *out) {
  uint64_t bits = bits_of(d), m = bits & 0x000FFFFFFFFFFFFFull;
  int biased = (int)(bits >> 52 & 0x7FF), e = (biased ? biased : 1) - 1075;
  if (biased) m |= 0x0010000000000000ull;
  if (e >= 0 || count > 22) return false;
  unsigned __int128 n = m;
  for (unsigned i = 0; i < count; i++) n *= 10;
  *out = e < -127 ? 0 : (n + ((unsigned __int128)1 << (-e - 1))) >> -e;
  return true;
}

tsf_string *tsf_number_to_fixed(tsf_isolate *isolate, double d, double digits) {
  double wanted = digits != digits ? 0 : trunc(digits);
  if (!(wanted >= 0 && wanted <= 100)) {
    tsf_throw_error(isolate, TSF_ERROR_RANGE, "toFixed() digits argument must be between 0 and 100");
    return (tsf_string *)&tsf_string_empty;
  }
  if (!(fabs(d) < 1e21)) return tsf_number_to_string(isolate, d);
  int count = (int)wanted;
  char out[160], *p = out;
  if (d < 0) *p++ = '-';
  unsigned __int128 scaled;
  if (fixed_small(d, (unsigned)count, &scaled)) {
    char text[48];
    const uint64_t chunk = 10000000000000000000u;
    uint32_t length = 0;
    if (scaled >> 64) {
      uint64_t high = (uint64_t)(scaled / chunk); /* < 2^63: scaled < 2^126 */
      length = tsf_decimal_write(high, text);
      tsf_decimal_write_width((uint64_t)(scaled % chunk), 19, text + length);
      length += 19;
    } else {
      length = tsf_decimal_write((uint64_t)scaled, text);
    }
    int whole = (int)length - count;
    p = whole > 0 ? write_digits(p, text, length, 0, whole) : fill_zeros(p, 1);
    if (count > 0) {
      *p++ = '.';
      p = write_digits(p, text, length, whole, count);
    }
    return tsf_string_from_bytes(isolate, out, (size_t)(p - out));
  }
  char exact[TSF_EXACT_DIGITS_MAX];
  int point = 0;
  uint32_t length = d == 0 ? 0 : tsf_decimal_exact(d, exact, &point);
  length = round_digits(exact, length, point + count, &point);
  p = point > 0 ? write_digits(p, exact, length, 0, point) : fill_zeros(p, 1);
  if (count > 0) {
    *p++ = '.';
    p = write_digits(p, exact, length, point, count);
  }
  return tsf_string_from_bytes(isolate, out, (size_t)(p - out));
}

/* d.ddde+x with `count` digits in all */
static tsf_string *exponential(tsf_isolate *isolate, bool negative, const char *digits, uint32_t length, int count,
                               int point) {
  char out[160], *p = out;
  if (negative) *p++ = '-';
  p = write_digits(p, digits, length, 0, 1);
  if (count > 1) {
    *p++ = '.';
    p = write_digits(p, digits, length, 1, count - 1);
  }
  return tsf_string_from_bytes(isolate, out, (size_t)(tsf_write_exponent(p, length == 0 ? 0 : point - 1) - out));
}

tsf_string *tsf_number_to_exponential(tsf_isolate *isolate, double d, tsf_value digits) {
  double wanted = integer_argument(digits);
  if (!isfinite(d)) return tsf_number_to_string(isolate, d);
  if (!(wanted >= 0 && wanted <= 100)) {
    tsf_throw_error(isolate, TSF_ERROR_RANGE, "toExponential() argument must be between 0 and 100");
    return (tsf_string *)&tsf_string_empty;
  }
  char exact[TSF_EXACT_DIGITS_MAX];
  int point = 0, count = (int)wanted + 1;
  uint32_t length = 0;
  if (digits == TSF_UNDEFINED) {
    if (d != 0) {
      int exponent;
      length = tsf_decimal_write(tsf_decimal_shortest(d, &exponent), exact);
      point = (int)length + exponent;
      while (length > 1 && exact[length - 1] == '0') length--;
    }
    count = length ? (int)length : 1;
  } else if (d != 0) {
    length = tsf_decimal_exact(d, exact, &point);
    length = round_digits(exact, length, count, &point);
  }
  return exponential(isolate, d < 0, exact, length, count, point);
}

tsf_string *tsf_number_to_precision(tsf_isolate *isolate, double d, tsf_value digits) {
  if (digits == TSF_UNDEFINED || !isfinite(d)) return tsf_number_to_string(isolate, d);
  double wanted = integer_argument(digits);
  if (!(wanted >= 1 && wanted <= 100)) {
    tsf_throw_error(isolate, TSF_ERROR_RANGE, "toPrecision() argument must be between 1 and 100");
    return (tsf_string *)&tsf_string_empty;
  }
  char exact[TSF_EXACT_DIGITS_MAX];
  int point = 1, count = (int)wanted;
  uint32_t length = 0;
  if (d != 0) {
    length = tsf_decimal_exact(d, exact, &point);
    length = round_digits(exact, length, count, &point);
  }
  if (point - 1 < -6 || point - 1 >= count) return exponential(isolate, d < 0, exact, length, count, point);
  char out[160], *p = out;
  if (d < 0) *p++ = '-';
  if (point > 0) {
    p = write_digits(p, exact, length, 0, point);
    if (count > point) {
      *p++ = '.';
      p = write_digits(p, exact, length, point, count - point);
    }
  } else {
    *p++ = '0';
    *p++ = '.';
    p = fill_zeros(p, -point);
    p = write_digits(p, exact, length, 0, count);
  }
  return tsf_string_from_bytes(isolate, out, (size_t)(p - out));
}
