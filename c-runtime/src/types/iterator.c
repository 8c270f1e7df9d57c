/* iterator.c - built-in iterators, the author's iterators behind the same functions, and generator frames.
 * Invariant: an iterator that is exhausted forgets its source (undefined) and stays exhausted. */
#include "iterator.h"

#include "array.h"
#include "typed_array.h"
#include "map.h"
#include "string.h"
#include "symbol.h"

typedef struct tsf_iterator {
  tsf_object header; /* TSF_TYPE_ITERATOR */
  uint16_t kind;     /* TSF_ITERATE_... */
  uint16_t over;     /* type id of the source, kept when that is forgotten; 0: TSF_ITERATE_USER */
  uint32_t position; /* index, byte offset, or entry of a map */
  tsf_value source;  /* TSF_UNDEFINED: exhausted */
  tsf_value entries; /* of a map: the table that position is in, or undefined */
  tsf_atom next, done, value; /* TSF_ITERATE_USER: names */
} tsf_iterator;

static size_t iterator_size(const tsf_object *object) {
  (void)object;
  return (sizeof(tsf_iterator) + 7) & ~(size_t)7;
}

static void iterator_trace(tsf_tracer *tracer, tsf_object *object) {
  tsf_trace_value(tracer, &((tsf_iterator *)object)->source);
  tsf_trace_value(tracer, &((tsf_iterator *)object)->entries);
}

const tsf_type tsf_iterator_type = {.name = "Iterator", .size = iterator_size, .trace = iterator_trace};

tsf_object *tsf_iterator_new(tsf_isolate *isolate, int kind, tsf_object *source) {
  tsf_iterator *it = tsf_allocate(isolate, iterator_size(NULL));
  tsf_header(&it->header, TSF_TYPE_ITERATOR);
  it->kind = (uint16_t)kind;
  it->over = kind == TSF_ITERATE_USER ? 0 : (uint16_t)source->type;
  it->position = 0;
  it->source = kind == TSF_ITERATE_STRING ? tsf_from_string((tsf_string *)source) : tsf_from_object(source);
  it->entries = TSF_UNDEFINED;
  it->next = it->done = it->value = TSF_NO_ATOM;
  if (kind == TSF_ITERATE_MAP_KEYS || kind == TSF_ITERATE_MAP_VALUES || kind == TSF_ITERATE_MAP_ENTRIES) {
    tsf_map *map = (tsf_map *)source;
    if (map->entries != NULL) it->entries = tsf_from_object(map->entries);
  }
  return &it->header;
}

int tsf_iterator_kind(const tsf_object *iterator) { return ((const tsf_iterator *)iterator)->kind; }

uint32_t tsf_iterator_over(const tsf_object *iterator) { return ((const tsf_iterator *)iterator)->over; }

const char *tsf_iterator_name(const tsf_object *iterator) {
  switch (tsf_iterator_over(iterator)) {
    case TSF_TYPE_ARRAY: return "Array Iterator";
    case TSF_TYPE_STRING: return "String Iterator";
    case TSF_TYPE_MAP: return "Map Iterator";
    case TSF_TYPE_SET: return "Set Iterator";
    default: return tsf_is_typed_array_type(tsf_iterator_over(iterator)) ? "Array Iterator" : "Iterator";
  }
}

tsf_object *tsf_iterator_copy(tsf_isolate *isolate, const tsf_object *iterator) {
  tsf_iterator *copy = tsf_allocate(isolate, iterator_size(NULL));
  *copy = *(const tsf_iterator *)iterator;
  tsf_header(&copy->header, TSF_TYPE_ITERATOR);
  return &copy->header;
}

/* One step of each kind. TSF_ABSENT: at the end. */

static tsf_value pair(tsf_isolate *isolate, tsf_value a, tsf_value b) {
  return tsf_from_object(tsf_array_from_values(isolate, 2, (tsf_value[]){a, b}));
}

static tsf_value next_of_array(tsf_isolate *isolate, tsf_iterator *it) {
  const tsf_array *a = (const tsf_array *)tsf_to_object(it->source);
  if (it->position >= a->length) return TSF_ABSENT;
  uint32_t i = it->position++;
  if (it->kind == TSF_ITERATE_ARRAY_VALUES) return tsf_present(a->slots[i]);
  if (it->kind == TSF_ITERATE_ARRAY_KEYS) return tsf_from_number(i);
  return pair(isolate, tsf_from_number(i), tsf_present(a->slots[i]));
}

