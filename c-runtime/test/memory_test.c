/* memory_test.c - the heap: survival across calls and inside them, limits, handles, large objects, views. */
#include "support.h"

static tsf_object *new_point(tsf_isolate *isolate, double x, tsf_value y) {
  tsf_object *point = tsf_object_new(isolate, TYPE_POINT);
  tsf_slots(point)[1] = tsf_from_number(x);
  tsf_slots(point)[2] = y;
  return point;
}

__attribute__((noinline)) static void make_garbage(tsf_isolate *isolate, int count) {
  for (int i = 0; i < count; i++) new_point(isolate, i, TSF_UNDEFINED);
}

/* A list of `count` points in global 0. */
__attribute__((noinline)) static void make_list(tsf_isolate *isolate, int count) {
  tsf_value list = TSF_NULL;
  for (int i = 0; i < count; i++) list = tsf_from_object(new_point(isolate, i, list));
  tsf_global_set(isolate, 0, list);
}

static void check_list(tsf_isolate *isolate, int count) {
  tsf_value at = isolate->globals[0];
  for (int i = count; i-- > 0; at = tsf_slots(tsf_to_object(at))[2])
    CHECK(tsf_to_number(tsf_slots(tsf_to_object(at))[1]) == i);
  CHECK(at == TSF_NULL);
}

static void test_survivors(void) {
  tsf_isolate *isolate = test_isolate(0);
  int count = test_under_stress() ? 300 : 100000;
  ENTER(isolate);
  make_list(isolate, count);
  LEAVE(isolate);
  check_list(isolate, count);
  for (int i = 0; i < 20; i++) {
    ENTER(isolate);
    make_garbage(isolate, count);
    check_list(isolate, count);
    LEAVE(isolate);
  }
  check_list(isolate, count);
  tsf_isolate_free(isolate);
}

static void test_barrier(void) {
  tsf_isolate *isolate = test_isolate(0);
  ENTER(isolate);
  tsf_global_set(isolate, 0, tsf_from_object(new_point(isolate, 1, TSF_NULL)));
  LEAVE(isolate);
  for (int i = 0; i < 50; i++) {
    ENTER(isolate);
    tsf_object *old = tsf_to_object(isolate->globals[0]);
    CHECK(old->flags & TSF_FLAG_OLD);
    tsf_store(isolate, old, &tsf_slots(old)[2], tsf_from_object(new_point(isolate, i, TSF_NULL)));
    make_garbage(isolate, 100);
    LEAVE(isolate);
    tsf_value y = tsf_slots(tsf_to_object(isolate->globals[0]))[2];
    CHECK(tsf_to_number(tsf_slots(tsf_to_object(y))[1]) == i);
  }
  tsf_isolate_free(isolate);
}

static void test_reset_is_cheap(void) {
  tsf_isolate *isolate = test_isolate(0);
  for (int i = 0; i < 1000; i++) {
    ENTER(isolate);
    make_garbage(isolate, 10);
    LEAVE(isolate);
  }
  tsf_heap_stats stats;
  tsf_heap_get_stats(isolate, &stats);
  CHECK(stats.resets == 1000 && stats.evacuations == 0);
  CHECK(stats.used <= 2 * TSF_BLOCK_SIZE);
  tsf_isolate_free(isolate);
}

/* One long call: garbage is collected in the middle, what the stack refers to stays where it is. */
static void test_long_call(void) {
  tsf_isolate *isolate = test_isolate(0);
  ENTER(isolate);
  tsf_object *kept = new_point(isolate, 42, tsf_from_object(new_point(isolate, 43, TSF_NULL)));
  tsf_value boxed = tsf_from_object(new_point(isolate, 44, TSF_NULL));
  tsf_array *array = tsf_array_new(isolate, 0);
  int count = test_under_stress() ? 2000 : 5000000;
  for (int i = 0; i < count; i++) {
    tsf_object *point = new_point(isolate, i, TSF_NULL);
    if (i % 1000 == 0) tsf_array_push(isolate, array, tsf_from_object(point));
  }
  for (uint32_t i = 0; i < array->length; i++)
    CHECK(tsf_to_number(tsf_slots(tsf_to_object(array->slots[i]))[1]) == i * 1000.0);
  CHECK(tsf_to_number(tsf_slots(kept)[1]) == 42);
  CHECK(tsf_to_number(tsf_slots(tsf_to_object(tsf_slots(kept)[2]))[1]) == 43);
  CHECK(tsf_to_number(tsf_slots(tsf_to_object(boxed))[1]) == 44);
  tsf_heap_stats stats;
  tsf_heap_get_stats(isolate, &stats);
  CHECK(stats.collections > 0);
  CHECK(stats.used < 4 * TSF_COLLECT_THRESHOLD + 1024 * 1024);
  LEAVE(isolate);
  tsf_isolate_free(isolate);
}

