/* string.h - JavaScript strings: UTF-16 semantics over WTF-8 bytes (UTF-8 in which a lone surrogate may occur; an
 * adjacent high and low half are always joined). Event text may also hold invalid UTF-8: such a byte counts as one unit
 * (U+FFFD when read) and is given back unchanged.
 *
 * Strings are always flat: `data[0..bytes)`. A slice shares its parent's bytes. `a + b` appends in place when a ends
 * where its buffer's text ends and there is room, so `s += x` in a loop is linear. A string may be a view of host memory
 * (TSF_STRING_VIEW); it is copied when it outlives the call.
 * Invariant: the text of a string never changes; `units` is either right or TSF_UNITS_UNKNOWN. */
#ifndef TSF_STRING_H
#define TSF_STRING_H

#include "../core/short_bytes.h"
#include "decimal.h"
#include "buffer.h"

#define TSF_UNITS_UNKNOWN UINT32_MAX
#define TSF_STRING_MAX 0x1FFFFFE8u /* units and bytes; longer: RangeError "Invalid string length", as in V8 */

/* header.aux */
enum {
  TSF_STRING_VIEW = 1,   /* data is host memory, valid until the host call returns */
  TSF_STRING_INLINE = 2, /* data is right behind this struct */
  TSF_STRING_JOINED = 4  /* made by concat: the next concat gives it a buffer to grow in */
};

struct tsf_string {
  tsf_object header;    /* TSF_TYPE_STRING */
  uint32_t bytes;
  uint32_t units;       /* UTF-16 length; == bytes means that all of it is ASCII */
  const char *data;     /* not NUL-terminated */
  tsf_object *owner;    /* what keeps data alive: a TSF_TYPE_BUFFER, an inline string, NULL: inline, static or view */
  tsf_buffer *index;    /* byte offsets of every 16th unit of a non-ASCII string, made on demand, or NULL */
};

/* A string literal: const data. `text` is WTF-8 without embedded length tricks; units precomputed by the compiler. */
#define TSF_STATIC_STRING(text, byte_length, unit_length)                                                             \
  { {TSF_TYPE_STRING, 0, TSF_FLAG_STATIC, 0}, (byte_length), (unit_length), (text), NULL, NULL }

/* The same for a long literal that is not ASCII: `index` is a tsf_buffer in const data (flag STATIC) whose bytes are
 * uint32_t[units / 16 + 1], entry k the byte offset of the character with unit 16 k, plus TSF_STRING_HALF if that unit is
 * its low half (the last entry may be the string's length). Without one, indexing a literal is linear in its length. */
#define TSF_STRING_INDEX_STEP 16u
#define TSF_STATIC_STRING_INDEXED(text, byte_length, unit_length, index)                                              \
  { {TSF_TYPE_STRING, 0, TSF_FLAG_STATIC, 0}, (byte_length), (unit_length), (text), NULL, (tsf_buffer *)(index) }

extern const tsf_string tsf_string_empty;
extern const tsf_string tsf_string_characters[128]; /* "\0" .. "\x7F" */

/* Making. All allocate; the result belongs to the collector. */
tsf_string *tsf_string_from_bytes(tsf_isolate *isolate, const char *data, size_t bytes); /* copies; joins halves */
tsf_string *tsf_string_from_text(tsf_isolate *isolate, const char *text);                /* strlen, copies */
/* View of host memory: no copy. Invalid UTF-8 allowed. */
tsf_string *tsf_string_view_rare(tsf_isolate *isolate, const char *data, size_t bytes);
static inline tsf_string *tsf_string_view(tsf_isolate *isolate, const char *data, size_t bytes) {
  if (TSF_UNLIKELY(bytes - 2 > TSF_STRING_MAX - 2)) return tsf_string_view_rare(isolate, data, bytes);
  tsf_string *s = tsf_allocate(isolate, sizeof *s);
  s->header = (tsf_object){.type = TSF_TYPE_STRING, .aux = TSF_STRING_VIEW};
  s->bytes = (uint32_t)bytes;
  s->units = TSF_UNITS_UNKNOWN;
  s->data = data;
  s->owner = NULL;
  s->index = NULL;
  return s;
}
tsf_string *tsf_string_from_code_point(tsf_isolate *isolate, uint32_t code_point); /* 0..10FFFF, surrogates too */
/* static single-character strings for ASCII */
/* `bytes` bytes of text for the caller to fill in at once (*data), before the next allocation; units unknown until set.
 * RangeError and NULL past TSF_STRING_MAX or the heap limit. */
