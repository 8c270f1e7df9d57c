/* iterator.h - the built-in iterators, behind for...of, spread and destructuring of what is no array at compile time.
 * One object type (TSF_TYPE_ITERATOR) with a kind; a user-defined iterable (a [Symbol.iterator] method, atom
 * Symbol.iterator) is driven through its next/return methods by the same three functions; a generator (TSF_TYPE_FRAME) is
 * resumed directly. Invariant: after tsf_iterator_next has returned TSF_ABSENT it always will. */
#ifndef TSF_ITERATOR_H
#define TSF_ITERATOR_H

#include "../core/memory.h"

enum {
  TSF_ITERATE_ARRAY_VALUES, TSF_ITERATE_ARRAY_KEYS, TSF_ITERATE_ARRAY_ENTRIES, TSF_ITERATE_STRING,
  TSF_ITERATE_MAP_KEYS, TSF_ITERATE_MAP_VALUES, TSF_ITERATE_MAP_ENTRIES, /* of a set: keys, keys, [key, key] */
  TSF_ITERATE_TYPED_VALUES, TSF_ITERATE_TYPED_KEYS, TSF_ITERATE_TYPED_ENTRIES, TSF_ITERATE_USER
};

/* An iterator of that kind over source (array.values(), map.entries(), ...). Allocates. */
tsf_object *tsf_iterator_new(tsf_isolate *isolate, int kind, tsf_object *source);
/* What for...of does with any value: arrays, strings, maps, sets, typed arrays, iterators, generators, objects with
 * [Symbol.iterator]; else TypeError "x is not iterable". Returns what tsf_iterator_next takes. May throw. */
tsf_object *tsf_iterate(tsf_isolate *isolate, tsf_value iterable);
/* Next value or TSF_ABSENT at the end. May throw. `iterator` is what tsf_iterate gave (a built-in iterator, a generator,
 * or a wrapper over a user's). */
tsf_value tsf_iterator_next(tsf_isolate *isolate, tsf_object *iterator);
/* for...of was left early: calls return() of generators and of the user's iterators. May throw. */
void tsf_iterator_close(tsf_isolate *isolate, tsf_object *iterator);
/* For yield*: whether it wraps an iterator of the author's, and one resumption of such (TSF_RESUME_...): its value, and
 * whether it is done. A missing throw method is a TypeError, a missing return method ends it. May throw. */
bool tsf_iterator_is_user(const tsf_object *iterator);
tsf_value tsf_iterator_resume_user(tsf_isolate *isolate, tsf_object *iterator, int mode, tsf_value sent, bool *done);
/* Of a built-in iterator: what it gives (TSF_ITERATE_...), and the type id of what it goes over (0: a user's). */
int tsf_iterator_kind(const tsf_object *iterator);
uint32_t tsf_iterator_over(const tsf_object *iterator);
/* "Map Iterator" and its like: its Symbol.toStringTag. */
const char *tsf_iterator_name(const tsf_object *iterator);
/* Another that goes on from the same place; not of a user's. Allocates. */
tsf_object *tsf_iterator_copy(tsf_isolate *isolate, const tsf_object *iterator);
/* Array of everything that is left: [...x], Array.from. */
tsf_array *tsf_iterate_to_array(tsf_isolate *isolate, tsf_value iterable);

/* Generators. A generated frame begins with this; the compiler's locals that live across a yield follow as slots. */
enum { TSF_RESUME_NEXT = 0, TSF_RESUME_THROW = 1, TSF_RESUME_RETURN = 2 };
#define TSF_FRAME_AWAITS 0x80000000u /* in `state`: an async generator stands at an await, not at a yield */
typedef struct tsf_frame tsf_frame;
/* Runs the frame to its next yield, or to its end. Yield: returns the value, frame->done false. End: returns the return
 * value, frame->done true. Throw: exception set, frame->done true. */
typedef tsf_value (*tsf_resume)(tsf_isolate *isolate, tsf_frame *frame, int mode, tsf_value sent);
struct tsf_frame {
  tsf_object header;     /* TSF_TYPE_FRAME */
  tsf_resume resume;
  uint32_t state;        /* where to go on; 0: at the start */
  uint16_t slot_count;
  bool done, running;
  tsf_value slots[];
};
/* Generated code stores into slots without a barrier: tsf_frame_resume remembers an old frame for the call. */
tsf_frame *tsf_frame_new(tsf_isolate *isolate, tsf_resume resume, uint32_t slot_count);
/* Checked resume: TypeError when it runs already; a finished one returns undefined/throws/returns as specified. */
tsf_value tsf_frame_resume(tsf_isolate *isolate, tsf_frame *frame, int mode, tsf_value sent);
void tsf_frame_end(tsf_isolate *isolate, tsf_frame *frame); /* a frame that threw or is done lets go of its slots */
/* next(): TSF_ABSENT at the end; may throw. `resume` is frame->resume, as a constant where it is known. */
static inline tsf_value tsf_frame_next(tsf_isolate *isolate, tsf_frame *frame, tsf_resume resume) {
  if (TSF_UNLIKELY(frame->running || frame->done ||
                   (frame->header.flags & (TSF_FLAG_OLD | TSF_FLAG_REMEMBERED)) == TSF_FLAG_OLD)) {
    tsf_value last = tsf_frame_resume(isolate, frame, TSF_RESUME_NEXT, TSF_UNDEFINED);
    return frame->done ? TSF_ABSENT : last;
  }
  frame->running = true;
  tsf_value value = resume(isolate, frame, TSF_RESUME_NEXT, TSF_UNDEFINED);
  frame->running = false;
  if (TSF_LIKELY(!frame->done && !tsf_threw(isolate))) return value;
  tsf_frame_end(isolate, frame);
  return TSF_ABSENT;
}

#endif
