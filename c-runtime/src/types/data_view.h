/* data_view.h - DataView: numbers of either byte order at any offset of a buffer. All inline: a constant byte order and
 * a known type leave one load. Invariant: `view` is a DataView (its row's receiver is checked before). */
#ifndef TSF_DATA_VIEW_H
#define TSF_DATA_VIEW_H

#include "typed_array.h"

/* Where `size` bytes at the offset lie; NULL with RangeError thrown when they are not all inside. */
static inline uint8_t *tsf_data_view_place(tsf_isolate *isolate, tsf_object *view, double offset, double size) {
  const tsf_bytes *b = (const tsf_bytes *)view;
  double at = offset != offset ? 0 : trunc(offset);
  if (TSF_LIKELY(at >= 0 && at + size <= (double)b->length)) return b->data + (size_t)at;
  tsf_throw_error(isolate, TSF_ERROR_RANGE, "Offset is outside the bounds of the DataView");
  return NULL;
}
static inline uint8_t tsf_swapped8(uint8_t bits) { return bits; }
static inline uint16_t tsf_swapped16(uint16_t bits) { return __builtin_bswap16(bits); }
static inline uint32_t tsf_swapped32(uint32_t bits) { return __builtin_bswap32(bits); }
static inline uint64_t tsf_swapped64(uint64_t bits) { return __builtin_bswap64(bits); }
static inline bool tsf_is_other_order(tsf_value little) {
  return (little == TSF_TRUE) != (__BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__);
}

/* view.getInt16(offset, little) and view.setInt16(offset, v, little), and their like. */
#define TSF_DATA_VIEW_OF(name, width, element, held, zero, read, written)                                              \
  static inline held tsf_data_view_get_##name(tsf_isolate *isolate, tsf_object *view, double offset, tsf_value little) { \
    const uint8_t *at = tsf_data_view_place(isolate, view, offset, width / 8);                                         \
    if (at == NULL) return zero;                                                                                       \
    uint##width##_t bits;                                                                                              \
    element e;                                                                                                         \
    memcpy(&bits, at, sizeof bits);                                                                                    \
    if (tsf_is_other_order(little)) bits = tsf_swapped##width(bits);                                                   \
    memcpy(&e, &bits, sizeof e);                                                                                       \
    return read;                                                                                                       \
  }                                                                                                                    \
  static inline void tsf_data_view_set_##name(tsf_isolate *isolate, tsf_object *view, double offset, held v,           \
                                              tsf_value little) {                                                      \
    uint8_t *at = tsf_data_view_place(isolate, view, offset, width / 8);                                               \
    if (at == NULL) return;                                                                                            \
    element e = written;                                                                                               \
    uint##width##_t bits;                                                                                              \
    memcpy(&bits, &e, sizeof e);                                                                                       \
    if (tsf_is_other_order(little)) bits = tsf_swapped##width(bits);                                                   \
    memcpy(at, &bits, sizeof bits);                                                                                    \
  }
#define TSF_DATA_VIEW_INTEGER(name, width, element)                                                                    \
  TSF_DATA_VIEW_OF(name, width, element, double, 0, (double)e, (element)tsf_to_int32(v))
#define TSF_DATA_VIEW_FLOAT(name, width, element)                                                                      \
  TSF_DATA_VIEW_OF(name, width, element, double, 0, e != e ? (double)NAN : (double)e, (element)v)
#define TSF_DATA_VIEW_BYTE(name, element)                                                                              \
  TSF_DATA_VIEW_INTEGER(name, 8, element)                                                                              \
  static inline double tsf_data_view_get_##name##_byte(tsf_isolate *isolate, tsf_object *view, double offset) {        \
    return tsf_data_view_get_##name(isolate, view, offset, TSF_TRUE);                                                  \
  }                                                                                                                    \
  static inline void tsf_data_view_set_##name##_byte(tsf_isolate *isolate, tsf_object *view, double offset, double v) { \
    tsf_data_view_set_##name(isolate, view, offset, v, TSF_TRUE);                                                      \
  }
TSF_DATA_VIEW_BYTE(int8, int8_t)
TSF_DATA_VIEW_BYTE(uint8, uint8_t)
#undef TSF_DATA_VIEW_BYTE
TSF_DATA_VIEW_INTEGER(int16, 16, int16_t)
TSF_DATA_VIEW_INTEGER(uint16, 16, uint16_t)
TSF_DATA_VIEW_INTEGER(int32, 32, int32_t)
TSF_DATA_VIEW_INTEGER(uint32, 32, uint32_t)
TSF_DATA_VIEW_FLOAT(float32, 32, float)
TSF_DATA_VIEW_FLOAT(float64, 64, double)
TSF_DATA_VIEW_OF(big_int64, 64, int64_t, tsf_big, tsf_big_from_small(0), tsf_big_from_i64(isolate, e), (int64_t)tsf_big_low_bits(v))
TSF_DATA_VIEW_OF(big_uint64, 64, uint64_t, tsf_big, tsf_big_from_small(0), tsf_big_from_u64(isolate, e), tsf_big_low_bits(v))
#undef TSF_DATA_VIEW_OF
#undef TSF_DATA_VIEW_INTEGER
#undef TSF_DATA_VIEW_FLOAT

#endif