tsf_string *tsf_string_reserve(tsf_isolate *isolate, size_t bytes, char **data);

static inline bool tsf_string_is_empty(const tsf_string *s) { return s->bytes == 0; }
uint32_t tsf_string_count_units(tsf_string *s); /* fills units (not of a static one) and returns it */
static inline uint32_t tsf_string_length(const tsf_string *s) {
  return TSF_LIKELY(s->units != TSF_UNITS_UNKNOWN) ? s->units : tsf_string_count_units((tsf_string *)s);
}
static inline bool tsf_string_is_ascii(const tsf_string *s) { return tsf_string_length(s) == s->bytes; }

/* Most texts that differ do so in their length or their first byte. */
static inline bool tsf_string_equal(const tsf_string *a, const tsf_string *b) {
  if (a == b) return true;
  if (a->bytes != b->bytes) return false;
  if (a->bytes == 0) return true;
  return a->data[0] == b->data[0] && (a->bytes == 1 || memcmp(a->data, b->data, a->bytes) == 0);
}
/* By UTF-16 code unit: -1, 0 or 1 (2 would mean for tsf_compare that there is no order). */
int tsf_string_compare_any(const tsf_string *a, const tsf_string *b);
static inline int tsf_string_compare(const tsf_string *a, const tsf_string *b) {
  if (TSF_LIKELY(a->bytes != 0 && b->bytes != 0)) {
    unsigned char x = (unsigned char)a->data[0], y = (unsigned char)b->data[0];
    if (x != y && x < 0x80 && y < 0x80) return x < y ? -1 : 1;
  }
  return tsf_string_compare_any(a, b);
}
uint64_t tsf_string_hash(tsf_isolate *isolate, const tsf_string *s);

/* a + b. May throw RangeError (length). */
tsf_string *tsf_string_concat(tsf_isolate *isolate, tsf_string *a, tsf_string *b);
/* parts[0] + ... in one piece: template literals, join. */
tsf_string *tsf_string_concat_all(tsf_isolate *isolate, uint32_t count, tsf_string *const *parts);
/* Text that is to become a part of a string at once: another string's, or a number's as String() writes it. */
typedef struct tsf_piece {
  const char *data;
  uint32_t bytes, units;
  bool words;      /* `head` holds the first eight bytes, `tail` the last eight (of fewer: `head` all) */
  uint64_t head, tail;
} tsf_piece;
static inline tsf_piece tsf_piece_of_string(const tsf_string *s) {
  return (tsf_piece){.data = s->data, .bytes = s->bytes, .units = s->units};
}
tsf_piece tsf_piece_of_number_any(double d, char text[32]);
/* `text` may be written to, and has to live as long. The ten digits at most of an integer below 2**32 are in registers
 * too, since they are mostly written elsewhere at once. */
