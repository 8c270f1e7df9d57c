/* decode.c - one function for each kind of type. Values are found by scanning (scan.c); nothing of a document is kept
 * but the offsets of members. */
#include "decode.h"

#include <math.h>

#include "../types/array.h"
#include "../types/bigint.h"
#include "../types/number.h"
#include "scan.h"

void tsf_json_reader_start(tsf_json_reader *reader, tsf_isolate *isolate, tsf_string *text, const char *root) {
  uint32_t end = text->bytes;
  while (end > 0 && text->data[end - 1] == 0) end--;
  reader->isolate = isolate;
  reader->text = text;
  reader->end = end;
  reader->root = root;
  reader->lazy = false;
  reader->places = NULL;
  reader->document = 0;
  reader->unknown = NULL;
  reader->context = NULL;
  reader->depth = 0;
  reader->failed = false;
  reader->error[0] = 0;
}

static bool stopped(const tsf_json_reader *r) { return r->failed || tsf_threw(r->isolate); }
static const char *end_of(const tsf_json_reader *r) { return r->text->data + r->end; }
static uint32_t offset_of(const tsf_json_reader *r, const char *at) { return (uint32_t)(at - r->text->data); }

/* ---- scalars ---- */

/* A number's text has been checked. */
static double number_of(const char *at, const char *stop) {
  double number = 0;
  if (stop - at <= 9 && *at != '-') {
    uint32_t small = 0;
    const char *digit = at;
    for (; digit < stop && *digit >= '0' && *digit <= '9'; digit++) small = small * 10 + (uint32_t)(*digit - '0');
    if (digit == stop) return small;
  }
  tsf_number_scan(at, (size_t)(stop - at), false, &number);
  return number;
}

static tsf_value decode_number(tsf_json_reader *r, const tsf_json_type *type, const char *at, const char *stop) {
  if (!tsf_json_is_number(at, stop)) return tsf_json_misfit(r, type, at, stop);
  double number = number_of(at, stop);
  if (!(number >= type->minimum && number <= type->maximum)) return tsf_json_misfit(r, type, at, stop);
  if (type->integer && floor(number) != number) return tsf_json_misfit(r, type, at, stop);
  return tsf_from_number(number);
}

static bool only_digits(const char *at, const char *stop) {
  if (at < stop && *at == '-') at++;
  while (at < stop && *at >= '0' && *at <= '9') at++;
  return at == stop;
}

/* An integer of any size, also written as 1e3 or 2.0; false: a fraction, or beyond all numbers. May throw. */
static bool read_bigint(tsf_isolate *isolate, const char *at, const char *stop, tsf_big *out) {
  if (!only_digits(at, stop)) {
    double number = number_of(at, stop);
    if (floor(number) != number || isinf(number)) return false;
    *out = tsf_big_from_number(isolate, number);
    return true;
  }
  size_t sign = *at == '-';
  *out = tsf_big_parse(isolate, at + sign, (size_t)(stop - at) - sign, 10);
  if (sign > 0 && !tsf_threw(isolate)) *out = tsf_big_neg(isolate, *out);
  return true;
}

static bool in_bounds(const tsf_json_type *type, tsf_big big) {
  int64_t s;
  uint64_t u;
  if (!type->bounded) return true;
  if (type->least < 0) return tsf_big_to_i64(big, &s) && s >= type->least && s <= (int64_t)type->most;
  return tsf_big_to_u64(big, &u) && u >= (uint64_t)type->least && u <= type->most;
}

enum { INTEGER_MOST = 4096 }; /* longer ones are refused: their conversion takes quadratic time */

static tsf_value decode_bigint(tsf_json_reader *r, const tsf_json_type *type, const char *at, const char *stop) {
  tsf_big big = tsf_big_from_small(0);
  bool is_integer = tsf_json_is_number(at, stop) && stop - at <= INTEGER_MOST && read_bigint(r->isolate, at, stop, &big);
  if (tsf_threw(r->isolate)) return TSF_ABSENT;
  return is_integer && in_bounds(type, big) ? tsf_big_box(r->isolate, big) : tsf_json_misfit(r, type, at, stop);
}

