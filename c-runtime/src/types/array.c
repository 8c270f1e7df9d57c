/* array.c - arrays and their storage. shift() moves `slots` forward inside the holder instead of moving elements; push
 * takes that room back by sliding down when half of the holder is free in front, so a queue costs O(1) an element.
 *
 * Invariant: whatever moves elements inside an old storage remembers the storage (moved_inside). */
#include "array.h"

#include "equality.h"
#include "index.h"

/* Descriptors. */

static size_t storage_size(const tsf_object *object) {
  return sizeof(tsf_storage) + (size_t)((const tsf_storage *)object)->count * sizeof(tsf_value);
}

static void storage_trace(tsf_tracer *tracer, tsf_object *object) {
  tsf_storage *storage = (tsf_storage *)object;
  for (uint64_t i = 0; i < storage->count; i++) tsf_trace_value(tracer, &storage->slots[i]);
}

const tsf_type tsf_storage_type = {.name = "storage", .size = storage_size, .trace = storage_trace};

static size_t array_size(const tsf_object *object) {
  (void)object;
  return sizeof(tsf_array);
}

static void array_trace(tsf_tracer *tracer, tsf_object *object) {
  tsf_array *a = (tsf_array *)object;
  if (a->holder == NULL) return;
  size_t skipped = (size_t)((uintptr_t)a->slots - (uintptr_t)a->holder);
  tsf_object *holder = &a->holder->header;
  tsf_trace_object(tracer, &holder);
  a->holder = (tsf_storage *)holder;
  a->slots = (tsf_value *)((char *)holder + skipped);
}

const tsf_type tsf_array_type = {.name = "Array", .size = array_size, .trace = array_trace};

/* Making. */

/* The first `kept` slots are left for the caller to fill at once. */
static tsf_storage *new_storage(tsf_isolate *isolate, size_t count, size_t kept, tsf_value filler) {
  if (count > SIZE_MAX / 4 / sizeof(tsf_value)) count = SIZE_MAX / 4 / sizeof(tsf_value); /* past every limit */
  tsf_storage *storage = tsf_allocate_checked(isolate, sizeof *storage + count * sizeof(tsf_value));
  if (storage == NULL) return NULL;
  tsf_header(&storage->header, TSF_TYPE_STORAGE);
  storage->count = count;
  for (size_t i = kept; i < count; i++) storage->slots[i] = filler;
  return storage;
}

tsf_storage *tsf_storage_new(tsf_isolate *isolate, size_t count) {
  return new_storage(isolate, count, 0, TSF_UNDEFINED);
}

static void set_holder(tsf_isolate *isolate, tsf_array *a, tsf_storage *holder) {
  a->holder = holder;
  a->slots = holder == NULL ? NULL : holder->slots;
  a->capacity = holder == NULL ? 0 : (uint32_t)holder->count;
  if (holder != NULL) tsf_barrier(isolate, &a->header, tsf_from_object(holder));
}

/* An array of up to so many slots is made with its storage at once: neither is a size that the author's data decides. */
#define SMALL_CAPACITY 64u

/* The storage and then the array, allocated as one. */
static inline tsf_array *new_small(tsf_isolate *isolate, uint32_t capacity, uint32_t length) {
  size_t storage = sizeof(tsf_storage) + capacity * sizeof(tsf_value);
  tsf_storage *holder = tsf_allocate(isolate, storage + sizeof(tsf_array));
  tsf_header(&holder->header, TSF_TYPE_STORAGE);
  holder->count = capacity;
  tsf_value hole = TSF_ABSENT;
  __asm__("" : "+r"(hole)); /* keeps the loop from becoming a call of memset, which takes longer for so few */
  for (uint32_t i = 0; i < capacity; i++) holder->slots[i] = hole;
  tsf_array *a = (tsf_array *)((char *)holder + storage);
  tsf_header(&a->header, TSF_TYPE_ARRAY);
  a->length = length;
  a->capacity = capacity;
  a->slots = holder->slots;
  a->holder = holder; /* as young as a */
  return a;
}

/* Without memory (thrown) the array has no capacity. */
tsf_array *tsf_array_new(tsf_isolate *isolate, uint32_t capacity) {
  if (TSF_LIKELY(capacity - 1 < SMALL_CAPACITY)) return new_small(isolate, capacity, 0);
  tsf_storage *holder = capacity == 0 ? NULL : new_storage(isolate, capacity, 0, TSF_ABSENT);
  tsf_array *a = tsf_allocate(isolate, sizeof *a);
  tsf_header(&a->header, TSF_TYPE_ARRAY);
  a->length = 0;
  set_holder(isolate, a, holder);
  return a;
}

