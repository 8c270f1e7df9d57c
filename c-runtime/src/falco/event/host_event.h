/* host_event.h - the event of a host's call where the author's code does not let go of it: a register and no object (pass
 * host-calls).
 *
 * Such an event is used in its own call only, so nothing of its life is checked. X_short is the short way of X for an event
 * as hosts mostly give it: it throws and allocates nothing, and sets `*slow` where it has no answer; then generated code
 * enters the call and asks X, which makes the object that event.h's functions take.
 * Invariant: a short way reads inside [event, event + its len) only, whatever the event claims. */
#ifndef TSF_FALCO_HOST_EVENT_H
#define TSF_FALCO_HOST_EVENT_H

#include "../../types/text_room.h"
#include "event.h"

typedef const ss_plugin_event_input *tsf_host_event; /* its evt is not NULL */

/* What event.h says of the event's object. */
#define TSF_OF_OBJECT(result, name)                                                          \
  static inline result tsf_host_event_##name(tsf_isolate *isolate, tsf_host_event event) {   \
    return tsf_event_##name(isolate, tsf_event_new(isolate, event));                         \
  }

/* ---- header ---- */

static inline bool tsf_host_event_is_whole(tsf_host_event event) {
  return TSF_LIKELY(event->evt->len >= sizeof(ss_plugin_event));
}

static inline double tsf_host_event_code_short(tsf_host_event event, bool *slow) {
  *slow = !tsf_host_event_is_whole(event);
  return *slow ? 0 : event->evt->type;
}
TSF_OF_OBJECT(double, code)

static inline double tsf_host_event_param_count_short(tsf_host_event event, bool *slow) {
  *slow = !tsf_host_event_is_whole(event);
  return *slow ? 0 : event->evt->nparams;
}
TSF_OF_OBJECT(double, param_count)

/* Integers that a register holds. */
static inline tsf_big tsf_host_event_signed(int64_t number, bool *slow) {
  if (TSF_UNLIKELY(number < INT64_MIN / 2 || number > INT64_MAX / 2)) *slow = true;
  return tsf_big_from_small(number);
}
static inline tsf_big tsf_host_event_unsigned(uint64_t number, bool *slow) {
  if (TSF_UNLIKELY(number > INT64_MAX / 2)) *slow = true;
  return tsf_big_from_small((int64_t)number);
}

static inline tsf_big tsf_host_event_tid_short(tsf_host_event event, bool *slow) {
  *slow = !tsf_host_event_is_whole(event);
  return *slow ? tsf_big_from_small(0) : tsf_host_event_signed((int64_t)event->evt->tid, slow);
}
TSF_OF_OBJECT(tsf_big, tid)

static inline tsf_big tsf_host_event_ts_short(tsf_host_event event, bool *slow) {
  *slow = !tsf_host_event_is_whole(event);
  return *slow ? tsf_big_from_small(0) : tsf_host_event_unsigned(event->evt->ts, slow);
}
TSF_OF_OBJECT(tsf_big, ts)

static inline tsf_big tsf_host_event_num_short(tsf_host_event event, bool *slow) {
  *slow = !tsf_host_event_is_whole(event);
  return *slow ? tsf_big_from_small(0) : tsf_host_event_unsigned(event->evtnum, slow);
}
TSF_OF_OBJECT(tsf_big, num)

/* ---- payload ---- */

/* A view. Of what plugins write (two parameters, whole) in a room. */
static inline tsf_string *tsf_host_event_text_short(tsf_string *room, tsf_host_event event, bool *slow) {
  enum { HEADER = sizeof(ss_plugin_event), LENGTHS = 2 * sizeof(uint32_t) };
  const ss_plugin_event *header = event->evt;
  if (TSF_LIKELY(header->type == TSF_PLUGIN_EVENT && header->len >= HEADER + LENGTHS && header->nparams == 2)) {
    uint32_t lengths[2];
    memcpy(lengths, header + 1, sizeof lengths);
    uint64_t start = HEADER + LENGTHS + (uint64_t)lengths[0];
    if (TSF_LIKELY(start + lengths[1] <= header->len && lengths[1] <= TSF_STRING_MAX))
      return tsf_text_in_room(room, (const char *)header + start, lengths[1], TSF_UNITS_UNKNOWN);
  }
  *slow = true;
  return (tsf_string *)&tsf_string_empty;
}
/* As a view of its own; else as above. Allocates, may throw. */
static inline tsf_string *tsf_host_event_text(tsf_isolate *isolate, tsf_host_event event) {
  tsf_string room;
  bool slow = false;
  const tsf_string *text = tsf_host_event_text_short(&room, event, &slow);
  if (TSF_LIKELY(!slow)) return tsf_string_view(isolate, text->data, text->bytes);
  return tsf_event_text(isolate, tsf_event_new(isolate, event));
}

/* ---- parameters ---- */