/* A string without escapes is a slice of the document. */
static tsf_value text_value(tsf_json_reader *r, const char *at) {
  tsf_json_text text;
  tsf_json_read_quoted(at, end_of(r), &text);
  const char *problem = tsf_json_text_problem(&text);
  if (TSF_UNLIKELY(problem != NULL)) return tsf_json_fail(r, at, "is not JSON: %s", problem);
  if (!text.escaped) {
    uint32_t start = offset_of(r, text.data);
    return tsf_from_string(tsf_string_bytes(r->isolate, r->text, start, start + (uint32_t)text.length));
  }
  char *out;
  tsf_buffer *buffer = tsf_buffer_new(r->isolate, text.length);
  if (buffer == NULL) return TSF_ABSENT;
  out = buffer->bytes;
  return tsf_from_string(tsf_string_from_bytes(r->isolate, out, tsf_json_unescape(&text, out)));
}

static bool length_fits(const tsf_json_type *type, uint32_t length) {
  return length >= type->minimum_length && (type->maximum_length == 0 || length <= type->maximum_length);
}

static tsf_value decode_string(tsf_json_reader *r, const tsf_json_type *type, const char *at, const char *stop) {
  if (*at != '"') return tsf_json_misfit(r, type, at, stop);
  tsf_value value = text_value(r, at);
  if (stopped(r) || (type->minimum_length | type->maximum_length) == 0) return value;
  bool fits = length_fits(type, tsf_string_length(tsf_to_string_pointer(value)));
  return fits ? value : tsf_json_misfit(r, type, at, stop);
}

static tsf_value decode_custom(tsf_json_reader *r, const tsf_json_type *type, const char *at, const char *stop) {
  if (*at != '"') return tsf_json_misfit(r, type, at, stop);
  tsf_value text = text_value(r, at);
  if (stopped(r)) return TSF_ABSENT;
  tsf_value value = type->custom->read(r->isolate, tsf_to_string_pointer(text));
  if (tsf_threw(r->isolate)) return TSF_ABSENT;
  return value != TSF_UNDEFINED ? value : tsf_json_misfit(r, type, at, stop);
}

/* Which literal it is; NULL: none. */
static const tsf_json_literal *literal_of(const tsf_json_reader *r, const tsf_json_type *type, const char *at,
                                          const char *stop) {
  tsf_json_text text = {0};
  bool is_text = *at == '"';
  if (is_text) tsf_json_read_quoted(at, end_of(r), &text);
  for (uint32_t i = 0; i < type->literal_count; i++) {
    const tsf_json_literal *literal = &type->literals[i];
    if (literal->text != NULL) {
      if (is_text && tsf_json_text_is(&text, literal->text->data, literal->text->bytes)) return literal;
    } else if (tsf_is_number(literal->value)) {
      if (tsf_json_is_number(at, stop) && number_of(at, stop) == tsf_to_number(literal->value)) return literal;
    } else if (tsf_json_is_word(at, stop, literal->value == TSF_TRUE ? "true" : "false")) {
      return literal;
    }
  }
  return NULL;
}

static tsf_value decode_literal(tsf_json_reader *r, const tsf_json_type *type, const char *at, const char *stop) {
  const tsf_json_literal *literal = literal_of(r, type, at, stop);
  if (literal == NULL) return tsf_json_misfit(r, type, at, stop);
  return literal->text != NULL ? tsf_from_string(literal->text) : literal->value;
}

static tsf_value decode_boolean(tsf_json_reader *r, const tsf_json_type *type, const char *at, const char *stop) {
  if (tsf_json_is_word(at, stop, "true")) return TSF_TRUE;
  return tsf_json_is_word(at, stop, "false") ? TSF_FALSE : tsf_json_misfit(r, type, at, stop);
}

/* ---- arrays ---- */

static tsf_value finish_walk(tsf_json_reader *r, const tsf_json_walk *walk, tsf_value value) {
  return walk->broken ? tsf_json_fail_syntax(r) : value;
}

