/* boxed.c - the heap object behind the SDK's values (IpAddr, IpNet, Timestamp, Duration, source events, batches): a
 * kind, one traced slot and 18 bytes. Invariant: immutable once made, so values may be shared and compared by content. */
#include "../../include/falco/plugin.h"

static size_t boxed_size(const tsf_object *object) {
  (void)object;
  return sizeof(tsf_boxed);
}

static void boxed_trace(tsf_tracer *tracer, tsf_object *object) { tsf_trace_value(tracer, &((tsf_boxed *)object)->value); }

const tsf_type tsf_boxed_type = {.name = "Object", .size = boxed_size, .trace = boxed_trace};

_Static_assert(sizeof(tsf_boxed) % 8 == 0, "a heap object's size is a multiple of 8");

tsf_boxed *tsf_boxed_new(tsf_isolate *isolate, unsigned kind) {
  tsf_boxed *boxed = tsf_allocate(isolate, sizeof *boxed);
  memset(boxed, 0, sizeof *boxed);
  tsf_header(&boxed->header, TSF_TYPE_BOXED);
  boxed->header.aux = (uint16_t)kind;
  boxed->value = TSF_UNDEFINED;
  return boxed;
}