static void test_large(void) {
  tsf_isolate *isolate = test_isolate(0);
  ENTER(isolate);
  tsf_array *big = tsf_array_with_length(isolate, 100000);
  tsf_global_set(isolate, 0, tsf_from_object(big));
  LEAVE(isolate);
  for (int round = 0; round < 10; round++) {
    ENTER(isolate);
    big = (tsf_array *)tsf_to_object(isolate->globals[0]);
    CHECK(big->holder->header.flags & TSF_FLAG_OLD);
    for (uint32_t i = 0; i < 100000; i += 9973)
      tsf_array_set_index(isolate, big, i, tsf_from_object(new_point(isolate, i + round, TSF_NULL)));
    tsf_array_with_length(isolate, 50000); /* garbage */
    LEAVE(isolate);
    big = (tsf_array *)tsf_to_object(isolate->globals[0]);
    for (uint32_t i = 0; i < 100000; i += 9973)
      CHECK(tsf_to_number(tsf_slots(tsf_to_object(big->slots[i]))[1]) == i + round);
  }
  tsf_global_set(isolate, 0, TSF_NULL);
  tsf_collect(isolate, true);
  tsf_heap_stats stats;
  tsf_heap_get_stats(isolate, &stats);
  CHECK(stats.old == 0);
  tsf_isolate_free(isolate);
}

static void test_handles(void) {
  tsf_isolate *isolate = test_isolate(0);
  ENTER(isolate);
  tsf_handle *a = tsf_handle_new(isolate, tsf_from_object(new_point(isolate, 1, TSF_NULL)));
  tsf_handle *b = tsf_handle_new(isolate, tsf_from_object(new_point(isolate, 2, TSF_NULL)));
  LEAVE(isolate);
  tsf_handle_free(isolate, a);
  tsf_collect(isolate, true);
  CHECK(tsf_to_number(tsf_slots(tsf_to_object(tsf_handle_get(b)))[1]) == 2);
  tsf_handle_set(isolate, b, TSF_NULL);
  tsf_collect(isolate, true);
  tsf_heap_stats stats;
  tsf_heap_get_stats(isolate, &stats);
  CHECK(stats.old == 0);
  tsf_isolate_free(isolate);
}

/* Views and slices are whole after the call in which the host's memory was valid. */
static void test_views(void) {
  tsf_isolate *isolate = test_isolate(0);
  enum { LONG = 40000 }; /* its copy is a large object */
  char *host = malloc(LONG);
  memset(host, 'a', LONG);
  ENTER(isolate);
  tsf_string *view = tsf_string_view(isolate, host, 200);
  tsf_global_set(isolate, 0, tsf_from_string(view));
  tsf_global_set(isolate, 4, tsf_from_string(tsf_string_view(isolate, host, LONG)));
  tsf_global_set(isolate, 1, tsf_from_string(tsf_string_bytes(isolate, view, 10, 190)));
  tsf_global_set(isolate, 2, tsf_from_object(tsf_bytes_view(isolate, (const uint8_t *)host, 100)));
  tsf_bytes *own = tsf_bytes_new(isolate, 300);
  memset(own->data, 7, 300);
  tsf_global_set(isolate, 3, tsf_from_object(tsf_bytes_subarray(isolate, own, 100, 300)));
  tsf_global_set(isolate, 5, tsf_from_object(tsf_bytes_buffer(isolate, own)));
  LEAVE(isolate);
  memset(host, 'b', LONG);
  free(host);
  tsf_collect(isolate, true);
  view = tsf_to_string_pointer(isolate->globals[0]);
  CHECK(view->bytes == 200 && view->data[0] == 'a' && view->data[199] == 'a');
  view = tsf_to_string_pointer(isolate->globals[4]);
  CHECK(view->bytes == LONG && view->data[0] == 'a' && view->data[LONG - 1] == 'a');
  view = tsf_to_string_pointer(isolate->globals[1]);
  CHECK(view->bytes == 180 && view->data[0] == 'a' && view->data[179] == 'a');
  tsf_bytes *bytes = (tsf_bytes *)tsf_to_object(isolate->globals[2]);
  CHECK(bytes->length == 100 && bytes->data[99] == 'a');
  bytes = (tsf_bytes *)tsf_to_object(isolate->globals[3]);
  CHECK(bytes->length == 200 && bytes->data[0] == 7 && bytes->data[199] == 7);
  CHECK(tsf_from_object(tsf_bytes_buffer(isolate, bytes)) == isolate->globals[5]);
  tsf_isolate_free(isolate);
}

