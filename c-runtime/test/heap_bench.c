/* heap_bench.c - what the heap costs: the figures of docs/decisions/0002 and 0003. Not run by run.sh; build it with -O2
 * and the sources of core, types and lib. CPU time, best of three. */
#include <time.h>

#include "support.h"

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
  return (double)t.tv_sec * 1e9 + (double)t.tv_nsec;
}

static inline tsf_value new_point(tsf_isolate *isolate, double x, tsf_value y) {
  tsf_shaped *point = tsf_allocate(isolate, 32);
  tsf_header(&point->header, TYPE_POINT);
  point->slots[0] = TSF_UNDEFINED;
  point->slots[1] = tsf_from_number(x);
  point->slots[2] = y;
  return tsf_from_object(point);
}

__attribute__((noinline)) static void churn(tsf_isolate *isolate, int count) {
  for (int i = 0; i < count && !tsf_stack_check(isolate); i++) {
    tsf_value point = new_point(isolate, i, TSF_NULL);
    __asm__ volatile("" ::"r"(point) : "memory");
  }
}

static void call_with(tsf_isolate *isolate, int objects) {
  ENTER(isolate);
  for (int i = 0; i < objects; i++) new_point(isolate, i, TSF_NULL);
  LEAVE(isolate);
}

static double bench_empty_call(tsf_isolate *isolate) {
  double start = now();
  for (int i = 0; i < 1000000; i++) call_with(isolate, 0);
  return (now() - start) / 1e6;
}

static double bench_small_call(tsf_isolate *isolate) {
  double start = now();
  for (int i = 0; i < 1000000; i++) call_with(isolate, 2);
  return (now() - start) / 1e6;
}

static double bench_survivor(tsf_isolate *isolate) {
  double start = now();
  for (int i = 0; i < 1000000; i++) {
    ENTER(isolate);
    tsf_global_set(isolate, 0, new_point(isolate, i, TSF_NULL));
    LEAVE(isolate);
  }
  return (now() - start) / 1e6;
}

static double bench_churn(tsf_isolate *isolate) {
  ENTER(isolate);
  double start = now();
  churn(isolate, 100000000);
  double time = now() - start;
  LEAVE(isolate);
  return time / 1e8;
}

static double bench_collection(tsf_isolate *isolate) {
  ENTER(isolate);
  double time = 0;
  for (int i = 0; i < 20; i++) {
    churn(isolate, 250000);
    double start = now();
    tsf_collect(isolate, false);
    time += now() - start;
  }
  LEAVE(isolate);
  return time / 20;
}

static double collect_often(tsf_isolate *isolate) {
  double start = now();
  for (int i = 0; i < 20; i++) tsf_collect(isolate, false);
  return (now() - start) / 20;
}

__attribute__((noinline)) static double collect_below_words(tsf_isolate *isolate) {
  volatile double words[100000];
  for (int i = 0; i < 100000; i++) words[i] = i + 0.5;
  return collect_often(isolate) + words[7] * 0;
}

static double bench_stack_words(tsf_isolate *isolate) {
  ENTER(isolate);
  churn(isolate, 1000);
  collect_often(isolate);
  double time = collect_below_words(isolate) - collect_often(isolate);
  LEAVE(isolate);
  return time / 100000;
}

/* Words that point into different blocks full of objects. */
__attribute__((noinline)) static double collect_below_pointers(tsf_isolate *isolate) {
  volatile tsf_value words[100];
  for (int i = 0; i < 100; i++) {
    churn(isolate, 2100);
    words[i] = new_point(isolate, i, TSF_NULL);
  }
  double start = now();
  tsf_collect(isolate, false);
  return now() - start + (double)(words[7] & 0);
}

static double bench_stack_blocks(tsf_isolate *isolate) {
  ENTER(isolate);
  double time = collect_below_pointers(isolate);
  LEAVE(isolate);
  return time / 100;
}

static double sum_of(const tsf_array *a) {
  double sum = 0;
  for (uint32_t i = 0; i < a->length; i++) sum += tsf_to_number(tsf_array_get_index(a, i));
  return sum;
}

static double bench_sum(tsf_isolate *isolate) {
  ENTER(isolate);
  tsf_array *a = tsf_array_with_length(isolate, 1000);
  tsf_array_fill(isolate, a, tsf_from_number(1.5), 0, INFINITY);
  double start = now();
  for (int i = 0; i < 10000; i++) {
    CHECK(sum_of(a) == 1500);
    __asm__ volatile("" ::: "memory");
  }
  double time = now() - start;
  LEAVE(isolate);
  return time / 1e7;
}

static double bench_sum_of_doubles(tsf_isolate *isolate) {
  (void)isolate;
  double *a = malloc(1000 * sizeof(double));
  for (int i = 0; i < 1000; i++) a[i] = 1.5;
  double start = now();
  for (int i = 0; i < 10000; i++) {
    double sum = 0;
    for (int j = 0; j < 1000; j++) sum += a[j];
    CHECK(sum == 1500);
    __asm__ volatile("" ::: "memory");
  }
  free(a);
  return (now() - start) / 1e7;
}

static tsf_map *new_big_map(tsf_isolate *isolate) {
  tsf_map *map = tsf_map_new(isolate);
  for (int i = 0; i < 1000000; i++) tsf_map_set(isolate, map, tsf_from_number(i), new_point(isolate, i, TSF_NULL));
  return map;
}