static tsf_value next_of_map(tsf_isolate *isolate, tsf_iterator *it) {
  tsf_storage *entries = it->entries == TSF_UNDEFINED ? NULL : (tsf_storage *)tsf_to_object(it->entries);
  tsf_map_position position = {entries, it->position};
  tsf_value key, value;
  if (!tsf_map_next((tsf_map *)tsf_to_object(it->source), &position, &key, &value)) return TSF_ABSENT;
  it->position = position.next;
  if (position.entries != entries)
    tsf_store(isolate, &it->header, &it->entries, tsf_from_object(position.entries));
  if (it->kind == TSF_ITERATE_MAP_ENTRIES) return pair(isolate, key, value);
  return it->kind == TSF_ITERATE_MAP_KEYS ? key : value;
}

static tsf_value next_of_string(tsf_isolate *isolate, tsf_iterator *it) {
  tsf_string *character = tsf_string_next_character(isolate, tsf_to_string_pointer(it->source), &it->position);
  return character == NULL ? TSF_ABSENT : tsf_from_string(character);
}

static tsf_value next_of_typed(tsf_isolate *isolate, tsf_iterator *it) {
  const tsf_bytes *b = (const tsf_bytes *)tsf_to_object(it->source);
  if (it->position >= b->length) return TSF_ABSENT;
  uint32_t i = it->position++;
  if (it->kind == TSF_ITERATE_TYPED_KEYS) return tsf_from_number(i);
  tsf_value v = tsf_typed_element(isolate, b, i);
  return it->kind == TSF_ITERATE_TYPED_VALUES ? v : pair(isolate, tsf_from_number(i), v);
}

static tsf_value next_of_user(tsf_isolate *isolate, tsf_iterator *it) {
  tsf_value result = tsf_call_method(isolate, it->source, it->next, 0, NULL);
  if (tsf_threw(isolate)) return TSF_ABSENT;
  if (!tsf_is_object(result)) {
    tsf_throw_error(isolate, TSF_ERROR_TYPE, "Iterator result is not an object");
    return TSF_ABSENT;
  }
  tsf_value done = it->done == TSF_NO_ATOM ? TSF_UNDEFINED : tsf_object_get(isolate, tsf_to_object(result), it->done);
  if (tsf_threw(isolate) || done == TSF_TRUE) return TSF_ABSENT;
  return it->value == TSF_NO_ATOM ? TSF_UNDEFINED : tsf_object_get(isolate, tsf_to_object(result), it->value);
}

static tsf_value step(tsf_isolate *isolate, tsf_iterator *it) {
  switch (it->kind) {
    case TSF_ITERATE_ARRAY_VALUES:
    case TSF_ITERATE_ARRAY_KEYS:
    case TSF_ITERATE_ARRAY_ENTRIES: return next_of_array(isolate, it);
    case TSF_ITERATE_STRING: return next_of_string(isolate, it);
    case TSF_ITERATE_TYPED_VALUES:
    case TSF_ITERATE_TYPED_KEYS:
    case TSF_ITERATE_TYPED_ENTRIES: return next_of_typed(isolate, it);
    case TSF_ITERATE_USER: return next_of_user(isolate, it);
    default: return next_of_map(isolate, it);
  }
}

tsf_value tsf_iterator_next(tsf_isolate *isolate, tsf_object *iterator) {
  if (iterator->type == TSF_TYPE_FRAME) {
    tsf_frame *frame = (tsf_frame *)iterator;
    return tsf_frame_next(isolate, frame, frame->resume);
  }
  if (TSF_UNLIKELY(iterator->type != TSF_TYPE_ITERATOR)) return isolate->types[iterator->type]->next(isolate, iterator);
  tsf_iterator *it = (tsf_iterator *)iterator;
  if (it->source == TSF_UNDEFINED) return TSF_ABSENT;
  tsf_value value = step(isolate, it);
  if (value == TSF_ABSENT || tsf_threw(isolate)) {
    it->source = it->entries = TSF_UNDEFINED;
    return TSF_ABSENT;
  }
  return value;
}

/* What can be iterated. */

static const tsf_string name_iterator = TSF_STATIC_STRING(TSF_SYMBOL_PREFIX "iterator", 11, 9);
static const tsf_string name_next = TSF_STATIC_STRING("next", 4, 4);
static const tsf_string name_done = TSF_STATIC_STRING("done", 4, 4);
static const tsf_string name_value = TSF_STATIC_STRING("value", 5, 5);
static const tsf_string name_return = TSF_STATIC_STRING("return", 6, 6);

static tsf_object *not_iterable(tsf_isolate *isolate, tsf_value v) {
  tsf_string *text = tsf_is_object(v) ? NULL : tsf_exception_text(isolate, v);
  if (text == NULL)
    tsf_throw_error(isolate, TSF_ERROR_TYPE, "object is not iterable");
  else
    tsf_throw_error(isolate, TSF_ERROR_TYPE, "%.*s is not iterable", (int)text->bytes, text->data);
  return NULL;
}