tsf_array *tsf_array_from_values(tsf_isolate *isolate, uint32_t count, const tsf_value *values) {
  tsf_array *a = tsf_array_new(isolate, count);
  if (a->capacity < count) return a;
  if (count != 0) memcpy(a->slots, values, count * sizeof(tsf_value)); /* a and its holder are young: no barrier */
  a->length = count;
  return a;
}

static void invalid_length(tsf_isolate *isolate) { tsf_throw_error(isolate, TSF_ERROR_RANGE, "Invalid array length"); }

tsf_array *tsf_array_with_length(tsf_isolate *isolate, double length) {
  uint64_t capacity = tsf_index(length);
  if (TSF_LIKELY(capacity - 1 < SMALL_CAPACITY)) return new_small(isolate, (uint32_t)capacity, (uint32_t)capacity);
  if (capacity > TSF_ARRAY_MAX) {
    invalid_length(isolate);
    return tsf_array_new(isolate, 0);
  }
  tsf_array *a = tsf_array_new(isolate, (uint32_t)capacity);
  a->length = a->capacity;
  return a;
}

tsf_array *tsf_array_construct(tsf_isolate *isolate, tsf_array *items) {
  bool is_length = items->length == 1 && tsf_is_number(items->slots[0]);
  return is_length ? tsf_array_with_length(isolate, tsf_to_number(items->slots[0])) : tsf_array_copy(isolate, items);
}

/* Room. */

static void moved_inside(tsf_isolate *isolate, tsf_array *a) {
  if (a->holder != NULL && (a->holder->header.flags & (TSF_FLAG_OLD | TSF_FLAG_REMEMBERED)) == TSF_FLAG_OLD)
    tsf_remember(isolate, &a->holder->header);
}

static void clear_slots(tsf_value *slots, size_t count) {
  for (size_t i = 0; i < count; i++) slots[i] = TSF_ABSENT;
}

/* Takes back the room that shift() left in front. */
static void slide_down(tsf_isolate *isolate, tsf_array *a) {
  size_t skipped = (size_t)(a->slots - a->holder->slots);
  memmove(a->holder->slots, a->slots, a->length * sizeof(tsf_value));
  a->slots = a->holder->slots;
  a->capacity = (uint32_t)a->holder->count;
  size_t stale = skipped < a->length ? skipped : a->length;
  clear_slots(a->slots + a->length + (skipped - stale), stale);
  moved_inside(isolate, a);
}

/* Room for `needed` elements; false: thrown. */
static bool reserve(tsf_isolate *isolate, tsf_array *a, uint64_t needed) {
  if (needed <= a->capacity) return true;
  if (needed > TSF_ARRAY_MAX) {
    invalid_length(isolate);
    return false;
  }
  if (a->holder != NULL && needed <= a->holder->count / 2) {
    slide_down(isolate, a);
    return true;
  }
  uint64_t grown = (uint64_t)a->length + a->length / 2 + 4;
  if (grown > TSF_ARRAY_MAX) grown = TSF_ARRAY_MAX;
  tsf_storage *holder = new_storage(isolate, needed > grown ? needed : grown, a->length, TSF_ABSENT);
  if (holder == NULL) return false;
  if (a->length != 0) memcpy(holder->slots, a->slots, a->length * sizeof(tsf_value));
  set_holder(isolate, a, holder);
  return true;
}

static bool is_frozen(tsf_isolate *isolate, const tsf_array *a) {
  if (TSF_LIKELY(!(a->header.flags & TSF_FLAG_FROZEN))) return false;
  tsf_throw_error(isolate, TSF_ERROR_TYPE, "Cannot assign to read only property '0' of object '[object Array]'");
  return true;
}

static bool is_extensible(tsf_isolate *isolate, const tsf_array *a) {
  if (TSF_LIKELY(!(a->header.flags & TSF_FLAG_FROZEN))) return true;
  tsf_throw_error(isolate, TSF_ERROR_TYPE, "Cannot add property %u, object is not extensible", a->length);
  return false;
}

static bool is_deletable(tsf_isolate *isolate, const tsf_array *a) {
  if (TSF_LIKELY(!(a->header.flags & TSF_FLAG_FROZEN))) return true;
  tsf_throw_error(isolate, TSF_ERROR_TYPE, "Cannot delete property '%u' of [object Array]", a->length - 1);
  return false;
}

