/* operators_test.c - lib/operators.c, lib/convert.c and types/equality.c. */
#include "support.h"

static tsf_value number(double d) { return tsf_from_number(d); }
static tsf_value big(tsf_isolate *isolate, int64_t i) { return tsf_big_box(isolate, tsf_big_from_i64(isolate, i)); }

static void test_equality(tsf_isolate *isolate) {
  tsf_value nan = number(NAN), object = tsf_from_object(tsf_object_new(isolate, TYPE_POINT));
  CHECK(!tsf_strict_equal(nan, nan) && tsf_same_value_zero(nan, nan) && tsf_same_value(nan, nan));
  CHECK(tsf_strict_equal(number(0), number(-0.0)) && !tsf_same_value(number(0), number(-0.0)));
  CHECK(tsf_strict_equal(test_string(isolate, "ab"), test_string(isolate, "ab")));
  CHECK(!tsf_strict_equal(test_string(isolate, "1"), number(1)));
  CHECK(tsf_strict_equal(big(isolate, INT64_MAX), big(isolate, INT64_MAX)));
  CHECK(!tsf_strict_equal(big(isolate, 1), number(1)));
  CHECK(tsf_strict_equal(object, object) && !tsf_strict_equal(TSF_NULL, TSF_UNDEFINED));
}

static void test_truth_and_type(tsf_isolate *isolate) {
  tsf_value falsy[] = {number(0), number(-0.0), number(NAN), TSF_NULL, TSF_UNDEFINED, TSF_FALSE,
                       test_string(isolate, ""), big(isolate, 0)};
  for (size_t i = 0; i < sizeof falsy / sizeof falsy[0]; i++) CHECK(!tsf_truthy(falsy[i]));
  tsf_value truthy[] = {number(-1), TSF_TRUE, test_string(isolate, "0"), big(isolate, -1), big(isolate, INT64_MIN)};
  for (size_t i = 0; i < sizeof truthy / sizeof truthy[0]; i++) CHECK(tsf_truthy(truthy[i]));
  CHECK(test_text_is(tsf_typeof(isolate, TSF_NULL), "object"));
  CHECK(test_text_is(tsf_typeof(isolate, TSF_UNDEFINED), "undefined"));
  CHECK(test_text_is(tsf_typeof(isolate, big(isolate, 1)), "bigint"));
  CHECK(test_text_is(tsf_typeof(isolate, number(1)), "number"));
}

static void test_arithmetic(tsf_isolate *isolate) {
  CHECK(tsf_add(isolate, number(1), number(2)) == number(3));
  CHECK(test_value_is(tsf_add(isolate, test_string(isolate, "a"), number(1.5)), "a1.5"));
  CHECK(test_value_is(tsf_add(isolate, TSF_NULL, test_string(isolate, "a")), "nulla"));
  CHECK(tsf_add(isolate, TSF_TRUE, TSF_NULL) == number(1));
  CHECK(tsf_arithmetic(isolate, '%', number(-5), number(3)) == number(-2));
  CHECK(tsf_arithmetic(isolate, 'u', number(-1), number(28)) == number(15));
  CHECK(tsf_arithmetic(isolate, 'l', number(1), number(31)) == number(-2147483648.0));
  CHECK(tsf_arithmetic(isolate, 'p', big(isolate, 2), big(isolate, 10)) == big(isolate, 1024));
  tsf_arithmetic(isolate, '-', big(isolate, 2), number(1));
  CHECK(test_threw(isolate, "TypeError: Cannot mix BigInt and other types, use explicit conversions"));
  CHECK(tsf_compare(isolate, number(1), number(NAN)) == 2 && tsf_compare(isolate, number(1), number(2)) < 0);
  CHECK(tsf_compare(isolate, big(isolate, 3), number(2.5)) > 0 && tsf_compare(isolate, number(2.5), big(isolate, 3)) < 0);
  CHECK(tsf_compare(isolate, test_string(isolate, "a"), test_string(isolate, "b")) < 0);
  tsf_expected(isolate, "a string", number(1));
  CHECK(test_threw(isolate, "TypeError: expected a string, got a number"));
}

static void test_text(tsf_isolate *isolate) {
  CHECK(test_text_is(tsf_to_string(isolate, TSF_UNDEFINED), "undefined"));
  CHECK(test_text_is(tsf_to_string(isolate, big(isolate, -7)), "-7"));
  CHECK(test_text_is(tsf_to_string(isolate, number(-0.0)), "0"));
  tsf_array *inner = tsf_array_from_values(isolate, 2, (tsf_value[]){number(1), TSF_NULL});
  tsf_array *outer = tsf_array_from_values(isolate, 2, (tsf_value[]){tsf_from_object(inner), number(2)});
  CHECK(test_text_is(tsf_to_string(isolate, tsf_from_object(outer)), "1,,2"));
  tsf_array_push(isolate, outer, tsf_from_object(outer));
  CHECK(test_text_is(tsf_to_string(isolate, tsf_from_object(outer)), "1,,2,"));
  CHECK(isolate->joining == NULL);
  CHECK(test_text_is(tsf_to_string(isolate, tsf_from_object(tsf_object_new(isolate, TYPE_POINT))), "[object Object]"));
  CHECK(tsf_to_number_value(isolate, test_string(isolate, " 12 ")) == 12);
  CHECK(tsf_to_number_value(isolate, TSF_TRUE) == 1 && tsf_to_number_value(isolate, TSF_NULL) == 0);
}

int main(void) {
  tsf_isolate *isolate = test_isolate(0);
  void (*const tests[])(tsf_isolate *) = {test_equality, test_truth_and_type, test_arithmetic, test_text};
  for (size_t i = 0; i < sizeof tests / sizeof tests[0]; i++) {
    ENTER(isolate);
    tests[i](isolate);
    LEAVE(isolate);
  }
  tsf_isolate_free(isolate);
  return 0;
}