static tsf_object *wrap_user(tsf_isolate *isolate, tsf_value iterator) {
  tsf_iterator *it = (tsf_iterator *)tsf_iterator_new(isolate, TSF_ITERATE_USER, tsf_to_object(iterator));
  it->next = tsf_atom_find(isolate, &name_next);
  it->done = tsf_atom_find(isolate, &name_done);
  it->value = tsf_atom_find(isolate, &name_value);
  return &it->header;
}

static tsf_object *iterate_user(tsf_isolate *isolate, tsf_value iterable) {
  tsf_atom atom = tsf_atom_find(isolate, &name_iterator);
  if (atom == TSF_NO_ATOM || tsf_to_object(iterable)->type < TSF_TYPE_FIRST_USER ||
      tsf_object_get(isolate, tsf_to_object(iterable), atom) == TSF_UNDEFINED)
    return tsf_threw(isolate) ? NULL : not_iterable(isolate, iterable);
  tsf_value iterator = tsf_call_method(isolate, iterable, atom, 0, NULL);
  if (tsf_threw(isolate)) return NULL;
  if (!tsf_is_object(iterator)) {
    tsf_throw_error(isolate, TSF_ERROR_TYPE, "Result of the Symbol.iterator method is not an object");
    return NULL;
  }
  uint32_t type = tsf_to_object(iterator)->type;
  if (type == TSF_TYPE_FRAME || type == TSF_TYPE_ITERATOR) return tsf_to_object(iterator);
  return wrap_user(isolate, iterator);
}

tsf_object *tsf_iterate(tsf_isolate *isolate, tsf_value iterable) {
  if (tsf_is_string(iterable)) return tsf_iterator_new(isolate, TSF_ITERATE_STRING, tsf_to_object(iterable));
  if (!tsf_is_object(iterable)) return not_iterable(isolate, iterable);
  tsf_object *object = tsf_to_object(iterable);
  switch (object->type) {
    case TSF_TYPE_ARRAY: return tsf_iterator_new(isolate, TSF_ITERATE_ARRAY_VALUES, object);
    case TSF_TYPE_MAP: return tsf_iterator_new(isolate, TSF_ITERATE_MAP_ENTRIES, object);
    case TSF_TYPE_SET: return tsf_iterator_new(isolate, TSF_ITERATE_MAP_KEYS, object);
    case TSF_TYPE_ITERATOR:
    case TSF_TYPE_FRAME: return object;
    default:
      if (tsf_is_typed_array(object)) return tsf_iterator_new(isolate, TSF_ITERATE_TYPED_VALUES, object);
      if (isolate->types[object->type]->iterate != NULL) return isolate->types[object->type]->iterate(isolate, object);
      return iterate_user(isolate, iterable);
  }
}

/* Calls `return` of a user's iterator if it has one. */
static void close_user(tsf_isolate *isolate, tsf_iterator *it) {
  tsf_value source = it->source;
  tsf_atom atom = tsf_atom_find(isolate, &name_return);
  it->source = TSF_UNDEFINED;
  if (atom == TSF_NO_ATOM || source == TSF_UNDEFINED) return;
  tsf_value method = tsf_object_get(isolate, tsf_to_object(source), atom);
  if (!tsf_threw(isolate) && !tsf_is_nullish(method)) tsf_call_method(isolate, source, atom, 0, NULL);
}

void tsf_iterator_close(tsf_isolate *isolate, tsf_object *iterator) {
  tsf_value pending = isolate->exception; /* a loop that is left by a throw: that one wins */
  isolate->exception = TSF_ABSENT;
  if (iterator->type == TSF_TYPE_FRAME)
    tsf_frame_resume(isolate, (tsf_frame *)iterator, TSF_RESUME_RETURN, TSF_UNDEFINED);
  else if (tsf_iterator_is_user(iterator))
    close_user(isolate, (tsf_iterator *)iterator);
  if (pending != TSF_ABSENT) isolate->exception = pending;
}

bool tsf_iterator_is_user(const tsf_object *iterator) {
  return iterator->type == TSF_TYPE_ITERATOR && ((const tsf_iterator *)iterator)->kind == TSF_ITERATE_USER;
}

static tsf_value read_result(tsf_isolate *isolate, const tsf_iterator *it, tsf_value result, bool *done) {
  if (!tsf_is_object(result)) {
    tsf_throw_error(isolate, TSF_ERROR_TYPE, "Iterator result is not an object");
    return TSF_UNDEFINED;
  }
  tsf_object *object = tsf_to_object(result);
  *done = it->done != TSF_NO_ATOM && tsf_object_get(isolate, object, it->done) == TSF_TRUE;
  if (tsf_threw(isolate) || it->value == TSF_NO_ATOM) return TSF_UNDEFINED;
  return tsf_object_get(isolate, object, it->value);
}