/* A list that grows without end gets a RangeError, which can be caught, and the isolate goes on. */
__attribute__((noinline)) static bool fill_heap(tsf_isolate *isolate) {
  tsf_value list = TSF_NULL;
  for (int i = 0; i < 10000000; i++) {
    list = tsf_from_object(new_point(isolate, i, list));
    if (tsf_stack_check(isolate)) return true;
  }
  return list == TSF_UNDEFINED;
}

static void test_limit(void) {
  if (test_under_stress()) return;
  tsf_isolate *isolate = test_isolate(16 * 1024 * 1024);
  for (int round = 0; round < 3; round++) {
    ENTER(isolate);
    CHECK(fill_heap(isolate));
    CHECK(test_threw(isolate, "RangeError: Out of memory: heap limit of 16777216 bytes exceeded"));
    make_garbage(isolate, 1000000);
    CHECK(!tsf_stack_check(isolate));
    CHECK(tsf_array_with_length(isolate, 100000000)->length == 0);
    CHECK(test_threw(isolate, "RangeError: Out of memory: heap limit of 16777216 bytes exceeded"));
    LEAVE(isolate);
  }
  tsf_heap_stats stats;
  tsf_heap_get_stats(isolate, &stats);
  CHECK(stats.used <= 2 * TSF_BLOCK_SIZE);
  tsf_isolate_free(isolate);
}

static void count_finish(tsf_isolate *isolate, tsf_object *object) {
  (void)isolate;
  ++*(int *)tsf_payload(tsf_slots(object)[1]);
}

static void test_finish(void) {
  static tsf_type type;
  static const tsf_type *types[TYPE_END];
  tsf_program program = *test_program(NULL);
  type = test_point;
  type.finish = count_finish;
  type.trace = NULL;
  memcpy(types, program.types, sizeof types);
  types[TYPE_POINT] = &type;
  program.types = types;
  int *finished = calloc(1, sizeof(int));
  tsf_isolate *isolate = tsf_isolate_new(&program, 0);
  for (int i = 0; i < 3; i++) {
    ENTER(isolate);
    tsf_object *object = new_point(isolate, 0, TSF_NULL);
    tsf_slots(object)[1] = (tsf_value)(uintptr_t)finished;
    tsf_finish_later(isolate, object);
    if (i == 2) tsf_global_set(isolate, 0, tsf_from_object(object));
    LEAVE(isolate);
  }
  CHECK(*finished == 2);
  tsf_global_set(isolate, 0, TSF_NULL);
  tsf_collect(isolate, true);
  CHECK(*finished == 3);
  tsf_isolate_free(isolate);
  CHECK(*finished == 3);
  free(finished);
}

