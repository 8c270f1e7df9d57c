/* support.h - what the C tests share: CHECK, and a small program with the Error classes, a class Point and a property
 * list. Each test is one file with a main of its own, linked with the whole runtime. */
#ifndef TSF_TEST_SUPPORT_H
#define TSF_TEST_SUPPORT_H

#include <stdio.h>
#include <stdlib.h>

#include "../include/tsf.h"

#define CHECK(condition)                                                          \
  do {                                                                            \
    if (!(condition)) {                                                           \
      fprintf(stderr, "%s:%d: failed: %s\n", __FILE__, __LINE__, #condition);     \
      exit(1);                                                                    \
    }                                                                             \
  } while (0)

enum { NAME_CAUSE, NAME_LENGTH, NAME_MESSAGE, NAME_NEXT, NAME_SIZE, NAME_STACK, NAME_SUM, NAME_TEN, NAME_X, NAME_Y,
       NAME_DOUBLE, NAME_COUNT };
enum { TYPE_ERROR = TSF_TYPE_FIRST_USER, TYPE_TYPE_ERROR, TYPE_RANGE_ERROR, TYPE_POINT, TYPE_LITERAL, TYPE_END };

static const tsf_string test_names[NAME_COUNT] = {
    [NAME_CAUSE] = TSF_STATIC_STRING("cause", 5, 5),   [NAME_DOUBLE] = TSF_STATIC_STRING("double", 6, 6),
    [NAME_LENGTH] = TSF_STATIC_STRING("length", 6, 6), [NAME_MESSAGE] = TSF_STATIC_STRING("message", 7, 7),
    [NAME_NEXT] = TSF_STATIC_STRING("next", 4, 4),     [NAME_SIZE] = TSF_STATIC_STRING("size", 4, 4),
    [NAME_STACK] = TSF_STATIC_STRING("stack", 5, 5),   [NAME_SUM] = TSF_STATIC_STRING("sum", 3, 3),
    [NAME_TEN] = TSF_STATIC_STRING("10", 2, 2),        [NAME_X] = TSF_STATIC_STRING("x", 1, 1),
    [NAME_Y] = TSF_STATIC_STRING("y", 1, 1),
};
static const tsf_string *const test_atoms[NAME_COUNT] = {
    &test_names[0], &test_names[1], &test_names[2], &test_names[3], &test_names[4], &test_names[5],
    &test_names[6], &test_names[7], &test_names[8], &test_names[9], &test_names[10]};
static const uint32_t test_atoms_by_text[NAME_COUNT] = {NAME_X,     NAME_Y,     NAME_TEN,    NAME_SUM,    NAME_NEXT,   NAME_SIZE,
                                                        NAME_CAUSE, NAME_STACK, NAME_DOUBLE, NAME_LENGTH, NAME_MESSAGE};

static const tsf_property test_error_properties[] = {
    {NAME_STACK, TSF_PROPERTY_SLOT, 1, 1, NULL, NULL},
    {NAME_MESSAGE, TSF_PROPERTY_SLOT, 2, 1, NULL, NULL},
    {NAME_CAUSE, TSF_PROPERTY_SLOT, 3, 1, NULL, NULL}};
static const uint16_t test_error_by_atom[] = {2, 1, 0};
#define TEST_ERROR_TYPE(type_name, last, parent)                                                               \
  {.name = type_name, .slot_count = 3, .property_count = 3, .properties = test_error_properties,               \
   .by_atom = test_error_by_atom, .class_last = last, .base = parent, .size = tsf_shaped_size, .trace = tsf_shaped_trace}
static const tsf_type test_error = TEST_ERROR_TYPE("Error", TYPE_RANGE_ERROR, 0);
static const tsf_type test_type_error = TEST_ERROR_TYPE("TypeError", TYPE_TYPE_ERROR, TYPE_ERROR);
static const tsf_type test_range_error = TEST_ERROR_TYPE("RangeError", TYPE_RANGE_ERROR, TYPE_ERROR);

static inline tsf_value test_point_sum(tsf_isolate *isolate, tsf_closure *self, tsf_value this_value, uint32_t argc,
                                       const tsf_value *argv) {
  (void)isolate, (void)self, (void)argc, (void)argv;
  const tsf_value *slots = tsf_slots(tsf_to_object(this_value));
  return tsf_from_number(tsf_to_number(slots[1]) + tsf_to_number(slots[2]));
}
static inline tsf_value test_point_double(tsf_isolate *isolate, tsf_closure *self, tsf_value this_value, uint32_t argc,
                                          const tsf_value *argv) {
  (void)isolate, (void)self, (void)argc, (void)argv;
  return tsf_from_number(2 * tsf_to_number(tsf_slots(tsf_to_object(this_value))[1]));
}
static const tsf_function test_point_sum_function = {test_point_sum, &test_names[NAME_SUM], 0, 0, false, 0, false, false, false, false, NULL};
static const tsf_function test_point_double_function = {test_point_double, &test_names[NAME_DOUBLE], 0, 0, false, 0, false, false, false, false, NULL};

/* class Point { y; x; get double(); sum() } */
static const tsf_property test_point_properties[] = {
    {NAME_Y, TSF_PROPERTY_SLOT, 2, 0, NULL, NULL},
    {NAME_X, TSF_PROPERTY_SLOT, 1, 0, NULL, NULL},
    {NAME_DOUBLE, TSF_PROPERTY_ACCESSOR, 0, 0, &test_point_double_function, NULL},
    {NAME_SUM, TSF_PROPERTY_METHOD, 0, 0, &test_point_sum_function, NULL}};
static const uint16_t test_point_by_atom[] = {3, 1, 0, 2};
static const tsf_type test_point = {.name = "Point", .slot_count = 2, .property_count = 4,
                                    .properties = test_point_properties, .by_atom = test_point_by_atom,
                                    .class_last = TYPE_POINT, .size = tsf_shaped_size, .trace = tsf_shaped_trace};
static const tsf_property test_literal_properties[] = {{NAME_Y, TSF_PROPERTY_SLOT, 1, 0, NULL, NULL},
                                                       {NAME_TEN, TSF_PROPERTY_SLOT, 2, 0, NULL, NULL}};
static const uint16_t test_literal_by_atom[] = {1, 0};
static const tsf_type test_literal = {.name = "", .slot_count = 2, .property_count = 2,
                                      .properties = test_literal_properties, .by_atom = test_literal_by_atom,
                                      .class_last = TYPE_LITERAL, .size = tsf_shaped_size, .trace = tsf_shaped_trace};

/* The table's head has to be copied at run time; a compiled program's is const. */
static inline const tsf_program *test_program(void (*evaluate)(tsf_isolate *)) {
  static const tsf_type *types[TYPE_END];
  static tsf_program program;
  for (int i = 0; i < TSF_TYPE_FIRST_USER; i++) types[i] = tsf_builtin_types[i];
  types[TYPE_ERROR] = &test_error;
  types[TYPE_TYPE_ERROR] = &test_type_error;
  types[TYPE_RANGE_ERROR] = &test_range_error;
  types[TYPE_POINT] = &test_point;
  types[TYPE_LITERAL] = &test_literal;
  program = (tsf_program){.name = "test", .types = types, .type_count = TYPE_END, .atoms = test_atoms,
                          .atom_count = NAME_COUNT, .atoms_by_text = test_atoms_by_text, .global_count = 8,
                          .error_types = {TYPE_ERROR, TYPE_TYPE_ERROR, TYPE_RANGE_ERROR}, .evaluate = evaluate};
  return &program;
}

static inline tsf_isolate *test_isolate(size_t heap_limit) {
  tsf_isolate *isolate = tsf_isolate_new(test_program(NULL), heap_limit);
  CHECK(isolate != NULL);
  return isolate;
}
#define ENTER(isolate) tsf_enter(isolate, __builtin_frame_address(0), 1024 * 1024)
#define LEAVE(isolate) tsf_leave(isolate)

static inline bool test_text_is(const tsf_string *s, const char *text) {
  return s->bytes == strlen(text) && memcmp(s->data, text, s->bytes) == 0;
}
static inline bool test_value_is(tsf_value v, const char *text) {
  return tsf_is_string(v) && test_text_is(tsf_to_string_pointer(v), text);
}
/* Takes the pending exception; is its text this? */
static inline bool test_threw(tsf_isolate *isolate, const char *text) {
  if (!tsf_threw(isolate)) return false;
  const tsf_string *seen = tsf_exception_text(isolate, tsf_catch(isolate));
  if (test_text_is(seen, text)) return true;
  fprintf(stderr, "threw: %.*s\n", (int)seen->bytes, seen->data);
  return false;
}
static inline tsf_value test_string(tsf_isolate *isolate, const char *text) {
  return tsf_from_string(tsf_string_from_text(isolate, text));
}
static inline bool test_under_stress(void) { return getenv("TSF_GC_STRESS") != NULL; }

#endif
