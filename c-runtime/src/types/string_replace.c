/* string_replace.c - split, replace and replaceAll by a text.
 * Invariant: pieces are slices; halves that meet in a result join. */
#include "array.h"
#include "number.h"
#include "string_find.h"
#include "string_making.h"

tsf_array *tsf_string_split(tsf_isolate *isolate, tsf_string *s, tsf_string *separator, double limit) {
  uint32_t left = (uint32_t)tsf_to_int32(limit), length = tsf_string_length(s);
  if (left == 0) return tsf_array_new(isolate, 0);
  if (separator->bytes == 0) {
    uint32_t count = length < left ? length : left;
    tsf_array *units = tsf_array_new(isolate, count);
    for (uint32_t at = 0, i = 0, next; i < count && !tsf_threw(isolate); i++, at = next) {
      tsf_unit_at(s, at, &next);
      tsf_array_push(isolate, units, tsf_from_string(tsf_string_between(isolate, s, at, next)));
    }
    return units;
  }
  tsf_array *parts = tsf_array_new(isolate, 0);
  bool plain = tsf_needle_is_plain(s, separator);
  uint32_t start = 0;
  tsf_match found;
  while (tsf_find_match(s, separator, start, plain, &found)) {
    tsf_array_push(isolate, parts, tsf_from_string(tsf_string_between(isolate, s, start, found.start)));
    if (--left == 0 || tsf_threw(isolate)) return parts;
    start = found.end;
  }
  tsf_array_push(isolate, parts, tsf_from_string(tsf_string_between(isolate, s, start, s->bytes)));
  return parts;
}

/* The UTF-16 unit at index, as splitting by "" gives it. */
static tsf_value unit_part(tsf_isolate *isolate, tsf_string *s, uint32_t index) {
  if (index >= tsf_string_length(s)) return TSF_UNDEFINED;
  return tsf_from_string(tsf_string_units(isolate, s, index, index + 1));
}

tsf_value tsf_string_split_part(tsf_isolate *isolate, tsf_string *s, tsf_string *separator, double limit, double index) {
  uint32_t wanted = index >= 0 && index < 4294967295.0 ? (uint32_t)index : UINT32_MAX;
  if (wanted != index) return TSF_UNDEFINED;
  if (TSF_UNLIKELY(limit != 4294967295.0) && wanted >= (uint32_t)tsf_to_int32(limit)) return TSF_UNDEFINED;
  if (separator->bytes == 0) return unit_part(isolate, s, wanted);
  tsf_match found = {0, 0};
  uint32_t start = 0;
  if (TSF_LIKELY(separator->bytes == 1 && (unsigned char)separator->data[0] < 0x80)) {
    const char *end = s->data + s->bytes, *from = s->data, *at;
    while ((at = memchr(from, separator->data[0], (size_t)(end - from))) != NULL && wanted > 0) {
      from = at + 1;
      wanted--;
    }
    if (wanted > 0) return TSF_UNDEFINED;
    start = (uint32_t)(from - s->data);
    return tsf_from_string(tsf_string_bytes(isolate, s, start, at == NULL ? s->bytes : (uint32_t)(at - s->data)));
  }
  tsf_string_length(s); /* tsf_needle_is_plain asks for it */
  bool plain = tsf_needle_is_plain(s, separator), any;
  while ((any = tsf_find_match(s, separator, start, plain, &found)) && wanted-- > 0) start = found.end;
  if (!any && wanted > 0) return TSF_UNDEFINED;
  return tsf_from_string(tsf_string_between(isolate, s, start, any ? found.start : s->bytes));
}

static uint32_t count_parts(tsf_string *s, tsf_string *separator) {
  uint32_t count = 1;
  if (separator->bytes == 1 && (unsigned char)separator->data[0] < 0x80) {
    const char *end = s->data + s->bytes, *from = s->data, *at;
    for (; (at = memchr(from, separator->data[0], (size_t)(end - from))) != NULL; from = at + 1) count++;
    return count;
  }
  tsf_string_length(s); /* tsf_needle_is_plain asks for it */
  bool plain = tsf_needle_is_plain(s, separator);
  tsf_match found = {0, 0};
  for (; tsf_find_match(s, separator, found.end, plain, &found); count++) {}
  return count;
}

