/* types.c - the head of every program's type table: the runtime's own descriptors, in the order of TSF_TYPE_..., and the
 * filler's. Entries that no type uses, and those of falco/ and json/ in a program that is linked without them, are NULL.
 * A program's table has to begin with the same addresses. */
#include "heap.h"

static size_t filler_size(const tsf_object *object) { return object->aux == 1 ? 8 : ((const tsf_hole *)object)->size; }

const tsf_type tsf_filler_type = {.name = "filler", .size = filler_size};

const tsf_type *const tsf_builtin_types[TSF_TYPE_FIRST_USER] = {
    [TSF_TYPE_FILLER] = &tsf_filler_type,
    [TSF_TYPE_STRING] = &tsf_string_type,
    [TSF_TYPE_BIGNUM] = &tsf_bignum_type,
    [TSF_TYPE_ARRAY] = &tsf_array_type,
    [TSF_TYPE_CLOSURE] = &tsf_closure_type,
    [TSF_TYPE_CELL] = &tsf_cell_type,
    [TSF_TYPE_MAP] = &tsf_map_type,
    [TSF_TYPE_SET] = &tsf_set_type,
    [TSF_TYPE_ARRAY_BUFFER] = &tsf_array_buffer_type,
    [TSF_TYPE_FRAME] = &tsf_frame_type,
    [TSF_TYPE_ITERATOR] = &tsf_iterator_type,
    [TSF_TYPE_STORAGE] = &tsf_storage_type,
    [TSF_TYPE_BUFFER] = &tsf_buffer_type,
    [TSF_TYPE_EXTRAS] = &tsf_extras_type,
    [TSF_TYPE_BOXED] = &tsf_boxed_type,
    [TSF_TYPE_EVENT] = &tsf_event_type,
    [TSF_TYPE_TABLE] = &tsf_table_type,
    [TSF_TYPE_ROW] = &tsf_row_object_type,
    [TSF_TYPE_PENDING] = &tsf_pending_type,
    [TSF_TYPE_WEAK_MAP] = &tsf_weak_map_type,
    [TSF_TYPE_WEAK_SET] = &tsf_weak_set_type,
    [TSF_TYPE_BYTES] = &tsf_bytes_type,
    [TSF_TYPE_UINT8_CLAMPED] = &tsf_uint8_clamped_type,
    [TSF_TYPE_INT8] = &tsf_int8_type,
    [TSF_TYPE_INT16] = &tsf_int16_type,
    [TSF_TYPE_UINT16] = &tsf_uint16_type,
    [TSF_TYPE_INT32] = &tsf_int32_type,
    [TSF_TYPE_UINT32] = &tsf_uint32_type,
    [TSF_TYPE_FLOAT32] = &tsf_float32_type,
    [TSF_TYPE_FLOAT64] = &tsf_float64_type,
    [TSF_TYPE_BIG_INT64] = &tsf_big_int64_type,
    [TSF_TYPE_BIG_UINT64] = &tsf_big_uint64_type,
    [TSF_TYPE_DATA_VIEW] = &tsf_data_view_type,
};
