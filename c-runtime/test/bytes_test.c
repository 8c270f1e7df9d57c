/* bytes_test.c - Uint8Array: conversion, windows, copies, views that are written to, errors. */
#include "support.h"

static void test_elements(tsf_isolate *isolate) {
  tsf_bytes *b = tsf_bytes_new(isolate, 4);
  CHECK(tsf_bytes_length(isolate, b) == 4 && tsf_bytes_get(isolate, b, 3) == tsf_from_number(0));
  tsf_bytes_set(isolate, b, 0, 257);
  tsf_bytes_set(isolate, b, 1, -1);
  tsf_bytes_set(isolate, b, 2, NAN);
  tsf_bytes_set(isolate, b, 3, 3.9);
  tsf_bytes_set(isolate, b, 4, 9);
  CHECK(b->data[0] == 1 && b->data[1] == 255 && b->data[2] == 0 && b->data[3] == 3);
  CHECK(tsf_bytes_get(isolate, b, 4) == TSF_UNDEFINED && tsf_bytes_get(isolate, b, -1) == TSF_UNDEFINED);
  CHECK(tsf_bytes_index_of(isolate, b, 255, 0) == 1 && tsf_bytes_index_of(isolate, b, 255, 2) == -1);
  tsf_bytes_new(isolate, -1);
  CHECK(test_threw(isolate, "RangeError: Invalid typed array length: -1"));
  tsf_bytes_new(isolate, 1e15);
  CHECK(tsf_threw(isolate));
  tsf_catch(isolate);
}

static void test_windows(tsf_isolate *isolate) {
  tsf_bytes *b = tsf_bytes_new(isolate, 10);
  tsf_bytes *window = tsf_bytes_subarray(isolate, tsf_bytes_subarray(isolate, b, 2, -1), 1, 4);
  tsf_bytes_set(isolate, window, 0, 5);
  CHECK(window->length == 3 && b->data[3] == 5 && window->owner == &b->header);
  tsf_bytes *copy = tsf_bytes_slice(isolate, b, 3, 5);
  tsf_bytes_set(isolate, copy, 0, 6);
  CHECK(copy->length == 2 && b->data[3] == 5);
  tsf_bytes_fill(isolate, b, 7, 8, INFINITY);
  CHECK(b->data[7] == 0 && b->data[8] == 7 && b->data[9] == 7);
  tsf_bytes_set_from(isolate, b, tsf_from_object(b), 0);
  tsf_bytes_set_from(isolate, b, tsf_from_object(tsf_bytes_subarray(isolate, b, 8, 10)), 1);
  CHECK(b->data[1] == 7 && b->data[2] == 7);
  tsf_bytes_set_from(isolate, b, tsf_from_object(copy), 9);
  CHECK(test_threw(isolate, "RangeError: offset is out of bounds"));
  tsf_value values[] = {tsf_from_number(300), TSF_TRUE, TSF_UNDEFINED};
  tsf_bytes *made = tsf_bytes_from_array(isolate, tsf_array_from_values(isolate, 3, values));
  CHECK(made->length == 3 && made->data[0] == 44 && made->data[1] == 1 && made->data[2] == 0);
}

static void test_view(tsf_isolate *isolate) {
  const uint8_t host[3] = {1, 2, 3};
  tsf_bytes *view = tsf_bytes_view(isolate, host, 3);
  CHECK(view->data == host);
  tsf_bytes_set(isolate, view, 0, 9);
  CHECK(host[0] == 1 && view->data[0] == 9 && view->data[2] == 3);
}

int main(void) {
  tsf_isolate *isolate = test_isolate(0);
  void (*const tests[])(tsf_isolate *) = {test_elements, test_windows, test_view};
  for (size_t i = 0; i < sizeof tests / sizeof tests[0]; i++) {
    ENTER(isolate);
    tests[i](isolate);
    LEAVE(isolate);
  }
  tsf_isolate_free(isolate);
  return 0;
}
