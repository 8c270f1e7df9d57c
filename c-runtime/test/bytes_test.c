/* bytes_test.c - typed arrays: conversion, windows, buffers, copies, views that are written to, errors. */
#include "support.h"

static void test_elements(tsf_isolate *isolate) {
  tsf_bytes *b = tsf_bytes_new(isolate, 4);
  CHECK(tsf_bytes_length(b) == 4 && tsf_typed_get(isolate, b, 3) == tsf_from_number(0));
  tsf_typed_set(isolate, b, 0, tsf_from_number(257));
  tsf_typed_set(isolate, b, 1, tsf_from_number(-1));
  tsf_typed_set(isolate, b, 2, tsf_from_number(NAN));
  tsf_typed_set(isolate, b, 3, tsf_from_number(3.9));
  tsf_typed_set(isolate, b, 4, tsf_from_number(9));
  CHECK(b->data[0] == 1 && b->data[1] == 255 && b->data[2] == 0 && b->data[3] == 3);
  CHECK(tsf_typed_get(isolate, b, 4) == TSF_UNDEFINED && tsf_typed_get(isolate, b, -1) == TSF_UNDEFINED);
  CHECK(tsf_typed_index_of(isolate, b, tsf_from_number(255), 0) == 1 && tsf_typed_index_of(isolate, b, tsf_from_number(255), 2) == -1);
  tsf_bytes_new(isolate, -1);
  CHECK(test_threw(isolate, "RangeError: Invalid typed array length: -1"));
  tsf_bytes_new(isolate, 1e15);
  CHECK(tsf_threw(isolate));
  tsf_catch(isolate);
}

static void test_windows(tsf_isolate *isolate) {
  tsf_bytes *b = tsf_bytes_new(isolate, 10);
  tsf_bytes *window = tsf_bytes_subarray(isolate, tsf_bytes_subarray(isolate, b, 2, -1), 1, 4);
  tsf_typed_set(isolate, window, 0, tsf_from_number(5));
  CHECK(window->length == 3 && b->data[3] == 5 && window->owner == &b->header);
  tsf_bytes *copy = tsf_bytes_slice(isolate, b, 3, 5);
  tsf_typed_set(isolate, copy, 0, tsf_from_number(6));
  CHECK(copy->length == 2 && b->data[3] == 5);
  tsf_typed_fill(isolate, b, tsf_from_number(7), 8, INFINITY);
  CHECK(b->data[7] == 0 && b->data[8] == 7 && b->data[9] == 7);
  tsf_typed_set_from(isolate, b, tsf_from_object(b), 0);
  tsf_typed_set_from(isolate, b, tsf_from_object(tsf_bytes_subarray(isolate, b, 8, 10)), 1);
  CHECK(b->data[1] == 7 && b->data[2] == 7);
  tsf_typed_set_from(isolate, b, tsf_from_object(copy), 9);
  CHECK(test_threw(isolate, "RangeError: offset is out of bounds"));
  tsf_value values[] = {tsf_from_number(300), TSF_TRUE, TSF_UNDEFINED};
  tsf_bytes *made = tsf_typed_from_array(isolate, TSF_TYPE_BYTES, tsf_array_from_values(isolate, 3, values));
  CHECK(made->length == 3 && made->data[0] == 44 && made->data[1] == 1 && made->data[2] == 0);
}

static void test_buffers(tsf_isolate *isolate) {
  tsf_bytes *b = tsf_bytes_new(isolate, 16);
  tsf_bytes *buffer = tsf_bytes_buffer(isolate, b);
  CHECK(buffer->header.type == TSF_TYPE_ARRAY_BUFFER && buffer->length == 16 && tsf_bytes_buffer(isolate, b) == buffer);
  CHECK(tsf_bytes_buffer(isolate, tsf_bytes_subarray(isolate, b, 3, 5)) == buffer);
  tsf_value whole = tsf_from_object(buffer), eight = tsf_from_number(8);
  tsf_bytes *wide = tsf_typed_construct(isolate, TSF_TYPE_FLOAT64, whole, eight, TSF_UNDEFINED);
  CHECK(wide->length == 1 && tsf_bytes_offset(wide) == 8 && tsf_bytes_buffer(isolate, wide) == buffer);
  tsf_typed_set(isolate, wide, 0, tsf_from_number(-2));
  CHECK(b->data[15] == 0xC0 && b->data[7] == 0);
  memset(b->data + 8, 0xFF, 8);
  CHECK(tsf_is_number(tsf_typed_get(isolate, wide, 0)));
  tsf_typed_construct(isolate, TSF_TYPE_INT32, whole, tsf_from_number(2), TSF_UNDEFINED);
  CHECK(test_threw(isolate, "RangeError: start offset of Int32Array should be a multiple of 4"));
  tsf_typed_construct(isolate, TSF_TYPE_INT16, whole, eight, tsf_from_number(5));
  CHECK(test_threw(isolate, "RangeError: Invalid typed array length: 5"));
}

static void test_view(tsf_isolate *isolate) {
  const uint8_t host[3] = {1, 2, 3};
  tsf_bytes *view = tsf_bytes_view(isolate, host, 3);
  CHECK(view->data == host);
  tsf_typed_set(isolate, view, 0, tsf_from_number(9));
  CHECK(host[0] == 1 && view->data[0] == 9 && view->data[2] == 3);
  tsf_bytes *part = tsf_bytes_subarray(isolate, tsf_bytes_view(isolate, host, 3), 1, 3);
  CHECK(part->data == host + 1 && tsf_bytes_buffer(isolate, part)->length == 2 && part->data != host + 1);
}

int main(void) {
  tsf_isolate *isolate = test_isolate(0);
  void (*const tests[])(tsf_isolate *) = {test_elements, test_windows, test_buffers, test_view};
  for (size_t i = 0; i < sizeof tests / sizeof tests[0]; i++) {
    ENTER(isolate);
    tests[i](isolate);
    LEAVE(isolate);
  }
  tsf_isolate_free(isolate);
  return 0;
}
