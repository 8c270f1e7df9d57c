/* array.h - JavaScript arrays (and tuples): a growable sequence of values in a storage object. A hole is TSF_ABSENT.
 * Invariant: slots[0..capacity) lies inside holder->slots and ends where that ends; length <= capacity; slots past
 * length, and those in front that shift() left behind, hold TSF_ABSENT. What reads a slot for the author says what a
 * hole means to it: tsf_array_get undefined, tsf_array_slot "no element". */
#ifndef TSF_ARRAY_H
#define TSF_ARRAY_H

#include "../core/memory.h"

/* Raw slots on the heap. */
typedef struct tsf_storage {
  tsf_object header; /* TSF_TYPE_STORAGE */
  uint64_t count;
  tsf_value slots[];
} tsf_storage;

struct tsf_array {
  tsf_object header; /* TSF_TYPE_ARRAY; TSF_FLAG_FROZEN */
  uint32_t length;
  uint32_t capacity;
  tsf_value *slots;    /* the elements; moves forward in holder as elements are shifted out */
  tsf_storage *holder; /* what slots points into; NULL when capacity is 0 */
};

#define TSF_ARRAY_MAX 0x7FFFFFFFu /* length; more: RangeError "Invalid array length" */

static inline bool tsf_is_array(tsf_value v) { return tsf_is_object(v) && tsf_open_object(v)->type == TSF_TYPE_ARRAY; }

/* `count` slots of TSF_UNDEFINED, for maps. NULL: past the heap limit, RangeError thrown. */
tsf_storage *tsf_storage_new(tsf_isolate *isolate, size_t count);

tsf_array *tsf_array_new(tsf_isolate *isolate, uint32_t capacity);              /* length 0 */
tsf_array *tsf_array_from_values(tsf_isolate *isolate, uint32_t count, const tsf_value *values);
/* new Array(n): that many holes. RangeError for what is no length. */
tsf_array *tsf_array_with_length(tsf_isolate *isolate, double length);
/* Array(...items): one number is a length, all else are the elements. */
tsf_array *tsf_array_construct(tsf_isolate *isolate, tsf_array *items);

/* The element at an index; TSF_ABSENT for a hole, outside, and for what is no index. */
static inline tsf_value tsf_array_slot_index(const tsf_array *a, uint32_t i) {
  return TSF_LIKELY(i < a->length) ? a->slots[i] : TSF_ABSENT;
}
static inline tsf_value tsf_array_slot(const tsf_array *a, double index) {
  int64_t i = tsf_truncate(index);
  return TSF_LIKELY((uint64_t)i < a->length && (double)i == index) ? a->slots[i] : TSF_ABSENT;
}
static inline tsf_value tsf_present(tsf_value v) { return TSF_UNLIKELY(v == TSF_ABSENT) ? TSF_UNDEFINED : v; }
/* a[i]: undefined where there is no element. */
static inline tsf_value tsf_array_get_index(const tsf_array *a, uint32_t i) {
  return tsf_present(tsf_array_slot_index(a, i));
}
static inline tsf_value tsf_array_get(const tsf_array *a, double index) { return tsf_present(tsf_array_slot(a, index)); }
/* a[i] = v: i == length appends; further out leaves holes, up to TSF_ARRAY_MAX and as far as memory goes, else
 * RangeError; frozen: TypeError. */
void tsf_array_set_slow(tsf_isolate *isolate, tsf_array *a, double index, tsf_value v);
static inline void tsf_array_set_index(tsf_isolate *isolate, tsf_array *a, uint32_t i, tsf_value v) {
  if (TSF_LIKELY(i < a->length && !(a->header.flags & TSF_FLAG_FROZEN)))
    tsf_store(isolate, &a->holder->header, &a->slots[i], v);
  else
    tsf_array_set_slow(isolate, a, (double)i, v);
}
static inline void tsf_array_set(tsf_isolate *isolate, tsf_array *a, double index, tsf_value v) {
  uint64_t i = tsf_index(index);
  if (TSF_LIKELY(i < a->length))
    tsf_array_set_index(isolate, a, (uint32_t)i, v);
  else
    tsf_array_set_slow(isolate, a, index, v);
}
void tsf_array_push_slow(tsf_isolate *isolate, tsf_array *a, tsf_value v);
static inline void tsf_array_push(tsf_isolate *isolate, tsf_array *a, tsf_value v) {
  if (TSF_LIKELY(a->length < a->capacity && !(a->header.flags & TSF_FLAG_FROZEN)))
    tsf_store(isolate, &a->holder->header, &a->slots[a->length++], v);
  else
    tsf_array_push_slow(isolate, a, v);
}
tsf_value tsf_array_pop(tsf_isolate *isolate, tsf_array *a);
tsf_value tsf_array_shift(tsf_isolate *isolate, tsf_array *a);   /* amortised: not quadratic as a queue */
void tsf_array_unshift(tsf_isolate *isolate, tsf_array *a, tsf_array *items);
void tsf_array_set_length(tsf_isolate *isolate, tsf_array *a, double length); /* cuts, or adds holes */
void tsf_array_delete(tsf_isolate *isolate, tsf_array *a, double index);       /* leaves a hole; a is not frozen */
tsf_array *tsf_array_slice(tsf_isolate *isolate, tsf_array *a, double start, double end /* [+inf] */);
/* a.splice(start, count, ...items): returns the removed. */
tsf_array *tsf_array_splice(tsf_isolate *isolate, tsf_array *a, double start, double count, tsf_array *items);
/* push(...items): holes of items become undefined. */
void tsf_array_append(tsf_isolate *isolate, tsf_array *a, tsf_array *items);
/* concat: holes stay. */
void tsf_array_append_slots(tsf_isolate *isolate, tsf_array *a, tsf_array *items);
tsf_array *tsf_array_copy(tsf_isolate *isolate, tsf_array *a);         /* holes stay */
tsf_array *tsf_array_copy_present(tsf_isolate *isolate, tsf_array *a); /* holes become undefined */
/* Makes holes undefined, in an array that nobody else has seen. */
void tsf_array_fill_holes(tsf_array *a);
void tsf_array_reverse(tsf_isolate *isolate, tsf_array *a);
void tsf_array_fill(tsf_isolate *isolate, tsf_array *a, tsf_value v, double start, double end);
void tsf_array_copy_within(tsf_isolate *isolate, tsf_array *a, double target, double start, double end);
double tsf_array_index_of(tsf_isolate *isolate, tsf_array *a, tsf_value v, double from);       /* === */
double tsf_array_last_index_of(tsf_isolate *isolate, tsf_array *a, tsf_value v, double from);  /* [+inf] */
bool tsf_array_includes(tsf_isolate *isolate, tsf_array *a, tsf_value v, double from);         /* SameValueZero */
/* join: elements as String() makes them, null and undefined as "". May throw (toString of the author's). Defined in
 * lib/convert.c. */
tsf_string *tsf_array_join(tsf_isolate *isolate, tsf_array *a, tsf_string *separator);

#endif
