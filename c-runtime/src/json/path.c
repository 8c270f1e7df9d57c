/* path.c - what is said of a document that is not of its type: where, what was found, what was expected.
 *
 * Where a value lies is found by walking to it from the document's start, so reading keeps no path. */
#include <math.h>
#include <stdarg.h>
#include <stdio.h>

#include "../core/arena.h"
#include "../lib/json_tree.h"
#include "../types/number.h"
#include "decode.h"
#include "scan.h"

enum { PATH_MOST = 256, FOUND_MOST = 64 };

/* A text that is cut where it gets too long. */
typedef struct cut_text {
  char data[PATH_MOST];
  size_t length;
} cut_text;

static void append(cut_text *text, const char *format, ...) __attribute__((format(printf, 2, 3)));

static void append(cut_text *text, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  int written = vsnprintf(text->data + text->length, sizeof text->data - text->length, format, arguments);
  va_end(arguments);
  if (written > 0) text->length += (size_t)written;
  if (text->length >= sizeof text->data) text->length = sizeof text->data - 1;
}

/* ---- where ---- */

/* ".name", or ["a name"] when it is no identifier. */
static void append_key(cut_text *path, const char *key, size_t length) {
  bool plain = length > 0 && !(key[0] >= '0' && key[0] <= '9');
  for (size_t i = 0; i < length; i++) {
    char c = key[i];
    plain = plain && ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '$');
  }
  append(path, plain ? ".%.*s" : "[\"%.*s\"]", (int)(length > FOUND_MOST ? FOUND_MOST : length), key);
}

/* The path to the value at `target`: from each value on the way to its part that has it. */
static void append_path(cut_text *path, const tsf_json_reader *r, const char *target) {
  const char *end = r->text->data + r->end, *at = tsf_json_skip_blanks(r->text->data, end);
  append(path, "%s", r->root);
  while (at < target && at < end && (*at == '{' || *at == '[')) {
    tsf_json_walk walk = tsf_json_walk_over(at, end);
    unsigned index = 0;
    bool found = false;
    while (!found && tsf_json_walk_next(&walk)) {
      found = target >= walk.value && target < walk.stop;
      index += !found;
    }
    if (!found) return;
    if (walk.close == '}') append_key(path, walk.key.data, walk.key.length);
    else append(path, "[%u]", index);
    at = walk.value;
  }
}

tsf_value tsf_json_fail(tsf_json_reader *r, const char *at, const char *format, ...) {
  if (r->failed) return TSF_ABSENT;
  cut_text path = {.length = 0};
  append_path(&path, r, at);
  r->failed = true;
  int used = snprintf(r->error, sizeof r->error, "%s: ", path.data);
  va_list arguments;
  va_start(arguments, format);
  if (used > 0 && (size_t)used < sizeof r->error)
    vsnprintf(r->error + used, sizeof r->error - (size_t)used, format, arguments);
  va_end(arguments);
  return TSF_ABSENT;
}

void tsf_json_tell_unknown(tsf_json_reader *r, const char *value) {
  cut_text path = {.length = 0};
  append_path(&path, r, value);
  r->unknown(r->context, path.data);
}

/* ---- what was expected ---- */

static void append_number(cut_text *out, const tsf_json_type *type) {
  char low[TSF_NUMBER_TEXT_MAX + 1], high[TSF_NUMBER_TEXT_MAX + 1];
  const char *what = type->integer ? "an integer" : "a number";
  low[tsf_number_format(type->minimum, low)] = 0;
  high[tsf_number_format(type->maximum, high)] = 0;
  bool from = type->minimum > -INFINITY, to = type->maximum < INFINITY;
  if (from && to) append(out, "%s from %s to %s", what, low, high);
  else if (from) append(out, "%s of at least %s", what, low);
  else if (to) append(out, "%s of at most %s", what, high);
  else append(out, "%s", what);
}

static void append_bigint(cut_text *out, const tsf_json_type *type) {
  if (!type->bounded) append(out, "an integer");
  else if (type->least < 0) append(out, "an integer from %lld to %lld", (long long)type->least, (long long)(int64_t)type->most);
  else append(out, "an integer from %lld to %llu", (long long)type->least, (unsigned long long)type->most);
}

static void append_lengths(cut_text *out, const tsf_json_type *type, const char *what, const char *unit) {
  unsigned least = type->minimum_length, most = type->maximum_length;
  if (most > 0) append(out, "%s of %u to %u %ss", what, least, most, unit);
  else if (least > 0) append(out, "%s of at least %u %s%s", what, least, unit, least == 1 ? "" : "s");
  else append(out, "%s", what);
}

static const char *before(uint32_t i, uint32_t count) { return i == 0 ? "" : i + 1 == count ? " or " : ", "; }

static void append_type(cut_text *out, const tsf_json_type *type);

