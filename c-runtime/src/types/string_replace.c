/* string_replace.c - replace and replaceAll by a text.
 * Invariant: pieces are slices; halves that meet in a result join. */
#include "array.h"
#include "number.h"
#include "string_find.h"
#include "string_making.h"

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
