/* json_tree.c - recursive descent over RFC 8259. Invariant: `at` never passes `end`; the first error stands. */
#include "json_tree.h"

#include <string.h>

#include "json_escape.h"

typedef struct reader {
  tsf_arena *arena;
  const char *begin, *at, *end;
  const char *what; /* the error; NULL: none */
  unsigned depth;
} reader;

static void *fail(reader *r, const char *what) {
  if (r->what == NULL) r->what = what;
  return NULL;
}

static void skip_blanks(reader *r) {
  while (r->at < r->end && (*r->at == ' ' || *r->at == '\t' || *r->at == '\n' || *r->at == '\r')) r->at++;
}

static tsf_json *new_node(reader *r, tsf_json_kind kind) {
  tsf_json *node = tsf_arena_allocate(r->arena, sizeof *node);
  if (node == NULL) return fail(r, "out of memory");
  memset(node, 0, sizeof *node);
  node->kind = kind;
  node->source = r->at;
  return node;
}

/* ---- strings ---- */

static char *put_code_point(char *out, uint32_t c) {
  if (c < 0x80) {
    *out++ = (char)c;
  } else if (c < 0x800) {
    *out++ = (char)(0xC0 | c >> 6);
    *out++ = (char)(0x80 | (c & 63));
  } else if (c < 0x10000) {
    *out++ = (char)(0xE0 | c >> 12);
    *out++ = (char)(0x80 | (c >> 6 & 63));
    *out++ = (char)(0x80 | (c & 63));
  } else {
    *out++ = (char)(0xF0 | c >> 18);
    *out++ = (char)(0x80 | (c >> 12 & 63));
    *out++ = (char)(0x80 | (c >> 6 & 63));
    *out++ = (char)(0x80 | (c & 63));
  }
  return out;
}

/* \uXXXX, or two of them that make a pair; r->at is behind the u. */
static char *read_unicode(reader *r, char *out) {
  int32_t unit = tsf_json_code_unit(r->at, r->end);
  if (unit < 0) return fail(r, "four hexadecimal digits are missing");
  r->at += 4;
  if (unit >= 0xD800 && unit < 0xDC00 && r->end - r->at >= 6 && r->at[0] == '\\' && r->at[1] == 'u') {
    int32_t low = tsf_json_code_unit(r->at + 2, r->end);
    if (low >= 0xDC00 && low < 0xE000) {
      r->at += 6;
      return put_code_point(out, 0x10000u + (((uint32_t)unit - 0xD800u) << 10) + ((uint32_t)low - 0xDC00u));
    }
  }
  return put_code_point(out, (uint32_t)unit);
}

static char *read_escape(reader *r, char *out) {
  static const char names[] = "\"\\/bfnrt", values[] = "\"\\/\b\f\n\r\t";
  if (r->at == r->end) return fail(r, "the string does not end");
  char c = *r->at;
  const char *found = c == 0 ? NULL : strchr(names, c);
  if (c != 'u' && found == NULL) return fail(r, "unknown escape");
  r->at++;
  if (c == 'u') return read_unicode(r, out);
  *out = values[found - names];
  return out + 1;
}

/* From the opening quote to behind the closing one. */
static bool read_string(reader *r, const char **text, size_t *length) {
  const char *start = ++r->at;
  while (r->at < r->end && *r->at != '"' && *r->at != '\\' && (unsigned char)*r->at >= 0x20) r->at++;
  if (r->at < r->end && *r->at == '"') { /* no escapes: the source itself */
    *text = start;
    *length = (size_t)(r->at++ - start);
    return true;
  }
  const char *close = r->at; /* an unescaped text is never longer than its source */
  while (close < r->end && *close != '"') close += *close == '\\' && r->end - close > 1 ? 2 : 1;
  char *out = tsf_arena_allocate(r->arena, (size_t)(close - start) + 1);
  if (out == NULL) return fail(r, "out of memory") != NULL;
  *text = out;
  memcpy(out, start, (size_t)(r->at - start));
  out += r->at - start;
  while (r->at < r->end && *r->at != '"') {
    if ((unsigned char)*r->at < 0x20) return fail(r, "a control character in a string must be escaped") != NULL;
    if (*r->at != '\\') {
      *out++ = *r->at++;
      continue;
    }
    r->at++;
    out = read_escape(r, out);
    if (out == NULL) return false;
  }
  if (r->at == r->end) return fail(r, "the string does not end") != NULL;
  r->at++;
  *length = (size_t)(out - *text);
  return true;
}

/* ---- numbers and words ---- */

static size_t skip_digits(reader *r) {
  const char *start = r->at;
  while (r->at < r->end && *r->at >= '0' && *r->at <= '9') r->at++;
  return (size_t)(r->at - start);
}

