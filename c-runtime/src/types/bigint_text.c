/* bigint_text.c - bigints to text and back, in chunks of as many digits as fit a limb.
 * Invariant: text is read to its end or not at all. */
#include <math.h>

#include "bignum.h"
#include "decimal.h"
#include "wtf8.h"

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
  tsf_operand x;
  tsf_bignum_load(&x, a);
  if (x.count == 0) return (tsf_string *)&tsf_string_characters['0'];
  if (x.count == 1) {
    char text[66], *p = write_backward(text + sizeof text, x.limbs[0], base, 0);
    if (x.negative) *--p = '-';
    return tsf_string_from_bytes(isolate, p, (size_t)(text + sizeof text - p));
  }
  uint64_t chunk = chunk_of(base, &digits);
  /* a chunk is more than 58 bits for every radix */
  size_t room = (size_t)(tsf_bit_length(&x) / 58 + 2) * digits + 1;
  if (room > TSF_STRING_MAX) {
    tsf_throw_error(isolate, TSF_ERROR_RANGE, "Invalid string length");
    return (tsf_string *)&tsf_string_empty;
  }
  tsf_buffer *buffer = tsf_buffer_new(isolate, room);
  tsf_bignum *rest = buffer ? tsf_bignum_new(isolate, x.count) : NULL;
  if (!rest) return (tsf_string *)&tsf_string_empty;
  memcpy(rest->limbs, x.limbs, x.count * sizeof(uint64_t));
  char *p = buffer->bytes + room;
  uint32_t count = x.count;
  while (count > 0) {
    uint64_t low = tsf_divide_by_limb(rest->limbs, rest->limbs, count, chunk);
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
  if (length / digits >= TSF_BIGNUM_LIMBS_MAX) return tsf_big_too_large(isolate);
  tsf_bignum *n = tsf_bignum_new(isolate, length / digits + 1);
  if (!n) return TSF_BIG_ZERO;
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
  return tsf_bignum_finish(n, false);
}

/* Eight digits at once, by pairs, fours and eights; false: one is no digit. */
static inline bool read_eight(const char *text, uint32_t *value) {
#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
  uint64_t w;
  memcpy(&w, text, 8);
  if (((w & 0xF0F0F0F0F0F0F0F0ull) | (((w + 0x0606060606060606ull) & 0xF0F0F0F0F0F0F0F0ull) >> 4)) != 0x3333333333333333ull)
    return false;
  w = (w & 0x0F0F0F0F0F0F0F0Full) * 2561 >> 8;
  w = (w & 0x00FF00FF00FF00FFull) * 6553601 >> 16;
  *value = (uint32_t)((w & 0x0000FFFF0000FFFFull) * 42949672960001ull >> 32);
  return true;
#else
  *value = 0;
  for (int i = 0; i < 8; i++) {
    unsigned digit = (unsigned char)text[i] - (unsigned)'0';
    if (digit > 9) return false;
    *value = *value * 10 + digit;
  }
  return true;
#endif
}

/* Nothing but 1 to 18 digits, which is how numbers mostly come. */
static bool read_short(const tsf_string *s, int64_t *value) {
  if (s->bytes - 1u >= 18) return false;
  int64_t sum = 0;
  uint32_t i = 0;
  for (; i + 8 <= s->bytes; i += 8) {
    uint32_t eight;
    if (!read_eight(s->data + i, &eight)) return false;
    sum = sum * 100000000 + (int64_t)eight;
  }
  for (; i < s->bytes; i++) {
    unsigned digit = (unsigned char)s->data[i] - (unsigned)'0';
    if (digit > 9) return false;
    sum = sum * 10 + (int64_t)digit;
  }
  *value = sum;
  return true;
}

tsf_big tsf_big_from_string(tsf_isolate *isolate, tsf_string *s) {
  int64_t small;
  if (read_short(s, &small)) return tsf_big_from_small(small);
  size_t start = 0, end = s->bytes;
  tsf_trim_start(s->data, &start, end);
  tsf_trim_end(s->data, start, &end);
  const char *text = s->data + start;
  size_t length = end - start;
  if (length == 0) return TSF_BIG_ZERO;
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
    return TSF_BIG_ZERO;
  }
  tsf_big value = tsf_big_parse(isolate, text, length, radix);
  return negative ? tsf_big_neg(isolate, value) : value;
}