static tsf_value decode_array(tsf_json_reader *r, const tsf_json_type *type, const char *at, const char *stop) {
  if (*at != '[') return tsf_json_misfit(r, type, at, stop);
  tsf_array *array = tsf_array_new(r->isolate, 0);
  tsf_json_walk walk = tsf_json_walk_over(at, end_of(r));
  while (tsf_json_walk_next(&walk)) {
    tsf_value value = tsf_json_decode_value(r, type->element, walk.value, walk.stop);
    if (stopped(r)) return TSF_ABSENT;
    tsf_array_push(r->isolate, array, value);
    if (tsf_threw(r->isolate)) return TSF_ABSENT;
  }
  if (!walk.broken && !length_fits(type, array->length)) return tsf_json_misfit(r, type, at, stop);
  return finish_walk(r, &walk, tsf_from_object(array));
}

static tsf_value decode_tuple(tsf_json_reader *r, const tsf_json_type *type, const char *at, const char *stop) {
  if (*at != '[') return tsf_json_misfit(r, type, at, stop);
  tsf_array *array = tsf_array_new(r->isolate, 0);
  tsf_json_walk walk = tsf_json_walk_over(at, end_of(r));
  while (tsf_json_walk_next(&walk)) {
    if (array->length == type->choice_count) return tsf_json_misfit(r, type, at, stop);
    tsf_value value = tsf_json_decode_value(r, type->choices[array->length], walk.value, walk.stop);
    if (stopped(r)) return TSF_ABSENT;
    tsf_array_push(r->isolate, array, value);
    if (tsf_threw(r->isolate)) return TSF_ABSENT;
  }
  if (!walk.broken && array->length < type->minimum_length) return tsf_json_misfit(r, type, at, stop);
  return finish_walk(r, &walk, tsf_from_object(array));
}

/* ---- objects ---- */

static bool only_blanks(const char *at, const char *end) { return tsf_json_skip_blanks(at, end) == end; }

/* Documents mostly have the members in the type's order: the search begins behind the one found last. */
static uint32_t member_of(const tsf_json_type *type, const tsf_json_text *key, uint32_t from) {
  for (uint32_t n = 0; n < type->member_count; n++) {
    uint32_t i = from + n < type->member_count ? from + n : from + n - type->member_count;
    if (tsf_json_text_is(key, type->members[i].name, type->members[i].length)) return i;
  }
  return type->member_count;
}

bool tsf_json_locate(tsf_json_reader *r, const tsf_json_type *type, const char *at, bool whole, uint32_t *starts) {
  memset(starts, 0, type->member_count * sizeof *starts);
  if (TSF_UNLIKELY(at >= end_of(r) || *at != '{')) { /* it was one: the host has changed the event since */
    tsf_json_fail_syntax(r);
    return false;
  }
  tsf_json_walk walk = tsf_json_walk_over(at, end_of(r));
  uint32_t next = 0;
  while (tsf_json_walk_next(&walk)) {
    uint32_t i = member_of(type, &walk.key, next);
    if (i < type->member_count) {
      starts[i] = offset_of(r, walk.value);
      next = i + 1 == type->member_count ? 0 : i + 1;
    } else if (type->closed) {
      tsf_json_fail(r, walk.value, "is unknown");
      return false;
    } else if (TSF_UNLIKELY(r->unknown != NULL)) {
      tsf_json_tell_unknown(r, walk.value);
    }
  }
  if (!walk.broken && whole) walk.broken = !only_blanks(tsf_json_skip_blanks(walk.at, walk.end) + 1, walk.end);
  if (TSF_UNLIKELY(walk.broken)) tsf_json_fail_syntax(r);
  return !walk.broken;
}

/* A member that is left out: its @default, or nothing if it is optional. */
static tsf_value missing_member(tsf_json_reader *r, const tsf_json_member *member, const char *object) {
  if (member->fallback == NULL) return member->optional ? TSF_ABSENT : tsf_json_fail_missing(r, member, object);
  tsf_json_reader inner;
  tsf_string *text = tsf_string_from_text(r->isolate, member->fallback);
  tsf_json_reader_start(&inner, r->isolate, text, member->name);
  inner.depth = r->depth + 1; /* a default that lacks a member that has a default, and so on */
  tsf_value value = tsf_json_decode(&inner, member->type);
  return inner.failed ? tsf_json_fail(r, object, "has a wrong default: %s", inner.error) : value;
}

