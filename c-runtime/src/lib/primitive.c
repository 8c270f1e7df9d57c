/* primitive.c - objects where a primitive is wanted (ECMAScript's ToPrimitive), and what every object has: toString,
 * valueOf. Declared in operators.h.
 * Invariant: what is asked for by name is the author's own; the built-in types' are known here. */
#include "operators.h"

static const tsf_string name_to_primitive = TSF_STATIC_STRING(TSF_SYMBOL_PREFIX "toPrimitive", 14, 12);
static const tsf_string name_to_string = TSF_STATIC_STRING("toString", 8, 8);
static const tsf_string name_to_locale_string = TSF_STATIC_STRING("toLocaleString", 14, 14);
static const tsf_string name_value_of = TSF_STATIC_STRING("valueOf", 7, 7);
static const tsf_string name_tag = TSF_STATIC_STRING(TSF_SYMBOL_PREFIX "toStringTag", 14, 12);

static bool has_shape(tsf_value v) { return tsf_is_object(v) && tsf_to_object(v)->type >= TSF_TYPE_FIRST_USER; }

/* The author's method of that name; undefined: there is none. May throw. */
static tsf_value own_method(tsf_isolate *isolate, tsf_value v, const tsf_string *name, tsf_atom *atom) {
  *atom = tsf_atom_find(isolate, name);
  return *atom == TSF_NO_ATOM ? TSF_UNDEFINED : tsf_object_get(isolate, tsf_to_object(v), *atom);
}

static tsf_value cannot_convert(tsf_isolate *isolate) {
  tsf_throw_error(isolate, TSF_ERROR_TYPE, "Cannot convert object to primitive value");
  return TSF_UNDEFINED;
}

/* One of the two methods of OrdinaryToPrimitive; TSF_ABSENT: it gives no primitive. */
static tsf_value by_method(tsf_isolate *isolate, tsf_value v, const tsf_string *name) {
  tsf_atom atom;
  tsf_value method = own_method(isolate, v, name, &atom);
  if (tsf_threw(isolate)) return TSF_ABSENT;
  if (!tsf_is_object(method)) {
    if (name == &name_value_of || method != TSF_UNDEFINED) return TSF_ABSENT;
    return tsf_from_string(tsf_object_tag(isolate, v));
  }
  tsf_value result = tsf_call_method(isolate, v, atom, 0, NULL);
  return tsf_threw(isolate) || tsf_is_object(result) ? TSF_ABSENT : result;
}

static const tsf_string *hint_name(tsf_hint hint) {
  static const tsf_string names[] = {
    TSF_STATIC_STRING("default", 7, 7), TSF_STATIC_STRING("number", 6, 6), TSF_STATIC_STRING("string", 6, 6),
  };
  return &names[hint];
}

tsf_value tsf_to_primitive(tsf_isolate *isolate, tsf_value v, tsf_hint hint) {
  if (!tsf_is_object(v)) return v;
  if (!has_shape(v)) return tsf_from_string(tsf_to_string(isolate, v));
  tsf_atom atom;
  tsf_value exotic = own_method(isolate, v, &name_to_primitive, &atom);
  if (tsf_threw(isolate)) return TSF_UNDEFINED;
  if (tsf_is_object(exotic)) {
    tsf_value argument = tsf_from_string(hint_name(hint));
    tsf_value result = tsf_call_method(isolate, v, atom, 1, &argument);
    return tsf_is_object(result) && !tsf_threw(isolate) ? cannot_convert(isolate) : result;
  }
  const tsf_string *first = hint == TSF_HINT_STRING ? &name_to_string : &name_value_of;
  const tsf_string *second = hint == TSF_HINT_STRING ? &name_value_of : &name_to_string;
  tsf_value result = by_method(isolate, v, first);
  if (result == TSF_ABSENT && !tsf_threw(isolate)) result = by_method(isolate, v, second);
  if (tsf_threw(isolate)) return TSF_UNDEFINED;
  return result == TSF_ABSENT ? cannot_convert(isolate) : result;
}

