/* intrinsics.c - see intrinsics.h. */
#include "intrinsics.h"

#include <stdlib.h>

#include "../types/wtf8.h"

/* Names. */

tsf_string *tsf_boolean_to_string(bool b) {
  static const tsf_string yes = TSF_STATIC_STRING("true", 4, 4), no = TSF_STATIC_STRING("false", 5, 5);
  return (tsf_string *)(b ? &yes : &no);
}

tsf_string *tsf_object_class_name(tsf_isolate *isolate, tsf_object *object) {
  const tsf_type *type = isolate->types[object->type];
  while (type->name[0] == '(' && type->base != 0) type = isolate->types[type->base]; /* a class without a name */
  return tsf_string_from_text(isolate, type->name[0] == '(' ? "" : type->name);
}

/* Kinds. */

static bool is_error(const tsf_isolate *isolate, const tsf_object *object) {
  uint32_t first = isolate->program->error_types[TSF_ERROR];
  return first != 0 && tsf_is_instance(tsf_from_object(object), first, isolate->types[first]->class_last);
}

static int kind_of_object(const tsf_isolate *isolate, const tsf_object *object) {
  switch (object->type) {
    case TSF_TYPE_ARRAY: return TSF_KIND_ARRAY;
    case TSF_TYPE_CLOSURE: return TSF_KIND_FUNCTION;
    case TSF_TYPE_MAP: return TSF_KIND_MAP;
    case TSF_TYPE_SET: return TSF_KIND_SET;
    case TSF_TYPE_ARRAY_BUFFER: return TSF_KIND_BUFFER;
    case TSF_TYPE_DATA_VIEW: return TSF_KIND_DATA_VIEW;
    case TSF_TYPE_FRAME: return TSF_KIND_GENERATOR;
    case TSF_TYPE_ITERATOR: return TSF_KIND_ITERATOR;
    case TSF_TYPE_WEAK_MAP:
    case TSF_TYPE_WEAK_SET: return TSF_KIND_WEAK;
    default:
      if (tsf_is_typed_array(object)) return TSF_KIND_TYPED_ARRAY;
      if (object->type < TSF_TYPE_FIRST_USER) return isolate->types[object->type]->keys == NULL ? TSF_KIND_OTHER : TSF_KIND_OBJECT;
      return is_error(isolate, object) ? TSF_KIND_ERROR : TSF_KIND_OBJECT;
  }
}

double tsf_value_kind(tsf_isolate *isolate, tsf_value v) {
  if (tsf_is_number(v)) return TSF_KIND_NUMBER;
  if (tsf_is_string(v)) return TSF_KIND_STRING;
  if (tsf_is_object(v)) return kind_of_object(isolate, tsf_to_object(v));
  if (tsf_is_bigint(v)) return TSF_KIND_BIGINT;
  if (tsf_is_bool(v)) return TSF_KIND_BOOLEAN;
  if (tsf_is_symbol(v)) return TSF_KIND_SYMBOL;
  return v == TSF_NULL ? TSF_KIND_NULL : TSF_KIND_UNDEFINED;
}

bool tsf_value_is_iterable(tsf_isolate *isolate, tsf_value v) {
  if (tsf_is_string(v)) return true;
  if (!tsf_is_object(v)) return false;
  static const tsf_string name = TSF_STATIC_STRING(TSF_SYMBOL_PREFIX "iterator", 11, 9);
  switch (kind_of_object(isolate, tsf_to_object(v))) {
    case TSF_KIND_ARRAY:
    case TSF_KIND_MAP:
    case TSF_KIND_SET:
    case TSF_KIND_TYPED_ARRAY:
    case TSF_KIND_GENERATOR:
    case TSF_KIND_ITERATOR: return true;
    case TSF_KIND_FUNCTION:
    case TSF_KIND_BUFFER:
    case TSF_KIND_DATA_VIEW:
    case TSF_KIND_WEAK: return false;
    case TSF_KIND_OTHER: return isolate->types[tsf_to_object(v)->type]->iterate != NULL;
    default: {
      tsf_atom atom = tsf_atom_find(isolate, &name);
      return atom != TSF_NO_ATOM && tsf_object_property(isolate, tsf_to_object(v), atom) != NULL;
    }
  }
}

/* Any number of arguments. */

double tsf_math_max_of(tsf_isolate *isolate, tsf_array *values) {
  (void)isolate;
  double most = -INFINITY;
  for (uint32_t i = 0; i < values->length; i++) most = tsf_math_max(most, tsf_to_number(values->slots[i]));
  return most;
}

double tsf_math_min_of(tsf_isolate *isolate, tsf_array *values) {
  (void)isolate;
  double least = INFINITY;
  for (uint32_t i = 0; i < values->length; i++) least = tsf_math_min(least, tsf_to_number(values->slots[i]));
  return least;
}

