/* array_test.c - arrays: growing at both ends, parts, in-place methods, errors, survival. */
#include "support.h"

static tsf_array *numbers(tsf_isolate *isolate, uint32_t count, double from) {
  tsf_array *a = tsf_array_new(isolate, 0);
  for (uint32_t i = 0; i < count; i++) tsf_array_push(isolate, a, tsf_from_number(from + i));
  return a;
}

static tsf_value value_of(char digit) {
  return digit == '.' ? TSF_ABSENT : digit == '-' ? TSF_UNDEFINED : tsf_from_number(digit - '0');
}

/* Are the elements these digits, "-" for undefined and "." for a hole? */
static bool is(const tsf_array *a, const char *digits) {
  if (a->length != strlen(digits)) return false;
  for (uint32_t i = 0; i < a->length; i++)
    if (a->slots[i] != value_of(digits[i])) return false;
  for (uint32_t i = a->length; i < a->capacity; i++)
    if (a->slots[i] != TSF_ABSENT) return false;
  return true;
}

static void test_ends(tsf_isolate *isolate) {
  tsf_array *a = numbers(isolate, 5, 0);
  CHECK(is(a, "01234"));
  CHECK(tsf_array_pop(isolate, a) == tsf_from_number(4));
  CHECK(tsf_array_shift(isolate, a) == tsf_from_number(0));
  CHECK(is(a, "123"));
  tsf_array_unshift(isolate, a, numbers(isolate, 1, 0));
  CHECK(is(a, "0123"));
  tsf_array_unshift(isolate, a, numbers(isolate, 4, 5));
  CHECK(is(a, "56780123"));
  tsf_array_unshift(isolate, a, a);
  CHECK(is(a, "5678012356780123"));
  while (a->length > 0) tsf_array_shift(isolate, a);
  CHECK(tsf_array_shift(isolate, a) == TSF_UNDEFINED && tsf_array_pop(isolate, a) == TSF_UNDEFINED);
  tsf_array_push(isolate, a, tsf_from_number(1));
  CHECK(is(a, "1"));
}

static void test_queue(tsf_isolate *isolate) {
  tsf_array *a = numbers(isolate, 100, 0);
  uint32_t most = 0;
  for (int i = 0; i < 20000; i++) {
    CHECK(tsf_array_shift(isolate, a) == tsf_from_number(i));
    tsf_array_push(isolate, a, tsf_from_number(100 + i));
    if (a->holder->count > most) most = (uint32_t)a->holder->count;
  }
  CHECK(most < 1000);
}

static void test_parts(tsf_isolate *isolate) {
  tsf_array *a = numbers(isolate, 6, 0);
  CHECK(is(tsf_array_slice(isolate, a, 1, -1), "1234"));
  CHECK(is(tsf_array_slice(isolate, a, -2, INFINITY), "45"));
  CHECK(is(tsf_array_slice(isolate, a, 4, 2), ""));
  CHECK(is(tsf_array_splice(isolate, a, 1, 2, numbers(isolate, 3, 7)), "12"));
  CHECK(is(a, "0789345"));
  CHECK(is(tsf_array_splice(isolate, a, -3, INFINITY, NULL), "345"));
  CHECK(is(a, "0789"));
  CHECK(is(tsf_array_splice(isolate, a, 2, 0, a), ""));
  CHECK(is(a, "07078989"));
  CHECK(is(tsf_array_splice(isolate, a, 0, 3, numbers(isolate, 1, 1)), "070"));
  CHECK(is(a, "178989"));
  tsf_array_append(isolate, a, a);
  CHECK(is(a, "178989178989"));
  tsf_array_set_length(isolate, a, 3);
  CHECK(is(a, "178"));
  tsf_array_set_length(isolate, a, 5);
  CHECK(is(a, "178.."));
}

