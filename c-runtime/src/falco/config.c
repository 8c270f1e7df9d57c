/* config.c - decodes JSON text by a tsf_config_type: the text becomes a tree (lib/json_tree), the tree a value.
 *
 * Invariant: `path` names the member being decoded from the root on ("config.servers[2].port"), and the first misfit
 * stands. Unknown members are accepted and logged once, unless their object is closed. */
#include "config.h"

#include <math.h>
#include <stdarg.h>
#include <stdio.h>

#include "../lib/json_tree.h"
#include "../lib/operators.h"

enum { PATH_MOST = 256, FOUND_MOST = 64 };

typedef struct decoder {
  tsf_state *state;
  tsf_isolate *isolate;
  tsf_arena arena;
  char path[PATH_MOST];
  size_t path_length;
  char *error; /* PLUGIN_MAX_ERRLEN */
  bool failed;
} decoder;

/* ---- path ---- */

static void push(decoder *d, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* Adds to the path, as much as fits; the caller restores path_length. */
static void push(decoder *d, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  int written = vsnprintf(d->path + d->path_length, sizeof d->path - d->path_length, format, arguments);
  va_end(arguments);
  if (written > 0) d->path_length += (size_t)written;
  if (d->path_length >= sizeof d->path) d->path_length = sizeof d->path - 1;
}

static void pop(decoder *d, size_t length) {
  d->path_length = length;
  d->path[length] = 0;
}

/* ".name", or ["a name"] when it is no identifier. */
static void push_key(decoder *d, const char *key, size_t length) {
  bool plain = length > 0 && !(key[0] >= '0' && key[0] <= '9');
  for (size_t i = 0; i < length; i++) {
    char c = key[i];
    plain = plain && ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '$');
  }
  push(d, plain ? ".%.*s" : "[\"%.*s\"]", (int)(length > FOUND_MOST ? FOUND_MOST : length), key);
}

/* ---- misfits ---- */

static tsf_value misfit(decoder *d, const char *format, ...) __attribute__((format(printf, 2, 3)));

static tsf_value misfit(decoder *d, const char *format, ...) {
  if (d->failed) return TSF_ABSENT;
  d->failed = true;
  int used = snprintf(d->error, PLUGIN_MAX_ERRLEN, "%s: ", d->path);
  va_list arguments;
  va_start(arguments, format);
  if (used > 0 && used < PLUGIN_MAX_ERRLEN) vsnprintf(d->error + used, PLUGIN_MAX_ERRLEN - (size_t)used, format, arguments);
  va_end(arguments);
  return TSF_ABSENT;
}

/* "the string "x"", "the number 7", "an array": what stands in the text. */
static void describe(const tsf_json *node, char out[FOUND_MOST + 32]) {
  static const char *const words[] = {"null", "the boolean", "the boolean", "the number", "the string", "an array", "an object"};
  int length = node->source_length > FOUND_MOST ? FOUND_MOST : (int)node->source_length;
  const char *more = node->source_length > FOUND_MOST ? "..." : "";
  if (node->kind == TSF_JSON_NULL || node->kind >= TSF_JSON_ARRAY) snprintf(out, FOUND_MOST + 32, "%s", words[node->kind]);
  else snprintf(out, FOUND_MOST + 32, "%s %.*s%s", words[node->kind], length, node->source, more);
}

static void describe_number(const tsf_config_type *type, char *out, size_t size) {
  char low[TSF_NUMBER_TEXT_MAX + 1], high[TSF_NUMBER_TEXT_MAX + 1];
  const char *what = type->integer ? "an integer" : "a number";
  low[tsf_number_format(type->minimum, low)] = 0;
  high[tsf_number_format(type->maximum, high)] = 0;
  bool from = type->minimum > -INFINITY, to = type->maximum < INFINITY;
  if (from && to) snprintf(out, size, "%s from %s to %s", what, low, high);
  else if (from) snprintf(out, size, "%s of at least %s", what, low);
  else if (to) snprintf(out, size, "%s of at most %s", what, high);
  else snprintf(out, size, "%s", what);
}

static void describe_bigint(const tsf_config_type *type, char *out, size_t size) {
  if (!type->bounded) snprintf(out, size, "an integer");
  else if (type->least < 0) snprintf(out, size, "an integer from %lld to %lld", (long long)type->least, (long long)(int64_t)type->most);
  else snprintf(out, size, "an integer from %lld to %llu", (long long)type->least, (unsigned long long)type->most);
}