TSF_ALWAYS_INLINE tsf_piece tsf_piece_of_number(double d, char text[32]) {
  const uint64_t zeros = 0x3030303030303030ull;
  uint32_t u = d >= 0 && d < 4294967296.0 ? (uint32_t)(int64_t)d : 0, bytes;
  if (TSF_UNLIKELY((double)u != d)) return tsf_piece_of_number_any(d, text);
  uint32_t high = u / 100000000;
  uint64_t tail = tsf_eight_digits(u - high * 100000000), head;
  if (high == 0) {
    uint32_t leading = (uint32_t)__builtin_ctzll(tail | 1ull << 56) / 8;
    bytes = 8 - leading;
    head = tail = (tail | zeros) >> (leading * 8);
  } else {
    uint32_t more = high < 10 ? 1 : 2;
    bytes = 8 + more;
    tail |= zeros;
    head = tail << (more * 8) | (high < 10 ? high + '0' : high / 10 + '0' + ((high % 10 + '0') << 8));
    memcpy(text + more, &tail, 8);
  }
  memcpy(text, &head, 8);
  return (tsf_piece){.data = text, .bytes = bytes, .units = bytes, .words = true, .head = head, .tail = tail};
}
/* All pieces as one string, as tsf_string_concat_all. No piece's string may be the collector's to free meanwhile. */
tsf_string *tsf_string_join_any(tsf_isolate *isolate, uint32_t count, const tsf_piece *pieces);
/* So that the caller's array need not be in memory where it is not used. */
TSF_ALWAYS_INLINE tsf_string *tsf_string_join_copy(tsf_isolate *isolate, uint32_t count, const tsf_piece *pieces) {
  tsf_piece kept[4];
  if (count > 4) return tsf_string_join_any(isolate, count, pieces);
  TSF_UNROLL for (uint32_t i = 0; i < count; i++) kept[i] = pieces[i];
  return tsf_string_join_any(isolate, count, kept);
}
/* The same, unrolled where the count is known and small, for texts that are short and not of unusual characters. */
TSF_ALWAYS_INLINE tsf_string *tsf_string_join(tsf_isolate *isolate, uint32_t count, const tsf_piece *pieces) {
  uint64_t bytes = 0, units = 0;
  bool usual = count <= 4;
  TSF_UNROLL for (uint32_t i = 0; i < count; i++) {
    usual &= pieces[i].units != TSF_UNITS_UNKNOWN && (i == 0 || pieces[i].units == pieces[i].bytes);
    bytes += pieces[i].bytes;
    units += pieces[i].units;
  }
  if (TSF_UNLIKELY(!usual || bytes - 1 >= 1024)) return tsf_string_join_copy(isolate, count, pieces);
  tsf_string *s = tsf_allocate(isolate, sizeof *s + ((bytes + 7) & ~(size_t)7));
  char *to = (char *)(s + 1);
  s->header = (tsf_object){.type = TSF_TYPE_STRING, .aux = TSF_STRING_INLINE | TSF_STRING_JOINED};
  s->bytes = (uint32_t)bytes;
  s->units = (uint32_t)units;
  s->data = to;
  s->owner = NULL;
  s->index = NULL;
  TSF_UNROLL for (uint32_t i = 0; i < count; i++) {
    tsf_copy_short(to, pieces[i].data, pieces[i].bytes);
    to += pieces[i].bytes;
  }
  return s;
}
/* units [start, end), clamped already: 0 <= start <= end <= length. Shares bytes; halves a pair where it must. */
tsf_string *tsf_string_units(tsf_isolate *isolate, tsf_string *s, uint32_t start, uint32_t end);
/* Offset of the character with that unit (0 <= unit <= length), plus TSF_STRING_HALF if the unit is its low half.
 * Constant time after the first call. */
#define TSF_STRING_HALF 0x80000000u
uint32_t tsf_string_unit_to_byte(tsf_isolate *isolate, tsf_string *s, uint32_t unit);
/* The way back; byte is on a character boundary (TSF_STRING_HALF is understood). */
uint32_t tsf_string_byte_to_unit(tsf_isolate *isolate, tsf_string *s, uint32_t byte);
/* Between two offsets as tsf_string_unit_to_byte gives them. */
tsf_string *tsf_string_between(tsf_isolate *isolate, tsf_string *s, uint32_t start, uint32_t end);
/* The bytes [start, end) of s, on character boundaries, with that many units (or TSF_UNITS_UNKNOWN). A slice. */
tsf_string *tsf_string_part_rare(tsf_isolate *isolate, tsf_string *s, uint32_t start, uint32_t end, uint32_t units);
static inline tsf_string *tsf_string_part(tsf_isolate *isolate, tsf_string *s, uint32_t start, uint32_t end,
                                          uint32_t units) {
  uint32_t bytes = end - start;
  if (TSF_UNLIKELY(bytes <= 1 || bytes == s->bytes)) return tsf_string_part_rare(isolate, s, start, end, units);
  tsf_string *part = tsf_allocate(isolate, sizeof *part);
  part->header = (tsf_object){.type = TSF_TYPE_STRING, .aux = s->header.aux & TSF_STRING_VIEW};
  part->bytes = bytes;
  part->units = units;
  part->data = s->data + start;
  part->owner = s->header.aux & TSF_STRING_INLINE ? &s->header : s->owner;
  part->index = NULL;
  return part;
}
static inline tsf_string *tsf_string_bytes(tsf_isolate *isolate, tsf_string *s, uint32_t start, uint32_t end) {
  return tsf_string_part(isolate, s, start, end, s->units == s->bytes ? end - start : TSF_UNITS_UNKNOWN);
}

