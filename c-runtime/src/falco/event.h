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
double tsf_event_code(tsf_isolate *isolate, tsf_object *event);
tsf_big tsf_event_num(tsf_isolate *isolate, tsf_object *event);
tsf_big tsf_event_ts(tsf_isolate *isolate, tsf_object *event);  /* nanoseconds */
tsf_big tsf_event_tid(tsf_isolate *isolate, tsf_object *event); /* signed: -1n is none */
tsf_value tsf_event_source(tsf_isolate *isolate, tsf_object *event); /* string; undefined when the host names none */
tsf_string *tsf_event_direction(tsf_isolate *isolate, tsf_object *event); /* "enter" (even codes) or "exit" */
double tsf_event_param_count(tsf_isolate *isolate, tsf_object *event);
/* e.copy(): the same event in memory of its own. */
tsf_object *tsf_event_copy(tsf_isolate *isolate, tsf_object *event);

/* The payload of a plugin or async event, as text and as bytes: views of the event. The common event, as plugins write them: of this call, two parameters, whole. Others go the long way. */
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
/* Typed parameters: undefined when the event does not have it, it is empty, or its size is not the type's. */
tsf_value tsf_event_param_i8(tsf_isolate *isolate, tsf_object *event, uint32_t index);  /* number */
tsf_value tsf_event_param_i16(tsf_isolate *isolate, tsf_object *event, uint32_t index);
tsf_value tsf_event_param_i32(tsf_isolate *isolate, tsf_object *event, uint32_t index);
tsf_value tsf_event_param_i64(tsf_isolate *isolate, tsf_object *event, uint32_t index); /* bigint */
tsf_value tsf_event_param_u8(tsf_isolate *isolate, tsf_object *event, uint32_t index);  /* number */
tsf_value tsf_event_param_u16(tsf_isolate *isolate, tsf_object *event, uint32_t index);
tsf_value tsf_event_param_u32(tsf_isolate *isolate, tsf_object *event, uint32_t index);
tsf_value tsf_event_param_u64(tsf_isolate *isolate, tsf_object *event, uint32_t index); /* bigint */
tsf_value tsf_event_param_f64(tsf_isolate *isolate, tsf_object *event, uint32_t index); /* number */
tsf_value tsf_event_param_bool(tsf_isolate *isolate, tsf_object *event, uint32_t index); /* u32 or u8, 0 is false */
/* CHARBUF, FSPATH, FSRELPATH: without its NUL; undefined unless exactly one NUL ends it, and for "<NA>", "(NULL)". */
tsf_value tsf_event_param_string(tsf_isolate *isolate, tsf_object *event, uint32_t index);
/* BYTEBUF that holds NUL-terminated texts (args, env, cgroups), CHARBUFARRAY: string[]. */
tsf_value tsf_event_param_strings(tsf_isolate *isolate, tsf_object *event, uint32_t index);
tsf_value tsf_event_param_bytes(tsf_isolate *isolate, tsf_object *event, uint32_t index);

#endif