/* "[object Map]" */
static tsf_string *tagged(tsf_isolate *isolate, const char *text, size_t bytes) {
  tsf_builder builder;
  tsf_builder_start(&builder, isolate);
  tsf_builder_text(&builder, "[object ", 8);
  tsf_builder_text(&builder, text, bytes);
  tsf_builder_text(&builder, "]", 1);
  tsf_string *whole = tsf_builder_finish(&builder);
  return whole == NULL ? (tsf_string *)&tsf_string_empty : whole;
}

static const char *tag_of_object(const tsf_isolate *isolate, const tsf_object *object) {
  uint32_t error = isolate->program->error_types[TSF_ERROR];
  bool is_error = error != 0 && tsf_is_instance(tsf_from_object(object), error, isolate->types[error]->class_last);
  switch (object->type) {
    case TSF_TYPE_FRAME: return "Generator";
    case TSF_TYPE_ITERATOR: return tsf_iterator_name(object);
    case TSF_TYPE_BOXED: return "Object";
    default: break;
  }
  return is_error ? "Error" : object->type < TSF_TYPE_FIRST_USER ? isolate->types[object->type]->name : "Object";
}

tsf_string *tsf_object_tag(tsf_isolate *isolate, tsf_value v) {
  if (has_shape(v)) {
    tsf_atom atom;
    tsf_value tag = own_method(isolate, v, &name_tag, &atom);
    if (tsf_threw(isolate)) return (tsf_string *)&tsf_string_empty;
    if (tsf_is_string(tag)) return tagged(isolate, tsf_to_string_pointer(tag)->data, tsf_to_string_pointer(tag)->bytes);
  }
  const char *name = v == TSF_UNDEFINED    ? "Undefined"
                     : v == TSF_NULL       ? "Null"
                     : tsf_is_number(v)    ? "Number"
                     : tsf_is_string(v)    ? "String"
                     : tsf_is_bool(v)      ? "Boolean"
                     : tsf_is_bigint(v)    ? "BigInt"
                     : tsf_is_symbol(v)    ? "Symbol"
                                           : tag_of_object(isolate, tsf_to_object(v));
  return tagged(isolate, name, strlen(name));
}

/* What the object's own method of that name returns, "" if it throws; NULL: it has none. */
static tsf_string *own_text(tsf_isolate *isolate, tsf_value v, const tsf_string *name) {
  tsf_atom atom;
  tsf_value method = own_method(isolate, v, name, &atom);
  if (!tsf_threw(isolate) && !tsf_is_object(method)) return NULL;
  tsf_value text = tsf_threw(isolate) ? TSF_UNDEFINED : tsf_call_method(isolate, v, atom, 0, NULL);
  if (tsf_threw(isolate)) return (tsf_string *)&tsf_string_empty;
  if (tsf_is_string(text)) return tsf_to_string_pointer(text);
  tsf_expected(isolate, "a string", text);
  return (tsf_string *)&tsf_string_empty;
}

tsf_string *tsf_method_to_string(tsf_isolate *isolate, tsf_value v) {
  if (tsf_is_nullish(v)) tsf_nullish_access(isolate, v, &name_to_string);
  if (!has_shape(v)) return tsf_to_string(isolate, v);
  tsf_string *text = own_text(isolate, v, &name_to_string);
  return text != NULL ? text : tsf_object_tag(isolate, v);
}

tsf_string *tsf_method_to_locale_string(tsf_isolate *isolate, tsf_value v) {
  if (tsf_is_nullish(v)) tsf_nullish_access(isolate, v, &name_to_locale_string);
  tsf_string *text = has_shape(v) ? own_text(isolate, v, &name_to_locale_string) : NULL;
  return text != NULL ? text : tsf_method_to_string(isolate, v);
}

tsf_value tsf_method_value_of(tsf_isolate *isolate, tsf_value v) {
  if (tsf_is_nullish(v)) tsf_nullish_access(isolate, v, &name_value_of);
  if (!has_shape(v)) return v;
  tsf_atom atom;
  tsf_value method = own_method(isolate, v, &name_value_of, &atom);
  if (tsf_threw(isolate) || !tsf_is_object(method)) return v;
  return tsf_call_method(isolate, v, atom, 0, NULL);
}

tsf_value tsf_object_itself(tsf_isolate *isolate, tsf_value v) {
  if (tsf_is_nullish(v)) tsf_throw_error(isolate, TSF_ERROR_TYPE, "Cannot convert undefined or null to object");
  return v;
}
