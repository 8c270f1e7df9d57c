/* convert.c - String(), Number() and join over values. Declared in operators.h and array.h.
 * Invariant: an array that contains itself is joined as "" there, as in V8; the chain of joins that run lies on the C
 * stack and hangs on isolate->joining. */
#include "operators.h"

struct tsf_join {
  const tsf_array *array;
  struct tsf_join *outer;
};

static tsf_string *text_of_function(tsf_isolate *isolate, const tsf_closure *closure) {
  const tsf_function *function = closure->function;
  bool is_class = function->is_class && !function->is_library;
  tsf_builder builder;
  tsf_builder_start(&builder, isolate);
  if (is_class)
    tsf_builder_text(&builder, "class ", 6);
  else
    tsf_builder_text(&builder, "function ", 9);
  if (function->name != NULL) tsf_builder_string(&builder, function->name);
  if (is_class)
    tsf_builder_text(&builder, " { }", 4);
  else
    tsf_builder_text(&builder, "() { [native code] }", 20);
  return tsf_builder_finish(&builder);
}

static tsf_string *text_of_iterator(tsf_isolate *isolate, const tsf_object *iterator) {
  tsf_builder builder;
  const char *name = tsf_iterator_name(iterator);
  tsf_builder_start(&builder, isolate);
  tsf_builder_text(&builder, "[object ", 8);
  tsf_builder_text(&builder, name, strlen(name));
  tsf_builder_char(&builder, ']');
  return tsf_builder_finish(&builder);
}

static tsf_string *text_of_shaped(tsf_isolate *isolate, tsf_value v) {
  tsf_value text = tsf_to_primitive(isolate, v, TSF_HINT_STRING);
  return tsf_threw(isolate) ? (tsf_string *)&tsf_string_empty : tsf_to_string(isolate, text);
}

static tsf_string *text_of_object(tsf_isolate *isolate, tsf_value v) {
  static const tsf_string map = TSF_STATIC_STRING("[object Map]", 12, 12);
  static const tsf_string set = TSF_STATIC_STRING("[object Set]", 12, 12);
  static const tsf_string generator = TSF_STATIC_STRING("[object Generator]", 18, 18);
  static const tsf_string comma = TSF_STATIC_STRING(",", 1, 1);
  tsf_object *object = tsf_to_object(v);
  if (tsf_is_typed_array(object)) return tsf_typed_join(isolate, (tsf_bytes *)object, (tsf_string *)&comma);
  switch (object->type) {
    case TSF_TYPE_ARRAY: return tsf_array_join(isolate, (tsf_array *)object, (tsf_string *)&comma);
    case TSF_TYPE_CLOSURE: return text_of_function(isolate, (const tsf_closure *)object);
    case TSF_TYPE_MAP: return (tsf_string *)&map;
    case TSF_TYPE_SET: return (tsf_string *)&set;
    case TSF_TYPE_FRAME: return (tsf_string *)&generator;
    case TSF_TYPE_ITERATOR: return text_of_iterator(isolate, object);
    default: break;
  }
  const tsf_type *type = isolate->types[object->type];
  if (type->text != NULL) return type->text(isolate, object);
  return object->type < TSF_TYPE_FIRST_USER ? tsf_object_tag(isolate, v) : text_of_shaped(isolate, v);
}

tsf_string *tsf_to_string(tsf_isolate *isolate, tsf_value v) {
  static const tsf_string specials[8] = {
      [TSF_UNDEFINED & 7] = TSF_STATIC_STRING("undefined", 9, 9), [TSF_NULL & 7] = TSF_STATIC_STRING("null", 4, 4),
      [TSF_FALSE & 7] = TSF_STATIC_STRING("false", 5, 5),         [TSF_TRUE & 7] = TSF_STATIC_STRING("true", 4, 4),
      [TSF_ABSENT & 7] = TSF_STATIC_STRING("undefined", 9, 9),
  };
  switch (tsf_tag(v)) {
    case TSF_TAG_SPECIAL: return (tsf_string *)&specials[v & 7];
    case TSF_TAG_INT:
    case TSF_TAG_BIGNUM: return tsf_big_to_string(isolate, tsf_big_unbox(v), 10);
    case TSF_TAG_STRING: return tsf_to_string_pointer(v);
    case TSF_TAG_OBJECT: return text_of_object(isolate, v);
    case TSF_TAG_SYMBOL:
      tsf_throw_error(isolate, TSF_ERROR_TYPE, "Cannot convert a Symbol value to a string");
      return (tsf_string *)&tsf_string_empty;
    default: return tsf_number_to_string(isolate, tsf_to_number(v));
  }
}

tsf_string *tsf_string_of(tsf_isolate *isolate, tsf_value v) {
  return tsf_is_symbol(v) ? tsf_symbol_text(isolate, v) : tsf_to_string(isolate, v);
}

double tsf_to_number_value(tsf_isolate *isolate, tsf_value v) {
  switch (tsf_tag(v)) {
    case TSF_TAG_SPECIAL: return v == TSF_TRUE ? 1 : v == TSF_FALSE || v == TSF_NULL ? 0 : NAN;
    case TSF_TAG_INT:
    case TSF_TAG_BIGNUM: return tsf_big_to_number(tsf_big_unbox(v));
    case TSF_TAG_STRING: return tsf_number_from_string(isolate, tsf_to_string_pointer(v));
    case TSF_TAG_OBJECT: {
      tsf_value primitive = tsf_to_primitive(isolate, v, TSF_HINT_NUMBER);
      return tsf_threw(isolate) ? NAN : tsf_to_number_value(isolate, primitive);
    }
    case TSF_TAG_SYMBOL:
      tsf_throw_error(isolate, TSF_ERROR_TYPE, "Cannot convert a Symbol value to a number");
      return NAN;
    default: return tsf_to_number(v);
  }
}

static void join_elements(tsf_isolate *isolate, tsf_builder *builder, const tsf_array *a, const tsf_string *separator) {
  for (uint32_t i = 0; i < a->length && !builder->failed; i++) {
    if (i > 0) tsf_builder_string(builder, separator);
    tsf_value v = a->slots[i];
    if (tsf_is_nullish(v) || v == TSF_ABSENT) continue;
    tsf_string *text = tsf_to_string(isolate, v);
    if (tsf_threw(isolate)) return;
    tsf_builder_string(builder, text);
  }
}

tsf_string *tsf_array_join(tsf_isolate *isolate, tsf_array *a, tsf_string *separator) {
  tsf_string *empty = (tsf_string *)&tsf_string_empty;
  for (const struct tsf_join *join = isolate->joining; join != NULL; join = join->outer)
    if (join->array == a) return empty;
  if (tsf_stack_check(isolate)) return empty;
  struct tsf_join join = {a, isolate->joining};
  isolate->joining = &join;
  tsf_builder builder;
  tsf_builder_start(&builder, isolate);
  join_elements(isolate, &builder, a, separator);
  isolate->joining = join.outer;
  tsf_string *text = tsf_threw(isolate) ? NULL : tsf_builder_finish(&builder);
  return text == NULL ? empty : text;
}
