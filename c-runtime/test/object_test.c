/* object_test.c - core/object.c: new objects, closures, cells, look-up in a shape. */
#include "support.h"

static tsf_value add_captured(tsf_isolate *isolate, tsf_closure *self, tsf_value this_value, uint32_t argc,
                              const tsf_value *argv) {
  (void)this_value;
  return argc == 0 ? self->captures[0] : tsf_add(isolate, self->captures[0], argv[0]);
}

int main(void) {
  static const tsf_function function = {add_captured, &test_names[NAME_SUM], 1, 2, false, 0, false, false, false, false, NULL};
  static const tsf_function class_function = {add_captured, &test_names[NAME_SUM], 0, 0, true, TYPE_POINT, false, false, false, false, NULL};
  tsf_isolate *isolate = test_isolate(0);
  ENTER(isolate);
  tsf_object *point = tsf_object_new(isolate, TYPE_POINT);
  CHECK(tsf_slots(point)[0] == TSF_UNDEFINED && tsf_slots(point)[1] == TSF_ABSENT && tsf_slots(point)[2] == TSF_ABSENT);
  CHECK(tsf_object_property(isolate, point, NAME_X)->slot == 1);
  CHECK(tsf_object_property(isolate, point, NAME_SIZE) == NULL);
  tsf_closure *closure = tsf_closure_new(isolate, &function);
  CHECK(closure->captures[1] == TSF_UNDEFINED);
  closure->captures[0] = tsf_from_number(40);
  tsf_value two = tsf_from_number(2);
  CHECK(tsf_call(isolate, tsf_from_object(closure), TSF_UNDEFINED, 1, &two) == tsf_from_number(42));
  CHECK(tsf_call(isolate, tsf_from_object(closure), TSF_UNDEFINED, 0, NULL) == tsf_from_number(40));
  tsf_call(isolate, tsf_from_object(tsf_closure_new(isolate, &class_function)), TSF_UNDEFINED, 0, NULL);
  CHECK(test_threw(isolate, "TypeError: Class constructor sum cannot be invoked without 'new'"));
  CHECK(tsf_cell_new(isolate, TSF_TRUE)->value == TSF_TRUE);
  uint32_t hash = tsf_identity_hash(isolate, point);
  CHECK(hash != 0 && tsf_identity_hash(isolate, point) == hash);
  tsf_global_set(isolate, 0, tsf_from_object(point));
  LEAVE(isolate);
  CHECK(tsf_identity_hash(isolate, tsf_to_object(isolate->globals[0])) == hash);
  tsf_isolate_free(isolate);
  return 0;
}