/* What tells an object of a union from the others: the first member of a literal type. */
static void append_mark(cut_text *out, const tsf_json_type *type) {
  for (uint32_t i = 0; type->kind == TSF_JSON_TYPE_OBJECT && i < type->member_count; i++) {
    if (type->members[i].type->kind != TSF_JSON_TYPE_LITERALS) continue;
    append(out, " whose %s is ", type->members[i].name);
    append_type(out, type->members[i].type);
    return;
  }
}

static void append_choices(cut_text *out, const tsf_json_type *type) {
  for (uint32_t i = 0; i < type->choice_count; i++) {
    append(out, "%s", before(i, type->choice_count));
    append_type(out, type->choices[i]);
    if (type->choice_count > 1) append_mark(out, type->choices[i]);
  }
}

/* What the type wants, in words. */
static void append_type(cut_text *out, const tsf_json_type *type) {
  switch (type->kind) {
  case TSF_JSON_TYPE_NUMBER: append_number(out, type); break;
  case TSF_JSON_TYPE_BIGINT: append_bigint(out, type); break;
  case TSF_JSON_TYPE_BOOLEAN: append(out, "a boolean"); break;
  case TSF_JSON_TYPE_NULL: append(out, "null"); break;
  case TSF_JSON_TYPE_STRING: append_lengths(out, type, "a string", "character"); break;
  case TSF_JSON_TYPE_ARRAY: append_lengths(out, type, "an array", "item"); break;
  case TSF_JSON_TYPE_TUPLE:
    if (type->minimum_length == type->choice_count) append(out, "an array of %u items", (unsigned)type->choice_count);
    else append(out, "an array of %u to %u items", (unsigned)type->minimum_length, (unsigned)type->choice_count);
    break;
  case TSF_JSON_TYPE_LITERALS:
    if (type->literal_count == 0) append(out, "nothing");
    for (uint32_t i = 0; i < type->literal_count; i++)
      append(out, "%s%s", before(i, type->literal_count), type->literals[i].shown);
    break;
  case TSF_JSON_TYPE_UNION: append_choices(out, type); break;
  case TSF_JSON_TYPE_ANY: append(out, "a value"); break;
  case TSF_JSON_TYPE_CUSTOM: append(out, "%s", type->custom->what); break;
  default: append(out, "an object"); break;
  }
}

tsf_value tsf_json_fail_missing(tsf_json_reader *r, const tsf_json_member *member, const char *object) {
  if (r->failed) return TSF_ABSENT;
  cut_text path = {.length = 0}, expected = {.length = 0};
  append_path(&path, r, object);
  append_key(&path, member->name, member->length);
  append_type(&expected, member->type);
  r->failed = true;
  snprintf(r->error, sizeof r->error, "%s: is missing, expected %s", path.data, expected.data);
  return TSF_ABSENT;
}

/* ---- what was found ---- */

static const char *kind_of(char first) {
  switch (first) {
  case '{': return "an object";
  case '[': return "an array";
  case '"': return "the string ";
  case 't':
  case 'f': return "the boolean ";
  case 'n': return "null";
  default: return "the number ";
  }
}

tsf_value tsf_json_misfit(tsf_json_reader *r, const tsf_json_type *type, const char *at, const char *stop) {
  bool is_word = *at == 't' || *at == 'f' || *at == 'n', is_nested = *at == '{' || *at == '[';
  bool is_known = *at == '"' || is_nested || tsf_json_is_number(at, stop) ||
                  (is_word && (tsf_json_is_word(at, stop, "true") || tsf_json_is_word(at, stop, "false") ||
                               tsf_json_is_word(at, stop, "null")));
  if (!is_known) return tsf_json_fail_syntax(r);
  cut_text expected = {.length = 0};
  append_type(&expected, type);
  size_t length = is_nested || *at == 'n' ? 0 : (size_t)(stop - at);
  bool is_long = length > FOUND_MOST;
  return tsf_json_fail(r, at, "found %s%.*s%s, expected %s%s", kind_of(*at), (int)(is_long ? FOUND_MOST : length), at,
                       is_long ? "..." : "", expected.data, type->nullable ? " or null" : "");
}

tsf_value tsf_json_fail_syntax(tsf_json_reader *r) {
  if (r->failed) return TSF_ABSENT;
  tsf_json_error error = {"it does not end", 1, 1};
  tsf_arena arena = {0};
  tsf_json_parse(&arena, r->text->data, r->end, &error);
  tsf_arena_free(&arena);
  r->failed = true;
  snprintf(r->error, sizeof r->error, "%s: is not JSON: %s at line %u, column %u", r->root, error.what, error.line,
           error.column);
  return TSF_ABSENT;
}

/* ---- as an exception ---- */

void tsf_json_throw(tsf_json_reader *r) {
  if (tsf_threw(r->isolate)) return;
  tsf_throw_error(r->isolate, TSF_ERROR_TYPE, "%s", r->error);
  if (tsf_is_object(r->isolate->exception)) tsf_to_object(r->isolate->exception)->flags |= TSF_FLAG_MISFIT;
}

bool tsf_json_is_misfit(tsf_value exception) {
  return tsf_is_object(exception) && (tsf_to_object(exception)->flags & TSF_FLAG_MISFIT) != 0;
}