/* Pseudo-random graph kept in an array, checked against what was put there. */
static void test_random_graph(void) {
  tsf_isolate *isolate = test_isolate(0);
  enum { SIZE = 500 };
  uint32_t random = 12345;
  double *expected = calloc(SIZE, sizeof(double));
  ENTER(isolate);
  tsf_array *array = tsf_array_with_length(isolate, SIZE);
  for (uint32_t i = 0; i < SIZE; i++) {
    tsf_value point = tsf_from_object(new_point(isolate, 0, TSF_NULL));
    tsf_array_set_index(isolate, array, i, point);
  }
  tsf_global_set(isolate, 0, tsf_from_object(array));
  LEAVE(isolate);
  int rounds = test_under_stress() ? 5 : 300;
  for (int round = 0; round < rounds; round++) {
    ENTER(isolate);
    array = (tsf_array *)tsf_to_object(isolate->globals[0]);
    for (int i = 0; i < 300; i++) {
      random = random * 1664525u + 1013904223u;
      uint32_t at = (random >> 8) % SIZE;
      expected[at] = random;
      tsf_object *inner = new_point(isolate, random, TSF_NULL);
      tsf_object *outer = new_point(isolate, random, tsf_from_object(inner));
      if (random & 0x40)
        tsf_array_set_index(isolate, array, at, tsf_from_object(outer));
      else
        tsf_object_set(isolate, tsf_to_object(array->slots[at]), NAME_X, tsf_from_number(random));
    }
    LEAVE(isolate);
    array = (tsf_array *)tsf_to_object(isolate->globals[0]);
    for (uint32_t i = 0; i < SIZE; i++)
      CHECK(tsf_to_number(tsf_slots(tsf_to_object(array->slots[i]))[1]) == expected[i]);
  }
  free(expected);
  tsf_isolate_free(isolate);
}

enum { CALLS = 6, WORK = 12000 }; /* more than fits the first chunk, and than the mark stack holds without growing */

/* Whatever request to malloc fails: no crash, and what was stored is there or a RangeError was thrown. */
__attribute__((noinline)) static void work_without_memory(tsf_isolate *isolate) {
  for (int call = 0; call < CALLS; call++) {
    ENTER(isolate);
    tsf_map *map = tsf_map_new(isolate);
    for (int i = 0; i < WORK && !tsf_threw(isolate) && !tsf_stack_check(isolate); i++)
      tsf_map_set(isolate, map, tsf_from_number(i), tsf_from_object(new_point(isolate, i, TSF_NULL)));
    if (!tsf_threw(isolate)) tsf_global_set(isolate, (uint32_t)call, tsf_from_object(map));
    if (call > 0 && tsf_is_object(isolate->globals[0])) {
      map = (tsf_map *)tsf_to_object(isolate->globals[0]);
      for (int i = 0; i < WORK && !tsf_threw(isolate) && !tsf_stack_check(isolate); i += 5)
        tsf_map_set(isolate, map, tsf_from_number(i), tsf_from_object(new_point(isolate, i, TSF_NULL)));
    }
    tsf_array *big = tsf_array_with_length(isolate, 30000);
    if (big->length != 0) tsf_array_set_index(isolate, big, 7, tsf_from_object(new_point(isolate, 7, TSF_NULL)));
    isolate->exception = TSF_ABSENT;
    LEAVE(isolate);
  }
  for (uint32_t call = 0; call < CALLS; call++) {
    if (!tsf_is_object(isolate->globals[call])) continue;
    tsf_map *map = (tsf_map *)tsf_to_object(isolate->globals[call]);
    CHECK(map->size == WORK);
    for (int i = 0; i < WORK; i++) {
      tsf_value point = tsf_map_get(isolate, map, tsf_from_number(i));
      CHECK(tsf_is_object(point) && tsf_to_number(tsf_slots(tsf_to_object(point))[1]) == i);
    }
  }
}

static void test_failing_malloc(void) {
  if (test_under_stress()) return;
  for (int n = 1; n < 90; n++)
    for (int on = 0; on < 2; on++) {
      char text[16];
      snprintf(text, sizeof text, on ? "%d+" : "%d", n);
      setenv("TSF_ALLOC_FAIL_AT", text, 1);
      tsf_isolate *isolate = tsf_isolate_new(test_program(NULL), 0);
      if (isolate != NULL) work_without_memory(isolate);
      tsf_isolate_free(isolate);
    }
  unsetenv("TSF_ALLOC_FAIL_AT");
}

int main(void) {
  test_failing_malloc();
  test_survivors();
  test_barrier();
  test_reset_is_cheap();
  test_long_call();
  test_large();
  test_handles();
  test_views();
  test_limit();
  test_finish();
  test_random_graph();
  return 0;
}
