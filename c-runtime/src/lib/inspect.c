/* inspect.c - the walk of console.log through a value: what lies in what, what is open, own properties. See inspector.h.
 * Invariant: in->open and in->indentation are after each function what they were before. */
#include "inspector.h"

#include <stdarg.h>
#include <stdio.h>

/* Texts. */

tsf_string *tsf_inspect_print(tsf_isolate *isolate, const char *format, ...) {
  char text[128];
  va_list arguments;
  va_start(arguments, format);
  vsnprintf(text, sizeof text, format, arguments);
  va_end(arguments);
  return tsf_string_from_text(isolate, text);
}

tsf_string *tsf_inspect_joined(tsf_isolate *isolate, tsf_string *a, tsf_string *b, tsf_string *c) {
  if (a == NULL || b == NULL || c == NULL) return NULL;
  tsf_string *joined = tsf_string_concat_all(isolate, 3, (tsf_string *const[]){a, b, c});
  return tsf_threw(isolate) ? NULL : joined;
}

void tsf_inspect_add(tsf_inspector *in, tsf_array *parts, tsf_string *part) {
  if (part != NULL && !tsf_heap_exhausted(in->isolate)) tsf_array_push(in->isolate, parts, tsf_from_string(part));
}

/* Values that are no objects. */

tsf_string *tsf_inspect_number(tsf_isolate *isolate, double d) {
  static const tsf_string minus_zero = TSF_STATIC_STRING("-0", 2, 2);
  return d == 0 && signbit(d) ? (tsf_string *)&minus_zero : tsf_number_to_string(isolate, d);
}

tsf_string *tsf_inspect_bigint(tsf_isolate *isolate, tsf_value v) {
  static const tsf_string n = TSF_STATIC_STRING("n", 1, 1);
  tsf_string *digits = tsf_big_to_string(isolate, tsf_big_unbox(v), 10);
  return tsf_inspect_joined(isolate, tsf_threw(isolate) ? NULL : digits, (tsf_string *)&n,
                            (tsf_string *)&tsf_string_empty);
}

static tsf_string *primitive(tsf_inspector *in, tsf_value v) {
  if (tsf_is_string(v)) return tsf_inspect_text(in, tsf_to_string_pointer(v));
  if (tsf_is_number(v)) return tsf_inspect_number(in->isolate, tsf_to_number(v));
  if (tsf_is_bigint(v)) return tsf_inspect_bigint(in->isolate, v);
  if (tsf_is_symbol(v)) return tsf_symbol_text(in->isolate, v);
  return tsf_to_string(in->isolate, v);
}

/* Own properties. */

static tsf_string *in_brackets(tsf_isolate *isolate, tsf_string *name) {
  static const tsf_string open = TSF_STATIC_STRING("[", 1, 1), close = TSF_STATIC_STRING("]", 1, 1);
  return tsf_inspect_joined(isolate, (tsf_string *)&open, name, (tsf_string *)&close);
}

/* In brackets where Object.keys would not list it. */
static tsf_string *key_text(tsf_inspector *in, const tsf_inspected *it, tsf_string *key) {
  tsf_string *text = tsf_inspect_key(in->isolate, key);
  return text != NULL && tsf_inspected_hides(in->isolate, it->object, key) ? in_brackets(in->isolate, text) : text;
}

static tsf_string *property_text(tsf_inspector *in, const tsf_inspected *it, tsf_string *key, uint32_t level) {
  static const tsf_string colon = TSF_STATIC_STRING(": ", 2, 2);
  static const tsf_string accessors[] = {TSF_STATIC_STRING("", 0, 0), TSF_STATIC_STRING("[Getter]", 8, 8),
                                         TSF_STATIC_STRING("[Setter]", 8, 8),
                                         TSF_STATIC_STRING("[Getter/Setter]", 15, 15)};
  int accessor = tsf_inspected_accessor(in->isolate, it->object, key);
  tsf_string *text = (tsf_string *)&accessors[accessor];
  if (accessor == 0) {
    tsf_value value = tsf_object_get_key(in->isolate, tsf_from_object(it->object), tsf_from_string(key));
    text = tsf_threw(in->isolate) ? NULL : tsf_inspect_inner(in, value, level);
  }
  return tsf_inspect_joined(in->isolate, key_text(in, it, key), (tsf_string *)&colon, text);
}

/* Objects. */

static tsf_string *without_parts(tsf_isolate *isolate, const tsf_inspected *it) {
  if (it->base != NULL) return it->base;
  tsf_string *close = (tsf_string *)&tsf_string_characters[(unsigned char)it->close];
  return tsf_inspect_joined(isolate, it->open, close, (tsf_string *)&tsf_string_empty);
}

