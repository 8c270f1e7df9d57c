/* index.h - what the methods of arrays, strings and Uint8Arrays make of an index argument. */
#ifndef TSF_INDEX_H
#define TSF_INDEX_H

#include <math.h>
#include <stdint.h>

/* ToIntegerOrInfinity */
static inline double tsf_integer(double d) { return d != d ? 0 : trunc(d); }

/* A relative index (negative: from the end), clamped to 0..length. */
static inline uint32_t tsf_relative_index(double index, uint32_t length) {
  double i = tsf_integer(index);
  if (i < 0) i += length;
  return i <= 0 ? 0 : i >= length ? length : (uint32_t)i;
}

#endif
