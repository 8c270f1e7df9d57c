/* value.c - what plugins gave, as values of the test program. */
#include "session.h"

tsf_value testing_string(tsf_isolate *isolate, const char *text) {
  return text == NULL ? TSF_UNDEFINED : tsf_from_string(tsf_string_from_text(isolate, text));
}

tsf_value testing_unsigned(tsf_isolate *isolate, uint64_t value) {
  return tsf_big_box(isolate, tsf_big_from_u64(isolate, value));
}

tsf_value testing_signed(tsf_isolate *isolate, int64_t value) {
  return tsf_big_box(isolate, tsf_big_from_i64(isolate, value));
}
