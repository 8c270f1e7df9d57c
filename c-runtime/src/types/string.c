/* string.c - strings themselves: making, length and unit index, slices, equality, order, hash, concatenation, builder.
 *
 * `a + b`: the first sum is an exact inline string marked JOINED; adding to a JOINED one moves the text to a buffer with
 * room, and further sums append there in place, so a loop of += copies each byte O(1) times.
 * Invariant: an owner is a buffer or an inline string; when it moves, trace shifts `data` by the same distance. */
#include "string.h"

#include "wtf8.h"

#define INDEX_STEP TSF_STRING_INDEX_STEP
#define SCAN_LIMIT 192u   /* bytes: shorter strings are scanned, not indexed */
#define BUFFER_MIN 64u
#define SETTLE_MAX 64u
#define CHECKED_MIN 4096u

static size_t round8(size_t n) { return (n + 7) & ~(size_t)7; }

/* ---- descriptors ---- */

static size_t string_size(const tsf_object *object) {
  const tsf_string *s = (const tsf_string *)object;
  return sizeof *s + (s->header.aux & TSF_STRING_INLINE ? round8(s->bytes) : 0);
}

/* Views, and slices too small to keep a whole parent alive, get bytes of their own when they outlive the host call. */
static bool settles(const tsf_string *s) {
  return (s->header.aux & TSF_STRING_VIEW) || (s->owner && s->bytes <= SETTLE_MAX);
}

static size_t string_survivor_size(const tsf_object *object) {
  const tsf_string *s = (const tsf_string *)object;
  return settles(s) ? sizeof *s + round8(s->bytes) : string_size(object);
}

static void string_trace(tsf_tracer *tracer, tsf_object *object) {
  tsf_string *s = (tsf_string *)object;
  if (s->owner) {
    uintptr_t before = (uintptr_t)s->owner;
    tsf_trace_object(tracer, &s->owner);
    uintptr_t after = (uintptr_t)s->owner;
    if (after != before) s->data = (const char *)(after + ((uintptr_t)s->data - before));
  }
  if (s->index) {
    tsf_object *index = &s->index->header;
    tsf_trace_object(tracer, &index);
    s->index = (tsf_buffer *)index;
  }
}

static void string_moved(tsf_object *to, const tsf_object *from) {
  (void)from;
  tsf_string *s = (tsf_string *)to;
  if (s->header.aux & TSF_STRING_INLINE) {
    s->data = (const char *)(s + 1);
  } else if (settles(s)) {
    char *text = (char *)(s + 1);
    memcpy(text, s->data, s->bytes); /* the owner may have moved, its old bytes are still there */
    s->data = text;
    s->owner = NULL;
    s->header.aux = (uint16_t)((s->header.aux & ~TSF_STRING_VIEW) | TSF_STRING_INLINE);
  }
}

const tsf_type tsf_string_type = {
    .name = "String", .size = string_size, .trace = string_trace, .moved = string_moved,
    .survivor_size = string_survivor_size};

/* ---- static strings ---- */

const tsf_string tsf_string_empty = TSF_STATIC_STRING("", 0, 0);

static const char ascii[128] = {
    0,   1,   2,   3,   4,   5,   6,   7,   8,   9,   10,  11,  12,  13,  14,  15,  16,  17,  18,  19,  20,  21,
    22,  23,  24,  25,  26,  27,  28,  29,  30,  31,  ' ', '!', '"', '#', '$', '%', '&', '\'', '(', ')', '*', '+',
    ',', '-', '.', '/', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', ':', ';', '<', '=', '>', '?', '@', 'A',
    'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L', 'M', 'N', 'O', 'P', 'Q', 'R', 'S', 'T', 'U', 'V', 'W',
    'X', 'Y', 'Z', '[', '\\', ']', '^', '_', '`', 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm',
    'n', 'o', 'p', 'q', 'r', 's', 't', 'u', 'v', 'w', 'x', 'y', 'z', '{', '|', '}', '~', 127};

