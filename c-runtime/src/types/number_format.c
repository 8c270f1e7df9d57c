/* number_format.c - text of numbers: toString in every radix, toFixed, toPrecision, toExponential.
 * Invariant: the digits come from decimal.c (shortest or exact), here they are only rounded half up and laid out as
 * ECMAScript says; only toString(radix) works in doubles, in the order of operations that V8 has. */
#include "decimal.h"
#include "number.h"

#define PAIR(i) TSF_STATIC_STRING(&tsf_digit_pairs[2 * (i)], 2, 2)
#define TEN(i)                                                                                                        \
  PAIR(i), PAIR(i + 1), PAIR(i + 2), PAIR(i + 3), PAIR(i + 4), PAIR(i + 5), PAIR(i + 6), PAIR(i + 7), PAIR(i + 8),    \
      PAIR(i + 9)
static const tsf_string two_digits[90] = {TEN(10), TEN(20), TEN(30), TEN(40), TEN(50), TEN(60), TEN(70), TEN(80), TEN(90)};

static const char letters[36] __attribute__((nonstring)) = "0123456789abcdefghijklmnopqrstuvwxyz";

/* Without a sign that -0 has: NaN, Infinity. Returns 0 for a finite number. */
static size_t format_special(double d, char *out) {
  if (d != d) {
    memcpy(out, "NaN", 3);
    return 3;
  }
  if (isinf(d)) {
    memcpy(out, d < 0 ? "-Infinity" : "Infinity", 9);
    return d < 0 ? 9 : 8;
  }
  return 0;
}

/* e+5, e-12 */
static char *write_exponent(char *p, int e) {
  *p++ = 'e';
  *p++ = e < 0 ? '-' : '+';
  return p + tsf_decimal_write((uint64_t)(e < 0 ? -e : e), p);
}

static char *fill_zeros(char *p, int count) {
  if (count <= 0) return p;
  memset(p, '0', (size_t)count);
  return p + count;
}

size_t tsf_number_format(double d, char out[TSF_NUMBER_TEXT_MAX]) {
  char *p = out;
  if (d >= -9007199254740991.0 && d <= 9007199254740991.0) {
    int64_t i = (int64_t)d;
    if ((double)i == d) {
      if (i < 0) *p++ = '-';
      return (size_t)(p - out) + tsf_decimal_write((uint64_t)(i < 0 ? -i : i), p);
    }
  } else {
    size_t special = format_special(d, out);
    if (special) return special;
  }
  if (d < 0) *p++ = '-';
  int exponent;
  uint64_t digits = tsf_decimal_shortest(d, &exponent);
  char text[20];
  int length = (int)tsf_decimal_write(digits, text);
  int point = length + exponent; /* 0.digits * 10^point */
  if (point > 21 || point <= -6) {
    *p++ = text[0];
    if (length > 1) {
      *p++ = '.';
      memcpy(p, text + 1, (size_t)length - 1);
      p += length - 1;
    }
    return (size_t)(write_exponent(p, point - 1) - out);
  }
  if (point <= 0) {
    *p++ = '0';
    *p++ = '.';
    p = fill_zeros(p, -point);
    memcpy(p, text, (size_t)length);
    return (size_t)(p + length - out);
  }
  if (point >= length) {
    memcpy(p, text, (size_t)length);
    return (size_t)(fill_zeros(p + length, point - length) - out);
  }
  memcpy(p, text, (size_t)point);
  p[point] = '.';
  memcpy(p + point + 1, text + point, (size_t)(length - point));
  return (size_t)(p + length + 1 - out);
}

static tsf_string *make(tsf_isolate *isolate, const char *text, size_t length) {
  return tsf_string_from_bytes(isolate, text, length);
}

tsf_string *tsf_number_to_string(tsf_isolate *isolate, double d) {
  if (d >= 0 && d < 100) {
    unsigned i = (unsigned)d;
    if ((double)i == d) return (tsf_string *)(i < 10 ? &tsf_string_characters['0' + i] : &two_digits[i - 10]);
  }
  char text[TSF_NUMBER_TEXT_MAX], *data;
  size_t length = tsf_number_format(d, text);
  tsf_string *s = tsf_string_reserve(isolate, length, &data);
  memcpy(data, text, length);
  s->units = (uint32_t)length;
  return s;
}

/* ---- radix ---- */

static uint64_t bits_of(double d) {
  uint64_t bits;
  memcpy(&bits, &d, sizeof bits);
  return bits;
}

static double next_up(double d) { /* d >= 0, finite */
  uint64_t bits = bits_of(d) + 1;
  memcpy(&d, &bits, sizeof d);
  return d;
}

tsf_string *tsf_number_to_string_radix(tsf_isolate *isolate, double d, double radix) {
  radix = radix != radix ? 0 : trunc(radix);
  if (!(radix >= 2 && radix <= 36)) {
    tsf_throw_error(isolate, TSF_ERROR_RANGE, "toString() radix argument must be between 2 and 36");
    return (tsf_string *)&tsf_string_empty;
  }
  char special[TSF_NUMBER_TEXT_MAX];
  size_t length = format_special(d, special);
  if (length) return make(isolate, special, length);
  if (radix == 10) return tsf_number_to_string(isolate, d);
  unsigned base = (unsigned)radix;
  char buffer[2200]; /* 1100 digits on each side of the point */
  char *const middle = buffer + 1100;
  char *start = middle, *end = middle;
  double value = fabs(d), whole = floor(value), fraction = value - whole;
  /* digits of the fraction as far as the double is known: half the distance to the next one */
  double delta = 0.5 * (next_up(value) - value);
  if (delta < 5e-324) delta = 5e-324;
  if (fraction >= delta) {
    *end++ = '.';
    do {
      fraction *= radix;
      delta *= radix;
      unsigned digit = (unsigned)fraction;
      *end++ = letters[digit];
      fraction -= digit;
      if ((fraction > 0.5 || (fraction == 0.5 && (digit & 1))) && fraction + delta > 1) {
        for (;;) { /* round up, carrying */
          end--;
          if (end == middle) {
            whole += 1;
            break;
          }
          digit = tsf_digit_value(*end) + 1;
          if (digit < base) {
            *end++ = letters[digit];
            break;
          }
        }
        break;
      }
    } while (fraction >= delta);
  }
  while ((bits_of(whole / radix) >> 52) > 1075) { /* digits beyond the double's precision are zeros */
    whole /= radix;
    *--start = '0';
  }
  do {
    double rest = fmod(whole, radix);
    *--start = letters[(unsigned)rest];
    whole = (whole - rest) / radix;
  } while (whole > 0);
  if (d < 0) *--start = '-';
  return make(isolate, start, (size_t)(end - start));
}

/* ---- fixed number of digits ---- */

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
    return make(isolate, out, (size_t)(p - out));
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
  return make(isolate, out, (size_t)(p - out));
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
  return make(isolate, out, (size_t)(write_exponent(p, length == 0 ? 0 : point - 1) - out));
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
  return make(isolate, out, (size_t)(p - out));
}