/* Where a parameter lies of an event whose lengths have two bytes; NULL: no short way. */
TSF_ALWAYS_INLINE const uint8_t *tsf_host_event_param(tsf_host_event event, uint32_t index, uint32_t *size) {
  const ss_plugin_event *header = event->evt;
  if (TSF_UNLIKELY(!tsf_host_event_is_whole(event))) return NULL;
  uint16_t code = header->type;
  uint32_t count = header->nparams;
  if (TSF_UNLIKELY(index >= count || tsf_has_long_lengths(code))) return NULL;
  const uint8_t *lengths = (const uint8_t *)(header + 1);
  uint64_t at = sizeof *header + (uint64_t)count * sizeof(uint16_t);
  if (TSF_UNLIKELY(at > header->len)) return NULL;
  uint16_t length;
#pragma GCC unroll 8
  for (uint32_t i = 0; i < index; i++) {
    memcpy(&length, lengths + (size_t)i * sizeof length, sizeof length);
    at += length;
  }
  memcpy(&length, lengths + (size_t)index * sizeof length, sizeof length);
  *size = length;
  return TSF_LIKELY(at + length <= header->len) ? (const uint8_t *)header + at : NULL;
}

/* One of exactly that type. */
#define TSF_HOST_EVENT_PARAM(suffix, type, value)                                                                     \
  TSF_ALWAYS_INLINE tsf_value tsf_host_event_param_##suffix##_short(tsf_host_event event, uint32_t index, bool *slow) { \
    uint32_t size;                                                                                                    \
    const uint8_t *data = tsf_host_event_param(event, index, &size);                                                  \
    if (TSF_LIKELY(data != NULL && size == sizeof(type))) {                                                           \
      type number;                                                                                                    \
      memcpy(&number, data, sizeof number);                                                                           \
      return value;                                                                                                   \
    }                                                                                                                 \
    *slow = true;                                                                                                     \
    return TSF_UNDEFINED;                                                                                             \
  }                                                                                                                   \
  static inline tsf_value tsf_host_event_param_##suffix(tsf_isolate *isolate, tsf_host_event event, uint32_t index) { \
    return tsf_event_param_##suffix(isolate, tsf_event_new(isolate, event), index);                                   \
  }
/* A bigint that is its own payload; others are the long way's. */
static inline tsf_value tsf_host_event_integer(int64_t number, bool *slow) {
  if (TSF_UNLIKELY((int64_t)((uint64_t)number << 16) >> 16 != number)) *slow = true;
  return TSF_TAGGED(TSF_TAG_INT, (uint64_t)number & TSF_PAYLOAD_MASK);
}
TSF_HOST_EVENT_PARAM(i8, int8_t, tsf_from_number(number))
TSF_HOST_EVENT_PARAM(i16, int16_t, tsf_from_number(number))
TSF_HOST_EVENT_PARAM(i32, int32_t, tsf_from_number(number))
TSF_HOST_EVENT_PARAM(u8, uint8_t, tsf_from_number(number))
TSF_HOST_EVENT_PARAM(u16, uint16_t, tsf_from_number(number))
TSF_HOST_EVENT_PARAM(u32, uint32_t, tsf_from_number(number))
TSF_HOST_EVENT_PARAM(f64, double, tsf_from_foreign_number(number))
TSF_HOST_EVENT_PARAM(i64, int64_t, tsf_host_event_integer(number, slow))
TSF_HOST_EVENT_PARAM(u64, uint64_t, tsf_host_event_integer(number <= INT64_MAX ? (int64_t)number : INT64_MAX, slow))
#undef TSF_HOST_EVENT_PARAM

/* CHARBUF, FSPATH, FSRELPATH: a view without its NUL, in a room. */
TSF_ALWAYS_INLINE tsf_value tsf_host_event_param_string_short(tsf_string *room, tsf_host_event event, uint32_t index,
                                                              bool *slow) {
  uint32_t size;
  const uint8_t *data = tsf_host_event_param(event, index, &size);
  if (TSF_LIKELY(data != NULL && size > 1 && data[0] != '<' && data[0] != '(') &&
      TSF_LIKELY(tsf_find_byte((const char *)data, (const char *)data + size, 0) == (const char *)data + size - 1))
    return tsf_from_string(tsf_text_in_room(room, (const char *)data, size - 1, TSF_UNITS_UNKNOWN));
  *slow = true;
  return TSF_UNDEFINED;
}
/* As a view of its own. Allocates, may throw. */
static inline tsf_value tsf_host_event_param_string(tsf_isolate *isolate, tsf_host_event event, uint32_t index) {
  tsf_string room;
  bool slow = false;
  tsf_value text = tsf_host_event_param_string_short(&room, event, index, &slow);
  if (TSF_UNLIKELY(slow)) return tsf_event_param_string(isolate, tsf_event_new(isolate, event), index);
  return tsf_from_string(tsf_string_view(isolate, tsf_to_string_pointer(text)->data, tsf_to_string_pointer(text)->bytes));
}

#undef TSF_OF_OBJECT

#endif
