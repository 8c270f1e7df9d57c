/* inspect_text.c - strings and keys as they stand inside of other values, and how many columns a text takes. */
#include <stdio.h>

#include "../types/unicode_tables.generated.h"
#include "../types/wtf8.h"
#include "inspector.h"

enum { MOST_UNITS = 10000, SHORT_UNITS = 16 };

static bool has(const tsf_string *s, char c) { return memchr(s->data, c, s->bytes) != NULL; }

static bool has_substitution(const tsf_string *s) {
  for (uint32_t i = 0; i + 1 < s->bytes; i++)
    if (s->data[i] == '$' && s->data[i + 1] == '{') return true;
  return false;
}

static char quote_for(const tsf_string *s) {
  if (!has(s, '\'')) return '\'';
  if (!has(s, '"')) return '"';
  return has(s, '`') || has_substitution(s) ? '\'' : '`';
}

/* What stands for a character in quotes; its length, or 0: the character itself. */
static size_t escape(uint32_t character, char quote, char out[8]) {
  static const char letters[] = "btnvfr"; /* from 8 on; 11 has no letter in Node's table */
  if (character == (unsigned char)quote || character == '\\') {
    if (character != '\'' && character != '\\') return 0;
    out[0] = '\\';
    out[1] = (char)character;
    return 2;
  }
  if (character >= 8 && character <= 13 && character != 11) {
    out[0] = '\\';
    out[1] = letters[character - 8];
    return 2;
  }
  if (character < 32 || (character >= 127 && character < 160)) return (size_t)snprintf(out, 8, "\\x%02X", character);
  if (character >= 0xD800 && character <= 0xDFFF) return (size_t)snprintf(out, 8, "\\u%x", character);
  return 0;
}

static bool is_plain(unsigned char c) { return c >= 32 && c < 127 && c != '\'' && c != '\\'; }

static void build_quoted(tsf_builder *builder, const tsf_string *s) {
  char quote = quote_for(s), escaped[8];
  uint32_t length, start = 0;
  tsf_builder_char(builder, quote);
  for (uint32_t i = 0; i < s->bytes; i += length) {
    length = 1;
    if (is_plain((unsigned char)s->data[i])) continue;
    size_t bytes = escape(tsf_wtf8_decode(s->data + i, s->bytes - i, &length), quote, escaped);
    if (bytes == 0) continue;
    tsf_builder_text(builder, s->data + start, i - start);
    tsf_builder_text(builder, escaped, bytes);
    start = i + length;
  }
  tsf_builder_text(builder, s->data + start, s->bytes - start);
  tsf_builder_char(builder, quote);
}

tsf_string *tsf_inspect_quoted(tsf_isolate *isolate, const tsf_string *s) {
  tsf_builder builder;
  tsf_builder_start(&builder, isolate);
  build_quoted(&builder, s);
  return tsf_builder_finish(&builder);
}

/* A line of the text each, joined by +. */
static void build_lines(const tsf_inspector *in, tsf_builder *builder, tsf_string *s) {
  for (uint32_t start = 0; start < s->bytes && !builder->failed;) {
    const char *end = memchr(s->data + start, '\n', s->bytes - start);
    uint32_t next = end == NULL ? s->bytes : (uint32_t)(end - s->data) + 1;
    if (start != 0) {
      tsf_builder_text(builder, " +\n", 3);
      for (uint32_t i = 0; i < in->indentation + 2; i++) tsf_builder_char(builder, ' ');
    }
    tsf_string *line = tsf_string_bytes(in->isolate, s, start, next);
    build_quoted(builder, line);
    start = next;
  }
}

tsf_string *tsf_inspect_text(const tsf_inspector *in, tsf_string *s) {
  uint32_t units = tsf_string_length(s), more = units > MOST_UNITS ? units - MOST_UNITS : 0;
  if (more != 0) s = tsf_string_units(in->isolate, s, 0, MOST_UNITS);
  units -= more;
  tsf_builder builder;
  tsf_builder_start(&builder, in->isolate);
  if (units <= SHORT_UNITS || units + in->indentation + 4 <= in->columns)
    build_quoted(&builder, s);
  else
    build_lines(in, &builder, s);
  if (more != 0) {
    tsf_string *rest = tsf_inspect_print(in->isolate, "... %u more character%s", more, more > 1 ? "s" : "");
    tsf_builder_string(&builder, rest);
  }
  return tsf_builder_finish(&builder);
}

static bool is_name(const tsf_string *key) {
  for (uint32_t i = 0; i < key->bytes; i++) {
    char c = key->data[i];
    bool letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_';
    if (!letter && (i == 0 || c < '0' || c > '9')) return false;
  }
  return key->bytes != 0;
}

tsf_string *tsf_inspect_key(tsf_isolate *isolate, tsf_string *key) {
  static const tsf_string prototype = TSF_STATIC_STRING("__proto__", 9, 9);
  static const tsf_string own_prototype = TSF_STATIC_STRING("['__proto__']", 13, 13);
  if (tsf_string_equal(key, &prototype)) return (tsf_string *)&own_prototype;
  if (is_name(key)) return key;
  if (tsf_is_symbol_name(key)) return tsf_symbol_text(isolate, tsf_from_symbol(key));
  return tsf_inspect_quoted(isolate, key);
}

static uint32_t width_of(uint32_t c) {
  if (c < 127) return c >= 32;
  if (tsf_unicode_in_runs(tsf_wide_runs, TSF_WIDE_RUNS, c)) return 2;
  return tsf_unicode_in_runs(tsf_zero_width_runs, TSF_ZERO_WIDTH_RUNS, c) ? 0 : 1;
}

uint32_t tsf_inspect_width(tsf_isolate *isolate, tsf_string *s) {
  static const tsf_string form = TSF_STATIC_STRING("NFC", 3, 3);
  if (!tsf_string_is_ascii(s)) s = tsf_string_normalize(isolate, s, (tsf_string *)&form);
  uint32_t width = 0, length;
  for (uint32_t i = 0; s != NULL && i < s->bytes; i += length)
    width += width_of(tsf_wtf8_seen(tsf_wtf8_decode(s->data + i, s->bytes - i, &length)));
  return width;
}
