/* value.c - what plugins gave, as values of the test program. */
#include "session.h"

/* The bytes behind values such as addresses of sockets. */
static bool same_bytes(tsf_value a, tsf_value b) {
  if (!tsf_is_bytes(a) || !tsf_is_bytes(b)) return a == b;
  const tsf_bytes *x = (const tsf_bytes *)tsf_to_object(a), *y = (const tsf_bytes *)tsf_to_object(b);
  return x->length == y->length && memcmp(x->data, y->data, x->length) == 0;
}

bool tsf_testing_same(tsf_value a, tsf_value b) {
  if (a == b) return true;
  if (!tsf_is_object(a) || !tsf_is_object(b)) return false;
  const tsf_object *x = tsf_to_object(a), *y = tsf_to_object(b);
  if (x->type != TSF_TYPE_BOXED || y->type != TSF_TYPE_BOXED || x->aux != y->aux) return false;
  const tsf_boxed *left = (const tsf_boxed *)x, *right = (const tsf_boxed *)y;
  return memcmp(&left->u, &right->u, sizeof left->u) == 0 && left->length == right->length &&
         left->prefix == right->prefix && same_bytes(left->value, right->value);
}

tsf_value testing_string(tsf_isolate *isolate, const char *text) {
  return text == NULL ? TSF_UNDEFINED : tsf_from_string(tsf_string_from_text(isolate, text));
}

tsf_value testing_unsigned(tsf_isolate *isolate, uint64_t value) {
  return tsf_big_box(isolate, tsf_big_from_u64(isolate, value));
}

tsf_value testing_signed(tsf_isolate *isolate, int64_t value) {
  return tsf_big_box(isolate, tsf_big_from_i64(isolate, value));
}