void tsf_array_set_slow(tsf_isolate *isolate, tsf_array *a, double index, tsf_value v) {
  if (a->header.flags & TSF_FLAG_FROZEN) {
    if (index < a->length)
      tsf_throw_error(isolate, TSF_ERROR_TYPE,
                      "Cannot assign to read only property '%u' of object '[object Array]'", (uint32_t)index);
    else
      is_extensible(isolate, a);
    return;
  }
  if (!(index >= 0 && index < TSF_ARRAY_MAX) || index != (double)(uint32_t)index) {
    tsf_throw_error(isolate, TSF_ERROR_RANGE, "Invalid array index");
    return;
  }
  uint32_t i = (uint32_t)index;
  if (!reserve(isolate, a, (uint64_t)i + 1)) return;
  if (i >= a->length) a->length = i + 1;
  tsf_store(isolate, &a->holder->header, &a->slots[i], v);
}

void tsf_array_push_slow(tsf_isolate *isolate, tsf_array *a, tsf_value v) {
  if (!is_extensible(isolate, a) || !reserve(isolate, a, (uint64_t)a->length + 1)) return;
  tsf_store(isolate, &a->holder->header, &a->slots[a->length++], v);
}

/* Both ends. */

tsf_value tsf_array_pop(tsf_isolate *isolate, tsf_array *a) {
  if (a->length == 0 || !is_deletable(isolate, a)) return TSF_UNDEFINED;
  tsf_value last = a->slots[--a->length];
  a->slots[a->length] = TSF_ABSENT;
  return tsf_present(last);
}

tsf_value tsf_array_shift(tsf_isolate *isolate, tsf_array *a) {
  if (a->length == 0 || is_frozen(isolate, a)) return TSF_UNDEFINED;
  tsf_value first = *a->slots;
  *a->slots++ = TSF_ABSENT;
  a->length--;
  a->capacity--;
  return tsf_present(first);
}

/* Opens a gap of `count` holes at `at`, or (count < 0) closes one. */
static bool move_tail(tsf_isolate *isolate, tsf_array *a, uint32_t at, int64_t count) {
  uint32_t from = count < 0 ? at + (uint32_t)-count : at;
  uint32_t length = a->length;
  uint64_t to_length = (uint64_t)((int64_t)length + count);
  if (!reserve(isolate, a, to_length)) return false;
  if (length > from) memmove(a->slots + from + count, a->slots + from, (length - from) * sizeof(tsf_value));
  if (to_length < length)
    clear_slots(a->slots + to_length, length - to_length);
  else if (count > 0)
    clear_slots(a->slots + at, (size_t)count);
  a->length = (uint32_t)to_length;
  moved_inside(isolate, a);
  return true;
}

static void store_all(tsf_isolate *isolate, tsf_array *a, uint32_t at, const tsf_value *values, uint32_t count) {
  if (count == 0) return;
  memmove(a->slots + at, values, count * sizeof(tsf_value));
  moved_inside(isolate, a);
}

void tsf_array_unshift(tsf_isolate *isolate, tsf_array *a, tsf_array *items) {
  if (items->length == 0 || !is_extensible(isolate, a)) return;
  if (items == a) items = tsf_array_copy(isolate, a);
  if (tsf_threw(isolate)) return;
  size_t front = a->holder == NULL ? 0 : (size_t)(a->slots - a->holder->slots);
  if (front >= items->length) {
    a->slots -= items->length;
    a->length += items->length;
    a->capacity += items->length;
  } else if (!move_tail(isolate, a, 0, items->length)) {
    return;
  }
  store_all(isolate, a, 0, items->slots, items->length);
}

void tsf_array_set_length(tsf_isolate *isolate, tsf_array *a, double length) {
  if (!(length >= 0 && length <= TSF_ARRAY_MAX) || length != (double)(uint32_t)length) {
    invalid_length(isolate);
    return;
  }
  uint32_t wanted = (uint32_t)length;
  if (TSF_UNLIKELY(a->header.flags & TSF_FLAG_FROZEN)) {
    tsf_throw_error(isolate, TSF_ERROR_TYPE, "Cannot assign to read only property 'length' of object '[object Array]'");
    return;
  }
  if (!reserve(isolate, a, wanted)) return;
  if (wanted < a->length) clear_slots(a->slots + wanted, a->length - wanted);
  a->length = wanted;
}

void tsf_array_delete(tsf_isolate *isolate, tsf_array *a, double index) {
  (void)isolate;
  if (tsf_array_slot(a, index) != TSF_ABSENT) a->slots[(uint32_t)index] = TSF_ABSENT;
}

/* Parts. */

tsf_array *tsf_array_slice(tsf_isolate *isolate, tsf_array *a, double start, double end) {
  uint32_t from = tsf_relative_index(start, a->length), to = tsf_relative_index(end, a->length);
  return tsf_array_from_values(isolate, from < to ? to - from : 0, from < to ? a->slots + from : NULL);
}

