/* error.c - Error objects: making one for a throw of the runtime's own, the text of `stack`, the text of an exception
 * for people. Declared in core/isolate.h, because every floor throws.
 *
 * Invariant: nothing here leaves an exception behind but tsf_throw_error's own; without memory the texts get shorter. */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "bigint.h"
#include "number.h"
#include "string.h"
#include "symbol.h"

static const char *const kind_names[] = {"Error",       "TypeError",      "RangeError", "SyntaxError",
                                         "ReferenceError", "URIError", "EvalError"};

static bool is_error(const tsf_isolate *isolate, tsf_value value) {
  uint32_t first = isolate->program->error_types[TSF_ERROR];
  return first != 0 && tsf_is_instance(value, first, isolate->types[first]->class_last);
}

static tsf_value make_error(tsf_isolate *isolate, int kind, const char *message) {
  const uint32_t *types = isolate->program->error_types;
  tsf_string *text = tsf_string_from_text(isolate, message);
  uint32_t type = types[kind] != 0 ? types[kind] : types[TSF_ERROR];
  if (type == 0) return tsf_from_string(text); /* a program that never looks at an error */
  tsf_object *error = tsf_object_new(isolate, type);
  tsf_slots(error)[TSF_ERROR_SLOT_MESSAGE] = tsf_from_string(text);
  return tsf_from_object(error);
}

void tsf_throw_error(tsf_isolate *isolate, int kind, const char *format, ...) {
  char small[256], *message = small;
  va_list arguments;
  va_start(arguments, format);
  int length = vsnprintf(small, sizeof small, format, arguments);
  va_end(arguments);
  if (length >= (int)sizeof small && (message = malloc((size_t)length + 1)) != NULL) {
    va_start(arguments, format);
    vsnprintf(message, (size_t)length + 1, format, arguments);
    va_end(arguments);
  }
  isolate->exception = TSF_ABSENT;
  tsf_throw(isolate, make_error(isolate, kind, message == NULL ? small : message));
  if (message != small) free(message);
}

/* The name of the built-in class that the error's class derives from. */
static const char *class_name(const tsf_isolate *isolate, const tsf_object *error) {
  for (uint32_t type = error->type; type != 0; type = isolate->types[type]->base)
    for (int kind = 0; kind < 7; kind++)
      if (isolate->program->error_types[kind] == type) return kind_names[kind];
  return "Error";
}

/* The property `name`, or NULL if the program has none or reading it throws. */
static tsf_string *own_name(tsf_isolate *isolate, tsf_object *error) {
  static const tsf_string name = TSF_STATIC_STRING("name", 4, 4);
  tsf_atom atom = tsf_atom_find(isolate, &name);
  if (atom == TSF_NO_ATOM) return NULL;
  tsf_value value = tsf_object_get(isolate, error, atom);
  bool threw = tsf_threw(isolate);
  isolate->exception = TSF_ABSENT;
  return !threw && tsf_is_string(value) ? tsf_to_string_pointer(value) : NULL;
}

/* "Name: message" */
static void build_headline(tsf_isolate *isolate, tsf_builder *builder, tsf_object *error) {
  tsf_string *name = own_name(isolate, error);
  tsf_value message = tsf_slots(error)[TSF_ERROR_SLOT_MESSAGE];
  size_t before = builder->bytes;
  if (name != NULL) {
    tsf_builder_string(builder, name);
  } else {
    const char *text = class_name(isolate, error);
    tsf_builder_text(builder, text, strlen(text));
  }
  if (!tsf_is_string(message) || tsf_to_string_pointer(message)->bytes == 0) return;
  if (builder->bytes != before) tsf_builder_text(builder, ": ", 2);
  tsf_builder_string(builder, tsf_to_string_pointer(message));
}

static void build_number(tsf_builder *builder, uint32_t number) {
  char digits[TSF_NUMBER_TEXT_MAX];
  tsf_builder_text(builder, digits, tsf_number_format(number, digits));
}

/* "\n    at function (file:line:column)" */
static void build_frame(tsf_builder *builder, const tsf_position *position) {
  bool named = position->function != NULL && position->function[0] != '\0';
  tsf_builder_text(builder, "\n    at ", 8);
  if (named) {
    tsf_builder_text(builder, position->function, strlen(position->function));
    tsf_builder_text(builder, " (", 2);
  }
  tsf_builder_text(builder, position->file, strlen(position->file));
  tsf_builder_char(builder, ':');
  build_number(builder, position->line);
  tsf_builder_char(builder, ':');
  build_number(builder, position->column);
  if (named) tsf_builder_char(builder, ')');
}

