/* encode.c - writes a value by its type into a string that grows. What a type leaves open (unknown, the members of a
 * union) is written as the value at hand has it.
 *
 * Where a value lies is kept in a chain on the C stack, for messages. */
#include "encode.h"

#include <math.h>
#include <stdio.h>

#include "../core/short_bytes.h"
#include "../lib/operators.h"
#include "../types/array.h"
#include "../types/bigint.h"
#include "../types/number.h"
#include "decode.h"

/* A part of the value, from the whole on. */
typedef struct place {
  const struct place *outer; /* NULL: the whole, whose name is `key` */
  const char *key;           /* of a member; NULL: an element, with this index: */
  size_t length;
  uint32_t index;
} place;

typedef struct writer {
  tsf_isolate *isolate;
  tsf_builder builder;
  uint32_t depth;
} writer;

static void write_value(writer *w, const tsf_json_type *type, tsf_value value, const place *at);

/* ---- what JSON lacks ---- */

static size_t path_of(const place *at, char *out, size_t size) {
  size_t used = at->outer == NULL ? 0 : path_of(at->outer, out, size);
  if (used >= size) return used;
  int length = (int)(at->length > 64 ? 64 : at->length), written;
  if (at->key == NULL) written = snprintf(out + used, size - used, "[%u]", (unsigned)at->index);
  else written = snprintf(out + used, size - used, "%s%.*s", at->outer == NULL ? "" : ".", length, at->key);
  return used + (written > 0 ? (size_t)written : 0);
}

static void refuse(writer *w, const place *at, const char *what) {
  char path[256];
  path_of(at, path, sizeof path);
  if (!tsf_threw(w->isolate)) tsf_throw_error(w->isolate, TSF_ERROR_TYPE, "%s: %s cannot be written as JSON", path, what);
}

/* ---- scalars ---- */

static void text(writer *w, const char *data) { tsf_builder_text(&w->builder, data, strlen(data)); }

/* Bytes of [at, end) that need no escape. */
static size_t plain_length(const char *at, const char *end) {
  const char *start = at;
  for (; end - at >= 16; at += 16) {
    tsf_bytes16 bytes = tsf_load16(at);
    unsigned found = tsf_bytes16_at_most(bytes, 0x1F) | tsf_bytes16_equal(bytes, '"') | tsf_bytes16_equal(bytes, '\\') |
                     tsf_bytes16_equal(bytes, (char)0xED);
    if (found != 0) return (size_t)(at - start) + (unsigned)__builtin_ctz(found);
  }
  while (at < end && (unsigned char)*at >= 0x20 && *at != '"' && *at != '\\' && (unsigned char)*at != 0xED) at++;
  return (size_t)(at - start);
}

static void write_escape(writer *w, unsigned c) {
  static const char values[] = "\"\\\b\f\n\r\t", names[] = "\"\\bfnrt";
  const char *found = c == 0 || c > 0x7F ? NULL : strchr(values, (int)c);
  char out[8];
  if (found != NULL) snprintf(out, sizeof out, "\\%c", names[found - values]);
  else snprintf(out, sizeof out, "\\u%04x", c);
  text(w, out);
}

/* Lone surrogates are escaped, as JSON.stringify does; other bytes stay as they are. */
static void write_string(writer *w, const char *at, size_t length) {
  const char *end = at + length;
  tsf_builder_char(&w->builder, '"');
  while (at < end && !w->builder.failed) {
    size_t plain = plain_length(at, end);
    tsf_builder_text(&w->builder, at, plain);
    at += plain;
    if (at == end) break;
    unsigned char c = (unsigned char)*at;
    if (c == 0xED && end - at >= 3 && (unsigned char)at[1] >= 0xA0) {
      write_escape(w, 0xD000u | (unsigned)(at[1] & 0x3F) << 6 | (unsigned)(at[2] & 0x3F));
      at += 3;
    } else if (c == 0xED) {
      tsf_builder_char(&w->builder, *at++);
    } else {
      write_escape(w, c);
      at++;
    }
  }
  tsf_builder_char(&w->builder, '"');
}

static void write_number(writer *w, double number, const place *at) {
  char out[TSF_NUMBER_TEXT_MAX];
  if (!isfinite(number)) {
    refuse(w, at, isnan(number) ? "NaN" : "Infinity");
    return;
  }
  tsf_builder_text(&w->builder, out, tsf_number_format(number == 0 ? 0 : number, out));
}

static void write_bigint(writer *w, tsf_value value) {
  const tsf_string *digits = tsf_big_to_string(w->isolate, tsf_big_unbox(value), 10);
  if (!tsf_threw(w->isolate)) tsf_builder_string(&w->builder, digits);
}

/* ---- arrays and objects ---- */

