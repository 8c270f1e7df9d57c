/* buffer.c - raw bytes on the heap. A buffer holds no pointers; whoever points into it shifts its pointer when the
 * buffer moves (see string_trace, bytes_trace). */
#include "buffer.h"

static size_t rounded(uint64_t bytes) { return ((size_t)bytes + 7) & ~(size_t)7; }

static size_t buffer_size(const tsf_object *object) {
  return sizeof(tsf_buffer) + rounded(((const tsf_buffer *)object)->capacity);
}

const tsf_type tsf_buffer_type = {.name = "buffer", .size = buffer_size};

tsf_buffer *tsf_buffer_new(tsf_isolate *isolate, size_t capacity) {
  if (capacity > SIZE_MAX / 4) capacity = SIZE_MAX / 4; /* past every limit: tsf_allocate_checked throws */
  tsf_buffer *buffer = tsf_allocate_checked(isolate, sizeof *buffer + rounded(capacity));
  if (buffer == NULL) return NULL;
  tsf_header(&buffer->header, TSF_TYPE_BUFFER);
  buffer->capacity = capacity;
  buffer->used = 0;
  return buffer;
}
