/* string_order.c - equality, order and hash of strings.
 * Invariant: the order is that of UTF-16 units, not of bytes; invalid bytes are U+FFFD in it, and among themselves in the
 * order of the bytes, so it is total and agrees with equality. */
#include "string.h"
#include "wtf8.h"

bool tsf_string_equal_slow(const tsf_string *a, const tsf_string *b) {
  return a->bytes == b->bytes && memcmp(a->data, b->data, a->bytes) == 0;
}

static size_t common_prefix(const char *a, const char *b, size_t n) {
  size_t i = 0;
  while (n - i >= 8) {
    uint64_t x, y;
    memcpy(&x, a + i, 8);
    memcpy(&y, b + i, 8);
    if (x != y) break;
    i += 8;
  }
  while (i < n && a[i] == b[i]) i++;
  return i;
}

/* A character's place in the order: its first unit, then its second, or for an invalid byte U+FFFD and the byte. */
static uint64_t order_key(uint32_t c) {
  if (c & TSF_WTF8_INVALID) return (uint64_t)0xFFFD << 32 | c;
  if (c < 0x10000) return (uint64_t)c << 32;
  return (uint64_t)(0xD800 + ((c - 0x10000) >> 10)) << 32 | (0xDC00 + ((c - 0x10000) & 0x3FF));
}

int tsf_string_compare_any(const tsf_string *a, const tsf_string *b) {
  size_t n = a->bytes < b->bytes ? a->bytes : b->bytes;
  if (a->units == a->bytes && b->units == b->bytes) { /* one byte a unit; memcmp orders by unit */
    int order = memcmp(a->data, b->data, n);
    if (order) return order < 0 ? -1 : 1;
    return (a->bytes > b->bytes) - (a->bytes < b->bytes);
  }
  size_t i = common_prefix(a->data, b->data, n);
  if (i < n && (unsigned char)a->data[i] < 0x80 && (unsigned char)b->data[i] < 0x80)
    return (unsigned char)a->data[i] < (unsigned char)b->data[i] ? -1 : 1;
  /* Back to the start of a character in both: the bytes before i are the same. Up to three may belong to a character
   * that i lies in. */
  size_t start = i;
  for (size_t back = 1; back <= 3 && back <= i; back++) {
    if (tsf_wtf8_is_continuation(a->data[i - back])) continue;
    uint32_t la, lb;
    tsf_wtf8_decode(a->data + i - back, a->bytes - (i - back), &la);
    tsf_wtf8_decode(b->data + i - back, b->bytes - (i - back), &lb);
    if (la > back || lb > back) start = i - back;
    break;
  }
  for (;;) {
    if (start >= a->bytes || start >= b->bytes) {
      size_t left_a = a->bytes - start, left_b = b->bytes - start;
      return (left_a > 0) - (left_b > 0);
    }
    uint32_t la, lb;
    uint32_t ca = tsf_wtf8_decode(a->data + start, a->bytes - start, &la);
    uint32_t cb = tsf_wtf8_decode(b->data + start, b->bytes - start, &lb);
    if (ca == cb) { /* only at most once or twice: the bytes differ right ahead */
      start += la;
      continue;
    }
    uint64_t ka = order_key(ca), kb = order_key(cb);
    if (ka >> 32 == kb >> 32 && ((uint32_t)ka == 0 || (uint32_t)kb == 0) && (ka >> 32) - 0xD800 < 0x400) {
      /* a lone high half against a pair with the same high half: what follows the lone one decides */
      const tsf_string *lone = (uint32_t)ka == 0 ? a : b;
      size_t at = start + 3;
      uint32_t length, next = 0;
      if (at < lone->bytes) {
        uint32_t c = tsf_wtf8_decode(lone->data + at, lone->bytes - at, &length);
        next = (uint32_t)(order_key(c) >> 32) + 1;
      }
      uint32_t low = (lone == a ? (uint32_t)kb : (uint32_t)ka) + 1;
      int order = next < low ? -1 : 1;
      return lone == a ? order : -order;
    }
    return ka < kb ? -1 : 1;
  }
}

/* Multiply-and-fold over 16-byte steps, as in wyhash; both keys are secret, so inputs that cancel cannot be made. */
static uint64_t fold(uint64_t a, uint64_t b) {
  unsigned __int128 p = (unsigned __int128)a * b;
  return (uint64_t)p ^ (uint64_t)(p >> 64);
}
static uint64_t read8(const char *p) {
  uint64_t w;
  memcpy(&w, p, 8);
  return w;
}
static uint32_t read4(const char *p) {
  uint32_t w;
  memcpy(&w, p, 4);
  return w;
}

uint64_t tsf_string_hash(tsf_isolate *isolate, const tsf_string *s) {
  const char *p = s->data;
  size_t n = s->bytes;
  uint64_t k0 = isolate->hash_seed ^ 0x9E3779B97F4A7C15ull;
  uint64_t k1 = isolate->hash_seed * 0xD1B54A32D192ED03ull + 0x8CB92BA72F3D8DD7ull;
  uint64_t h = k0 + n * 0xAEF17502108EF2D9ull, a, b;
  if (n <= 16) {
    if (n >= 8) {
      a = read8(p);
      b = read8(p + n - 8);
    } else if (n >= 4) {
      a = read4(p);
      b = read4(p + n - 4);
    } else if (n > 0) {
      a = (uint64_t)(unsigned char)p[0] << 16 | (uint64_t)(unsigned char)p[n >> 1] << 8 | (unsigned char)p[n - 1];
      b = 0;
    } else {
      a = b = 0;
    }
  } else {
    size_t left = n;
    while (left > 16) {
      h = fold(read8(p) ^ k1, read8(p + 8) ^ h);
      p += 16;
      left -= 16;
    }
    a = read8(p + left - 16);
    b = read8(p + left - 8);
  }
  return fold(fold(a ^ k1, b ^ h) ^ k0, k1 ^ n);
}
