/* function.c - functions as values. See function.h. */
#include "function.h"

#include "string.h"

enum { CAPTURE_TARGET, CAPTURE_THIS, CAPTURE_ARGUMENTS, CAPTURE_COUNT };
enum { ON_STACK = 16 }; /* so many arguments of a bound call need no array */

static tsf_array *bound_arguments(const tsf_closure *bound) {
  return (tsf_array *)tsf_to_object(bound->captures[CAPTURE_ARGUMENTS]);
}

static tsf_value call_bound(tsf_isolate *isolate, tsf_closure *self, tsf_value this_value, uint32_t argc,
                            const tsf_value *argv) {
  (void)this_value;
  const tsf_array *first = bound_arguments(self);
  tsf_value target = self->captures[CAPTURE_TARGET], bound_this = self->captures[CAPTURE_THIS];
  if (first->length == 0) return tsf_call(isolate, target, bound_this, argc, argv);
  uint32_t count = first->length + argc;
  tsf_value few[ON_STACK], *all = few;
  if (count > ON_STACK) {
    tsf_array *many = tsf_array_from_values(isolate, first->length, first->slots);
    for (uint32_t i = 0; i < argc && !tsf_threw(isolate); i++) tsf_array_push(isolate, many, argv[i]);
    if (tsf_threw(isolate)) return TSF_UNDEFINED;
    all = many->slots;
  } else {
    for (uint32_t i = 0; i < first->length; i++) few[i] = first->slots[i];
    for (uint32_t i = 0; i < argc; i++) few[first->length + i] = argv[i];
  }
  return tsf_call(isolate, target, bound_this, count, all);
}

static const tsf_function bound_function = {.code = call_bound, .capture_count = CAPTURE_COUNT};

static tsf_closure *target_of(const tsf_closure *bound) {
  return (tsf_closure *)tsf_to_object(bound->captures[CAPTURE_TARGET]);
}

tsf_string *tsf_function_name(tsf_isolate *isolate, tsf_closure *function) {
  if (function->function == &bound_function) {
    tsf_builder builder;
    tsf_builder_start(&builder, isolate);
    tsf_builder_text(&builder, "bound ", 6);
    tsf_builder_string(&builder, tsf_function_name(isolate, target_of(function)));
    return tsf_builder_finish(&builder);
  }
  const tsf_string *name = function->function->name;
  return (tsf_string *)(name == NULL ? &tsf_string_empty : name);
}

double tsf_function_length(tsf_closure *function) {
  if (function->function != &bound_function) return function->function->length;
  double left = tsf_function_length(target_of(function)) - bound_arguments(function)->length;
  return left > 0 ? left : 0;
}

static bool is_function(tsf_value v) { return tsf_is_object(v) && tsf_to_object(v)->type == TSF_TYPE_CLOSURE; }

tsf_value tsf_function_call(tsf_isolate *isolate, tsf_value function, tsf_value this_value, tsf_array *args) {
  return tsf_call(isolate, function, this_value, args->length, args->slots);
}

tsf_value tsf_function_apply(tsf_isolate *isolate, tsf_value function, tsf_value this_value, tsf_value args) {
  if (tsf_is_nullish(args)) return tsf_call(isolate, function, this_value, 0, NULL);
  if (!tsf_is_array(args)) {
    tsf_throw_error(isolate, TSF_ERROR_TYPE, "CreateListFromArrayLike called on non-object");
    return TSF_UNDEFINED;
  }
  tsf_array *list = (tsf_array *)tsf_to_object(args);
  for (uint32_t i = 0; i < list->length; i++) {
    if (list->slots[i] != TSF_ABSENT) continue;
    list = tsf_array_copy_present(isolate, list);
    break;
  }
  return tsf_threw(isolate) ? TSF_UNDEFINED : tsf_function_call(isolate, function, this_value, list);
}

tsf_object *tsf_function_bind(tsf_isolate *isolate, tsf_value function, tsf_value this_value, tsf_array *args) {
  if (!is_function(function)) {
    tsf_throw_error(isolate, TSF_ERROR_TYPE, "Bind must be called on a function");
    return NULL;
  }
  tsf_closure *bound = tsf_closure_new(isolate, &bound_function);
  bound->captures[CAPTURE_TARGET] = function;
  bound->captures[CAPTURE_THIS] = this_value;
  bound->captures[CAPTURE_ARGUMENTS] = tsf_from_object(args);
  return &bound->header;
}
