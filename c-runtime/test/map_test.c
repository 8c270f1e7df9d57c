/* map_test.c - maps and sets: keys, order, iteration while the table changes, object keys that move, many entries. */
#include "support.h"

static tsf_value number(double d) { return tsf_from_number(d); }

static void test_keys(tsf_isolate *isolate) {
  tsf_map *map = tsf_map_new(isolate);
  tsf_value keys[] = {number(0),       number(NAN),    TSF_UNDEFINED, TSF_NULL,
                      TSF_TRUE,        test_string(isolate, "0"), test_string(isolate, ""),
                      tsf_from_object(tsf_object_new(isolate, TYPE_POINT)), number(1),
                      tsf_big_box(isolate, tsf_big_from_i64(isolate, 1)), tsf_big_box(isolate, tsf_big_from_i64(isolate, INT64_MAX))};
  enum { COUNT = sizeof keys / sizeof keys[0] };
  for (int i = 0; i < COUNT; i++) tsf_map_set(isolate, map, keys[i], number(i));
  CHECK(tsf_map_size(isolate, map) == COUNT);
  for (int i = 0; i < COUNT; i++) CHECK(tsf_map_get(isolate, map, keys[i]) == number(i));
  CHECK(tsf_map_get(isolate, map, number(-0.0)) == number(0));
  CHECK(tsf_map_get(isolate, map, tsf_from_foreign_number(-NAN)) == number(1));
  CHECK(tsf_map_get(isolate, map, test_string(isolate, "0")) == number(5));
  CHECK(tsf_map_get(isolate, map, tsf_big_box(isolate, tsf_big_from_i64(isolate, INT64_MAX))) == number(10));
  CHECK(!tsf_map_has(isolate, map, tsf_from_object(tsf_object_new(isolate, TYPE_POINT))));
  tsf_map_set(isolate, map, number(-0.0), number(100));
  CHECK(tsf_map_size(isolate, map) == COUNT && tsf_map_get(isolate, map, number(0)) == number(100));
}

/* A map of numbers against a plain array, with random operations; iteration order is that of insertion. */
static void test_random(tsf_isolate *isolate) {
  enum { KEYS = 200 };
  tsf_map *map = tsf_map_new(isolate);
  double values[KEYS];
  uint32_t order[KEYS], next_order = 0, random = 7;
  bool present[KEYS] = {false};
  int size = 0, rounds = test_under_stress() ? 2000 : 200000;
  for (int i = 0; i < rounds; i++) {
    random = random * 1664525u + 1013904223u;
    uint32_t key = (random >> 8) % KEYS;
    if ((random >> 20) % 3 == 0) {
      CHECK(tsf_map_delete(isolate, map, number(key)) == present[key]);
      size -= present[key];
      present[key] = false;
    } else {
      tsf_map_set(isolate, map, number(key), number(i));
      if (!present[key]) order[key] = next_order++;
      size += !present[key];
      present[key] = true;
      values[key] = i;
    }
    CHECK(tsf_map_size(isolate, map) == size);
  }
  tsf_map_position position = {NULL, 0};
  tsf_value key, value;
  uint32_t last = 0;
  int seen = 0;
  for (; tsf_map_next(map, &position, &key, &value); seen++) {
    uint32_t k = (uint32_t)tsf_to_number(key);
    CHECK(present[k] && tsf_to_number(value) == values[k] && (seen == 0 || order[k] > last));
    last = order[k];
  }
  CHECK(seen == size);
}

/* As specified: what is added is seen, what is deleted is not, clear starts over. */
static void test_iteration(tsf_isolate *isolate) {
  tsf_map *set = tsf_set_new(isolate);
  for (int i = 0; i < 3; i++) tsf_set_add(isolate, set, number(i));
  tsf_map_position position = {NULL, 0};
  tsf_value key, value;
  int added = 3, seen = 0;
  for (; tsf_map_next(set, &position, &key, &value); seen++) {
    CHECK(key == number(seen) && value == key);
    if (added < 1000) tsf_set_add(isolate, set, number(added++));
    if (seen % 2 == 0) tsf_map_delete(isolate, set, key);
  }
  CHECK(seen == 1000 && tsf_map_size(isolate, set) == 500);
  tsf_map_clear(isolate, set);
  tsf_set_add(isolate, set, number(77));
  CHECK(tsf_map_next(set, &position, &key, &value) && key == number(77));
  CHECK(!tsf_map_next(set, &position, &key, &value));
  position = (tsf_map_position){NULL, 0};
  for (int i = 0; i < 100; i++) tsf_set_add(isolate, set, number(i));
  CHECK(tsf_map_next(set, &position, &key, &value) && key == number(77));
  for (int i = 0; i < 90; i++) tsf_map_delete(isolate, set, number(i));
  CHECK(tsf_map_next(set, &position, &key, &value) && key == number(90));
}

/* for (;;) { k = set.keys().next(); set.delete(k) } is not quadratic. */
static void test_as_queue(tsf_isolate *isolate) {
  tsf_map *set = tsf_set_new(isolate);
  int count = test_under_stress() ? 500 : 100000;
  for (int i = 0; i < count; i++) tsf_set_add(isolate, set, number(i));
  for (int i = 0; i < count; i++) {
    tsf_map_position position = {NULL, 0};
    tsf_value key, value;
    CHECK(tsf_map_next(set, &position, &key, &value) && key == number(i));
    tsf_map_delete(isolate, set, key);
  }
  CHECK(tsf_map_size(isolate, set) == 0);
}

/* Objects are found by identity after they moved. */
static void test_moving_keys(tsf_isolate *isolate) {
  int count = test_under_stress() ? 50 : 20000;
  ENTER(isolate);
  tsf_map *map = tsf_map_new(isolate);
  tsf_array *keys = tsf_array_new(isolate, 0);
  for (int i = 0; i < count; i++) {
    tsf_value key = tsf_from_object(tsf_object_new(isolate, TYPE_POINT));
    tsf_array_push(isolate, keys, key);
    tsf_map_set(isolate, map, key, number(i));
  }
  tsf_global_set(isolate, 0, tsf_from_object(map));
  tsf_global_set(isolate, 1, tsf_from_object(keys));
  LEAVE(isolate);
  for (int round = 0; round < 3; round++) {
    ENTER(isolate);
    map = (tsf_map *)tsf_to_object(isolate->globals[0]);
    keys = (tsf_array *)tsf_to_object(isolate->globals[1]);
    for (uint32_t i = 0; i < keys->length; i++) CHECK(tsf_map_get(isolate, map, keys->slots[i]) == number(i));
    tsf_value key = tsf_from_object(tsf_object_new(isolate, TYPE_POINT));
    tsf_map_set(isolate, map, key, number(keys->length));
    tsf_array_push(isolate, keys, key);
    LEAVE(isolate);
  }
}

int main(void) {
  tsf_isolate *isolate = test_isolate(0);
  void (*const tests[])(tsf_isolate *) = {test_keys, test_random, test_iteration, test_as_queue};
  for (size_t i = 0; i < sizeof tests / sizeof tests[0]; i++) {
    ENTER(isolate);
    tests[i](isolate);
    LEAVE(isolate);
  }
  test_moving_keys(isolate);
  tsf_isolate_free(isolate);
  return 0;
}