static void describe_lengths(const tsf_config_type *type, const char *what, const char *unit, char *out, size_t size) {
  if (type->maximum_length > 0)
    snprintf(out, size, "%s of %u to %u %s", what, (unsigned)type->minimum_length, (unsigned)type->maximum_length, unit);
  else if (type->minimum_length > 0) snprintf(out, size, "%s of at least %u %s", what, (unsigned)type->minimum_length, unit);
  else snprintf(out, size, "%s", what);
}

static void describe_literals(const tsf_config_type *type, char *out, size_t size) {
  size_t used = 0;
  for (uint32_t i = 0; i < type->literal_count && used < size; i++) {
    const char *before = i == 0 ? "" : i + 1 == type->literal_count ? " or " : ", ";
    int written = snprintf(out + used, size - used, "%s%s", before, type->literals[i]);
    if (written > 0) used += (size_t)written;
  }
}

/* What the type wants, in words. */
static void describe_type(const tsf_config_type *type, char *out, size_t size) {
  switch (type->kind) {
  case TSF_CONFIG_NUMBER: describe_number(type, out, size); break;
  case TSF_CONFIG_BIGINT: describe_bigint(type, out, size); break;
  case TSF_CONFIG_BOOLEAN: snprintf(out, size, "a boolean"); break;
  case TSF_CONFIG_LITERALS: describe_literals(type, out, size); break;
  case TSF_CONFIG_STRING: describe_lengths(type, "a string", "characters", out, size); break;
  case TSF_CONFIG_ARRAY: describe_lengths(type, "an array", "items", out, size); break;
  default: snprintf(out, size, "an object"); break;
  }
}

static tsf_value unexpected(decoder *d, const tsf_config_type *type, const tsf_json *node) {
  char found[FOUND_MOST + 32], expected[512];
  describe(node, found);
  describe_type(type, expected, sizeof expected);
  return misfit(d, "found %s, expected %s%s", found, expected, type->nullable ? " or null" : "");
}

static bool stopped(const decoder *d) { return d->failed || tsf_threw(d->isolate); }

/* ---- scalars ---- */

static double number_of(const tsf_json *node) {
  double number = 0;
  tsf_number_scan(node->source, node->source_length, false, &number);
  return number;
}

static tsf_value decode_number(decoder *d, const tsf_config_type *type, const tsf_json *node) {
  if (node->kind != TSF_JSON_NUMBER) return unexpected(d, type, node);
  double number = number_of(node);
  if (!(number >= type->minimum && number <= type->maximum)) return unexpected(d, type, node);
  if (type->integer && floor(number) != number) return unexpected(d, type, node);
  return tsf_from_number(number);
}

static bool only_digits(const tsf_json *node) {
  for (size_t i = 0; i < node->source_length; i++)
    if ((node->source[i] < '0' || node->source[i] > '9') && !(i == 0 && node->source[i] == '-')) return false;
  return true;
}

/* An integer at any size, also written as 1e3 or 2.0; may throw. */
static bool read_bigint(decoder *d, const tsf_json *node, tsf_big *out) {
  if (!only_digits(node)) {
    double number = number_of(node);
    if (floor(number) != number || isinf(number)) return false;
    *out = tsf_big_from_number(d->isolate, number);
    return true;
  }
  size_t sign = node->source[0] == '-';
  *out = tsf_big_parse(d->isolate, node->source + sign, node->source_length - sign, 10);
  if (sign > 0 && !tsf_threw(d->isolate)) *out = tsf_big_neg(d->isolate, *out);
  return true;
}

static bool in_bounds(const tsf_config_type *type, tsf_big big) {
  int64_t s;
  uint64_t u;
  if (!type->bounded) return true;
  if (type->least < 0) return tsf_big_to_i64(big, &s) && s >= type->least && s <= (int64_t)type->most;
  return tsf_big_to_u64(big, &u) && u >= (uint64_t)type->least && u <= type->most;
}

static tsf_value decode_bigint(decoder *d, const tsf_config_type *type, const tsf_json *node) {
  tsf_big big;
  if (node->kind != TSF_JSON_NUMBER || node->source_length > 4096 || !read_bigint(d, node, &big)) return unexpected(d, type, node);
  if (tsf_threw(d->isolate)) return TSF_ABSENT;
  return in_bounds(type, big) ? tsf_big_box(d->isolate, big) : unexpected(d, type, node);
}

static tsf_value text_value(decoder *d, const tsf_json *node) {
  return tsf_from_string(tsf_string_from_bytes(d->isolate, node->text, node->length));
}

