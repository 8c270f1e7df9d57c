/* call.c - calls whose target is not known at compile time. Declared in core/object.h.
 * Invariant: a method or accessor of a class runs without a closure (self is NULL). */
#include "string.h"
#include "symbol.h"

static tsf_value not_a_function(tsf_isolate *isolate, const char *what, const tsf_string *name) {
  if (name == NULL)
    tsf_throw_error(isolate, TSF_ERROR_TYPE, "%s is not a function", what);
  else if (tsf_is_symbol_name(name))
    tsf_throw_error(isolate, TSF_ERROR_TYPE, "%s[symbol] is not a function", what);
  else
    tsf_throw_error(isolate, TSF_ERROR_TYPE, "%s.%.*s is not a function", what, (int)name->bytes, name->data);
  return TSF_UNDEFINED;
}

static bool is_closure(tsf_value v) { return tsf_is_object(v) && tsf_to_object(v)->type == TSF_TYPE_CLOSURE; }

/* A class of the library without `new`: an error is made all the same, String and its like convert. */
static tsf_value call_library_class(tsf_isolate *isolate, tsf_closure *class_, uint32_t argc, const tsf_value *argv) {
  const tsf_function *function = class_->function;
  if (!function->is_callable) {
    tsf_throw_error(isolate, TSF_ERROR_TYPE, "Constructor %.*s requires 'new'", (int)function->name->bytes,
                    function->name->data);
    return TSF_UNDEFINED;
  }
  if (function->class_type < TSF_TYPE_FIRST_USER) return function->code(isolate, class_, TSF_UNDEFINED, argc, argv);
  tsf_value object = tsf_from_object(tsf_object_new(isolate, function->class_type));
  function->code(isolate, class_, object, argc, argv);
  return object;
}

static tsf_value call_closure(tsf_isolate *isolate, tsf_closure *closure, tsf_value this_value, uint32_t argc,
                              const tsf_value *argv) {
  const tsf_function *function = closure->function;
  if (TSF_UNLIKELY(function->is_class)) {
    if (function->is_library) return call_library_class(isolate, closure, argc, argv);
    const tsf_string *name = function->name == NULL ? &tsf_string_empty : function->name;
    tsf_throw_error(isolate, TSF_ERROR_TYPE, "Class constructor %.*s cannot be invoked without 'new'",
                    (int)name->bytes, name->data);
    return TSF_UNDEFINED;
  }
  if (tsf_stack_check(isolate)) return TSF_UNDEFINED;
  return function->code(isolate, closure, this_value, argc, argv);
}

tsf_value tsf_call(tsf_isolate *isolate, tsf_value callee, tsf_value this_value, uint32_t argc, const tsf_value *argv) {
  if (TSF_UNLIKELY(!is_closure(callee))) {
    return not_a_function(isolate, tsf_is_nullish(callee) ? (callee == TSF_NULL ? "null" : "undefined") : "value", NULL);
  }
  return call_closure(isolate, (tsf_closure *)tsf_to_object(callee), this_value, argc, argv);
}

tsf_value tsf_call_method(tsf_isolate *isolate, tsf_value receiver, tsf_atom name, uint32_t argc,
                          const tsf_value *argv) {
  tsf_value callee = TSF_UNDEFINED;
  if (tsf_is_object(receiver)) {
    tsf_object *object = tsf_to_object(receiver);
    const tsf_property *property =
        object->type >= TSF_TYPE_FIRST_USER ? tsf_object_property(isolate, object, name) : NULL;
    if (property != NULL && property->kind == TSF_PROPERTY_METHOD && !(object->flags & TSF_FLAG_MOVED)) {
      if (tsf_stack_check(isolate)) return TSF_UNDEFINED;
      return property->get->code(isolate, NULL, receiver, argc, argv);
    }
    callee = tsf_object_get(isolate, object, name);
    if (tsf_threw(isolate)) return TSF_UNDEFINED;
  } else {
    callee = tsf_primitive_get(isolate, receiver, name);
  }
  if (!is_closure(callee)) return not_a_function(isolate, "value", isolate->program->atoms[name]);
  return call_closure(isolate, (tsf_closure *)tsf_to_object(callee), receiver, argc, argv);
}
