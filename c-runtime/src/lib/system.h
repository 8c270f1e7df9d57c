/* system.h - what programs ask the system for: precise time, random bytes. */
#ifndef TSF_SYSTEM_H
#define TSF_SYSTEM_H

#include "../types/typed_array.h"

/* performance.now(): milliseconds since the isolate was made, with a fraction. */
double tsf_performance_now(tsf_isolate *isolate);
/* crypto.getRandomValues(array): fills it. RangeError past 65536 bytes, Error when the system has none. */
tsf_bytes *tsf_random_values(tsf_isolate *isolate, tsf_bytes *array);
/* crypto.randomUUID(): version 4. */
tsf_string *tsf_random_uuid(tsf_isolate *isolate);

#endif
