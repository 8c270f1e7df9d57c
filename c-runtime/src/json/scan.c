/* scan.c - skipping looks at sixteen bytes at a time, for the few characters that matter. */
#include "scan.h"

#include <string.h>

#include "../core/short_bytes.h"
#include "../lib/json_escape.h"
#include "../types/wtf8.h"

/* ---- strings ---- */

/* The first quote or backslash at or behind `at`; `end`: none. */
static inline const char *find_quote(const char *at, const char *end) {
  for (; end - at >= 16; at += 16) {
    tsf_bytes16 bytes = tsf_load16(at);
    unsigned found = tsf_bytes16_equal(bytes, '"') | tsf_bytes16_equal(bytes, '\\');
    if (found != 0) return at + __builtin_ctz(found);
  }
  while (at < end && *at != '"' && *at != '\\') at++;
  return at;
}

/* Behind the closing quote of a string whose contents begin at `at`; NULL: it does not end. */
static inline const char *skip_quoted(const char *at, const char *end, bool *escaped) {
  for (;;) {
    at = find_quote(at, end);
    if (at == end) return NULL;
    if (*at == '"') return at + 1;
    *escaped = true;
    if (end - at < 2) return NULL;
    at += 2;
  }
}

const char *tsf_json_read_quoted(const char *at, const char *end, tsf_json_text *text) {
  text->escaped = false;
  text->data = at + 1;
  const char *stop = skip_quoted(at + 1, end, &text->escaped);
  if (stop != NULL) text->length = (size_t)(stop - 1 - text->data);
  return stop;
}

static const char escape_names[] = "\"\\/bfnrt", escape_values[] = "\"\\/\b\f\n\r\t";

/* What the escape at `at` stands for, with two that make a pair as one character; gives what lies behind it, NULL: it is
 * none. */
static const char *read_escape(const char *at, const char *end, uint32_t *character) {
  if (end - at < 2) return NULL;
  const char *name = at[1] == 0 ? NULL : strchr(escape_names, at[1]);
  if (name != NULL) {
    *character = (unsigned char)escape_values[name - escape_names];
    return at + 2;
  }
  int32_t unit = at[1] == 'u' ? tsf_json_code_unit(at + 2, end) : -1;
  if (unit < 0) return NULL;
  *character = (uint32_t)unit;
  if (unit < 0xD800 || unit >= 0xDC00 || end - at < 12 || at[6] != '\\' || at[7] != 'u') return at + 6;
  int32_t low = tsf_json_code_unit(at + 8, end);
  if (low < 0xDC00 || low >= 0xE000) return at + 6;
  *character = 0x10000u + (((uint32_t)unit - 0xD800u) << 10) + ((uint32_t)low - 0xDC00u);
  return at + 12;
}

const char *tsf_json_text_problem(const tsf_json_text *text) {
  const char *at = text->data, *end = at + text->length;
  uint32_t character;
  while (!text->escaped && end - at >= 16 && tsf_bytes16_at_most(tsf_load16(at), 0x1F) == 0) at += 16;
  while (at < end) {
    if ((unsigned char)*at < 0x20) return "a control character in a string must be escaped";
    if (*at != '\\') at++;
    else if ((at = read_escape(at, end, &character)) == NULL) return "unknown escape";
  }
  return NULL;
}

size_t tsf_json_unescape(const tsf_json_text *text, char *out) {
  const char *at = text->data, *end = at + text->length;
  char *begin = out;
  uint32_t character;
  while (at < end) {
    if (*at != '\\') {
      *out++ = *at++;
      continue;
    }
    at = read_escape(at, end, &character);
    if (at == NULL) break;
    out += tsf_wtf8_encode(character, out);
  }
  return (size_t)(out - begin);
}

static bool escaped_is(const tsf_json_text *text, const char *name, size_t length) {
  const char *at = text->data, *end = at + text->length;
  uint32_t character;
  char encoded[4];
  while (at < end) {
    size_t size = 1;
    encoded[0] = *at;
    if (*at != '\\') {
      at++;
    } else {
      at = read_escape(at, end, &character);
      if (at == NULL) return false;
      size = tsf_wtf8_encode(character, encoded);
    }
    if (size > length || memcmp(encoded, name, size) != 0) return false;
    name += size;
    length -= size;
  }
  return length == 0;
}