static bool is_callable(tsf_value v) { return tsf_is_object(v) && tsf_to_object(v)->type == TSF_TYPE_CLOSURE; }

static void write_array(writer *w, const tsf_json_type *type, tsf_value value, const place *at) {
  const tsf_array *array = (const tsf_array *)tsf_to_object(value);
  tsf_builder_char(&w->builder, '[');
  for (uint32_t i = 0; i < array->length && !tsf_threw(w->isolate); i++) {
    const tsf_json_type *element = type->kind == TSF_JSON_TYPE_TUPLE
      ? (i < type->choice_count ? type->choices[i] : NULL) : type->kind == TSF_JSON_TYPE_ARRAY ? type->element : type;
    if (element == NULL) break; /* beyond the tuple */
    place inner = {.outer = at, .index = i};
    tsf_value item = tsf_array_get_index(array, i);
    if (i > 0) tsf_builder_char(&w->builder, ',');
    if (item == TSF_UNDEFINED || item == TSF_ABSENT) text(w, "null");
    else write_value(w, element, item, &inner);
  }
  tsf_builder_char(&w->builder, ']');
}

/* "name":value of a member that is there; `first` of them is not separated. */
static void write_member(writer *w, const tsf_json_type *type, const char *key, size_t length, tsf_value value,
                         const place *at, bool *first) {
  if (value == TSF_UNDEFINED || value == TSF_ABSENT) return;
  place inner = {.outer = at, .key = key, .length = length};
  if (!*first) tsf_builder_char(&w->builder, ',');
  *first = false;
  write_string(w, key, length);
  tsf_builder_char(&w->builder, ':');
  write_value(w, type, value, &inner);
}

static tsf_value member_value(tsf_isolate *isolate, const tsf_json_type *type, const tsf_json_member *member,
                              tsf_object *object) {
  tsf_value value = object->type == type->type_id ? tsf_slots(object)[member->slot] : TSF_ABSENT;
  return value != TSF_ABSENT ? value : tsf_object_get(isolate, object, member->atom);
}

static void write_object(writer *w, const tsf_json_type *type, tsf_value value, const place *at) {
  bool first = true;
  tsf_builder_char(&w->builder, '{');
  for (uint32_t i = 0; i < type->member_count; i++) {
    const tsf_json_member *member = &type->members[i];
    tsf_value part = member_value(w->isolate, type, member, tsf_to_object(value));
    if (tsf_threw(w->isolate)) return;
    write_member(w, member->type, member->name, member->length, part, at, &first);
    if (tsf_threw(w->isolate)) return;
  }
  tsf_builder_char(&w->builder, '}');
}

static void write_record(writer *w, const tsf_json_type *element, tsf_value value, const place *at) {
  const tsf_array *keys = tsf_object_keys(w->isolate, value);
  bool first = true;
  tsf_builder_char(&w->builder, '{');
  for (uint32_t i = 0; !tsf_threw(w->isolate) && i < keys->length; i++) {
    const tsf_string *key = tsf_to_string_pointer(keys->slots[i]);
    tsf_value part = tsf_object_get_key(w->isolate, value, keys->slots[i]);
    if (!tsf_threw(w->isolate) && !is_callable(part)) write_member(w, element, key->data, key->bytes, part, at, &first);
  }
  tsf_builder_char(&w->builder, '}');
}

/* ---- unions ---- */

static bool is_literal(const tsf_json_type *type, tsf_value value) {
  for (uint32_t i = 0; i < type->literal_count; i++) {
    const tsf_json_literal *literal = &type->literals[i];
    tsf_value wanted = literal->text != NULL ? tsf_from_string(literal->text) : literal->value;
    if (tsf_strict_equal(value, wanted)) return true;
  }
  return false;
}

/* Whether a value may be of a type by what it is, without a look inside. */
static bool has_kind(const tsf_json_type *type, tsf_value value) {
  bool is_array = tsf_is_array(value), is_object = tsf_is_object(value) && !is_array;
  if (type->nullable && value == TSF_NULL) return true;
  switch (type->kind) {
  case TSF_JSON_TYPE_STRING: return tsf_is_string(value);
  case TSF_JSON_TYPE_NUMBER: return tsf_is_number(value);
  case TSF_JSON_TYPE_BIGINT: return tsf_is_bigint(value);
  case TSF_JSON_TYPE_BOOLEAN: return tsf_is_bool(value);
  case TSF_JSON_TYPE_NULL: return value == TSF_NULL;
  case TSF_JSON_TYPE_LITERALS: return is_literal(type, value);
  case TSF_JSON_TYPE_ARRAY:
  case TSF_JSON_TYPE_TUPLE: return is_array;
  case TSF_JSON_TYPE_OBJECT:
  case TSF_JSON_TYPE_RECORD:
  case TSF_JSON_TYPE_CUSTOM: return is_object;
  case TSF_JSON_TYPE_UNION:
    for (uint32_t i = 0; i < type->choice_count; i++)
      if (has_kind(type->choices[i], value)) return true;
    return false;
  default: return true;
  }
}