tsf_value tsf_json_decode_member(tsf_json_reader *r, const tsf_json_type *type, const char *at, uint32_t i,
                                 uint32_t start) {
  const tsf_json_member *member = &type->members[i];
  if (start == 0) return missing_member(r, member, at);
  const char *value = r->text->data + start, *end = end_of(r);
  const char *stop = value < end ? tsf_json_skip_value(value, end) : NULL; /* the same */
  return stop == NULL ? tsf_json_fail_syntax(r) : tsf_json_decode_value(r, member->type, value, stop);
}

enum { MEMBERS_FEW = 64 };

static tsf_value decode_object(tsf_json_reader *r, const tsf_json_type *type, const char *at, const char *stop) {
  if (*at != '{') return tsf_json_misfit(r, type, at, stop);
  if (r->lazy) return tsf_from_object(tsf_json_pending_new(r, type, at, false));
  tsf_object *object = tsf_object_new(r->isolate, type->type_id);
  uint32_t few[MEMBERS_FEW], *starts = few;
  tsf_buffer *many = NULL;
  if (type->member_count > MEMBERS_FEW) {
    many = tsf_buffer_new(r->isolate, type->member_count * sizeof *starts);
    if (many == NULL) return TSF_ABSENT;
    starts = (uint32_t *)(void *)many->bytes;
  }
  if (!tsf_json_locate(r, type, at, false, starts)) return TSF_ABSENT;
  for (uint32_t i = 0; i < type->member_count; i++) {
    tsf_value value = tsf_json_decode_member(r, type, at, i, starts[i]);
    if (stopped(r)) return TSF_ABSENT;
    tsf_store(r->isolate, object, &tsf_slots(object)[type->members[i].slot], value);
  }
  return tsf_from_object(object);
}

/* A key of a record, unescaped. */
static tsf_value key_value(tsf_json_reader *r, const tsf_json_text *key) { return text_value(r, key->data - 1); }

/* Of a name that occurs twice the last holds, as JSON.parse has it; so an earlier one may be of any type. */
static bool occurs_later(const tsf_json_walk *walk) {
  tsf_json_walk later = *walk;
  while (tsf_json_walk_next(&later)) {
    if (!later.key.escaped && !walk->key.escaped) {
      if (tsf_json_text_is(&later.key, walk->key.data, walk->key.length)) return true;
    } else if (later.key.escaped != walk->key.escaped) {
      const tsf_json_text *plain = later.key.escaped ? &walk->key : &later.key;
      if (tsf_json_text_is(later.key.escaped ? &later.key : &walk->key, plain->data, plain->length)) return true;
    } else if (later.key.length == walk->key.length && memcmp(later.key.data, walk->key.data, later.key.length) == 0) {
      return true;
    }
  }
  return false;
}

static tsf_value decode_record(tsf_json_reader *r, const tsf_json_type *type, const char *at, const char *stop) {
  if (*at != '{') return tsf_json_misfit(r, type, at, stop);
  tsf_value object = tsf_from_object(tsf_object_new(r->isolate, type->type_id));
  const tsf_json_type *element = type->kind == TSF_JSON_TYPE_ANY ? type : type->element;
  tsf_json_walk walk = tsf_json_walk_over(at, end_of(r));
  while (tsf_json_walk_next(&walk)) {
    tsf_value value = tsf_json_decode_value(r, element, walk.value, walk.stop);
    if (tsf_threw(r->isolate)) return TSF_ABSENT;
    if (r->failed) {
      bool is_misfit = element->kind != TSF_JSON_TYPE_ANY; /* which takes all that is JSON */
      if (!is_misfit || !occurs_later(&walk)) return TSF_ABSENT;
      r->failed = false;
      continue;
    }
    tsf_value key = key_value(r, &walk.key);
    if (stopped(r)) return TSF_ABSENT;
    tsf_object_set_key(r->isolate, object, key, value);
    if (tsf_threw(r->isolate)) return TSF_ABSENT;
  }
  return finish_walk(r, &walk, object);
}