#define ONE(i) TSF_STATIC_STRING(&ascii[i], 1, 1)
#define FOUR(i) ONE(i), ONE(i + 1), ONE(i + 2), ONE(i + 3)
#define SIXTEEN(i) FOUR(i), FOUR(i + 4), FOUR(i + 8), FOUR(i + 12)
const tsf_string tsf_string_characters[128] = {SIXTEEN(0),  SIXTEEN(16), SIXTEEN(32), SIXTEEN(48),
                                               SIXTEEN(64), SIXTEEN(80), SIXTEEN(96), SIXTEEN(112)};

static tsf_string *empty(void) { return (tsf_string *)&tsf_string_empty; }
static tsf_string *character(unsigned c) { return (tsf_string *)&tsf_string_characters[c]; }

/* ---- making ---- */

static tsf_string *set_up(tsf_string *s, uint16_t aux) {
  tsf_header(&s->header, TSF_TYPE_STRING);
  s->header.aux = aux;
  s->owner = NULL;
  s->index = NULL;
  return s;
}

/* For bytes that are elsewhere. */
static tsf_string *new_string(tsf_isolate *isolate, uint16_t aux) {
  return set_up(tsf_allocate(isolate, sizeof(tsf_string)), aux);
}

/* For at most CHECKED_MIN bytes. */
static tsf_string *new_inline(tsf_isolate *isolate, size_t bytes, uint32_t units, char **data) {
  tsf_string *s = set_up(tsf_allocate(isolate, sizeof *s + round8(bytes)), TSF_STRING_INLINE);
  s->bytes = (uint32_t)bytes;
  s->units = units;
  s->data = *data = (char *)(s + 1);
  return s;
}

static void too_long(tsf_isolate *isolate) { tsf_throw_error(isolate, TSF_ERROR_RANGE, "Invalid string length"); }

tsf_string *tsf_string_reserve(tsf_isolate *isolate, size_t bytes, char **data) {
  if (bytes > TSF_STRING_MAX) {
    too_long(isolate);
    return NULL;
  }
  if (bytes <= CHECKED_MIN) return new_inline(isolate, bytes, TSF_UNITS_UNKNOWN, data);
  tsf_string *s = tsf_allocate_checked(isolate, sizeof *s + round8(bytes));
  if (!s) return NULL;
  set_up(s, TSF_STRING_INLINE);
  s->bytes = (uint32_t)bytes;
  s->units = TSF_UNITS_UNKNOWN;
  s->data = *data = (char *)(s + 1);
  return s;
}

/* Copies, writing each pair of halves as one character. */
static tsf_string *copy_joined(tsf_isolate *isolate, const char *data, size_t bytes) {
  tsf_builder builder;
  tsf_builder_start(&builder, isolate);
  for (size_t i = 0; i < bytes;) {
    uint32_t length;
    tsf_wtf8_decode(data + i, bytes - i, &length);
    tsf_builder_text(&builder, data + i, length);
    i += length;
  }
  return tsf_builder_finish(&builder);
}

tsf_string *tsf_string_from_bytes(tsf_isolate *isolate, const char *data, size_t bytes) {
  if (bytes <= 1) {
    if (bytes == 0) return empty();
    if ((unsigned char)data[0] < 0x80) return character((unsigned char)data[0]);
  }
  char *text;
  bool joins = false;
  size_t units = TSF_UNITS_UNKNOWN;
  if (bytes <= TSF_STRING_MAX) {
    units = tsf_wtf8_count_units(data, bytes, &joins);
    if (joins) return copy_joined(isolate, data, bytes);
  }
  tsf_string *s = tsf_string_reserve(isolate, bytes, &text);
  if (!s) return empty();
  memcpy(text, data, bytes);
  s->units = (uint32_t)units;
  return s;
}

tsf_string *tsf_string_from_text(tsf_isolate *isolate, const char *text) {
  return tsf_string_from_bytes(isolate, text, strlen(text));
}

tsf_string *tsf_string_view(tsf_isolate *isolate, const char *data, size_t bytes) {
  if (bytes <= 1) {
    if (bytes == 0) return empty();
    if ((unsigned char)data[0] < 0x80) return character((unsigned char)data[0]);
  }
  if (bytes > TSF_STRING_MAX) {
    too_long(isolate);
    return empty();
  }
  tsf_string *s = new_string(isolate, TSF_STRING_VIEW);
  s->bytes = (uint32_t)bytes;
  s->units = TSF_UNITS_UNKNOWN;
  s->data = data;
  return s;
}

