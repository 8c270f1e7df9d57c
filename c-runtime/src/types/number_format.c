/* number_format.c - Number::toString in base ten.
 * Invariant: the digits come from decimal.c, here they are only laid out as ECMAScript says. */
#include "decimal.h"
#include "number.h"

#define PAIR(i) TSF_STATIC_STRING(&tsf_digit_pairs[2 * (i)], 2, 2)
#define TEN(i)                                                                                                        \
  PAIR(i), PAIR(i + 1), PAIR(i + 2), PAIR(i + 3), PAIR(i + 4), PAIR(i + 5), PAIR(i + 6), PAIR(i + 7), PAIR(i + 8),    \
      PAIR(i + 9)
static const tsf_string two_digits[90] = {TEN(10), TEN(20), TEN(30), TEN(40), TEN(50), TEN(60), TEN(70), TEN(80), TEN(90)};

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

char *tsf_write_exponent(char *p, int e) {
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
    return (size_t)(tsf_write_exponent(p, point - 1) - out);
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