static bool length_fits(const tsf_config_type *type, uint32_t length) {
  return length >= type->minimum_length && (type->maximum_length == 0 || length <= type->maximum_length);
}

static tsf_value decode_string(decoder *d, const tsf_config_type *type, const tsf_json *node) {
  if (node->kind != TSF_JSON_STRING) return unexpected(d, type, node);
  tsf_value value = text_value(d, node);
  if (tsf_threw(d->isolate)) return TSF_ABSENT;
  return length_fits(type, tsf_string_length(tsf_to_string_pointer(value))) ? value : unexpected(d, type, node);
}

/* A string, number, boolean or null of its own type. */
static tsf_value plain_value(decoder *d, const tsf_json *node) {
  switch (node->kind) {
  case TSF_JSON_STRING: return text_value(d, node);
  case TSF_JSON_NUMBER: return tsf_from_number(number_of(node));
  case TSF_JSON_TRUE: return TSF_TRUE;
  case TSF_JSON_FALSE: return TSF_FALSE;
  default: return TSF_NULL;
  }
}

static bool same_literal(const tsf_json *a, const tsf_json *b) {
  if (a->kind != b->kind || a->kind >= TSF_JSON_ARRAY) return false;
  if (a->kind == TSF_JSON_NUMBER) return number_of(a) == number_of(b);
  return a->kind != TSF_JSON_STRING || (a->length == b->length && memcmp(a->text, b->text, a->length) == 0);
}

static tsf_value decode_literal(decoder *d, const tsf_config_type *type, const tsf_json *node) {
  for (uint32_t i = 0; i < type->literal_count; i++) {
    tsf_json_error error;
    const tsf_json *literal = tsf_json_parse(&d->arena, type->literals[i], strlen(type->literals[i]), &error);
    if (literal != NULL && same_literal(literal, node)) return plain_value(d, node);
  }
  return unexpected(d, type, node);
}

/* ---- arrays and objects ---- */

static tsf_value decode(decoder *d, const tsf_config_type *type, const tsf_json *node);

static tsf_value decode_array(decoder *d, const tsf_config_type *type, const tsf_json *node) {
  if (node->kind != TSF_JSON_ARRAY || !length_fits(type, node->count)) return unexpected(d, type, node);
  tsf_array *array = tsf_array_new(d->isolate, node->count);
  if (tsf_threw(d->isolate)) return TSF_ABSENT;
  size_t length = d->path_length;
  unsigned index = 0;
  for (const tsf_json *item = node->first; item != NULL; item = item->next) {
    push(d, "[%u]", index++);
    tsf_value value = decode(d, type->element, item);
    pop(d, length);
    if (stopped(d)) return TSF_ABSENT;
    tsf_array_push(d->isolate, array, value);
  }
  return tsf_from_object(array);
}

static bool has_key(const tsf_json *node, const char *name, size_t length) {
  return node->key_length == length && memcmp(node->key, name, length) == 0;
}

/* The last child of that name, as JSON.parse has it. */
static const tsf_json *find_child(const tsf_json *node, const char *name) {
  const tsf_json *found = NULL;
  size_t length = strlen(name);
  for (const tsf_json *child = node->first; child != NULL; child = child->next)
    if (has_key(child, name, length)) found = child;
  return found;
}

/* A member that is left out: its @default, or nothing if it is optional. */
static tsf_value missing_member(decoder *d, const tsf_config_member *member) {
  if (member->fallback != NULL) {
    tsf_json_error error;
    const tsf_json *node = tsf_json_parse(&d->arena, member->fallback, strlen(member->fallback), &error);
    return node == NULL ? misfit(d, "its default is no JSON") : decode(d, member->type, node);
  }
  if (member->optional) return TSF_ABSENT;
  char expected[512];
  describe_type(member->type, expected, sizeof expected);
  return misfit(d, "is missing, expected %s", expected);
}

static void check_unknown(decoder *d, const tsf_config_type *type, const tsf_json *node) {
  size_t length = d->path_length;
  for (const tsf_json *child = node->first; child != NULL && !d->failed; child = child->next) {
    uint32_t i = 0;
    while (i < type->member_count && !has_key(child, type->members[i].name, strlen(type->members[i].name))) i++;
    if (i < type->member_count) continue;
    push_key(d, child->key, child->key_length);
    if (type->closed) {
      misfit(d, "is unknown");
    } else {
      char line[PATH_MOST + 32];
      snprintf(line, sizeof line, "%s is unknown and not used", d->path);
      tsf_log_once(d->state, SS_PLUGIN_LOG_SEV_WARNING, line);
    }
    pop(d, length);
  }
}

