/* offsets.h - where in the event of the current host call a value came from (src/falco/offsets.c): views of the event
 * know it by their address, other values by what withOffset said of them in this call.
 *
 * Invariant: a tsf_origins lies on the C stack of its host call, where the collector finds `said`; state->origins is
 * NULL outside of calls that have an event, and then nothing has an origin. */
#ifndef TSF_FALCO_OFFSETS_H
#define TSF_FALCO_OFFSETS_H

#include "../../src/core/memory.h"
#include "plugin_api.h"

struct tsf_state;

typedef struct tsf_origins {
  const ss_plugin_event *event;
  tsf_array *said; /* four slots each: value, start, length, whether it was taken; NULL: withOffset was not called */
} tsf_origins;

/* A range of the event's bytes, from its header's start as the ABI counts; 0, 0: none. */
typedef struct tsf_byte_range {
  uint32_t start, length;
} tsf_byte_range;

/* Where a value came from that is about to be handed over; `data` and `length`: its bytes, NULL if it has none that could
 * lie in the event. What withOffset said of equal values is taken in that order. */
tsf_byte_range tsf_offset_take(struct tsf_state *state, tsf_value value, const void *data, size_t length);

/* withOffset(value, start, length): the value. RangeError for what is no range of the payload. */
tsf_value tsf_offset_said(tsf_isolate *isolate, tsf_value value, double start, double length);
/* offsetOf(value).start and .length, from the payload's start (of an event without one: from its own). */
double tsf_offset_start(tsf_isolate *isolate, tsf_value value);
double tsf_offset_length(tsf_isolate *isolate, tsf_value value);

#endif
