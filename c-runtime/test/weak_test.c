/* weak_test.c - weak tables: entries die with their keys, chains of keys and values live as long as their first key,
 * what moves is found again. */
#include "support.h"

static tsf_value point(tsf_isolate *isolate) { return tsf_from_object(tsf_object_new(isolate, TYPE_POINT)); }

/* Each key's value refers to the key: a table that held them would never let go. */
static void fill(tsf_isolate *isolate, tsf_weak *weak, int count) {
  for (int i = 0; i < count; i++) {
    tsf_value key = point(isolate);
    tsf_weak_set(isolate, weak, key, tsf_from_object(tsf_array_from_values(isolate, 1, &key)));
  }
}

/* In one long call, as in a program. */
static void test_keys_die(void) {
  tsf_isolate *isolate = test_isolate(0);
  ENTER(isolate);
  tsf_weak *weak = tsf_weak_map_new(isolate);
  tsf_value kept = point(isolate);
  tsf_weak_set(isolate, weak, kept, TSF_TRUE);
  fill(isolate, weak, test_under_stress() ? 40 : 400000);
  tsf_collect(isolate, false);
  CHECK(weak->size < 30);
  CHECK(tsf_weak_get(isolate, weak, kept) == TSF_TRUE);
  LEAVE(isolate);
  tsf_isolate_free(isolate);
}

/* Between calls the tables are old, and so are their entries. */
static void test_old_keys_die(void) {
  tsf_isolate *isolate = test_isolate(0);
  int count = test_under_stress() ? 20 : 5000;
  for (int round = 0; round < 4; round++) {
    ENTER(isolate);
    if (round == 0) tsf_global_set(isolate, 0, tsf_from_object(tsf_weak_map_new(isolate)));
    fill(isolate, (tsf_weak *)tsf_to_object(isolate->globals[0]), count);
    LEAVE(isolate);
  }
  tsf_collect(isolate, true);
  CHECK(((tsf_weak *)tsf_to_object(isolate->globals[0]))->size == 0);
  tsf_isolate_free(isolate);
}

/* key -> value, which is the next key, in one table and the other. */
static void test_chain(void) {
  tsf_isolate *isolate = test_isolate(0);
  int count = test_under_stress() ? 20 : 1000;
  ENTER(isolate);
  tsf_weak *tables[2] = {tsf_weak_map_new(isolate), tsf_weak_map_new(isolate)};
  tsf_value first = point(isolate), key = first;
  for (int i = 0; i < count; i++) {
    tsf_value next = point(isolate);
    tsf_weak_set(isolate, tables[i % 2], key, next);
    key = next;
  }
  key = TSF_NULL;
  tsf_global_set(isolate, 0, tsf_from_object(tables[0]));
  tsf_global_set(isolate, 1, tsf_from_object(tables[1]));
  tsf_global_set(isolate, 2, first);
  tsf_collect(isolate, false);
  LEAVE(isolate);
  tsf_collect(isolate, true);
  ENTER(isolate);
  int found = 0;
  for (key = isolate->globals[2]; key != TSF_UNDEFINED; found++) {
    tsf_weak *table = (tsf_weak *)tsf_to_object(isolate->globals[found % 2]);
    key = tsf_weak_get(isolate, table, key);
  }
  CHECK(found == count + 1);
  LEAVE(isolate);
  tsf_isolate_free(isolate);
}

static void test_entries(void) {
  tsf_isolate *isolate = test_isolate(0);
  ENTER(isolate);
  tsf_weak *weak = tsf_weak_set_new(isolate);
  tsf_value a = point(isolate), b = point(isolate);
  CHECK(!tsf_weak_has(isolate, weak, a) && !tsf_weak_delete(isolate, weak, a));
  tsf_weak_set(isolate, weak, a, TSF_TRUE);
  tsf_weak_set(isolate, weak, a, TSF_TRUE);
  CHECK(weak->size == 1 && tsf_weak_has(isolate, weak, a) && !tsf_weak_has(isolate, weak, b));
  CHECK(tsf_weak_delete(isolate, weak, a) && !tsf_weak_has(isolate, weak, a) && weak->size == 0);
  tsf_weak_set(isolate, weak, TSF_NULL, TSF_TRUE);
  CHECK(test_threw(isolate, "TypeError: Invalid value used in weak set"));
  LEAVE(isolate);
  tsf_isolate_free(isolate);
}

int main(void) {
  test_entries();
  test_keys_die();
  test_old_keys_die();
  test_chain();
  return 0;
}
