/* time.c - Timestamp and Duration objects; their text is lib/timestamp_text. Invariant: a value outside unsigned 64 bits
 * is a RangeError, never wrapped. */
#define _POSIX_C_SOURCE 200809L /* clock_gettime */
#include "time.h"

#include <time.h>

#include "../lib/timestamp_text.h"

static tsf_object *make(tsf_isolate *isolate, unsigned kind, uint64_t nanoseconds) {
  tsf_boxed *boxed = tsf_boxed_new(isolate, kind);
  boxed->u.nanoseconds = nanoseconds;
  return &boxed->header;
}

static tsf_object *from_big(tsf_isolate *isolate, unsigned kind, tsf_big nanoseconds) {
  uint64_t value = 0;
  if (!tsf_big_to_u64(nanoseconds, &value))
    tsf_throw_error(isolate, TSF_ERROR_RANGE, "a %s lies between 0 and 2**64 - 1 nanoseconds",
                    kind == TSF_BOXED_TIMESTAMP ? "Timestamp" : "Duration");
  return make(isolate, kind, value);
}

static tsf_object *from_units(tsf_isolate *isolate, tsf_value value, int64_t unit) {
  if (tsf_is_bigint(value)) {
    tsf_big nanoseconds = tsf_big_mul(isolate, tsf_big_unbox(value), tsf_big_from_small(unit));
    return from_big(isolate, TSF_BOXED_DURATION, tsf_threw(isolate) ? tsf_big_from_small(0) : nanoseconds);
  }
  double nanoseconds = tsf_to_number(value) * (double)unit;
  if (!(nanoseconds >= 0 && nanoseconds < 18446744073709551616.0)) {
    tsf_throw_error(isolate, TSF_ERROR_RANGE, "a Duration lies between 0 and 2**64 - 1 nanoseconds");
    nanoseconds = 0;
  }
  uint64_t whole = (uint64_t)nanoseconds;
  return make(isolate, TSF_BOXED_DURATION, whole + (nanoseconds - (double)whole >= 0.5));
}

tsf_object *tsf_timestamp_ns(tsf_isolate *isolate, tsf_big nanoseconds) {
  return from_big(isolate, TSF_BOXED_TIMESTAMP, nanoseconds);
}

tsf_value tsf_timestamp_parse(tsf_isolate *isolate, tsf_string *text) {
  uint64_t nanoseconds;
  if (!tsf_timestamp_read(text->data, text->bytes, &nanoseconds)) return TSF_UNDEFINED;
  return tsf_from_object(make(isolate, TSF_BOXED_TIMESTAMP, nanoseconds));
}

tsf_object *tsf_timestamp_now(tsf_isolate *isolate) {
  struct timespec now;
  clock_gettime(CLOCK_REALTIME, &now);
  return make(isolate, TSF_BOXED_TIMESTAMP, (uint64_t)now.tv_sec * 1000000000u + (uint64_t)now.tv_nsec);
}

tsf_string *tsf_timestamp_to_string(tsf_isolate *isolate, tsf_object *time) {
  char text[TSF_TIMESTAMP_TEXT_MAX];
  return tsf_string_from_bytes(isolate, text, tsf_timestamp_write(((tsf_boxed *)time)->u.nanoseconds, text));
}

tsf_object *tsf_duration_ns(tsf_isolate *isolate, tsf_big nanoseconds) {
  return from_big(isolate, TSF_BOXED_DURATION, nanoseconds);
}
tsf_object *tsf_duration_ms(tsf_isolate *isolate, tsf_value milliseconds) {
  return from_units(isolate, milliseconds, 1000000);
}
tsf_object *tsf_duration_s(tsf_isolate *isolate, tsf_value seconds) { return from_units(isolate, seconds, 1000000000); }

tsf_string *tsf_duration_to_string(tsf_isolate *isolate, tsf_object *time) {
  char text[TSF_TIMESTAMP_TEXT_MAX];
  return tsf_string_from_bytes(isolate, text, tsf_duration_write(((tsf_boxed *)time)->u.nanoseconds, text));
}

tsf_big tsf_time_ns(tsf_isolate *isolate, tsf_object *time) {
  return tsf_big_from_u64(isolate, ((tsf_boxed *)time)->u.nanoseconds);
}
