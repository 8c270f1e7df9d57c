/* stub_core.h - what the tests of strings, numbers and bigints need of the core, and no more: memory that is never
 * collected but dropped all at once, errors that are kept as text, arrays that only grow. So a failure in these tests is
 * not one of the collector. Include once, from the test's .c. */
#ifndef TSF_STUB_CORE_H
#define TSF_STUB_CORE_H

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "../include/tsf.h"

typedef struct stub_piece {
  struct stub_piece *next;
  uint64_t unused; /* keeps what follows 16-byte aligned */
} stub_piece;

static stub_piece *stub_pieces;
static size_t stub_limit = (size_t)1 << 31, stub_used;
static char stub_message[2000];
static tsf_isolate stub_isolate = {.exception = TSF_ABSENT, .hash_seed = 0x0123456789ABCDEFu};

void *tsf_allocate_checked(tsf_isolate *isolate, size_t size) {
  if (size > stub_limit - stub_used) {
    tsf_throw_error(isolate, TSF_ERROR_RANGE, "Heap limit reached");
    return NULL;
  }
  stub_piece *piece = malloc(sizeof *piece + size);
  if (!piece) abort();
  piece->next = stub_pieces;
  stub_pieces = piece;
  stub_used += size;
  return piece + 1;
}

void *tsf_allocate_slow(tsf_isolate *isolate, size_t size) {
#ifdef STUB_FAST /* measure without malloc; under a sanitizer every object stays on its own */
  if (size <= 4096) {
    isolate->bump = tsf_allocate_checked(isolate, 1 << 20);
    isolate->limit = isolate->bump + (1 << 20);
    return tsf_allocate(isolate, size);
  }
#endif
  return tsf_allocate_checked(isolate, size);
}

/* Drops everything that was allocated. */
static void stub_reset(void) {
  while (stub_pieces) {
    stub_piece *next = stub_pieces->next;
    free(stub_pieces);
    stub_pieces = next;
  }
  stub_used = 0;
  stub_isolate.bump = stub_isolate.limit = NULL;
}

bool tsf_heap_exhausted(tsf_isolate *isolate) {
  (void)isolate;
  return false;
}

void tsf_throw_error(tsf_isolate *isolate, int kind, const char *format, ...) {
  static const char *const names[] = {"Error", "TypeError", "RangeError", "SyntaxError"};
  int n = snprintf(stub_message, sizeof stub_message, "%s: ", names[kind]);
  va_list arguments;
  va_start(arguments, format);
  vsnprintf(stub_message + n, sizeof stub_message - (size_t)n, format, arguments);
  va_end(arguments);
  isolate->exception = TSF_UNDEFINED;
}

/* Tracing: the one slot that a test watches, moved by stub_moves bytes. */
static ptrdiff_t stub_moves;
void tsf_trace_object(tsf_tracer *tracer, tsf_object **slot) {
  (void)tracer;
  *slot = (tsf_object *)((char *)*slot + stub_moves);
}
void tsf_remember(tsf_isolate *isolate, tsf_object *object) {
  (void)isolate;
  (void)object;
}
void tsf_remember_slot(tsf_isolate *isolate, tsf_object *object, tsf_value *slot) {
  (void)isolate;
  (void)object;
  (void)slot;
}

tsf_array *tsf_array_new(tsf_isolate *isolate, uint32_t capacity) {
  (void)capacity;
  tsf_array *a = tsf_allocate(isolate, sizeof *a);
  memset(a, 0, sizeof *a);
  a->header.type = TSF_TYPE_ARRAY;
  return a;
}

void tsf_array_push_slow(tsf_isolate *isolate, tsf_array *a, tsf_value v) {
  uint32_t capacity = a->capacity ? a->capacity * 2 : 4;
  tsf_storage *storage = tsf_allocate_checked(isolate, sizeof *storage + capacity * sizeof(tsf_value));
  memset(storage, 0, sizeof *storage);
  if (a->length) memcpy(storage->slots, a->storage->slots, a->length * sizeof(tsf_value));
  a->storage = storage;
  a->capacity = capacity;
  storage->slots[a->length++] = v;
}

#endif