tsf_value tsf_iterator_resume_user(tsf_isolate *isolate, tsf_object *iterator, int mode, tsf_value sent, bool *done) {
  tsf_iterator *it = (tsf_iterator *)iterator;
  static const tsf_string name_throw = TSF_STATIC_STRING("throw", 5, 5);
  tsf_atom atom = it->next;
  if (mode != TSF_RESUME_NEXT) atom = tsf_atom_find(isolate, mode == TSF_RESUME_THROW ? &name_throw : &name_return);
  tsf_value method = atom == TSF_NO_ATOM ? TSF_UNDEFINED : tsf_object_get(isolate, tsf_to_object(it->source), atom);
  if (tsf_threw(isolate)) return TSF_UNDEFINED;
  if (tsf_is_nullish(method) && mode == TSF_RESUME_RETURN) {
    *done = true;
    return sent;
  }
  if (tsf_is_nullish(method)) {
    if (mode == TSF_RESUME_THROW) close_user(isolate, it);
    if (!tsf_threw(isolate))
      tsf_throw_error(isolate, TSF_ERROR_TYPE, "The iterator does not provide a 'throw' method");
    return TSF_UNDEFINED;
  }
  tsf_value result = tsf_call_method(isolate, it->source, atom, 1, &sent);
  return tsf_threw(isolate) ? TSF_UNDEFINED : read_result(isolate, it, result, done);
}

tsf_array *tsf_iterate_to_array(tsf_isolate *isolate, tsf_value iterable) {
  if (tsf_is_array(iterable)) return tsf_array_copy_present(isolate, (tsf_array *)tsf_to_object(iterable));
  tsf_array *out = tsf_array_new(isolate, 0);
  tsf_object *iterator = tsf_iterate(isolate, iterable);
  if (tsf_threw(isolate)) return out;
  for (;;) {
    tsf_value value = tsf_iterator_next(isolate, iterator);
    if (value == TSF_ABSENT || tsf_threw(isolate)) return out;
    tsf_array_push(isolate, out, value);
    if (tsf_threw(isolate) || tsf_heap_exhausted(isolate)) return out;
  }
}

/* Generator frames. */

static size_t frame_size(const tsf_object *object) {
  return sizeof(tsf_frame) + ((const tsf_frame *)object)->slot_count * sizeof(tsf_value);
}

static void frame_trace(tsf_tracer *tracer, tsf_object *object) {
  tsf_frame *frame = (tsf_frame *)object;
  for (uint32_t i = 0; i < frame->slot_count; i++) tsf_trace_value(tracer, &frame->slots[i]);
}

const tsf_type tsf_frame_type = {.name = "Generator", .size = frame_size, .trace = frame_trace};

tsf_frame *tsf_frame_new(tsf_isolate *isolate, tsf_resume resume, uint32_t slot_count) {
  tsf_assert(slot_count <= UINT16_MAX);
  tsf_frame *frame = tsf_allocate(isolate, sizeof *frame + slot_count * sizeof(tsf_value));
  tsf_header(&frame->header, TSF_TYPE_FRAME);
  frame->resume = resume;
  frame->state = 0;
  frame->slot_count = (uint16_t)slot_count;
  frame->done = frame->running = false;
  for (uint32_t i = 0; i < slot_count; i++) frame->slots[i] = TSF_UNDEFINED;
  return frame;
}

/* A frame that is over, or was never started: nothing of the author's runs. */
static tsf_value resume_idle(tsf_isolate *isolate, tsf_frame *frame, int mode, tsf_value sent) {
  frame->done = true;
  if (mode == TSF_RESUME_THROW) tsf_throw(isolate, sent);
  return mode == TSF_RESUME_RETURN ? sent : TSF_UNDEFINED;
}

void tsf_frame_end(tsf_isolate *isolate, tsf_frame *frame) {
  if (tsf_threw(isolate)) frame->done = true;
  for (uint32_t i = 0; i < frame->slot_count; i++) frame->slots[i] = TSF_UNDEFINED;
}

tsf_value tsf_frame_resume(tsf_isolate *isolate, tsf_frame *frame, int mode, tsf_value sent) {
  if (frame->running) {
    tsf_throw_error(isolate, TSF_ERROR_TYPE, "Generator is already running");
    return TSF_UNDEFINED;
  }
  if (frame->done || (frame->state == 0 && mode != TSF_RESUME_NEXT)) return resume_idle(isolate, frame, mode, sent);
  if ((frame->header.flags & (TSF_FLAG_OLD | TSF_FLAG_REMEMBERED)) == TSF_FLAG_OLD)
    tsf_remember(isolate, &frame->header); /* so that its code may store into slots without a barrier */
  frame->running = true;
  tsf_value value = frame->resume(isolate, frame, mode, sent);
  frame->running = false;
  if (frame->done || tsf_threw(isolate)) tsf_frame_end(isolate, frame);
  return value;
}