static double bench_map_insert(tsf_isolate *isolate) {
  ENTER(isolate);
  double start = now();
  tsf_global_set(isolate, 0, tsf_from_object(new_big_map(isolate)));
  double time = now() - start;
  isolate->globals[0] = TSF_NULL;
  LEAVE(isolate);
  return time / 1e6;
}

static double bench_map_get(tsf_isolate *isolate) {
  ENTER(isolate);
  tsf_map *map = new_big_map(isolate);
  double sum = 0, start = now();
  for (int i = 0; i < 1000000; i++) sum += (double)(tsf_map_get(isolate, map, tsf_from_number(i)) & 8);
  double time = now() - start;
  CHECK(sum >= 0);
  LEAVE(isolate);
  return time / 1e6;
}

static double bench_churn_beside_map(tsf_isolate *isolate) {
  ENTER(isolate);
  tsf_global_set(isolate, 0, tsf_from_object(new_big_map(isolate)));
  double start = now();
  churn(isolate, 100000000);
  double time = now() - start;
  isolate->globals[0] = TSF_NULL;
  LEAVE(isolate);
  return time / 1e8;
}

static double bench_evacuate_map(tsf_isolate *isolate) {
  ENTER(isolate);
  tsf_global_set(isolate, 0, tsf_from_object(new_big_map(isolate)));
  double start = now();
  LEAVE(isolate);
  return (now() - start) / 1e6;
}

static double bench_add_to_old_map(tsf_isolate *isolate) {
  bench_evacuate_map(isolate);
  double start = now();
  for (int i = 0; i < 40000; i++) {
    ENTER(isolate);
    tsf_map *map = (tsf_map *)tsf_to_object(isolate->globals[0]);
    tsf_map_set(isolate, map, tsf_from_number(1000000 + i), new_point(isolate, i, TSF_NULL));
    LEAVE(isolate);
  }
  double time = now() - start;
  tsf_global_set(isolate, 0, TSF_NULL);
  tsf_collect(isolate, true);
  return time / 4e4;
}

static double bench_push(tsf_isolate *isolate) {
  ENTER(isolate);
  double start = now();
  tsf_array *a = tsf_array_new(isolate, 0);
  for (int i = 0; i < 10000000; i++) tsf_array_push(isolate, a, tsf_from_number(i));
  double time = now() - start;
  LEAVE(isolate);
  return time / 1e7;
}

static double bench_queue(tsf_isolate *isolate) {
  ENTER(isolate);
  tsf_array *a = tsf_array_with_length(isolate, 1000);
  double start = now();
  for (int i = 0; i < 10000000; i++) tsf_array_push(isolate, a, tsf_array_shift(isolate, a));
  double time = now() - start;
  LEAVE(isolate);
  return time / 1e7;
}

static double bench_append_text(tsf_isolate *isolate) {
  ENTER(isolate);
  double start = now();
  tsf_string *s = (tsf_string *)&tsf_string_empty;
  for (int i = 0; i < 10000000; i++) s = tsf_string_concat(isolate, s, (tsf_string *)&tsf_string_characters['x']);
  double time = now() - start;
  CHECK(s->bytes == 10000000);
  LEAVE(isolate);
  return time / 1e7;
}

static double bench_linked_list(tsf_isolate *isolate) {
  ENTER(isolate);
  tsf_value list = TSF_NULL;
  double start = now();
  for (int i = 0; i < 10000000; i++) list = new_point(isolate, i, list);
  double time = now() - start;
  CHECK(tsf_is_object(list));
  LEAVE(isolate);
  return time / 1e7;
}

int main(void) {
  static const struct {
    const char *name, *unit;
    double (*run)(tsf_isolate *);
  } benches[] = {
      {"enter and leave", "ns", bench_empty_call},
      {"call that makes 2 objects", "ns", bench_small_call},
      {"call with 1 survivor", "ns", bench_survivor},
      {"short-lived object in one long call", "ns each", bench_churn},
      {"mid-call collection after 8 MB of garbage", "ns", bench_collection},
      {"conservative look at a word that is no pointer", "ns each", bench_stack_words},
      {"stack word that points into another block", "ns each", bench_stack_blocks},
      {"sum of an array of numbers", "ns each", bench_sum},
      {"sum of a C array of doubles", "ns each", bench_sum_of_doubles},
      {"map.set of a new object, 1e6", "ns each", bench_map_insert},
      {"map.get, 1e6", "ns each", bench_map_get},
      {"short-lived object beside that map", "ns each", bench_churn_beside_map},
      {"copying that map at the end of a call", "ms", bench_evacuate_map},
      {"call that adds to that map when it is old", "ns", bench_add_to_old_map},
      {"push", "ns each", bench_push},
      {"push and shift of a queue", "ns each", bench_queue},
      {"s += 'x'", "ns each", bench_append_text},
      {"live linked list in one call, 1e7", "ns each", bench_linked_list},
  };
  for (size_t i = 0; i < sizeof benches / sizeof benches[0]; i++) {
    double best = INFINITY;
    for (int round = 0; round < 3; round++) {
      tsf_isolate *isolate = test_isolate((size_t)4 << 30);
      double time = benches[i].run(isolate);
      if (time < best) best = time;
      tsf_isolate_free(isolate);
    }
    printf("%-50s %10.2f %s\n", benches[i].name, best, benches[i].unit);
  }
  return 0;
}