bool tsf_json_text_is(const tsf_json_text *text, const char *name, size_t length) {
  if (text->escaped) return escaped_is(text, name, length);
  return text->length == length && memcmp(text->data, name, length) == 0;
}

/* ---- other scalars ---- */

static const char *skip_digits(const char *at, const char *stop) {
  while (at < stop && *at >= '0' && *at <= '9') at++;
  return at;
}

bool tsf_json_is_number(const char *at, const char *stop) {
  if (at < stop && *at == '-') at++;
  const char *digits = at;
  at = skip_digits(at, stop);
  if (at == digits || (at - digits > 1 && *digits == '0')) return false;
  if (at < stop && *at == '.') {
    digits = ++at;
    at = skip_digits(at, stop);
    if (at == digits) return false;
  }
  if (at < stop && (*at | 0x20) == 'e') {
    at++;
    if (at < stop && (*at == '+' || *at == '-')) at++;
    digits = at;
    at = skip_digits(at, stop);
    if (at == digits) return false;
  }
  return at == stop;
}

bool tsf_json_is_word(const char *at, const char *stop, const char *word) {
  size_t length = strlen(word);
  return (size_t)(stop - at) == length && memcmp(at, word, length) == 0;
}

/* ---- values ---- */

/* The first quote or bracket at or behind `at`; `end`: none. */
static inline const char *find_structure(const char *at, const char *end) {
  for (; end - at >= 16; at += 16) {
    tsf_bytes16 bytes = tsf_load16(at), lower = tsf_bytes16_with(bytes, 0x20); /* [ ] become { } */
    unsigned found = tsf_bytes16_equal(bytes, '"') | tsf_bytes16_equal(lower, '{') | tsf_bytes16_equal(lower, '}');
    if (found != 0) return at + __builtin_ctz(found);
  }
  while (at < end && *at != '"' && (*at | 0x20) != '{' && (*at | 0x20) != '}') at++;
  return at;
}

static const char *skip_nested(const char *at, const char *end) {
  bool escaped;
  for (size_t depth = 0;;) {
    at = find_structure(at, end);
    if (at == end) return NULL;
    char c = *at++;
    if (c == '"') {
      at = skip_quoted(at, end, &escaped);
      if (at == NULL) return NULL;
    } else if ((c | 0x20) == '{') {
      depth++;
    } else if (--depth == 0) {
      return at;
    }
  }
}

static bool ends_scalar(char c) {
  return c == ',' || c == '}' || c == ']' || c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == ':' || c == '"' ||
         c == '{' || c == '[';
}

const char *tsf_json_skip_value(const char *at, const char *end) {
  bool escaped;
  if (at == end) return NULL;
  if (*at == '"') return skip_quoted(at + 1, end, &escaped);
  if (*at == '{' || *at == '[') return skip_nested(at, end);
  const char *start = at;
  while (at < end && !ends_scalar(*at)) at++;
  return at == start ? NULL : at;
}

/* ---- walks ---- */

static bool broken(tsf_json_walk *walk) {
  walk->broken = true;
  return false;
}

/* "name": of a member. */
static bool read_key(tsf_json_walk *walk) {
  if (walk->at == walk->end || *walk->at != '"') return broken(walk);
  const char *at = tsf_json_read_quoted(walk->at, walk->end, &walk->key);
  if (at == NULL) return broken(walk);
  at = tsf_json_skip_blanks(at, walk->end);
  if (at == walk->end || *at != ':') return broken(walk);
  walk->at = tsf_json_skip_blanks(at + 1, walk->end);
  return true;
}

bool tsf_json_walk_next(tsf_json_walk *walk) {
  const char *at = tsf_json_skip_blanks(walk->at, walk->end);
  if (at == walk->end) return broken(walk);
  if (*at == walk->close && walk->first) return false;
  if (!walk->first) {
    if (*at == walk->close) return false;
    if (*at != ',') return broken(walk);
    at = tsf_json_skip_blanks(at + 1, walk->end);
  }
  walk->first = false;
  walk->at = at;
  if (walk->close == '}' && !read_key(walk)) return false;
  walk->value = walk->at;
  walk->stop = tsf_json_skip_value(walk->at, walk->end);
  if (walk->stop == NULL) return broken(walk);
  walk->at = walk->stop;
  return true;
}