/* A number is itself as a slot, so an array of numbers is an array of doubles. */
double tsf_math_hypot_of(tsf_isolate *isolate, tsf_array *values) {
  (void)isolate;
  return tsf_math_hypot_all(values->length, (const double *)(const void *)values->slots);
}

static uint32_t unit_at(const tsf_array *units, uint32_t i) {
  return (uint32_t)tsf_to_int32(tsf_to_number(units->slots[i])) & 0xFFFFu;
}

tsf_string *tsf_string_from_char_codes(tsf_isolate *isolate, tsf_array *units) {
  tsf_builder builder;
  tsf_builder_start(&builder, isolate);
  for (uint32_t i = 0; i < units->length; i++) tsf_builder_character(&builder, unit_at(units, i)); /* joins halves */
  return tsf_builder_finish(&builder);
}

tsf_string *tsf_string_from_code_points(tsf_isolate *isolate, tsf_array *points) {
  tsf_builder builder;
  tsf_builder_start(&builder, isolate);
  for (uint32_t i = 0; i < points->length; i++) {
    double point = tsf_to_number(points->slots[i]);
    if (!(point >= 0 && point <= 0x10FFFF && trunc(point) == point))
      return tsf_string_from_code_point_checked(isolate, point); /* throws */
    tsf_builder_character(&builder, (uint32_t)point);
  }
  return tsf_builder_finish(&builder);
}

tsf_big tsf_big_from_value(tsf_isolate *isolate, tsf_value v) {
  if (tsf_is_bigint(v)) return tsf_big_unbox(v);
  if (tsf_is_number(v)) return tsf_big_from_number(isolate, tsf_to_number(v));
  if (tsf_is_string(v)) return tsf_big_from_string(isolate, tsf_to_string_pointer(v));
  if (tsf_is_bool(v)) return tsf_big_from_small(v == TSF_TRUE);
  tsf_throw_error(isolate, TSF_ERROR_TYPE, "Cannot convert %s to a BigInt",
                  v == TSF_NULL ? "null" : tsf_is_object(v) ? "object" : "undefined");
  return tsf_big_from_small(0);
}

/* Bytes. */

static uint32_t encodable(uint32_t character) {
  uint32_t code_point = tsf_wtf8_seen(character);
  return code_point >= 0xD800u && code_point <= 0xDFFFu ? 0xFFFDu : code_point;
}

tsf_bytes *tsf_bytes_from_text(tsf_isolate *isolate, tsf_string *text) {
  char encoded[4];
  size_t bytes = 0;
  uint32_t length;
  for (size_t i = 0; i < text->bytes; i += length)
    bytes += tsf_wtf8_encode(encodable(tsf_wtf8_decode(text->data + i, text->bytes - i, &length)), encoded);
  tsf_bytes *out = tsf_bytes_new(isolate, (double)bytes);
  if (out == NULL || tsf_threw(isolate)) return out;
  uint8_t *to = out->data;
  for (size_t i = 0; i < text->bytes; i += length) {
    uint32_t n = tsf_wtf8_encode(encodable(tsf_wtf8_decode(text->data + i, text->bytes - i, &length)), encoded);
    memcpy(to, encoded, n);
    to += n;
  }
  return out;
}

/* Whether a character of UTF-8 starts at p. *length: its bytes, or those that one U+FFFD stands for. */
static bool is_character(const uint8_t *p, size_t left, size_t *length) {
  uint8_t first = p[0], low = 0x80, high = 0xBF;
  *length = 1;
  if (first < 0x80) return true;
  if (first < 0xC2 || first > 0xF4) return false;
  size_t needed = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
  if (first == 0xE0) low = 0xA0;
  if (first == 0xED) high = 0x9F;
  if (first == 0xF0) low = 0x90;
  if (first == 0xF4) high = 0x8F;
  while (*length < needed) {
    if (*length == left || p[*length] < low || p[*length] > high) return false;
    (*length)++;
    low = 0x80;
    high = 0xBF;
  }
  return true;
}

tsf_string *tsf_bytes_to_text(tsf_isolate *isolate, tsf_bytes *b) {
  const uint8_t *data = b->data;
  size_t end = b->length, start = end >= 3 && memcmp(data, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0, length;
  tsf_builder builder;
  tsf_builder_start(&builder, isolate);
  size_t good = start, i = start;
  while (i < end) {
    bool whole = is_character(data + i, end - i, &length);
    i += length;
    if (whole) continue;
    tsf_builder_text(&builder, (const char *)data + good, i - length - good);
    tsf_builder_text(&builder, "\xEF\xBF\xBD", 3);
    good = i;
  }
  tsf_builder_text(&builder, (const char *)data + good, end - good);
  return tsf_builder_finish(&builder);
}
