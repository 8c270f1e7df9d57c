/* inspect_error.c - what an error shows: its stack, with the class's name where the stack has only its base's; in
 * brackets if it was never thrown. Own keys follow, then its cause and the errors that it holds.
 * Node's formatError and improveStack. */
#include "../types/wtf8.h"
#include "inspector.h"

static const tsf_string name_key = TSF_STATIC_STRING("name", 4, 4), message_key = TSF_STATIC_STRING("message", 7, 7),
                        stack_key = TSF_STATIC_STRING("stack", 5, 5), cause_key = TSF_STATIC_STRING("cause", 5, 5),
                        errors_key = TSF_STATIC_STRING("errors", 6, 6);
static const tsf_string frames = TSF_STATIC_STRING("\n    at", 7, 7), error_name = TSF_STATIC_STRING("Error", 5, 5);

static bool contains(const tsf_string *text, const tsf_string *part) {
  return tsf_string_find(text, part, 0) != TSF_STRING_NOT_FOUND;
}

static bool starts_with(const tsf_string *text, const tsf_string *start) {
  return text->bytes >= start->bytes && memcmp(text->data, start->data, start->bytes) == 0;
}

static bool ends_with(const tsf_string *text, const tsf_string *end) {
  return text->bytes >= end->bytes && memcmp(text->data + text->bytes - end->bytes, end->data, end->bytes) == 0;
}

/* A property of the error, undefined if reading it throws. */
static tsf_value read(tsf_isolate *isolate, tsf_object *error, const tsf_string *key) {
  tsf_value value = tsf_object_get_key(isolate, tsf_from_object(error), tsf_from_string(key));
  if (!tsf_threw(isolate)) return value;
  isolate->exception = TSF_ABSENT;
  return TSF_UNDEFINED;
}

static tsf_string *stack_of(tsf_isolate *isolate, tsf_object *error) {
  tsf_value stack = tsf_error_stack(isolate, tsf_from_object(error));
  if (tsf_is_string(stack) && tsf_to_string_pointer(stack)->bytes != 0) return tsf_to_string_pointer(stack);
  return tsf_exception_text(isolate, tsf_from_object(error));
}

/* Keys. */

static void remove_key(tsf_array *keys, const tsf_string *key) {
  uint32_t kept = 0;
  for (uint32_t i = 0; i < keys->length; i++)
    if (!tsf_string_equal(tsf_to_string_pointer(keys->slots[i]), key)) keys->slots[kept++] = keys->slots[i];
  for (uint32_t i = kept; i < keys->length; i++) keys->slots[i] = TSF_UNDEFINED;
  keys->length = kept;
}

static void remove_shown(tsf_array *keys, const tsf_string *key, tsf_value value, const tsf_string *stack) {
  if (!tsf_is_string(value) || contains(stack, tsf_to_string_pointer(value))) remove_key(keys, key);
}

/* An own property that Object.keys does not list. */
static void add_hidden(tsf_isolate *isolate, tsf_inspected *it, const tsf_string *key) {
  if (tsf_inspected_hides(isolate, it->object, key)) tsf_array_push(isolate, it->keys, tsf_from_string(key));
}

/* The stack. */

static tsf_string *rest_of(tsf_isolate *isolate, tsf_string *s, uint32_t from) {
  return tsf_string_bytes(isolate, s, from, s->bytes);
}

/* TypeError at the start of a stack becomes Missing if that class's name says more, else Missing [TypeError]. */
static tsf_string *with_class_name(tsf_isolate *isolate, tsf_string *stack, tsf_string *name, tsf_string *class_name) {
  if (!ends_with(name, &error_name) || !starts_with(stack, name) || tsf_string_equal(name, class_name)) return stack;
  char next = stack->bytes == name->bytes ? ':' : stack->data[name->bytes];
  if (next != ':' && next != '\n') return stack;
  tsf_builder builder;
  tsf_builder_start(&builder, isolate);
  tsf_builder_string(&builder, class_name);
  if (!contains(class_name, name)) {
    tsf_builder_text(&builder, " [", 2);
    tsf_builder_string(&builder, name);
    tsf_builder_char(&builder, ']');
  }
  tsf_builder_string(&builder, rest_of(isolate, stack, name->bytes));
  return tsf_builder_finish(&builder);
}

/* Whether positions follow the message. */
static bool has_frames(const tsf_string *stack, tsf_value message) {
  uint32_t from = 0;
  if (tsf_is_string(message) && tsf_to_string_pointer(message)->bytes != 0) {
    uint32_t at = tsf_string_find(stack, tsf_to_string_pointer(message), 0);
    if (at != TSF_STRING_NOT_FOUND) from = (at & ~TSF_STRING_HALF) + tsf_to_string_pointer(message)->bytes;
  }
  return from <= stack->bytes && tsf_string_find(stack, &frames, from) != TSF_STRING_NOT_FOUND;
}

static void build_indented(tsf_builder *builder, const tsf_string *s, uint32_t indentation) {
  for (uint32_t i = 0; i < s->bytes; i++) {
    tsf_builder_text(builder, s->data + i, 1);
    for (uint32_t k = 0; s->data[i] == '\n' && k < indentation; k++) tsf_builder_char(builder, ' ');
  }
}

static tsf_string *framed(tsf_inspector *in, const tsf_string *stack, tsf_value message) {
  bool is_complete = has_frames(stack, message);
  tsf_builder builder;
  tsf_builder_start(&builder, in->isolate);
  if (!is_complete) tsf_builder_char(&builder, '[');
  build_indented(&builder, stack, in->indentation);
  if (!is_complete) tsf_builder_char(&builder, ']');
  return tsf_builder_finish(&builder);
}

void tsf_inspect_error(tsf_inspector *in, tsf_inspected *it) {
  tsf_isolate *isolate = in->isolate;
  tsf_string *stack = stack_of(isolate, it->object);
  tsf_value message = read(isolate, it->object, &message_key), name = read(isolate, it->object, &name_key);
  remove_key(it->keys, &stack_key);
  remove_shown(it->keys, &message_key, message, stack);
  remove_shown(it->keys, &name_key, name, stack);
  if (tsf_slots(it->object)[TSF_ERROR_SLOT_CAUSE] != TSF_ABSENT) add_hidden(isolate, it, &cause_key);
  if (tsf_is_array(read(isolate, it->object, &errors_key))) add_hidden(isolate, it, &errors_key);
  it->name = tsf_object_class_name(isolate, it->object);
  tsf_string *text = tsf_is_string(name) ? tsf_to_string_pointer(name) : (tsf_string *)&error_name;
  stack = with_class_name(isolate, stack, text, it->name);
  it->base = stack == NULL ? NULL : framed(in, stack, message);
  it->open = (tsf_string *)&tsf_string_characters['{'];
}