/* ---- unions ---- */

static bool may_be(tsf_json_reader *r, const tsf_json_type *type, const char *at, const char *stop, bool kinds);

/* Whether a value may be of a type by its first character alone. */
static bool has_kind(const tsf_json_type *type, char first) {
  if (type->nullable && first == 'n') return true;
  switch (type->kind) {
  case TSF_JSON_TYPE_STRING:
  case TSF_JSON_TYPE_CUSTOM: return first == '"';
  case TSF_JSON_TYPE_NUMBER:
  case TSF_JSON_TYPE_BIGINT: return first == '-' || (first >= '0' && first <= '9');
  case TSF_JSON_TYPE_BOOLEAN: return first == 't' || first == 'f';
  case TSF_JSON_TYPE_NULL: return first == 'n';
  case TSF_JSON_TYPE_ARRAY:
  case TSF_JSON_TYPE_TUPLE: return first == '[';
  case TSF_JSON_TYPE_OBJECT:
  case TSF_JSON_TYPE_RECORD: return first == '{';
  case TSF_JSON_TYPE_UNION:
    for (uint32_t i = 0; i < type->choice_count; i++)
      if (has_kind(type->choices[i], first)) return true;
    return false;
  default: return true;
  }
}

/* An object is of a type if the members of literal types, by which unions are told apart, fit, and none is missing;
 * with `kinds` the others have to be of their kind, too. */
static bool may_be_object(tsf_json_reader *r, const tsf_json_type *type, const char *at, bool kinds) {
  for (uint32_t i = 0; i < type->member_count; i++) {
    const tsf_json_member *member = &type->members[i];
    tsf_json_walk walk = tsf_json_walk_over(at, end_of(r));
    const char *value = NULL, *stop = NULL;
    while (tsf_json_walk_next(&walk)) {
      if (!tsf_json_text_is(&walk.key, member->name, member->length)) continue;
      value = walk.value;
      stop = walk.stop;
    }
    if (value == NULL) {
      if (!member->optional && member->fallback == NULL) return false;
    } else if (member->type->kind == TSF_JSON_TYPE_LITERALS) {
      if (!may_be(r, member->type, value, stop, kinds)) return false;
    } else if (kinds && !has_kind(member->type, *value)) {
      return false;
    }
  }
  return true;
}

/* A text that is something else may still be another type's. */
static bool may_be_custom(tsf_json_reader *r, const tsf_json_type *type, const char *at) {
  tsf_value text = text_value(r, at);
  return !stopped(r) && type->custom->read(r->isolate, tsf_to_string_pointer(text)) != TSF_UNDEFINED;
}

/* Whether a union's value is of this type, by its first character and what tells objects apart. */
static bool may_be(tsf_json_reader *r, const tsf_json_type *type, const char *at, const char *stop, bool kinds) {
  if (type->nullable && tsf_json_is_word(at, stop, "null")) return true;
  if (!has_kind(type, *at)) return false;
  switch (type->kind) {
  case TSF_JSON_TYPE_CUSTOM: return may_be_custom(r, type, at);
  case TSF_JSON_TYPE_LITERALS: return literal_of(r, type, at, stop) != NULL;
  case TSF_JSON_TYPE_OBJECT: return may_be_object(r, type, at, kinds);
  case TSF_JSON_TYPE_UNION:
    for (uint32_t i = 0; i < type->choice_count; i++)
      if (may_be(r, type->choices[i], at, stop, kinds)) return true;
    return false;
  default: return true;
  }
}

/* Where the kinds of members fit no type, one is taken without them, to say which member is wrong. */
static tsf_value decode_union(tsf_json_reader *r, const tsf_json_type *type, const char *at, const char *stop) {
  for (int kinds = 1; kinds >= 0; kinds--)
    for (uint32_t i = 0; i < type->choice_count; i++)
      if (may_be(r, type->choices[i], at, stop, kinds)) return tsf_json_decode_value(r, type->choices[i], at, stop);
  return tsf_json_misfit(r, type, at, stop);
}