/* As decoding tells objects of a union apart: by members of literal types, by those that have to be there, and with
 * `kinds` by what the members are. */
static bool may_be_object(writer *w, const tsf_json_type *type, tsf_value value, bool kinds) {
  for (uint32_t i = 0; i < type->member_count; i++) {
    const tsf_json_member *member = &type->members[i];
    tsf_value part = member_value(w->isolate, type, member, tsf_to_object(value));
    if (tsf_threw(w->isolate)) return false;
    bool is_there = part != TSF_UNDEFINED && part != TSF_ABSENT;
    bool tells = kinds || member->type->kind == TSF_JSON_TYPE_LITERALS;
    if (is_there ? tells && !has_kind(member->type, part) : !member->optional) return false;
  }
  return true;
}

static bool may_be(writer *w, const tsf_json_type *type, tsf_value value, bool kinds) {
  if (!has_kind(type, value)) return false;
  if (type->kind == TSF_JSON_TYPE_OBJECT) return may_be_object(w, type, value, kinds);
  return type->kind != TSF_JSON_TYPE_CUSTOM || type->custom->write(w->isolate, value) != NULL;
}

/* The type of the union that an array or object is of; NULL: none. */
static const tsf_json_type *choice_for(writer *w, const tsf_json_type *type, tsf_value value) {
  for (int kinds = 1; kinds >= 0; kinds--)
    for (uint32_t i = 0; i < type->choice_count && !tsf_threw(w->isolate); i++)
      if (may_be(w, type->choices[i], value, kinds)) return type->choices[i];
  return NULL;
}

/* ---- any ---- */

static const tsf_json_type anything = {.kind = TSF_JSON_TYPE_ANY};

static void write_custom(writer *w, const tsf_json_custom *custom, tsf_value value, const place *at) {
  const tsf_string *written = custom->write(w->isolate, value);
  if (written != NULL) write_string(w, written->data, written->bytes);
  else refuse(w, at, "what is not of the type");
}

static void write_nested(writer *w, const tsf_json_type *type, tsf_value value, const place *at) {
  if (type->kind == TSF_JSON_TYPE_CUSTOM) {
    write_custom(w, type->custom, value, at);
  } else if (type->kind == TSF_JSON_TYPE_UNION) {
    type = choice_for(w, type, value);
    if (type == NULL) refuse(w, at, "an object of none of the union's types");
    else write_nested(w, type, value, at);
  } else if (tsf_is_array(value)) {
    bool knows = type->kind == TSF_JSON_TYPE_ARRAY || type->kind == TSF_JSON_TYPE_TUPLE;
    write_array(w, knows ? type : &anything, value, at);
  } else if (is_callable(value)) {
    refuse(w, at, "a function");
  } else if (type->kind == TSF_JSON_TYPE_OBJECT) {
    write_object(w, type, value, at);
  } else {
    write_record(w, type->kind == TSF_JSON_TYPE_RECORD ? type->element : &anything, value, at);
  }
}

static void write_value(writer *w, const tsf_json_type *type, tsf_value value, const place *at) {
  if (w->builder.failed) return;
  if (tsf_is_string(value)) {
    const tsf_string *s = tsf_to_string_pointer(value);
    write_string(w, s->data, s->bytes);
  } else if (tsf_is_number(value)) {
    write_number(w, tsf_to_number(value), at);
  } else if (tsf_is_bool(value)) {
    text(w, value == TSF_TRUE ? "true" : "false");
  } else if (tsf_is_bigint(value)) {
    write_bigint(w, value);
  } else if (value == TSF_NULL) {
    text(w, "null");
  } else if (!tsf_is_object(value)) {
    refuse(w, at, "undefined");
  } else if (w->depth == TSF_JSON_DEPTH_MOST || tsf_json_is_deep(w->isolate)) {
    refuse(w, at, "what is nested too deeply, or in itself,");
  } else {
    w->depth++;
    write_nested(w, type, value, at);
    w->depth--;
  }
}

tsf_string *tsf_json_encode(tsf_isolate *isolate, const tsf_json_type *type, tsf_value value, const char *root) {
  writer w = {.isolate = isolate, .depth = 0};
  place whole = {.key = root, .length = strlen(root)};
  tsf_builder_start(&w.builder, isolate);
  write_value(&w, type, value, &whole);
  return tsf_threw(isolate) ? NULL : tsf_builder_finish(&w.builder);
}