tsf_array *tsf_array_copy(tsf_isolate *isolate, tsf_array *a) {
  return tsf_array_from_values(isolate, a->length, a->slots);
}

static void fill_holes(tsf_value *slots, size_t count) {
  for (size_t i = 0; i < count; i++) slots[i] = slots[i] == TSF_ABSENT ? TSF_UNDEFINED : slots[i];
}

void tsf_array_fill_holes(tsf_array *a) { fill_holes(a->slots, a->length); }

tsf_array *tsf_array_copy_present(tsf_isolate *isolate, tsf_array *a) {
  tsf_array *copy = tsf_array_copy(isolate, a);
  tsf_array_fill_holes(copy);
  return copy;
}

tsf_array *tsf_array_splice(tsf_isolate *isolate, tsf_array *a, double start, double count, tsf_array *items) {
  uint32_t from = tsf_relative_index(start, a->length);
  uint32_t removed = count > 0 ? tsf_relative_index(count, a->length - from) : 0;
  uint32_t added = items == NULL ? 0 : items->length;
  if (is_frozen(isolate, a)) return tsf_array_new(isolate, 0);
  tsf_array *out = tsf_array_from_values(isolate, removed, removed == 0 ? NULL : a->slots + from);
  if (items == a) items = tsf_array_copy(isolate, a);
  if (tsf_threw(isolate)) return out;
  int64_t change = (int64_t)added - (int64_t)removed;
  uint32_t at = change < 0 ? from + added : from + removed;
  if (change != 0 && !move_tail(isolate, a, at, change)) return out;
  if (added != 0) store_all(isolate, a, from, items->slots, added);
  return out;
}

void tsf_array_append_slots(tsf_isolate *isolate, tsf_array *a, tsf_array *items) {
  uint32_t count = items->length, length = a->length;
  if (count == 0 || !is_extensible(isolate, a) || !reserve(isolate, a, (uint64_t)length + count)) return;
  store_all(isolate, a, length, items->slots, count);
  a->length = length + count;
}

void tsf_array_append(tsf_isolate *isolate, tsf_array *a, tsf_array *items) {
  uint32_t length = a->length;
  tsf_array_append_slots(isolate, a, items);
  if (a->length > length) fill_holes(a->slots + length, a->length - length);
}

/* In place. */

void tsf_array_reverse(tsf_isolate *isolate, tsf_array *a) {
  if (a->length < 2 || is_frozen(isolate, a)) return;
  for (uint32_t i = 0, j = a->length - 1; i < j; i++, j--) {
    tsf_value v = a->slots[i];
    a->slots[i] = a->slots[j];
    a->slots[j] = v;
  }
  moved_inside(isolate, a);
}

void tsf_array_fill(tsf_isolate *isolate, tsf_array *a, tsf_value v, double start, double end) {
  uint32_t from = tsf_relative_index(start, a->length), to = tsf_relative_index(end, a->length);
  if (from >= to || is_frozen(isolate, a)) return;
  for (uint32_t i = from; i < to; i++) a->slots[i] = v;
  moved_inside(isolate, a);
}

void tsf_array_copy_within(tsf_isolate *isolate, tsf_array *a, double target, double start, double end) {
  uint32_t at = tsf_relative_index(target, a->length);
  uint32_t from = tsf_relative_index(start, a->length), to = tsf_relative_index(end, a->length);
  if (from >= to || at >= a->length || is_frozen(isolate, a)) return;
  uint32_t room = a->length - at;
  store_all(isolate, a, at, a->slots + from, to - from < room ? to - from : room);
}

/* Looking. */

double tsf_array_index_of(tsf_isolate *isolate, tsf_array *a, tsf_value v, double from) {
  (void)isolate;
  for (uint32_t i = tsf_relative_index(from, a->length); i < a->length; i++)
    if (tsf_strict_equal(a->slots[i], v)) return i;
  return -1;
}

double tsf_array_last_index_of(tsf_isolate *isolate, tsf_array *a, tsf_value v, double from) {
  (void)isolate;
  double last = tsf_integer(from);
  if (last < 0) last += a->length;
  if (last < 0 || a->length == 0) return -1;
  for (uint32_t i = last < a->length ? (uint32_t)last + 1 : a->length; i-- > 0;)
    if (tsf_strict_equal(a->slots[i], v)) return i;
  return -1;
}

bool tsf_array_includes(tsf_isolate *isolate, tsf_array *a, tsf_value v, double from) {
  (void)isolate;
  for (uint32_t i = tsf_relative_index(from, a->length); i < a->length; i++)
    if (tsf_same_value_zero(tsf_present(a->slots[i]), v)) return true;
  return false;
}
