/* property_test.c - properties by name and key, extras, key order, freezing, calls. */
#include "support.h"

static tsf_value point_at(tsf_isolate *isolate, double x, double y) {
  tsf_object *point = tsf_object_new(isolate, TYPE_POINT);
  tsf_slots(point)[1] = tsf_from_number(x);
  tsf_slots(point)[2] = tsf_from_number(y);
  return tsf_from_object(point);
}

static bool keys_are(tsf_isolate *isolate, tsf_value v, const char *text) {
  tsf_array *keys = tsf_object_keys(isolate, v);
  return test_text_is(tsf_array_join(isolate, keys, (tsf_string *)&tsf_string_characters[' ']), text);
}

static void test_lookup(tsf_isolate *isolate) {
  for (uint32_t i = 0; i < NAME_COUNT; i++) CHECK(tsf_atom_find(isolate, &test_names[i]) == i);
  CHECK(tsf_atom_find(isolate, tsf_string_from_text(isolate, "zz")) == TSF_NO_ATOM);
  tsf_value point = point_at(isolate, 1, 2);
  tsf_object *object = tsf_to_object(point);
  CHECK(tsf_object_get(isolate, object, NAME_X) == tsf_from_number(1));
  CHECK(tsf_object_get(isolate, object, NAME_DOUBLE) == tsf_from_number(2));
  CHECK(tsf_object_get(isolate, object, NAME_SIZE) == TSF_UNDEFINED);
  tsf_object_set(isolate, object, NAME_Y, tsf_from_number(5));
  CHECK(tsf_call_method(isolate, point, NAME_SUM, 0, NULL) == tsf_from_number(6));
  tsf_value sum = tsf_object_get(isolate, object, NAME_SUM);
  CHECK(tsf_call(isolate, sum, point, 0, NULL) == tsf_from_number(6));
  tsf_object_set(isolate, object, NAME_DOUBLE, TSF_NULL);
  CHECK(test_threw(isolate, "TypeError: Cannot set property double of #<Point> which has only a getter"));
  tsf_call_method(isolate, point, NAME_SIZE, 0, NULL);
  CHECK(test_threw(isolate, "TypeError: value.size is not a function"));
  tsf_call(isolate, TSF_UNDEFINED, TSF_UNDEFINED, 0, NULL);
  CHECK(test_threw(isolate, "TypeError: undefined is not a function"));
}

static void test_keys(tsf_isolate *isolate) {
  tsf_value literal = tsf_from_object(tsf_object_new(isolate, TYPE_LITERAL));
  CHECK(keys_are(isolate, literal, ""));
  const char *names[] = {"b", "7", "a", "x", "100", "y", "10", "-1", "007"};
  for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
    tsf_object_set_key(isolate, literal, test_string(isolate, names[i]), tsf_from_number((double)i));
  CHECK(keys_are(isolate, literal, "7 10 100 b a x y -1 007"));
  for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
    CHECK(tsf_object_get_key(isolate, literal, test_string(isolate, names[i])) == tsf_from_number((double)i));
  CHECK(tsf_object_get_key(isolate, literal, tsf_from_number(7)) == tsf_from_number(1));
  CHECK(tsf_object_has_own_key(isolate, literal, test_string(isolate, "y")));
  CHECK(tsf_object_delete_key(isolate, literal, test_string(isolate, "y")));
  CHECK(tsf_object_delete_key(isolate, literal, test_string(isolate, "a")));
  CHECK(tsf_object_delete_key(isolate, literal, test_string(isolate, "none")));
  CHECK(!tsf_object_has_key(isolate, literal, test_string(isolate, "y")));
  CHECK(keys_are(isolate, literal, "7 10 100 b x -1 007"));
  tsf_object *copy = tsf_object_new(isolate, TYPE_LITERAL);
  tsf_object_assign(isolate, copy, literal);
  CHECK(keys_are(isolate, tsf_from_object(copy), "7 10 100 b x -1 007"));
  CHECK(keys_are(isolate, point_at(isolate, 1, 2), "y x"));
  CHECK(!tsf_object_has_own_key(isolate, point_at(isolate, 1, 2), test_string(isolate, "sum")));
  CHECK(tsf_object_has_key(isolate, point_at(isolate, 1, 2), test_string(isolate, "sum")));
}