/* ---- any ---- */

static const tsf_json_type any_number = {.kind = TSF_JSON_TYPE_NUMBER, .minimum = -INFINITY, .maximum = INFINITY};
static const tsf_json_type any_boolean = {.kind = TSF_JSON_TYPE_BOOLEAN};
static const tsf_json_type any_null = {.kind = TSF_JSON_TYPE_NULL};

static tsf_value decode_any(tsf_json_reader *r, const tsf_json_type *type, const char *at, const char *stop) {
  tsf_json_type array = {.kind = TSF_JSON_TYPE_ARRAY, .element = type};
  switch (*at) {
  case '{': return decode_record(r, type, at, stop);
  case '[': return decode_array(r, &array, at, stop);
  case '"': return text_value(r, at);
  case 't':
  case 'f': return decode_boolean(r, &any_boolean, at, stop);
  case 'n': return tsf_json_is_word(at, stop, "null") ? TSF_NULL : tsf_json_misfit(r, &any_null, at, stop);
  default: return decode_number(r, &any_number, at, stop);
  }
}

static tsf_value decode_kind(tsf_json_reader *r, const tsf_json_type *type, const char *at, const char *stop) {
  switch (type->kind) {
  case TSF_JSON_TYPE_STRING: return decode_string(r, type, at, stop);
  case TSF_JSON_TYPE_NUMBER: return decode_number(r, type, at, stop);
  case TSF_JSON_TYPE_BIGINT: return decode_bigint(r, type, at, stop);
  case TSF_JSON_TYPE_BOOLEAN: return decode_boolean(r, type, at, stop);
  case TSF_JSON_TYPE_NULL: return tsf_json_is_word(at, stop, "null") ? TSF_NULL : tsf_json_misfit(r, type, at, stop);
  case TSF_JSON_TYPE_LITERALS: return decode_literal(r, type, at, stop);
  case TSF_JSON_TYPE_ARRAY: return decode_array(r, type, at, stop);
  case TSF_JSON_TYPE_TUPLE: return decode_tuple(r, type, at, stop);
  case TSF_JSON_TYPE_OBJECT: return decode_object(r, type, at, stop);
  case TSF_JSON_TYPE_RECORD: return decode_record(r, type, at, stop);
  case TSF_JSON_TYPE_UNION: return decode_union(r, type, at, stop);
  case TSF_JSON_TYPE_CUSTOM: return decode_custom(r, type, at, stop);
  default: return decode_any(r, type, at, stop);
  }
}

tsf_value tsf_json_decode_value(tsf_json_reader *r, const tsf_json_type *type, const char *at, const char *stop) {
  if (type->nullable && tsf_json_is_word(at, stop, "null")) return TSF_NULL;
  /* as the strict reader counts: arrays and objects; a union's choice is the same value again */
  bool deeper = (*at == '[' || *at == '{') && type->kind != TSF_JSON_TYPE_UNION;
  if (TSF_UNLIKELY(deeper && (r->depth >= TSF_JSON_DEPTH_MOST || tsf_json_is_deep(r->isolate))))
    return tsf_json_fail(r, at, "is nested too deeply");
  r->depth += deeper;
  tsf_value value = decode_kind(r, type, at, stop);
  r->depth -= deeper;
  return value;
}

tsf_value tsf_json_decode(tsf_json_reader *r, const tsf_json_type *type) {
  const char *end = end_of(r), *at = tsf_json_skip_blanks(r->text->data, end);
  bool object_next = r->lazy && type->kind == TSF_JSON_TYPE_OBJECT && at < end && *at == '{';
  if (object_next) return tsf_from_object(tsf_json_pending_new(r, type, at, true));
  const char *stop = tsf_json_skip_value(at, end);
  if (stop == NULL || !only_blanks(stop, end)) return tsf_json_fail_syntax(r);
  return tsf_json_decode_value(r, type, at, stop);
}
