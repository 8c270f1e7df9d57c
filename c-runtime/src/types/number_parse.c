/* number_parse.c - numbers of strings: Number("..."), parseFloat, parseInt.
 * Invariant: one rounding, whatever the base; only parseInt in bases that are no power of two and not ten rounds as V8. */
#include "decimal.h"
#include "number.h"
#include "wtf8.h"

/* All digits of text in base 2^bits_per_digit, rounded once. */
static double parse_power_of_two(const char *text, size_t length, unsigned bits_per_digit) {
  uint64_t m = 0;
  int64_t dropped = 0;
  bool sticky = false;
  for (size_t i = 0; i < length; i++) {
    unsigned digit = tsf_digit_value(text[i]);
    for (unsigned bit = bits_per_digit; bit-- > 0;) {
      unsigned b = digit >> bit & 1;
      if (m >> 62) {
        dropped++;
        sticky |= b != 0;
      } else {
        m = m << 1 | b;
      }
    }
  }
  double d = (double)(m | sticky); /* m has 63 bits then: the lowest decides nothing but ties */
  return dropped > 2000 ? INFINITY : tsf_number_doubled(d, (uint32_t)dropped);
}

double tsf_number_from_string(tsf_isolate *isolate, tsf_string *s) {
  (void)isolate;
  size_t start = 0, end = s->bytes;
  tsf_trim_start(s->data, &start, end);
  tsf_trim_end(s->data, start, &end);
  const char *text = s->data + start;
  size_t length = end - start;
  if (length == 0) return 0;
  if (length > 2 && text[0] == '0' && (unsigned char)text[1] >= 'A') {
    char kind = (char)(text[1] | 0x20);
    unsigned bits = kind == 'x' ? 4 : kind == 'o' ? 3 : kind == 'b' ? 1 : 0;
    if (bits)
      return tsf_digits_prefix(text + 2, length - 2, 1u << bits) == length - 2
                 ? parse_power_of_two(text + 2, length - 2, bits)
                 : NAN;
  }
  double d;
  return tsf_number_scan(text, length, true, &d) == length ? d : NAN;
}

double tsf_number_parse_float(tsf_isolate *isolate, tsf_string *s) {
  (void)isolate;
  size_t start = 0;
  tsf_trim_start(s->data, &start, s->bytes);
  double d;
  return tsf_number_scan(s->data + start, s->bytes - start, true, &d) ? d : NAN;
}

/* Bases that are no power of two and not ten: exact up to 2^53, beyond that rounded as V8 rounds (parts of 32 bits). */
static double parse_in_parts(const char *text, size_t length, unsigned radix) {
  double value = 0;
  size_t i = 0;
  while (i < length && text[i] == '0') i++; /* parts begin at the first significant digit */
  while (i < length) {
    uint32_t part = 0, multiplier = 1;
    while (i < length && (uint64_t)multiplier * radix <= UINT32_MAX / 36) {
      part = part * radix + tsf_digit_value(text[i++]);
      multiplier *= radix;
    }
    value = value * multiplier + part;
  }
  return value;
}

double tsf_number_parse_int(tsf_isolate *isolate, tsf_string *s, double radix) {
  (void)isolate;
  size_t start = 0;
  tsf_trim_start(s->data, &start, s->bytes);
  const char *text = s->data + start;
  size_t length = s->bytes - start;
  bool negative = false;
  if (length > 0 && (*text == '-' || *text == '+')) {
    negative = *text == '-';
    text++;
    length--;
  }
  int32_t base = tsf_to_int32(radix);
  bool prefix = base == 0 || base == 16;
  if (base == 0) base = 10;
  if (base < 2 || base > 36) return NAN;
  if (prefix && length >= 2 && text[0] == '0' && (text[1] | 0x20) == 'x') {
    text += 2;
    length -= 2;
    base = 16;
  }
  length = tsf_digits_prefix(text, length, (unsigned)base);
  if (length == 0) return NAN;
  double d;
  if (base == 10)
    tsf_number_scan(text, length, false, &d);
  else if ((base & (base - 1)) == 0)
    d = parse_power_of_two(text, length, (unsigned)__builtin_ctz((unsigned)base));
  else
    d = parse_in_parts(text, length, (unsigned)base);
  return negative ? -d : d;
}
