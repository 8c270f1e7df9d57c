/* iterator_test.c - built-in iterators and generator frames: next, throw, return, running, survival. */
#include "support.h"

static tsf_value drain(tsf_isolate *isolate, tsf_value iterable) {
  tsf_array *all = tsf_iterate_to_array(isolate, iterable);
  return tsf_from_string(tsf_array_join(isolate, all, (tsf_string *)&tsf_string_characters['|']));
}

static void test_kinds(tsf_isolate *isolate) {
  tsf_array *a = tsf_array_from_values(isolate, 2, (tsf_value[]){tsf_from_number(5), TSF_TRUE});
  CHECK(test_value_is(drain(isolate, tsf_from_object(a)), "5|true"));
  CHECK(test_value_is(drain(isolate, tsf_from_object(tsf_iterator_new(isolate, TSF_ITERATE_ARRAY_ENTRIES, &a->header))),
                      "0,5|1,true"));
  CHECK(test_value_is(drain(isolate, tsf_from_object(tsf_iterator_new(isolate, TSF_ITERATE_ARRAY_KEYS, &a->header))), "0|1"));
  CHECK(test_value_is(drain(isolate, test_string(isolate, "a\xC3\xA4\xF0\x9F\x98\x80")), "a|\xC3\xA4|\xF0\x9F\x98\x80"));
  tsf_map *map = tsf_map_new(isolate);
  tsf_map_set(isolate, map, tsf_from_number(1), tsf_from_number(2));
  CHECK(test_value_is(drain(isolate, tsf_from_object(map)), "1,2"));
  tsf_map *set = tsf_set_new(isolate);
  tsf_set_add(isolate, set, tsf_from_number(3));
  CHECK(test_value_is(drain(isolate, tsf_from_object(set)), "3"));
  CHECK(test_value_is(drain(isolate, tsf_from_object(tsf_iterator_new(isolate, TSF_ITERATE_MAP_ENTRIES, &set->header))), "3,3"));
  CHECK(test_value_is(drain(isolate, tsf_from_object(tsf_bytes_new(isolate, 2))), "0|0"));
  tsf_iterate(isolate, tsf_from_number(5));
  CHECK(test_threw(isolate, "TypeError: 5 is not iterable"));
  tsf_iterate(isolate, tsf_from_object(tsf_object_new(isolate, TYPE_POINT)));
  CHECK(test_threw(isolate, "TypeError: object is not iterable"));
}

static void test_exhausted(tsf_isolate *isolate) {
  tsf_array *a = tsf_array_new(isolate, 0);
  tsf_object *it = tsf_iterate(isolate, tsf_from_object(a));
  CHECK(tsf_iterator_next(isolate, it) == TSF_ABSENT);
  tsf_array_push(isolate, a, TSF_NULL);
  CHECK(tsf_iterator_next(isolate, it) == TSF_ABSENT);
}

/* function* () { try { for (i = 0; i < 3; i++) yield i; } finally { closed = true } } with i in slot 0 */
static tsf_value count_to_three(tsf_isolate *isolate, tsf_frame *frame, int mode, tsf_value sent) {
  if (frame->state == 0) frame->slots[0] = tsf_from_number(0);
  frame->state = 1;
  double i = tsf_to_number(frame->slots[0]);
  if (mode == TSF_RESUME_NEXT && i < 3) {
    frame->slots[0] = tsf_from_number(i + 1);
    return tsf_from_number(i);
  }
  frame->done = true;
  tsf_global_set(isolate, 7, TSF_TRUE);
  if (mode == TSF_RESUME_THROW) tsf_throw(isolate, sent);
  return sent;
}

static tsf_value resumes_itself(tsf_isolate *isolate, tsf_frame *frame, int mode, tsf_value sent) {
  return tsf_frame_resume(isolate, frame, mode, sent);
}

static void test_frames(tsf_isolate *isolate) {
  CHECK(test_value_is(drain(isolate, tsf_from_object(tsf_frame_new(isolate, count_to_three, 1))), "0|1|2"));
  tsf_frame *frame = tsf_frame_new(isolate, count_to_three, 1);
  isolate->globals[7] = TSF_FALSE;
  tsf_iterator_close(isolate, &frame->header);
  CHECK(frame->done && isolate->globals[7] == TSF_FALSE); /* never started */
  frame = tsf_frame_new(isolate, count_to_three, 1);
  tsf_iterator_next(isolate, &frame->header);
  tsf_throw(isolate, tsf_from_number(1));
  tsf_iterator_close(isolate, &frame->header);
  CHECK(frame->done && isolate->globals[7] == TSF_TRUE && tsf_catch(isolate) == tsf_from_number(1));
  CHECK(tsf_frame_resume(isolate, frame, TSF_RESUME_RETURN, TSF_NULL) == TSF_NULL);
  tsf_frame_resume(isolate, frame, TSF_RESUME_THROW, TSF_NULL);
  CHECK(tsf_catch(isolate) == TSF_NULL);
  frame = tsf_frame_new(isolate, resumes_itself, 1);
  tsf_iterator_next(isolate, &frame->header);
  CHECK(test_threw(isolate, "TypeError: Generator is already running"));
  CHECK(frame->done);
}

/* A map's iterator and a frame live on across calls. */
static void test_survival(tsf_isolate *isolate) {
  ENTER(isolate);
  tsf_map *map = tsf_map_new(isolate);
  for (int i = 0; i < 3; i++) tsf_map_set(isolate, map, tsf_from_number(i), test_string(isolate, "value"));
  tsf_global_set(isolate, 0, tsf_from_object(map));
  tsf_global_set(isolate, 1, tsf_from_object(tsf_iterator_new(isolate, TSF_ITERATE_MAP_KEYS, &map->header)));
  tsf_global_set(isolate, 2, tsf_from_object(tsf_frame_new(isolate, count_to_three, 1)));
  LEAVE(isolate);
  for (int i = 0; i < 3; i++) {
    ENTER(isolate);
    map = (tsf_map *)tsf_to_object(isolate->globals[0]);
    for (int j = 0; j < 10; j++) tsf_map_set(isolate, map, tsf_from_number(100 + i * 10 + j), TSF_NULL);
    CHECK(tsf_iterator_next(isolate, tsf_to_object(isolate->globals[1])) == tsf_from_number(i));
    CHECK(tsf_iterator_next(isolate, tsf_to_object(isolate->globals[2])) == tsf_from_number(i));
    LEAVE(isolate);
  }
}

int main(void) {
  tsf_isolate *isolate = test_isolate(0);
  void (*const tests[])(tsf_isolate *) = {test_kinds, test_exhausted, test_frames};
  for (size_t i = 0; i < sizeof tests / sizeof tests[0]; i++) {
    ENTER(isolate);
    tests[i](isolate);
    LEAVE(isolate);
  }
  test_survival(isolate);
  tsf_isolate_free(isolate);
  return 0;
}
