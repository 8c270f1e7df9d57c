/* event.h - the event of the current host call, as the author's code sees it. Functions of e.type, e.text, e.params.
 *
 * An event object refers to the host's memory and is good for one host call: later use throws TypeError
 * "event used after its call". A copy lives on. Every function reads inside [event, event + its len) only, whatever
 * the event claims. `event` is a TSF_TYPE_EVENT object; all may throw, and allocate where they return a pointer. */
#ifndef TSF_FALCO_EVENT_H
#define TSF_FALCO_EVENT_H

#include "../../../include/falco/plugin.h"
#include "../../types/array.h"
#include "../../types/bigint.h"
#include "../../types/bytes.h"
#include "../../types/string.h"

/* e.type: its name from the program's table; "unknown" for a code that the table lacks. */
tsf_string *tsf_event_type_name(tsf_isolate *isolate, tsf_object *event);
double tsf_event_code(tsf_isolate *isolate, tsf_object *event);
tsf_big tsf_event_num(tsf_isolate *isolate, tsf_object *event);
tsf_big tsf_event_ts(tsf_isolate *isolate, tsf_object *event);  /* nanoseconds */
tsf_big tsf_event_tid(tsf_isolate *isolate, tsf_object *event); /* signed: -1n is none */
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

/* The payload of a plugin or async event, as text (plugin.h: tsf_event_text) and as bytes: views of the event. */
tsf_bytes *tsf_event_bytes(tsf_isolate *isolate, tsf_object *event);
/* e.name, e.pluginId, the serial number and the text of any event are declared in plugin.h: others ask for them, too. */

/* e.paramAt(i): read by the program's table, a Uint8Array where that has no type; undefined when absent or empty. */
tsf_value tsf_event_param_at(tsf_isolate *isolate, tsf_object *event, double index);
/* Typed parameters: undefined when the event does not have it, it is empty, or its size is not the type's. */
tsf_value tsf_event_param_bool(tsf_isolate *isolate, tsf_object *event, uint32_t index); /* u32 or u8, 0 is false */
tsf_value tsf_event_param_i8(tsf_isolate *isolate, tsf_object *event, uint32_t index);
tsf_value tsf_event_param_i16(tsf_isolate *isolate, tsf_object *event, uint32_t index);
tsf_value tsf_event_param_i32(tsf_isolate *isolate, tsf_object *event, uint32_t index);
tsf_value tsf_event_param_i64(tsf_isolate *isolate, tsf_object *event, uint32_t index);
tsf_value tsf_event_param_u8(tsf_isolate *isolate, tsf_object *event, uint32_t index);
tsf_value tsf_event_param_u16(tsf_isolate *isolate, tsf_object *event, uint32_t index);
tsf_value tsf_event_param_u32(tsf_isolate *isolate, tsf_object *event, uint32_t index);
tsf_value tsf_event_param_u64(tsf_isolate *isolate, tsf_object *event, uint32_t index);
tsf_value tsf_event_param_f64(tsf_isolate *isolate, tsf_object *event, uint32_t index);
/* CHARBUF, FSPATH, FSRELPATH: without its NUL; undefined unless exactly one NUL ends it, and for "<NA>", "(NULL)". */
tsf_value tsf_event_param_string(tsf_isolate *isolate, tsf_object *event, uint32_t index);
/* BYTEBUF that holds NUL-terminated texts (args, env, cgroups), CHARBUFARRAY: string[]. */
tsf_value tsf_event_param_strings(tsf_isolate *isolate, tsf_object *event, uint32_t index);
/* CHARBUF_PAIR_ARRAY: [string, string][]; undefined for an odd number of texts. */
tsf_value tsf_event_param_pairs(tsf_isolate *isolate, tsf_object *event, uint32_t index);
/* DYN by one of the tables of dynamic.c: { kind, value }. */
tsf_value tsf_event_param_sockopt(tsf_isolate *isolate, tsf_object *event, uint32_t index);
tsf_value tsf_event_param_ptrace(tsf_isolate *isolate, tsf_object *event, uint32_t index);
tsf_value tsf_event_param_bpf(tsf_isolate *isolate, tsf_object *event, uint32_t index);
tsf_value tsf_event_param_keyctl(tsf_isolate *isolate, tsf_object *event, uint32_t index);

#endif
