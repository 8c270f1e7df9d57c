/* event_bytes.h - where the bytes of an event and of its parts are: what event.c and parameters.c share. Nothing is
 * trusted but the header's `len`: a parameter is found only when its length entry and all its bytes lie inside it. */
#ifndef TSF_FALCO_EVENT_BYTES_H
#define TSF_FALCO_EVENT_BYTES_H

#include "event.h"

enum { TSF_EVENT_HEADER = sizeof(ss_plugin_event) };

/* Bytes of a parameter, inside the event. */
typedef struct tsf_param_bytes {
  const uint8_t *data;
  uint32_t size;
} tsf_param_bytes;

static inline bool tsf_event_is_copy(const tsf_object *event) { return event->aux == TSF_EVENT_COPY; }

/* The event's memory and how much of it there is; NULL: thrown. */
const uint8_t *tsf_event_memory(tsf_isolate *isolate, tsf_object *event, uint32_t *length);
/* NULL: thrown. */
const ss_plugin_event *tsf_event_header(tsf_isolate *isolate, tsf_object *event);
/* The program's row of a code; NULL: it has none. */
const tsf_event_row *tsf_event_row_of(tsf_isolate *isolate, uint16_t code);
/* A parameter that is there and not empty; false: else, cut short too, or thrown. */
bool tsf_event_find_param(tsf_isolate *isolate, tsf_object *event, uint32_t index, tsf_param_bytes *out);

/* Text and bytes of the host's memory are views; of a copy, which the collector may move or free, they are copies. */
tsf_string *tsf_event_text_of(tsf_isolate *isolate, tsf_object *event, tsf_param_bytes part);
tsf_bytes *tsf_event_bytes_of(tsf_isolate *isolate, tsf_object *event, tsf_param_bytes part);

static inline uint32_t tsf_length_at(const uint8_t *entry, uint32_t size) {
  uint32_t length = 0;
  uint16_t half;
  if (size == 4) {
    memcpy(&length, entry, 4);
    return length;
  }
  memcpy(&half, entry, 2);
  return half;
}

/* Parameter `index` of an event of `length` bytes whose length entries have `each` bytes; it may be empty. Inlined, so
 * that it costs what the arguments at hand need. */
TSF_ALWAYS_INLINE bool tsf_find_param(const uint8_t *memory, uint32_t length, uint32_t each, uint32_t index,
                                      tsf_param_bytes *out) {
  const ss_plugin_event *header = (const ss_plugin_event *)memory;
  uint64_t at = TSF_EVENT_HEADER + (uint64_t)header->nparams * each;
  if (index >= header->nparams || at > length) return false;
  for (uint32_t i = 0; i < index; i++) at += tsf_length_at(memory + TSF_EVENT_HEADER + (size_t)i * each, each);
  out->size = tsf_length_at(memory + TSF_EVENT_HEADER + (size_t)index * each, each);
  if (at > length || out->size > length - at) return false;
  out->data = memory + at;
  return true;
}

#endif