/* The number of an object that contains itself, from 1; 0: it does not, as far as it is known. */
static uint32_t circular_number(const tsf_inspector *in, const tsf_object *object) {
  for (uint32_t i = 0; in->circular != NULL && i < in->circular->length; i++)
    if (tsf_to_object(in->circular->slots[i]) == object) return i + 1;
  return 0;
}

static void mark_circular(tsf_inspector *in, tsf_inspected *it) {
  static const tsf_string space = TSF_STATIC_STRING(" ", 1, 1);
  uint32_t number = circular_number(in, it->object);
  if (number == 0) return;
  tsf_string *reference = tsf_inspect_print(in->isolate, "<ref *%u>", number);
  it->base = it->base == NULL ? reference : tsf_inspect_joined(in->isolate, reference, (tsf_string *)&space, it->base);
}

static tsf_string *with_parts(tsf_inspector *in, const tsf_inspected_kind *kind, tsf_inspected *it, uint32_t level) {
  tsf_isolate *isolate = in->isolate;
  it->outer = in->open;
  in->open = it;
  in->level = level;
  it->parts = tsf_array_new(isolate, 8);
  if (kind->contents != NULL) kind->contents(in, it, level);
  for (uint32_t i = 0; i < it->keys->length && !tsf_threw(isolate); i++)
    tsf_inspect_add(in, it->parts, property_text(in, it, tsf_to_string_pointer(it->keys->slots[i]), level));
  in->open = it->outer;
  if (!tsf_threw(isolate)) mark_circular(in, it);
  return tsf_threw(isolate) ? NULL : tsf_inspect_layout(in, it, level);
}

static void add_symbols(tsf_isolate *isolate, tsf_inspected *it) {
  const tsf_array *symbols = tsf_object_symbols(isolate, tsf_from_object(it->object));
  for (uint32_t i = 0; i < symbols->length && !tsf_threw(isolate); i++)
    tsf_array_push(isolate, it->keys, symbols->slots[i]);
}

static tsf_string *object_text(tsf_inspector *in, tsf_object *object, uint32_t level) {
  const tsf_inspected_kind *kind = tsf_inspected_kind_of(in->isolate, object);
  tsf_inspected it = {.object = object, .close = '}'};
  it.keys = tsf_object_keys(in->isolate, tsf_from_object(object));
  if (tsf_threw(in->isolate)) return NULL;
  kind->head(in, &it);
  if (!tsf_threw(in->isolate)) add_symbols(in->isolate, &it);
  if (tsf_threw(in->isolate)) return NULL;
  if (!it.has_contents && it.keys->length == 0) return without_parts(in->isolate, &it);
  if (level > in->depth) return it.name->data[0] == '[' ? it.name : in_brackets(in->isolate, it.name);
  return with_parts(in, kind, &it, level + 1);
}

static bool is_open(const tsf_inspector *in, const tsf_object *object) {
  for (const tsf_inspected *it = in->open; it != NULL; it = it->outer)
    if (it->object == object) return true;
  return false;
}

static tsf_string *circular_text(tsf_inspector *in, tsf_object *object) {
  uint32_t number = circular_number(in, object);
  if (number == 0) {
    if (in->circular == NULL) in->circular = tsf_array_new(in->isolate, 4);
    tsf_array_push(in->isolate, in->circular, tsf_from_object(object));
    number = in->circular->length;
  }
  return tsf_threw(in->isolate) ? NULL : tsf_inspect_print(in->isolate, "[Circular *%u]", number);
}

tsf_string *tsf_inspect_value(tsf_inspector *in, tsf_value value, uint32_t level) {
  if (tsf_stack_check(in->isolate)) return NULL;
  if (!tsf_is_object(value)) {
    tsf_string *text = primitive(in, value);
    return tsf_threw(in->isolate) ? NULL : text;
  }
  tsf_object *object = tsf_to_object(value);
  return is_open(in, object) ? circular_text(in, object) : object_text(in, object, level);
}

tsf_string *tsf_inspect_inner(tsf_inspector *in, tsf_value value, uint32_t level) {
  in->indentation += 2;
  tsf_string *text = tsf_inspect_value(in, value, level);
  in->indentation -= 2;
  return text;
}

tsf_string *tsf_inspect(tsf_isolate *isolate, tsf_value value, double depth, bool hidden) {
  tsf_inspector in = {
    .isolate = isolate, .depth = depth < UINT32_MAX ? (int64_t)depth : UINT32_MAX, .hidden = hidden, .columns = 80,
    .most = TSF_INSPECT_MOST,
  };
  return tsf_inspect_value(&in, value, 0);
}

tsf_string *tsf_inspect_cell(tsf_isolate *isolate, tsf_value value, double depth) {
  tsf_inspector in = {.isolate = isolate, .depth = (int64_t)depth, .columns = UINT32_MAX, .most = 3};
  return tsf_inspect_value(&in, value, 0);
}

double tsf_text_width(tsf_isolate *isolate, tsf_string *text) { return tsf_inspect_width(isolate, text); }
