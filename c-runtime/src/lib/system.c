/* system.c - precise time and random bytes. See system.h. */
#include "system.h"

#include <sys/random.h>
#include <time.h>

double tsf_performance_now(tsf_isolate *isolate) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (double)(now.tv_sec - isolate->made.tv_sec) * 1000.0 + (double)(now.tv_nsec - isolate->made.tv_nsec) / 1e6;
}

enum { MOST_AT_ONCE = 256, MOST_BYTES = 65536 };

static bool fill(tsf_isolate *isolate, uint8_t *to, size_t bytes) {
  for (size_t done = 0; done < bytes;) {
    size_t part = bytes - done < MOST_AT_ONCE ? bytes - done : MOST_AT_ONCE;
    if (getentropy(to + done, part) != 0) {
      tsf_throw_error(isolate, TSF_ERROR, "the system gives no random bytes");
      return false;
    }
    done += part;
  }
  return true;
}

tsf_bytes *tsf_random_values(tsf_isolate *isolate, tsf_bytes *array) {
  uint32_t type = array->header.type;
  if (!tsf_is_typed_array_type(type) || type == TSF_TYPE_FLOAT32 || type == TSF_TYPE_FLOAT64)
    tsf_throw_error(isolate, TSF_ERROR_TYPE, "The data argument must be an integer-type TypedArray");
  else if (tsf_bytes_size(array) > MOST_BYTES)
    tsf_throw_error(isolate, TSF_ERROR_RANGE, "The requested length exceeds 65,536 bytes");
  else if (tsf_bytes_make_own(isolate, array))
    fill(isolate, array->data, tsf_bytes_size(array));
  return array;
}

tsf_string *tsf_random_uuid(tsf_isolate *isolate) {
  static const char digits[] = "0123456789abcdef";
  uint8_t bytes[16];
  char text[36];
  if (!fill(isolate, bytes, sizeof bytes)) return NULL;
  bytes[6] = (uint8_t)((bytes[6] & 0x0F) | 0x40); /* version 4 */
  bytes[8] = (uint8_t)((bytes[8] & 0x3F) | 0x80); /* the variant of RFC 9562 */
  size_t length = 0;
  for (unsigned i = 0; i < sizeof bytes; i++) {
    if (i == 4 || i == 6 || i == 8 || i == 10) text[length++] = '-';
    text[length++] = digits[bytes[i] >> 4];
    text[length++] = digits[bytes[i] & 15];
  }
  return tsf_string_from_bytes(isolate, text, length);
}
