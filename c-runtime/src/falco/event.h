/* event.h - the event of the current host call, as the author's code sees it. Functions of e.type, e.text, e.params.
 *
 * An event object refers to the host's memory and is good for one host call: later use throws TypeError
 * "event used after its call". A copy lives on. Every function reads inside [event, event + its len) only, whatever
 * the event claims. `event` is a TSF_TYPE_EVENT object; all may throw, and allocate where they return a pointer. */
#ifndef TSF_FALCO_EVENT_H
#define TSF_FALCO_EVENT_H

#include "../../include/falco/plugin.h"
#include "../types/array.h"
#include "../types/bigint.h"
#include "../types/bytes.h"
#include "../types/string.h"

/* e.type: its name from the program's table; "unknown" for a code that the table lacks. */
tsf_string *tsf_event_type_name(tsf_isolate *isolate, tsf_object *event);
/* Of an event of the host in its call, with a whole header; NULL: a copy, or what the functions below throw for. */
static inline const ss_plugin_event *tsf_event_header(tsf_isolate *isolate, const tsf_object *object) {
  const tsf_event *event = (const tsf_event *)object;
  if (TSF_UNLIKELY(object->type != TSF_TYPE_EVENT || object->aux == TSF_EVENT_COPY ||
                   event->u.host.call != tsf_state_of(isolate)->call))
    return NULL;
  return TSF_LIKELY(event->u.host.memory->len >= sizeof(ss_plugin_event)) ? event->u.host.memory : NULL;
}
double tsf_event_code_of_any(tsf_isolate *isolate, tsf_object *event);
static inline double tsf_event_code(tsf_isolate *isolate, tsf_object *event) {
  const ss_plugin_event *header = tsf_event_header(isolate, event);
  return TSF_LIKELY(header != NULL) ? header->type : tsf_event_code_of_any(isolate, event);
}
tsf_big tsf_event_num(tsf_isolate *isolate, tsf_object *event);
tsf_big tsf_event_ts_of_any(tsf_isolate *isolate, tsf_object *event);
static inline tsf_big tsf_event_ts(tsf_isolate *isolate, tsf_object *event) { /* nanoseconds */
  const ss_plugin_event *header = tsf_event_header(isolate, event);
  return TSF_LIKELY(header != NULL) ? tsf_big_from_u64(isolate, header->ts) : tsf_event_ts_of_any(isolate, event);
}
tsf_big tsf_event_tid_of_any(tsf_isolate *isolate, tsf_object *event);
static inline tsf_big tsf_event_tid(tsf_isolate *isolate, tsf_object *event) { /* signed: -1n is none */
  const ss_plugin_event *header = tsf_event_header(isolate, event);
  if (TSF_UNLIKELY(header == NULL)) return tsf_event_tid_of_any(isolate, event);
  return tsf_big_from_i64(isolate, (int64_t)header->tid);
}
tsf_value tsf_event_source(tsf_isolate *isolate, tsf_object *event); /* string; undefined when the host names none */
tsf_string *tsf_event_direction(tsf_isolate *isolate, tsf_object *event); /* "enter" (even codes) or "exit" */
double tsf_event_param_count(tsf_isolate *isolate, tsf_object *event);
/* A parameter as its TSF_PARAM_... says, objects of the SDK too; undefined: as for the functions below. */
tsf_value tsf_event_param_value(tsf_isolate *isolate, tsf_object *event, uint8_t kind, uint32_t index);
/* e.toNew(): { type, tid, ts, params } by the program's table, what is absent left out; of a host without a time (all ones)
 * ts, too. */
tsf_object *tsf_event_to_new(tsf_isolate *isolate, tsf_object *event);
/* e.copy(): the same event in memory of its own. */
tsf_object *tsf_event_copy(tsf_isolate *isolate, tsf_object *event);

/* The payload of a plugin or async event, as text and as bytes: views of the event. The common event, as plugins write
 * them, is of this call and has two parameters, whole; others go the long way. */
static inline tsf_string *tsf_event_text(tsf_isolate *isolate, tsf_object *object) {
  enum { HEADER = sizeof(ss_plugin_event), LENGTHS = 2 * sizeof(uint32_t), PLUGIN_EVENT = 322 };
  const tsf_event *event = (const tsf_event *)object;
  if (TSF_UNLIKELY(object->type != TSF_TYPE_EVENT || object->aux == TSF_EVENT_COPY ||
                   event->u.host.call != tsf_state_of(isolate)->call))
    return tsf_event_text_of_any(isolate, object);
  const ss_plugin_event *header = event->u.host.memory;
  if (TSF_UNLIKELY(header->type != PLUGIN_EVENT || header->nparams != 2 || header->len < HEADER + LENGTHS))
    return tsf_event_text_of_any(isolate, object);
  uint32_t lengths[2];
  memcpy(lengths, header + 1, sizeof lengths);
  uint64_t start = HEADER + LENGTHS + (uint64_t)lengths[0];
  if (TSF_UNLIKELY(start + lengths[1] > header->len)) return tsf_event_text_of_any(isolate, object);
  return tsf_string_view(isolate, (const char *)header + start, lengths[1]);
}
tsf_bytes *tsf_event_bytes(tsf_isolate *isolate, tsf_object *event);
/* e.name, e.pluginId, the serial number and the text of any event are declared in plugin.h: others ask for them, too. */