static tsf_json *read_number(reader *r) {
  tsf_json *node = new_node(r, TSF_JSON_NUMBER);
  if (node == NULL) return NULL;
  if (*r->at == '-') r->at++;
  const char *start = r->at;
  size_t digits = skip_digits(r);
  if (digits == 0) return fail(r, "a digit is missing");
  if (digits > 1 && *start == '0') {
    r->at = start;
    return fail(r, "a number does not begin with 0");
  }
  if (r->at < r->end && *r->at == '.') {
    r->at++;
    if (skip_digits(r) == 0) return fail(r, "a digit is missing");
  }
  if (r->at < r->end && (*r->at | 0x20) == 'e') {
    r->at++;
    if (r->at < r->end && (*r->at == '+' || *r->at == '-')) r->at++;
    if (skip_digits(r) == 0) return fail(r, "a digit is missing");
  }
  return node;
}

static tsf_json *read_word(reader *r, const char *word, tsf_json_kind kind) {
  size_t length = strlen(word);
  if ((size_t)(r->end - r->at) < length || memcmp(r->at, word, length) != 0) return fail(r, "unexpected character");
  tsf_json *node = new_node(r, kind);
  r->at += length;
  return node;
}

/* ---- values ---- */

static tsf_json *read_value(reader *r);

/* "name": in an object. */
static bool read_key(reader *r, const char **key, size_t *length) {
  if (r->at == r->end || *r->at != '"') return fail(r, "a name in quotes is missing") != NULL;
  if (!read_string(r, key, length)) return false;
  skip_blanks(r);
  if (r->at == r->end || *r->at != ':') return fail(r, "\":\" is missing") != NULL;
  r->at++;
  return true;
}

static tsf_json *read_children(reader *r, tsf_json_kind kind, char close) {
  tsf_json *node = new_node(r, kind);
  if (node == NULL) return NULL;
  if (++r->depth > TSF_JSON_DEPTH) return fail(r, "nested too deeply");
  tsf_json **link = &node->first;
  r->at++;
  skip_blanks(r);
  if (r->at < r->end && *r->at == close) {
    r->at++;
    r->depth--;
    return node;
  }
  for (;;) {
    const char *key = NULL;
    size_t key_length = 0;
    skip_blanks(r);
    if (kind == TSF_JSON_OBJECT && !read_key(r, &key, &key_length)) return NULL;
    tsf_json *child = read_value(r);
    if (child == NULL) return NULL;
    child->key = key;
    child->key_length = key_length;
    *link = child;
    link = &child->next;
    node->count++;
    skip_blanks(r);
    if (r->at == r->end) return fail(r, "the text ends too early");
    char c = *r->at;
    if (c != ',' && c != close) return fail(r, kind == TSF_JSON_OBJECT ? "\",\" or \"}\" is missing" : "\",\" or \"]\" is missing");
    r->at++;
    if (c == close) break;
  }
  r->depth--;
  return node;
}

static tsf_json *read_text(reader *r) {
  tsf_json *node = new_node(r, TSF_JSON_STRING);
  return node != NULL && read_string(r, &node->text, &node->length) ? node : NULL;
}

static tsf_json *read_bare(reader *r) {
  if (r->at == r->end) return fail(r, "the text ends too early");
  switch (*r->at) {
  case '{': return read_children(r, TSF_JSON_OBJECT, '}');
  case '[': return read_children(r, TSF_JSON_ARRAY, ']');
  case '"': return read_text(r);
  case 't': return read_word(r, "true", TSF_JSON_TRUE);
  case 'f': return read_word(r, "false", TSF_JSON_FALSE);
  case 'n': return read_word(r, "null", TSF_JSON_NULL);
  default:
    if (*r->at == '-' || (*r->at >= '0' && *r->at <= '9')) return read_number(r);
    return fail(r, "unexpected character");
  }
}

static tsf_json *read_value(reader *r) {
  skip_blanks(r);
  tsf_json *node = read_bare(r);
  if (node != NULL) node->source_length = (size_t)(r->at - node->source);
  return node;
}

tsf_json *tsf_json_parse(tsf_arena *arena, const char *text, size_t length, tsf_json_error *error) {
  reader r = {arena, text, text, text + length, NULL, 0};
  tsf_json *node = read_value(&r);
  if (node != NULL) skip_blanks(&r);
  if (node != NULL && r.at != r.end) node = fail(&r, "something follows the value");
  if (node != NULL) return node;
  error->what = r.what;
  error->line = error->column = 1;
  for (const char *c = text; c < r.at; c++) {
    error->column = *c == '\n' ? 1 : error->column + 1;
    error->line += *c == '\n';
  }
  return NULL;
}