/* The methods, with JavaScript's argument conversions already done to double/str; an index argument is any double
 * (NaN, infinities, fractions: ToIntegerOrInfinity here). Missing arguments are passed as the value in brackets. */
double tsf_string_char_code_at(tsf_isolate *, tsf_string *s, double index);          /* NaN outside */
tsf_value tsf_string_code_point_at(tsf_isolate *, tsf_string *s, double index);      /* undefined outside */
tsf_string *tsf_string_char_at(tsf_isolate *, tsf_string *s, double index);          /* "" outside */
tsf_value tsf_string_at(tsf_isolate *, tsf_string *s, double index);                 /* undefined outside */
tsf_value tsf_string_element(tsf_isolate *, tsf_string *s, double index);            /* s[i]; undefined outside */
double tsf_string_index_of(tsf_isolate *, tsf_string *s, tsf_string *needle, double from /* [0] */);
double tsf_string_last_index_of(tsf_isolate *, tsf_string *s, tsf_string *needle, double from /* [+inf]; NaN = +inf */);
bool tsf_string_includes(tsf_isolate *, tsf_string *s, tsf_string *needle, double from /* [0] */);
bool tsf_string_starts_with(tsf_isolate *, tsf_string *s, tsf_string *needle, double from /* [0] */);
bool tsf_string_ends_with(tsf_isolate *, tsf_string *s, tsf_string *needle, double end /* [+inf] */);
tsf_string *tsf_string_slice(tsf_isolate *, tsf_string *s, double start, double end /* [+inf] */);
tsf_string *tsf_string_substring(tsf_isolate *, tsf_string *s, double start, double end /* [+inf] */);
tsf_string *tsf_string_substr(tsf_isolate *, tsf_string *s, double start, double length /* [+inf] */);
tsf_array *tsf_string_split(tsf_isolate *, tsf_string *s, tsf_string *separator, double limit /* [2^32-1] */);
/* s.split(separator, limit).length and s.split(separator, limit)[index], without making the parts. */
double tsf_string_split_count(tsf_isolate *, tsf_string *s, tsf_string *separator, double limit);
tsf_value tsf_string_split_part_any(tsf_isolate *, tsf_string *s, tsf_string *separator, double limit, double index);
tsf_value tsf_string_split_part_by_byte(tsf_isolate *, tsf_string *s, char separator, uint32_t index);
TSF_ALWAYS_INLINE tsf_value tsf_string_split_part(tsf_isolate *isolate, tsf_string *s, tsf_string *separator, double limit,
                                                  double index) {
  if (TSF_LIKELY(separator->bytes == 1 && (unsigned char)separator->data[0] < 0x80 && limit == 4294967295.0)) {
    if (index == 0) { /* what is before the first: mostly short, and asked for mostly */
      const char *at = tsf_find_byte(s->data, s->data + s->bytes, separator->data[0]);
      return tsf_from_string(tsf_string_bytes(isolate, s, 0, at == NULL ? s->bytes : (uint32_t)(at - s->data)));
    }
    if (TSF_LIKELY(index > 0 && index < 2147483648.0 && index == (double)(int32_t)index))
      return tsf_string_split_part_by_byte(isolate, s, separator->data[0], (uint32_t)(int32_t)index);
  }
  return tsf_string_split_part_any(isolate, s, separator, limit, index);
}
/* The same, the index -1 being the last part, -2 the one before it (and 0 the first). */
tsf_value tsf_string_split_part_from_end(tsf_isolate *, tsf_string *s, tsf_string *separator, double limit, double back);
tsf_string *tsf_string_repeat(tsf_isolate *, tsf_string *s, double count);           /* throws RangeError */
tsf_string *tsf_string_pad_start(tsf_isolate *, tsf_string *s, double length, tsf_string *fill /* [" "] */);
tsf_string *tsf_string_pad_end(tsf_isolate *, tsf_string *s, double length, tsf_string *fill);
tsf_string *tsf_string_trim(tsf_isolate *, tsf_string *s);
tsf_string *tsf_string_trim_start(tsf_isolate *, tsf_string *s);
tsf_string *tsf_string_trim_end(tsf_isolate *, tsf_string *s);
tsf_string *tsf_string_to_lower_case(tsf_isolate *, tsf_string *s);
tsf_string *tsf_string_to_upper_case(tsf_isolate *, tsf_string *s);
/* replace / replaceAll with a string pattern and a string replacement ($$, $&, $`, $' expanded). */
tsf_string *tsf_string_replace(tsf_isolate *, tsf_string *s, tsf_string *pattern, tsf_string *replacement);
tsf_string *tsf_string_replace_all(tsf_isolate *, tsf_string *s, tsf_string *pattern, tsf_string *replacement);
bool tsf_string_is_well_formed(tsf_isolate *, tsf_string *s);
tsf_string *tsf_string_to_well_formed(tsf_isolate *, tsf_string *s);
tsf_string *tsf_string_normalize(tsf_isolate *, tsf_string *s, tsf_string *form /* ["NFC"] */); /* RangeError */
tsf_string *tsf_string_from_char_code(tsf_isolate *, double unit);
tsf_string *tsf_string_from_code_point_checked(tsf_isolate *, double code_point);    /* RangeError */

