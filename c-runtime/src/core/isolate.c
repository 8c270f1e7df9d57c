/* isolate.c - making, entering and leaving an isolate; throwing; the stack check. What of exceptions has to know strings
 * is types/error.c.
 *
 * Invariant: stack_limit is stack_floor, or UINTPTR_MAX while the heap limit's interrupt is raised. */
#include "isolate.h"

#include <fcntl.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

#include "heap.h"

/* Random enough that nobody outside can make keys collide. */
static uint64_t random_seed(const void *address) {
  uint64_t seed = 0;
  int file = open("/dev/urandom", O_RDONLY | O_CLOEXEC);
  ssize_t got = -1;
  if (file >= 0) {
    got = read(file, &seed, sizeof seed);
    close(file);
  }
  if (got == (ssize_t)sizeof seed) return seed;
  return ((uint64_t)time(NULL) * 0x9E3779B97F4A7C15ull) ^ (uint64_t)(uintptr_t)address;
}

static bool set_up(tsf_isolate *isolate, const tsf_program *program, size_t heap_limit) {
  isolate->exception = isolate->traced = TSF_ABSENT;
  isolate->extras = isolate->key_orders = isolate->buffers = TSF_UNDEFINED;
  isolate->program = program;
  isolate->types = program->types;
  isolate->hash_seed = random_seed(isolate);
  clock_gettime(CLOCK_MONOTONIC, &isolate->made);
  isolate->globals = malloc((program->global_count + (size_t)1) * sizeof(tsf_value));
  if (isolate->globals == NULL) return false;
  for (uint32_t i = 0; i < program->global_count; i++) isolate->globals[i] = TSF_ABSENT;
  return tsf_heap_init(isolate, heap_limit);
}

tsf_isolate *tsf_isolate_new(const tsf_program *program, size_t heap_limit) {
  tsf_isolate *isolate = calloc(1, sizeof *isolate);
  if (isolate == NULL) return NULL;
  if (set_up(isolate, program, heap_limit)) return isolate;
  tsf_isolate_free(isolate);
  return NULL;
}

void tsf_isolate_free(tsf_isolate *isolate) {
  if (isolate == NULL) return;
  tsf_heap_destroy(isolate);
  free(isolate->globals);
  free(isolate);
}

void tsf_call_begins(tsf_isolate *isolate) {
  if (isolate->heap->limit_passed) isolate->stack_limit = (char *)UINTPTR_MAX;
}

void tsf_call_ends(tsf_isolate *isolate) { tsf_heap_call_ended(isolate->heap); }

void tsf_throw(tsf_isolate *isolate, tsf_value value) {
  if (value != isolate->traced || !tsf_is_object(value)) isolate->trace_length = 0;
  isolate->exception = isolate->traced = value;
  isolate->needs_collection = true;
}

void tsf_unwind(tsf_isolate *isolate, const tsf_position *position) {
  uint32_t length = isolate->trace_length;
  if (length < TSF_TRACE_DEPTH && (length == 0 || isolate->trace[length - 1] != position))
    isolate->trace[isolate->trace_length++] = position;
}

bool tsf_stack_check_failed(tsf_isolate *isolate) {
  if (tsf_heap_serve_limit(isolate)) return true;
  if ((char *)__builtin_frame_address(0) >= isolate->stack_floor) return false;
  tsf_throw_error(isolate, TSF_ERROR_RANGE, "Maximum call stack size exceeded");
  return true;
}