/* e.paramAt(i): read by the program's table, a Uint8Array where that has no type; undefined when absent or empty. */
tsf_value tsf_event_param_at(tsf_isolate *isolate, tsf_object *event, double index);
/* Typed parameters: undefined when the event does not have it, it is empty, or its size is not the type's. Those with
 * `slow` are looked for here as they mostly are, and set it where they went the long way: else nothing was thrown. */
tsf_value tsf_event_param_bool(tsf_isolate *isolate, tsf_object *event, uint32_t index); /* u32 or u8, 0 is false */
tsf_value tsf_event_i8_of_any(tsf_isolate *isolate, tsf_object *event, uint32_t index);
tsf_value tsf_event_i16_of_any(tsf_isolate *isolate, tsf_object *event, uint32_t index);
tsf_value tsf_event_i32_of_any(tsf_isolate *isolate, tsf_object *event, uint32_t index);
tsf_value tsf_event_i64_of_any(tsf_isolate *isolate, tsf_object *event, uint32_t index);
tsf_value tsf_event_u8_of_any(tsf_isolate *isolate, tsf_object *event, uint32_t index);
tsf_value tsf_event_u16_of_any(tsf_isolate *isolate, tsf_object *event, uint32_t index);
tsf_value tsf_event_u32_of_any(tsf_isolate *isolate, tsf_object *event, uint32_t index);
tsf_value tsf_event_u64_of_any(tsf_isolate *isolate, tsf_object *event, uint32_t index);
tsf_value tsf_event_f64_of_any(tsf_isolate *isolate, tsf_object *event, uint32_t index);
tsf_value tsf_event_string_of_any(tsf_isolate *isolate, tsf_object *event, uint32_t index);

/* Where a parameter of an event of the host lies whose lengths have two bytes; NULL: the long way. */
TSF_ALWAYS_INLINE const uint8_t *tsf_event_param(tsf_isolate *isolate, const tsf_object *event, uint32_t index,
                                                 uint32_t *size) {
  enum { PLUGIN_EVENT = 322, CONTAINER_JSON = 324, ASYNC_EVENT = 402 };
  const ss_plugin_event *header = tsf_event_header(isolate, event);
  if (TSF_UNLIKELY(header == NULL)) return NULL;
  uint16_t code = header->type;
  uint32_t count = header->nparams;
  if (TSF_UNLIKELY(index >= count || code == PLUGIN_EVENT || code == CONTAINER_JSON || code == ASYNC_EVENT)) return NULL;
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
#define TSF_EVENT_PARAM(suffix, type, value)                                                                             \
  TSF_ALWAYS_INLINE tsf_value tsf_event_param_##suffix(tsf_isolate *isolate, tsf_object *event, uint32_t index,        \
                                                       bool *slow) {                                                  \
    uint32_t size;                                                                                                    \
    const uint8_t *data = tsf_event_param(isolate, event, index, &size);                                              \
    if (TSF_LIKELY(data != NULL && size == sizeof(type))) {                                                           \
      type number;                                                                                                    \
      memcpy(&number, data, sizeof number);                                                                           \
      return value;                                                                                                   \
    }                                                                                                                 \
    *slow = true;                                                                                                     \
    return tsf_event_##suffix##_of_any(isolate, event, index);                                                        \
  }
TSF_EVENT_PARAM(i8, int8_t, tsf_from_number(number))
TSF_EVENT_PARAM(i16, int16_t, tsf_from_number(number))
TSF_EVENT_PARAM(i32, int32_t, tsf_from_number(number))
TSF_EVENT_PARAM(u8, uint8_t, tsf_from_number(number))
TSF_EVENT_PARAM(u16, uint16_t, tsf_from_number(number))
TSF_EVENT_PARAM(u32, uint32_t, tsf_from_number(number))
TSF_EVENT_PARAM(f64, double, tsf_from_foreign_number(number))
TSF_EVENT_PARAM(i64, int64_t, tsf_big_box(isolate, tsf_big_from_i64(isolate, number)))
TSF_EVENT_PARAM(u64, uint64_t, tsf_big_box(isolate, tsf_big_from_u64(isolate, number)))
#undef TSF_EVENT_PARAM

/* CHARBUF, FSPATH, FSRELPATH: without its NUL; undefined unless exactly one NUL ends it, and for "<NA>", "(NULL)". */
TSF_ALWAYS_INLINE tsf_value tsf_event_param_string(tsf_isolate *isolate, tsf_object *event, uint32_t index, bool *slow) {
  uint32_t size;
  const uint8_t *data = tsf_event_param(isolate, event, index, &size);
  if (TSF_LIKELY(data != NULL && size > 1 && data[0] != '<' && data[0] != '(') &&
      TSF_LIKELY(memchr(data, 0, size) == data + size - 1))
    return tsf_from_string(tsf_string_view(isolate, (const char *)data, size - 1));
  *slow = true;
  return tsf_event_string_of_any(isolate, event, index);
}
/* BYTEBUF that holds NUL-terminated texts (args, env, cgroups), CHARBUFARRAY: string[]. */
tsf_value tsf_event_param_strings(tsf_isolate *isolate, tsf_object *event, uint32_t index);

#endif