double tsf_string_split_count(tsf_isolate *isolate, tsf_string *s, tsf_string *separator, double limit) {
  (void)isolate;
  uint32_t most = limit == 4294967295.0 ? UINT32_MAX : (uint32_t)tsf_to_int32(limit);
  uint32_t count = separator->bytes == 0 ? tsf_string_length(s) : count_parts(s, separator);
  return count < most ? count : most;
}

static void build_between(tsf_builder *builder, tsf_string *s, uint32_t start, uint32_t end) {
  if ((start | end) & TSF_STRING_HALF)
    tsf_builder_string(builder, tsf_string_between(builder->isolate, s, start, end));
  else
    tsf_builder_text(builder, s->data + start, end - start);
}

/* GetSubstitution without captures. */
static void build_replacement(tsf_builder *builder, tsf_string *s, tsf_match m, const tsf_string *replacement) {
  const char *p = replacement->data, *end = p + replacement->bytes;
  while (p < end) {
    const char *dollar = memchr(p, '$', (size_t)(end - p));
    if (!dollar || dollar + 1 == end) break;
    char c = dollar[1];
    tsf_builder_text(builder, p, (size_t)(dollar - p));
    p = dollar + 2;
    if (c == '$') {
      tsf_builder_char(builder, '$');
    } else if (c == '&') {
      build_between(builder, s, m.start, m.end);
    } else if (c == '`') {
      build_between(builder, s, 0, m.start);
    } else if (c == '\'') {
      build_between(builder, s, m.end, s->bytes);
    } else {
      tsf_builder_char(builder, '$');
      p = dollar + 1;
    }
  }
  tsf_builder_text(builder, p, (size_t)(end - p));
}

static tsf_string *finish(tsf_builder *builder) {
  tsf_string *result = tsf_builder_finish(builder);
  return result ? result : tsf_string_none();
}

tsf_string *tsf_string_replace(tsf_isolate *isolate, tsf_string *s, tsf_string *pattern, tsf_string *replacement) {
  tsf_match found = {0, 0};
  tsf_string_length(s);
  if (pattern->bytes > 0 && !tsf_find_match(s, pattern, 0, tsf_needle_is_plain(s, pattern), &found)) return s;
  tsf_builder builder;
  tsf_builder_start(&builder, isolate);
  build_between(&builder, s, 0, found.start);
  build_replacement(&builder, s, found, replacement);
  build_between(&builder, s, found.end, s->bytes);
  return finish(&builder);
}

tsf_string *tsf_string_replace_all(tsf_isolate *isolate, tsf_string *s, tsf_string *pattern, tsf_string *replacement) {
  tsf_string_length(s);
  tsf_builder builder;
  tsf_builder_start(&builder, isolate);
  uint32_t copied = 0;
  tsf_match found = {0, 0};
  if (pattern->bytes == 0) {
    for (;;) {
      build_replacement(&builder, s, found, replacement);
      if (copied >= s->bytes && !(copied & TSF_STRING_HALF)) return finish(&builder);
      if (builder.failed) return tsf_string_none();
      tsf_unit_at(s, copied, &found.start);
      build_between(&builder, s, copied, found.start);
      copied = found.end = found.start;
    }
  }
  bool plain = tsf_needle_is_plain(s, pattern);
  if (!tsf_find_match(s, pattern, 0, plain, &found)) return s;
  do {
    build_between(&builder, s, copied, found.start);
    build_replacement(&builder, s, found, replacement);
    copied = found.end;
  } while (!builder.failed && tsf_find_match(s, pattern, copied, plain, &found));
  build_between(&builder, s, copied, s->bytes);
  return finish(&builder);
}