tsf_string *tsf_string_from_code_point(tsf_isolate *isolate, uint32_t code_point) {
  if (code_point < 0x80) return character(code_point);
  char text[4], *data;
  uint32_t bytes = tsf_wtf8_encode(code_point, text);
  tsf_string *s = new_inline(isolate, bytes, tsf_wtf8_units(code_point), &data);
  memcpy(data, text, bytes);
  return s;
}

/* ---- length and the unit index ---- */

uint32_t tsf_string_count_units(tsf_string *s) {
  uint32_t units = (uint32_t)tsf_wtf8_count_units(s->data, s->bytes, NULL);
  if (!(s->header.flags & TSF_FLAG_STATIC)) s->units = units;
  return units;
}

/* Makes the index of a non-ASCII string of known length. */
static const uint32_t *index_of(tsf_isolate *isolate, tsf_string *s) {
  if (s->index) return (const uint32_t *)(const void *)s->index->bytes;
  if (s->header.flags & TSF_FLAG_STATIC) return NULL;
  uint32_t count = s->units / INDEX_STEP + 1;
  tsf_buffer *buffer = tsf_buffer_new(isolate, count * sizeof(uint32_t));
  if (!buffer) return NULL;
  uint32_t *offsets = (uint32_t *)(void *)buffer->bytes;
  uint32_t unit = 0, byte = 0, length, next = 0;
  while (byte < s->bytes && next < count) {
    uint32_t n = tsf_wtf8_units(tsf_wtf8_decode(s->data + byte, s->bytes - byte, &length));
    uint32_t wanted = next * INDEX_STEP;
    if (unit == wanted)
      offsets[next++] = byte;
    else if (n == 2 && unit + 1 == wanted)
      offsets[next++] = byte | TSF_STRING_HALF;
    unit += n;
    byte += length;
  }
  if (next < count) offsets[next] = s->bytes; /* length is a multiple of the step */
  s->index = buffer;
  tsf_barrier(isolate, &s->header, tsf_from_object(buffer));
  return offsets;
}

uint32_t tsf_string_unit_to_byte(tsf_isolate *isolate, tsf_string *s, uint32_t unit) {
  uint32_t units = tsf_string_length(s);
  if (units == s->bytes) return unit;
  if (unit >= units) return s->bytes;
  uint32_t byte = 0, at = 0, length;
  if (unit >= INDEX_STEP && s->bytes > SCAN_LIMIT) {
    const uint32_t *offsets = index_of(isolate, s);
    if (offsets) {
      byte = offsets[unit / INDEX_STEP];
      at = unit / INDEX_STEP * INDEX_STEP;
      if (at == unit) return byte;
      if (byte & TSF_STRING_HALF) {
        byte = (byte & ~TSF_STRING_HALF) + 4;
        at++;
      }
    }
  }
  for (;;) {
    if (at == unit) return byte;
    uint32_t n = tsf_wtf8_units(tsf_wtf8_decode(s->data + byte, s->bytes - byte, &length));
    if (n == 2 && at + 1 == unit) return byte | TSF_STRING_HALF;
    at += n;
    byte += length;
  }
}

uint32_t tsf_string_byte_to_unit(tsf_isolate *isolate, tsf_string *s, uint32_t byte) {
  uint32_t units = tsf_string_length(s), half = byte & TSF_STRING_HALF ? 1 : 0;
  byte &= ~TSF_STRING_HALF;
  if (units == s->bytes) return byte;
  if (byte >= s->bytes) return units;
  uint32_t start = 0, unit = 0;
  if (byte > SCAN_LIMIT) {
    const uint32_t *offsets = index_of(isolate, s);
    if (offsets) {
      uint32_t low = 0, high = units / INDEX_STEP + 1; /* the last entry at or before byte */
      while (high - low > 1) {
        uint32_t middle = low + (high - low) / 2;
        if ((offsets[middle] & ~TSF_STRING_HALF) <= byte)
          low = middle;
        else
          high = middle;
      }
      start = offsets[low] & ~TSF_STRING_HALF;
      unit = low * INDEX_STEP - (offsets[low] & TSF_STRING_HALF ? 1 : 0);
    }
  }
  return unit + (uint32_t)tsf_wtf8_count_units(s->data + start, byte - start, NULL) + half;
}

