/* isolate_test.c - core/isolate.c and types/error.c: throwing, traces, the stack check, texts of exceptions. */
#include "support.h"

static const tsf_position here = {"a.ts", "inner", 3, 7};
static const tsf_position there = {"b.ts", "", 10, 1};

static void test_throw(tsf_isolate *isolate) {
  tsf_throw_error(isolate, TSF_ERROR_TYPE, "bad %s %d", "thing", 7);
  tsf_unwind(isolate, &here);
  tsf_unwind(isolate, &there);
  tsf_value error = tsf_catch(isolate);
  CHECK(!tsf_threw(isolate) && tsf_to_object(error)->type == TYPE_TYPE_ERROR);
  CHECK(test_value_is(tsf_error_stack(isolate, error),
                      "TypeError: bad thing 7\n    at inner (a.ts:3:7)\n    at b.ts:10:1"));
  tsf_throw(isolate, error); /* again: the text stays */
  tsf_unwind(isolate, &here);
  CHECK(tsf_catch(isolate) == error);
  CHECK(test_text_is(tsf_exception_text(isolate, error), "TypeError: bad thing 7"));
  char text[600];
  memset(text, 'x', sizeof text - 1);
  text[sizeof text - 1] = '\0';
  tsf_throw_error(isolate, TSF_ERROR_URI, "%s", text); /* no class of its own in this program */
  error = tsf_catch(isolate);
  CHECK(tsf_to_object(error)->type == TYPE_ERROR);
  CHECK(tsf_exception_text(isolate, error)->bytes == 7 + 599);
}

static void test_values(tsf_isolate *isolate) {
  tsf_throw(isolate, tsf_from_number(5));
  tsf_unwind(isolate, &here);
  CHECK(isolate->trace_length == 1);
  tsf_throw(isolate, tsf_from_number(5)); /* a new throw of an equal value */
  CHECK(isolate->trace_length == 0);
  CHECK(test_text_is(tsf_exception_text(isolate, tsf_catch(isolate)), "5"));
  CHECK(test_text_is(tsf_exception_text(isolate, TSF_NULL), "null"));
  CHECK(test_text_is(tsf_exception_text(isolate, tsf_from_object(tsf_object_new(isolate, TYPE_POINT))), "[object Object]"));
  CHECK(tsf_error_stack(isolate, TSF_NULL) == TSF_UNDEFINED);
}

__attribute__((noinline)) static int recurse(tsf_isolate *isolate, int depth) {
  volatile char frame[256];
  frame[0] = (char)depth;
  if (tsf_stack_check(isolate)) return depth;
  int deepest = recurse(isolate, depth + 1);
  return deepest + frame[0] * 0;
}

static void test_stack(tsf_isolate *isolate) {
  for (int i = 0; i < 2; i++) {
    int depth = recurse(isolate, 0);
    CHECK(depth > 100 && depth < 1024 * 1024 / 256);
    CHECK(test_threw(isolate, "RangeError: Maximum call stack size exceeded"));
  }
}

int main(void) {
  tsf_isolate *isolate = test_isolate(0);
  void (*const tests[])(tsf_isolate *) = {test_throw, test_values, test_stack};
  for (size_t i = 0; i < sizeof tests / sizeof tests[0]; i++) {
    ENTER(isolate);
    tests[i](isolate);
    LEAVE(isolate);
  }
  ENTER(isolate);
  ENTER(isolate); /* a host that calls back: not a boundary */
  tsf_throw_error(isolate, TSF_ERROR, "kept");
  LEAVE(isolate);
  CHECK(isolate->depth == 1 && isolate->stack_base != NULL);
  LEAVE(isolate);
  ENTER(isolate);
  CHECK(test_threw(isolate, "Error: kept")); /* a pending exception is a root */
  LEAVE(isolate);
  tsf_isolate_free(isolate);
  return 0;
}
