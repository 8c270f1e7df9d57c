/* timestamp_text.h - points and spans of time as text: RFC 3339 in and out, "1.5s". All in unsigned nanoseconds, points
 * since the epoch. Needs no isolate. Invariant: nothing is allocated. */
#ifndef TSF_TIMESTAMP_TEXT_H
#define TSF_TIMESTAMP_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define TSF_TIMESTAMP_TEXT_MAX 40

/* RFC 3339; false: it is none, or lies outside 1970 to 2554. Digits behind the ninth of a second are dropped. */
bool tsf_timestamp_read(const char *text, size_t length, uint64_t *nanoseconds);
/* RFC 3339 in UTC, with as many digits as needed; returns the length, no NUL. */
size_t tsf_timestamp_write(uint64_t nanoseconds, char out[TSF_TIMESTAMP_TEXT_MAX]);
/* Seconds with as many digits as needed, and "s". */
size_t tsf_duration_write(uint64_t nanoseconds, char out[TSF_TIMESTAMP_TEXT_MAX]);

#endif
