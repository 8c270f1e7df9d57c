/* string.c - strings themselves: the descriptor, static strings, making, counting units.
 * Invariant: an owner is a buffer or an inline string; when it moves, trace shifts `data` by the same distance. */
#include "string_making.h"
#include "wtf8.h"

#define SETTLE_MAX 64u    /* bytes: shorter slices get bytes of their own when they outlive the host call */
#define CHECKED_MIN 4096u /* bytes: larger ones are allocated with the heap limit in view */

static size_t round8(size_t n) { return (n + 7) & ~(size_t)7; }

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

static tsf_string *set_up(tsf_string *s, uint16_t aux) {
  tsf_header(&s->header, TSF_TYPE_STRING);
  s->header.aux = aux;
  s->owner = NULL;
  s->index = NULL;
  return s;
}

/* For at most CHECKED_MIN bytes. */
static tsf_string *new_inline(tsf_isolate *isolate, size_t bytes, uint32_t units, char **data) {
  tsf_string *s = set_up(tsf_allocate(isolate, sizeof *s + round8(bytes)), TSF_STRING_INLINE);
  s->bytes = (uint32_t)bytes;
  s->units = units;
  s->data = *data = (char *)(s + 1);
  return s;
}

void tsf_string_too_long(tsf_isolate *isolate) { tsf_throw_error(isolate, TSF_ERROR_RANGE, "Invalid string length"); }

tsf_string *tsf_string_reserve(tsf_isolate *isolate, size_t bytes, char **data) {
  if (bytes > TSF_STRING_MAX) {
    tsf_string_too_long(isolate);
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
    if (bytes == 0) return tsf_string_none();
    if ((unsigned char)data[0] < 0x80) return tsf_string_of_ascii((unsigned char)data[0]);
  }
  char *text;
  bool joins = false;
  size_t units = TSF_UNITS_UNKNOWN;
  if (bytes <= TSF_STRING_MAX) {
    units = tsf_wtf8_count_units(data, bytes, &joins);
    if (joins) return copy_joined(isolate, data, bytes);
  }
  tsf_string *s = tsf_string_reserve(isolate, bytes, &text);
  if (!s) return tsf_string_none();
  memcpy(text, data, bytes);
  s->units = (uint32_t)units;
  return s;
}

tsf_string *tsf_string_from_text(tsf_isolate *isolate, const char *text) {
  return tsf_string_from_bytes(isolate, text, strlen(text));
}

/* A view of one byte or none, which has a static string if it is ASCII, or of too many. */
tsf_string *tsf_string_view_rare(tsf_isolate *isolate, const char *data, size_t bytes) {
  if (bytes == 0) return tsf_string_none();
  if (bytes > TSF_STRING_MAX) {
    tsf_string_too_long(isolate);
    return tsf_string_none();
  }
  if ((unsigned char)data[0] < 0x80 && !isolate->keeps_origins) return tsf_string_of_ascii((unsigned char)data[0]);
  tsf_string *s = tsf_string_header(isolate, TSF_STRING_VIEW);
  s->bytes = (uint32_t)bytes;
  s->units = TSF_UNITS_UNKNOWN;
  s->data = data;
  return s;
}

tsf_string *tsf_string_from_code_point(tsf_isolate *isolate, uint32_t code_point) {
  if (code_point < 0x80) return tsf_string_of_ascii((unsigned char)code_point);
  char text[4], *data;
  uint32_t bytes = tsf_wtf8_encode(code_point, text);
  tsf_string *s = new_inline(isolate, bytes, tsf_wtf8_units(code_point), &data);
  memcpy(data, text, bytes);
  return s;
}

tsf_string *tsf_string_in_buffer(tsf_isolate *isolate, tsf_buffer *buffer, const char *data, size_t bytes,
                                 uint32_t units) {
  tsf_string *s = tsf_string_header(isolate, TSF_STRING_JOINED);
  s->bytes = (uint32_t)bytes;
  s->units = units;
  s->data = data;
  s->owner = &buffer->header;
  return s;
}

uint32_t tsf_string_count_units(tsf_string *s) {
  uint32_t units = (uint32_t)tsf_wtf8_count_units(s->data, s->bytes, NULL);
  if (!(s->header.flags & TSF_FLAG_STATIC)) s->units = units;
  return units;
}