/* Byte offset of needle in s at or after the byte offset `from`, or TSF_STRING_NOT_FOUND; linear time. Offsets are
 * character boundaries; for a needle that begins or ends with a lone half they may carry TSF_STRING_HALF. */
#define TSF_STRING_NOT_FOUND UINT32_MAX
uint32_t tsf_string_find(const tsf_string *s, const tsf_string *needle, uint32_t from);

/* Text in the making, on the C stack: small ones in the struct, larger ones in a tsf_buffer that the string takes over.
 * After a failure (too long, heap limit: thrown) further calls do nothing and finish returns NULL. */
typedef struct tsf_builder {
  tsf_isolate *isolate;
  char *data;
  size_t bytes, capacity;
  tsf_buffer *buffer;
  bool failed;
  char small[232];
} tsf_builder;
void tsf_builder_start(tsf_builder *builder, tsf_isolate *isolate);
bool tsf_builder_grow(tsf_builder *builder, size_t more); /* room for `more` bytes; false: failed */
void tsf_builder_text(tsf_builder *builder, const char *data, size_t bytes); /* joins halves */
static inline void tsf_builder_char(tsf_builder *builder, char c) { /* ASCII */
  if (TSF_LIKELY(builder->bytes < builder->capacity) || tsf_builder_grow(builder, 1))
    builder->data[builder->bytes++] = c;
}
static inline void tsf_builder_string(tsf_builder *builder, const tsf_string *s) {
  tsf_builder_text(builder, s->data, s->bytes);
}
void tsf_builder_character(tsf_builder *builder, uint32_t code_point); /* as tsf_wtf8_decode gives it */
tsf_string *tsf_builder_finish(tsf_builder *builder);

/* Iteration by code point: the character at *byte_offset, which is advanced; NULL at the end. */
tsf_string *tsf_string_next_character(tsf_isolate *isolate, tsf_string *s, uint32_t *byte_offset);

#endif
