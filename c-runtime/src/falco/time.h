/* time.h - Timestamp (nanoseconds since the epoch) and Duration (nanoseconds), both unsigned 64 bits as in the ABI.
 * `time` is a TSF_TYPE_BOXED object of either kind, immutable. */
#ifndef TSF_FALCO_TIME_H
#define TSF_FALCO_TIME_H

#include "../../include/falco/plugin.h"
#include "../types/bigint.h"
#include "../types/string.h"

tsf_object *tsf_timestamp_ns(tsf_isolate *isolate, tsf_big nanoseconds); /* Timestamp.ns(n): RangeError outside u64 */
/* Timestamp.parse(RFC 3339 text): undefined when it is none, or lies outside 1970 to 2554. */
tsf_object *tsf_timestamp_now(tsf_isolate *isolate);
tsf_string *tsf_timestamp_to_string(tsf_isolate *isolate, tsf_object *time); /* RFC 3339, UTC, as many digits as needed */

tsf_object *tsf_duration_ns(tsf_isolate *isolate, tsf_big nanoseconds); /* RangeError outside u64 */
tsf_object *tsf_duration_ms(tsf_isolate *isolate, tsf_value milliseconds); /* number or bigint; RangeError outside u64 */
tsf_object *tsf_duration_s(tsf_isolate *isolate, tsf_value seconds);
tsf_string *tsf_duration_to_string(tsf_isolate *isolate, tsf_object *time); /* "1.5s" */

tsf_big tsf_time_ns(tsf_isolate *isolate, tsf_object *time); /* .ns of both */

#endif