static void replace_stack(tsf_isolate *isolate, tsf_object *error, tsf_builder *builder) {
  tsf_string *text = tsf_builder_finish(builder);
  if (!tsf_threw(isolate)) tsf_store(isolate, error, &tsf_slots(error)[TSF_ERROR_SLOT_STACK], tsf_from_string(text));
}

/* Keeps the positions of the exception that was traced last; the headline comes before them when `stack` is read. */
static void keep_positions(tsf_isolate *isolate, tsf_value exception) {
  if (!is_error(isolate, exception) || exception != isolate->traced || isolate->trace_length == 0) return;
  tsf_object *error = tsf_to_object(exception);
  if (tsf_slots(error)[TSF_ERROR_SLOT_STACK] != TSF_ABSENT) return;
  tsf_value pending = isolate->exception;
  isolate->exception = TSF_ABSENT;
  tsf_builder builder;
  tsf_builder_start(&builder, isolate);
  for (uint32_t i = 0; i < isolate->trace_length; i++) build_frame(&builder, isolate->trace[i]);
  replace_stack(isolate, error, &builder);
  isolate->exception = pending;
}

/* Whether the stack has no headline yet. */
static bool is_incomplete(tsf_value stack) {
  if (!tsf_is_string(stack)) return stack == TSF_ABSENT;
  const tsf_string *text = tsf_to_string_pointer(stack);
  return text->bytes > 8 && memcmp(text->data, "\n    at ", 8) == 0;
}

static void complete_stack(tsf_isolate *isolate, tsf_object *error) {
  tsf_value stack = tsf_slots(error)[TSF_ERROR_SLOT_STACK], pending = isolate->exception;
  if (!is_incomplete(stack)) return;
  isolate->exception = TSF_ABSENT;
  tsf_builder builder;
  tsf_builder_start(&builder, isolate);
  build_headline(isolate, &builder, error);
  if (tsf_is_string(stack)) tsf_builder_string(&builder, tsf_to_string_pointer(stack));
  replace_stack(isolate, error, &builder);
  isolate->exception = pending;
}

tsf_value tsf_catch(tsf_isolate *isolate) {
  tsf_value exception = isolate->exception;
  isolate->exception = TSF_ABSENT;
  keep_positions(isolate, exception);
  return exception;
}

static tsf_string *text_of_value(tsf_isolate *isolate, tsf_value value) {
  if (tsf_is_string(value)) return tsf_to_string_pointer(value);
  if (tsf_is_number(value)) return tsf_number_to_string(isolate, tsf_to_number(value));
  if (tsf_is_bigint(value)) return tsf_big_to_string(isolate, tsf_big_unbox(value), 10);
  if (tsf_is_bool(value)) return tsf_string_from_text(isolate, value == TSF_TRUE ? "true" : "false");
  if (tsf_is_symbol(value)) return tsf_symbol_text(isolate, value);
  if (tsf_is_object(value)) return tsf_string_from_text(isolate, "[object Object]");
  return tsf_string_from_text(isolate, value == TSF_NULL ? "null" : "undefined");
}

tsf_string *tsf_exception_text(tsf_isolate *isolate, tsf_value exception) {
  tsf_value pending = isolate->exception;
  isolate->exception = TSF_ABSENT;
  tsf_string *text;
  if (is_error(isolate, exception)) {
    tsf_builder builder;
    tsf_builder_start(&builder, isolate);
    build_headline(isolate, &builder, tsf_to_object(exception));
    text = tsf_builder_finish(&builder);
  } else {
    text = text_of_value(isolate, exception);
  }
  if (tsf_threw(isolate) || text == NULL) text = tsf_string_from_text(isolate, "exception");
  isolate->exception = pending;
  return text;
}

tsf_value tsf_error_stack(tsf_isolate *isolate, tsf_value exception) {
  if (!is_error(isolate, exception)) return TSF_UNDEFINED;
  keep_positions(isolate, exception);
  complete_stack(isolate, tsf_to_object(exception));
  tsf_value stack = tsf_slots(tsf_to_object(exception))[TSF_ERROR_SLOT_STACK];
  return stack == TSF_ABSENT ? TSF_UNDEFINED : stack;
}
