/* boxed.c - the heap object behind the SDK's values (IpAddr, IpNet, Timestamp, Duration, source events, batches): a
 * kind, one traced slot and 18 bytes. Invariant: immutable once made, so values may be shared and compared by content. */
#include "../../include/falco/plugin.h"
#include "../types/string.h"

static size_t boxed_size(const tsf_object *object) {
  (void)object;
  return sizeof(tsf_boxed);
}

static void boxed_trace(tsf_tracer *tracer, tsf_object *object) { tsf_trace_value(tracer, &((tsf_boxed *)object)->value); }

static tsf_string *boxed_text(tsf_isolate *isolate, tsf_object *object) {
  switch (object->aux) {
  case TSF_BOXED_ADDRESS: return tsf_address_to_string(isolate, object);
  case TSF_BOXED_NETWORK: return tsf_network_to_string(isolate, object);
  case TSF_BOXED_TIMESTAMP: return tsf_timestamp_to_string(isolate, object);
  case TSF_BOXED_DURATION: return tsf_duration_to_string(isolate, object);
  case TSF_BOXED_SOCKET_ADDRESS:
  case TSF_BOXED_SOCKET_TUPLE: return tsf_socket_to_string(isolate, object);
  case TSF_BOXED_POLLED: return tsf_polled_to_string(isolate, object);
  default: return tsf_string_from_text(isolate, "[object Object]");
  }
}

const tsf_type tsf_boxed_type = {.name = "Object", .size = boxed_size, .trace = boxed_trace, .text = boxed_text};

_Static_assert(sizeof(tsf_boxed) % 8 == 0, "a heap object's size is a multiple of 8");

tsf_boxed *tsf_boxed_new(tsf_isolate *isolate, unsigned kind) {
  tsf_boxed *boxed = tsf_allocate(isolate, sizeof *boxed);
  memset(boxed, 0, sizeof *boxed);
  tsf_header(&boxed->header, TSF_TYPE_BOXED);
  boxed->header.aux = (uint16_t)kind;
  boxed->value = TSF_UNDEFINED;
  return boxed;
}