static void test_in_place(tsf_isolate *isolate) {
  tsf_array *a = numbers(isolate, 6, 0);
  tsf_array_reverse(isolate, a);
  CHECK(is(a, "543210"));
  tsf_array_fill(isolate, a, tsf_from_number(9), 1, 3);
  CHECK(is(a, "599210"));
  tsf_array_copy_within(isolate, a, 0, 3, INFINITY);
  CHECK(is(a, "210210"));
  tsf_array_copy_within(isolate, a, 4, 0, INFINITY);
  CHECK(is(a, "210221"));
  CHECK(tsf_array_index_of(isolate, a, tsf_from_number(2), 1) == 3);
  CHECK(tsf_array_last_index_of(isolate, a, tsf_from_number(2), INFINITY) == 4);
  CHECK(tsf_array_last_index_of(isolate, a, tsf_from_number(2), -4) == 0);
  CHECK(tsf_array_index_of(isolate, a, tsf_from_number(NAN), 0) == -1);
  tsf_array_push(isolate, a, tsf_from_number(NAN));
  CHECK(tsf_array_includes(isolate, a, tsf_from_number(NAN), 0));
  CHECK(!tsf_array_includes(isolate, a, tsf_from_number(7), 0));
}

static void test_access(tsf_isolate *isolate) {
  tsf_array *a = numbers(isolate, 2, 0);
  CHECK(tsf_array_get(a, 1) == tsf_from_number(1));
  CHECK(tsf_array_get(a, 2) == TSF_UNDEFINED && tsf_array_get(a, -1) == TSF_UNDEFINED);
  CHECK(tsf_array_get(a, 0.5) == TSF_UNDEFINED && tsf_array_get(a, NAN) == TSF_UNDEFINED);
  tsf_array_set(isolate, a, 2, tsf_from_number(2));
  tsf_array_set(isolate, a, 5, tsf_from_number(5));
  CHECK(is(a, "012..5"));
  CHECK(tsf_array_get(a, 3) == TSF_UNDEFINED && tsf_array_slot(a, 3) == TSF_ABSENT);
  tsf_array_delete(isolate, a, 0);
  CHECK(is(a, ".12..5"));
  CHECK(is(tsf_array_copy_present(isolate, a), "-12--5"));
  tsf_array_set(isolate, a, -1, TSF_NULL);
  CHECK(test_threw(isolate, "RangeError: Invalid array index"));
  CHECK(tsf_array_with_length(isolate, -1)->length == 0);
  CHECK(test_threw(isolate, "RangeError: Invalid array length"));
  CHECK(is(tsf_array_with_length(isolate, 3), "..."));
}

static void test_frozen(tsf_isolate *isolate) {
  tsf_array *a = numbers(isolate, 2, 0);
  tsf_object_freeze(isolate, tsf_from_object(a));
  tsf_array_push(isolate, a, TSF_NULL);
  CHECK(test_threw(isolate, "TypeError: Cannot add property 2, object is not extensible"));
  tsf_array_set(isolate, a, 1, TSF_NULL);
  CHECK(test_threw(isolate, "TypeError: Cannot assign to read only property '1' of object '[object Array]'"));
  tsf_array_pop(isolate, a);
  CHECK(test_threw(isolate, "TypeError: Cannot delete property '1' of [object Array]"));
  CHECK(is(a, "01"));
}

static void test_survival(tsf_isolate *isolate) {
  ENTER(isolate);
  tsf_array *a = numbers(isolate, 10, 0);
  tsf_array_shift(isolate, a);
  tsf_global_set(isolate, 0, tsf_from_object(a));
  LEAVE(isolate);
  for (int i = 0; i < 5; i++) {
    ENTER(isolate);
    a = (tsf_array *)tsf_to_object(isolate->globals[0]);
    tsf_array_shift(isolate, a);
    tsf_array_unshift(isolate, a, tsf_array_from_values(isolate, 1, (tsf_value[]){test_string(isolate, "new")}));
    tsf_array_push(isolate, a, test_string(isolate, "last"));
    LEAVE(isolate);
    a = (tsf_array *)tsf_to_object(isolate->globals[0]);
    CHECK(test_value_is(a->slots[0], "new") && test_value_is(a->slots[a->length - 1], "last"));
    CHECK(a->slots[1] == tsf_from_number(2));
  }
}

int main(void) {
  tsf_isolate *isolate = test_isolate(0);
  void (*const tests[])(tsf_isolate *) = {test_ends,   test_queue,  test_parts, test_in_place,
                                          test_access, test_frozen};
  for (size_t i = 0; i < sizeof tests / sizeof tests[0]; i++) {
    ENTER(isolate);
    tests[i](isolate);
    LEAVE(isolate);
  }
  test_survival(isolate);
  tsf_isolate_free(isolate);
  return 0;
}