/* ---- slices ---- */

/* A part that shares the bytes. */
static tsf_string *share(tsf_isolate *isolate, tsf_string *s, uint32_t start, uint32_t end, uint32_t units) {
  uint32_t bytes = end - start;
  if (bytes == s->bytes) return s;
  if (bytes <= 1) {
    if (bytes == 0) return empty();
    if ((unsigned char)s->data[start] < 0x80) return character((unsigned char)s->data[start]);
  }
  tsf_string *part = new_string(isolate, s->header.aux & TSF_STRING_VIEW);
  part->bytes = bytes;
  part->units = units;
  part->data = s->data + start;
  part->owner = s->header.aux & TSF_STRING_INLINE ? &s->header : s->owner;
  return part;
}

tsf_string *tsf_string_bytes(tsf_isolate *isolate, tsf_string *s, uint32_t start, uint32_t end) {
  return share(isolate, s, start, end, s->units == s->bytes ? end - start : TSF_UNITS_UNKNOWN);
}

static uint32_t half_of(const tsf_string *s, uint32_t at, bool low) {
  uint32_t length, c = tsf_wtf8_decode(s->data + at, s->bytes - at, &length) - 0x10000;
  return low ? 0xDC00 + (c & 0x3FF) : 0xD800 + (c >> 10);
}

tsf_string *tsf_string_between(tsf_isolate *isolate, tsf_string *s, uint32_t start, uint32_t end) {
  if (!((start | end) & TSF_STRING_HALF)) return tsf_string_bytes(isolate, s, start, end);
  if (start == end) return empty();
  char first[4], last[4];
  uint32_t first_bytes = 0, last_bytes = 0;
  if (start & TSF_STRING_HALF) {
    start &= ~TSF_STRING_HALF;
    first_bytes = tsf_wtf8_encode(half_of(s, start, true), first);
    start += 4;
  }
  if (end & TSF_STRING_HALF) {
    end &= ~TSF_STRING_HALF;
    last_bytes = tsf_wtf8_encode(half_of(s, end, false), last);
  }
  uint32_t middle = end - start;
  char *data;
  tsf_string *part = tsf_string_reserve(isolate, first_bytes + middle + last_bytes, &data);
  if (!part) return empty();
  memcpy(data, first, first_bytes);
  memcpy(data + first_bytes, s->data + start, middle);
  memcpy(data + first_bytes + middle, last, last_bytes);
  return part;
}

tsf_string *tsf_string_units(tsf_isolate *isolate, tsf_string *s, uint32_t start, uint32_t end) {
  if (tsf_string_is_ascii(s)) return share(isolate, s, start, end, end - start);
  if (start >= end) return empty();
  uint32_t from = tsf_string_unit_to_byte(isolate, s, start);
  uint32_t to = end - start < INDEX_STEP && !(from & TSF_STRING_HALF) ? from : TSF_STRING_NOT_FOUND;
  if (to == from) { /* a short part: walk on from its start */
    uint32_t unit = start, length;
    while (unit < end) {
      uint32_t n = tsf_wtf8_units(tsf_wtf8_decode(s->data + to, s->bytes - to, &length));
      if (unit + n > end) {
        to |= TSF_STRING_HALF;
        break;
      }
      unit += n;
      to += length;
    }
  } else {
    to = tsf_string_unit_to_byte(isolate, s, end);
  }
  if ((from | to) & TSF_STRING_HALF) {
    tsf_string *part = tsf_string_between(isolate, s, from, to);
    if (!(part->header.flags & TSF_FLAG_STATIC)) part->units = end - start;
    return part;
  }
  return share(isolate, s, from, to, end - start);
}