static tsf_value decode_object(decoder *d, const tsf_config_type *type, const tsf_json *node) {
  if (node->kind != TSF_JSON_OBJECT) return unexpected(d, type, node);
  tsf_object *object = tsf_object_new(d->isolate, type->type_id);
  size_t length = d->path_length;
  for (uint32_t i = 0; i < type->member_count; i++) {
    const tsf_config_member *member = &type->members[i];
    const tsf_json *child = find_child(node, member->name);
    push_key(d, member->name, strlen(member->name));
    tsf_value value = child == NULL ? missing_member(d, member) : decode(d, member->type, child);
    pop(d, length);
    if (stopped(d)) return TSF_ABSENT;
    tsf_store(d->isolate, object, &tsf_slots(object)[member->slot], value);
  }
  check_unknown(d, type, node);
  return d->failed ? TSF_ABSENT : tsf_from_object(object);
}

static bool has_later(const tsf_json *child) {
  for (const tsf_json *later = child->next; later != NULL; later = later->next)
    if (has_key(later, child->key, child->key_length)) return true;
  return false;
}

static tsf_value decode_record(decoder *d, const tsf_config_type *type, const tsf_json *node) {
  if (node->kind != TSF_JSON_OBJECT) return unexpected(d, type, node);
  tsf_value object = tsf_from_object(tsf_object_new(d->isolate, type->type_id));
  size_t length = d->path_length;
  for (const tsf_json *child = node->first; child != NULL; child = child->next) {
    push_key(d, child->key, child->key_length);
    tsf_value value = decode(d, type->element, child);
    pop(d, length);
    if (tsf_threw(d->isolate)) return TSF_ABSENT;
    if (d->failed && !has_later(child)) return TSF_ABSENT;
    d->failed = false; /* a later one of the same name holds instead */
    if (value == TSF_ABSENT) value = TSF_UNDEFINED;
    tsf_value key = tsf_from_string(tsf_string_from_bytes(d->isolate, child->key, child->key_length));
    tsf_object_set_key(d->isolate, object, key, value);
    if (tsf_threw(d->isolate)) return TSF_ABSENT;
  }
  return object;
}

/* ---- any ---- */

/* The value of `node` at `type`; TSF_ABSENT: a misfit, or thrown. */
static tsf_value decode(decoder *d, const tsf_config_type *type, const tsf_json *node) {
  if (type->nullable && node->kind == TSF_JSON_NULL) return TSF_NULL;
  switch (type->kind) {
  case TSF_CONFIG_STRING: return decode_string(d, type, node);
  case TSF_CONFIG_NUMBER: return decode_number(d, type, node);
  case TSF_CONFIG_BIGINT: return decode_bigint(d, type, node);
  case TSF_CONFIG_BOOLEAN:
    if (node->kind == TSF_JSON_TRUE || node->kind == TSF_JSON_FALSE) return tsf_from_bool(node->kind == TSF_JSON_TRUE);
    return unexpected(d, type, node);
  case TSF_CONFIG_LITERALS: return decode_literal(d, type, node);
  case TSF_CONFIG_ARRAY: return decode_array(d, type, node);
  case TSF_CONFIG_OBJECT: return decode_object(d, type, node);
  default: return decode_record(d, type, node);
  }
}

static tsf_value decode_json(decoder *d, const tsf_config_type *type, const char *text) {
  tsf_json_error error;
  if (text[strspn(text, " \t\r\n")] == 0) text = "{}"; /* as hosts have it */
  const tsf_json *node = tsf_json_parse(&d->arena, text, strlen(text), &error);
  if (node == NULL) return misfit(d, "is not JSON: %s at line %u, column %u", error.what, error.line, error.column);
  return decode(d, type, node);
}

tsf_value tsf_config_decode(tsf_state *state, const tsf_config_type *type, const char *text, const char *root,
                            char error[PLUGIN_MAX_ERRLEN]) {
  error[0] = 0;
  if (type == NULL || type->kind == TSF_CONFIG_NONE) return TSF_UNDEFINED;
  if (type->kind == TSF_CONFIG_TEXT) return tsf_from_string(tsf_string_from_bytes(state->isolate, text, strlen(text)));
  decoder d = {.state = state, .isolate = state->isolate, .error = error};
  push(&d, "%s", root);
  tsf_value value = decode_json(&d, type, text);
  tsf_arena_free(&d.arena);
  return value;
}