static void test_elements(tsf_isolate *isolate) {
  tsf_array *a = tsf_array_from_values(isolate, 2, (tsf_value[]){TSF_TRUE, TSF_FALSE});
  tsf_value array = tsf_from_object(a), text = test_string(isolate, "abc");
  CHECK(tsf_object_get_key(isolate, array, test_string(isolate, "1")) == TSF_FALSE);
  CHECK(tsf_object_get_key(isolate, array, test_string(isolate, "01")) == TSF_UNDEFINED);
  CHECK(tsf_object_get_key(isolate, array, test_string(isolate, "length")) == tsf_from_number(2));
  CHECK(test_value_is(tsf_object_get_key(isolate, text, tsf_from_number(1)), "b"));
  CHECK(tsf_object_get_key(isolate, text, test_string(isolate, "length")) == tsf_from_number(3));
  tsf_object_set_key(isolate, array, test_string(isolate, "2"), TSF_NULL);
  CHECK(a->length == 3 && keys_are(isolate, array, "0 1 2"));
  CHECK(tsf_object_has_key(isolate, array, tsf_from_number(2)) && !tsf_object_has_key(isolate, array, tsf_from_number(3)));
  tsf_object_get_key(isolate, TSF_UNDEFINED, test_string(isolate, "x"));
  CHECK(test_threw(isolate, "TypeError: Cannot read properties of undefined (reading 'x')"));
  tsf_object_set_key(isolate, TSF_NULL, test_string(isolate, "x"), TSF_NULL);
  CHECK(test_threw(isolate, "TypeError: Cannot set properties of null (setting 'x')"));
}

static void test_frozen(tsf_isolate *isolate) {
  tsf_value point = point_at(isolate, 1, 2);
  CHECK(!tsf_object_is_frozen(isolate, point));
  tsf_object_freeze(isolate, point);
  CHECK(tsf_object_is_frozen(isolate, point) && tsf_object_is_frozen(isolate, TSF_NULL));
  tsf_object_set(isolate, tsf_to_object(point), NAME_X, TSF_NULL);
  CHECK(test_threw(isolate, "TypeError: Cannot assign to read only property 'x' of object '#<Point>'"));
  tsf_object_set(isolate, tsf_to_object(point), NAME_TEN, TSF_NULL);
  CHECK(test_threw(isolate, "TypeError: Cannot add property 10, object is not extensible"));
  tsf_object_delete_key(isolate, point, test_string(isolate, "x"));
  CHECK(test_threw(isolate, "TypeError: Cannot delete property 'x' of #<Point>"));
}

/* Many keys that are known only at run time, on an object that outlives the call. */
static void test_dictionary(tsf_isolate *isolate) {
  int count = test_under_stress() ? 60 : 20000;
  ENTER(isolate);
  tsf_value object = tsf_from_object(tsf_object_new(isolate, TYPE_LITERAL));
  tsf_global_set(isolate, 0, object);
  LEAVE(isolate);
  char key[16];
  for (int i = 0; i < count; i++) {
    ENTER(isolate);
    snprintf(key, sizeof key, "key%d", i);
    tsf_object_set_key(isolate, isolate->globals[0], test_string(isolate, key), test_string(isolate, key));
    LEAVE(isolate);
  }
  ENTER(isolate);
  for (int i = 0; i < count; i++) {
    snprintf(key, sizeof key, "key%d", i);
    CHECK(test_value_is(tsf_object_get_key(isolate, isolate->globals[0], test_string(isolate, key)), key));
  }
  LEAVE(isolate);
}

int main(void) {
  tsf_isolate *isolate = test_isolate(0);
  void (*const tests[])(tsf_isolate *) = {test_lookup, test_keys, test_elements, test_frozen};
  for (size_t i = 0; i < sizeof tests / sizeof tests[0]; i++) {
    ENTER(isolate);
    tests[i](isolate);
    LEAVE(isolate);
  }
  test_dictionary(isolate);
  tsf_isolate_free(isolate);
  return 0;
}
