/* json_escape.h - the four hexadecimal digits of \uXXXX in JSON. Needs no isolate. */
#ifndef TSF_JSON_ESCAPE_H
#define TSF_JSON_ESCAPE_H

#include <stdint.h>

/* 0..15; -1: no digit. */
static inline int tsf_json_hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

/* The UTF-16 unit of four digits at `at`; -1: there are none before `end`. */
static inline int32_t tsf_json_code_unit(const char *at, const char *end) {
  int32_t unit = 0;
  if (end - at < 4) return -1;
  for (int i = 0; i < 4; i++) {
    int digit = tsf_json_hex_digit(at[i]);
    if (digit < 0) return -1;
    unit = unit * 16 + digit;
  }
  return unit;
}

#endif