tsf_string *tsf_string_next_character(tsf_isolate *isolate, tsf_string *s, uint32_t *byte_offset) {
  uint32_t at = *byte_offset, length;
  if (at >= s->bytes) return NULL;
  if ((unsigned char)s->data[at] < 0x80) {
    *byte_offset = at + 1;
    return character((unsigned char)s->data[at]);
  }
  uint32_t c = tsf_wtf8_decode_long(s->data + at, s->bytes - at, &length);
  *byte_offset = at + length;
  return share(isolate, s, at, at + length, tsf_wtf8_units(c));
}

/* ---- equality, order, hash ---- */

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

int tsf_string_compare(const tsf_string *a, const tsf_string *b) {
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

/* ---- concatenation ---- */

static bool joins(const tsf_string *a, const tsf_string *b) {
  return TSF_UNLIKELY((unsigned char)b->data[0] == 0xED) && tsf_wtf8_starts_low(b->data, b->bytes) &&
         tsf_wtf8_ends_high(a->data, a->bytes);
}

static uint32_t sum_units(const tsf_string *a, const tsf_string *b) {
  if (a->units == TSF_UNITS_UNKNOWN || b->units == TSF_UNITS_UNKNOWN) return TSF_UNITS_UNKNOWN;
  /* invalid bytes at the seam may complete each other */
  if (TSF_UNLIKELY(tsf_wtf8_is_continuation(b->data[0]))) return TSF_UNITS_UNKNOWN;
  return a->units + b->units;
}

static tsf_string *in_buffer(tsf_isolate *isolate, tsf_buffer *buffer, const char *data, size_t bytes, uint32_t units) {
  tsf_string *s = new_string(isolate, TSF_STRING_JOINED);
  s->bytes = (uint32_t)bytes;
  s->units = units;
  s->data = data;
  s->owner = &buffer->header;
  return s;
}

tsf_string *tsf_string_concat(tsf_isolate *isolate, tsf_string *a, tsf_string *b) {
  if (b->bytes == 0) return a;
  if (a->bytes == 0) return b;
  if (TSF_UNLIKELY(joins(a, b))) {
    tsf_string *const parts[2] = {a, b};
    return tsf_string_concat_all(isolate, 2, parts);
  }
  size_t bytes = (size_t)a->bytes + b->bytes;
  if (TSF_UNLIKELY(bytes > TSF_STRING_MAX)) {
    too_long(isolate);
    return a;
  }
  uint32_t units = sum_units(a, b);
  if (a->header.aux & TSF_STRING_JOINED) {
    tsf_buffer *buffer = a->owner && a->owner->type == TSF_TYPE_BUFFER ? (tsf_buffer *)a->owner : NULL;
    if (buffer && a->data + a->bytes == buffer->bytes + buffer->used && b->bytes <= buffer->capacity - buffer->used) {
      memcpy(buffer->bytes + buffer->used, b->data, b->bytes);
      buffer->used += b->bytes;
      return in_buffer(isolate, buffer, a->data, bytes, units);
    }
    if (bytes >= BUFFER_MIN / 2) {
      size_t capacity = bytes * 2 > BUFFER_MIN ? bytes * 2 : BUFFER_MIN;
      buffer = tsf_buffer_new(isolate, capacity);
      if (TSF_UNLIKELY(!buffer)) return a;
      memcpy(buffer->bytes, a->data, a->bytes);
      memcpy(buffer->bytes + a->bytes, b->data, b->bytes);
      buffer->used = bytes;
      return in_buffer(isolate, buffer, buffer->bytes, bytes, units);
    }
  }
  char *data;
  tsf_string *s = tsf_string_reserve(isolate, bytes, &data);
  if (TSF_UNLIKELY(!s)) return a;
  memcpy(data, a->data, a->bytes);
  memcpy(data + a->bytes, b->data, b->bytes);
  s->units = units;
  s->header.aux |= TSF_STRING_JOINED;
  return s;
}

tsf_string *tsf_string_concat_all(tsf_isolate *isolate, uint32_t count, tsf_string *const *parts) {
  uint64_t bytes = 0, units = 0;
  bool known = true, plain = true;
  const tsf_string *last = NULL, *only = NULL;
  for (uint32_t i = 0; i < count; i++) {
    const tsf_string *part = parts[i];
    if (part->bytes == 0) continue;
    if ((unsigned char)part->data[0] >= 0x80 && last) {
      if (joins(last, part)) plain = false;
      if (tsf_wtf8_is_continuation(part->data[0])) known = false;
    }
    only = last ? NULL : part;
    last = part;
    bytes += part->bytes;
    if (part->units == TSF_UNITS_UNKNOWN)
      known = false;
    else
      units += part->units;
  }
  if (!last) return empty();
  if (only) return (tsf_string *)only;
  if (!plain) {
    tsf_builder builder;
    tsf_builder_start(&builder, isolate);
    for (uint32_t i = 0; i < count; i++) tsf_builder_string(&builder, parts[i]);
    tsf_string *joined = tsf_builder_finish(&builder);
    return joined ? joined : empty();
  }
  char *data;
  tsf_string *s = tsf_string_reserve(isolate, (size_t)bytes, &data);
  if (!s) return empty();
  for (uint32_t i = 0; i < count; i++) {
    memcpy(data, parts[i]->data, parts[i]->bytes);
    data += parts[i]->bytes;
  }
  s->units = known ? (uint32_t)units : TSF_UNITS_UNKNOWN;
  s->header.aux |= TSF_STRING_JOINED;
  return s;
}

/* ---- builder ---- */

void tsf_builder_start(tsf_builder *builder, tsf_isolate *isolate) {
  builder->isolate = isolate;
  builder->data = builder->small;
  builder->bytes = 0;
  builder->capacity = sizeof builder->small;
  builder->buffer = NULL;
  builder->failed = false;
}

bool tsf_builder_grow(tsf_builder *builder, size_t more) {
  if (builder->failed) return false;
  if (more <= builder->capacity - builder->bytes) return true;
  if (more > TSF_STRING_MAX - builder->bytes) {
    too_long(builder->isolate);
    builder->failed = true;
    return false;
  }
  size_t capacity = builder->capacity * 2;
  if (capacity < builder->bytes + more) capacity = builder->bytes + more;
  tsf_buffer *buffer = tsf_buffer_new(builder->isolate, capacity);
  if (!buffer) {
    builder->failed = true;
    builder->capacity = builder->bytes; /* the inline fast path fails too */
    return false;
  }
  memcpy(buffer->bytes, builder->data, builder->bytes);
  builder->buffer = buffer;
  builder->data = buffer->bytes;
  builder->capacity = capacity;
  return true;
}

void tsf_builder_text(tsf_builder *builder, const char *data, size_t bytes) {
  if (bytes == 0) return;
  if (TSF_UNLIKELY((unsigned char)data[0] == 0xED) && tsf_wtf8_starts_low(data, bytes) &&
      tsf_wtf8_ends_high(builder->data, builder->bytes)) {
    uint32_t length;
    uint32_t high = tsf_wtf8_decode(builder->data + builder->bytes - 3, 3, &length);
    uint32_t low = tsf_wtf8_decode(data, 3, &length);
    if (!tsf_builder_grow(builder, 1 + bytes - 3)) return;
    uint32_t pair = 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00);
    builder->bytes += tsf_wtf8_encode(pair, builder->data + builder->bytes - 3) - 3;
    data += 3;
    bytes -= 3;
  } else if (!tsf_builder_grow(builder, bytes)) {
    return;
  }
  memcpy(builder->data + builder->bytes, data, bytes);
  builder->bytes += bytes;
}

void tsf_builder_character(tsf_builder *builder, uint32_t code_point) {
  char text[4];
  tsf_builder_text(builder, text, tsf_wtf8_encode(code_point, text));
}

tsf_string *tsf_builder_finish(tsf_builder *builder) {
  if (builder->failed) return NULL;
  tsf_buffer *buffer = builder->buffer;
  if (!buffer || builder->bytes <= sizeof builder->small)
    return tsf_string_from_bytes(builder->isolate, builder->data, builder->bytes);
  buffer->used = builder->bytes;
  return in_buffer(builder->isolate, buffer, buffer->bytes, builder->bytes, TSF_UNITS_UNKNOWN);
}
