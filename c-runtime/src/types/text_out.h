/* text_out.h - texts that a generator yields, written straight to where their reader wants them.
 *
 * A reader that copies what is yielded (a plugin's event batch) sets isolate->sink before it resumes the generator, and
 * gets TSF_WRITTEN instead of a string when the text lies at sink.to. Invariant: only the frame that the sink names sees
 * it, so a generator inside another one, or in a for...of, yields strings. */
#ifndef TSF_TEXT_OUT_H
#define TSF_TEXT_OUT_H

#include "string.h"

/* Eight bytes more than the piece may be written. */
TSF_ALWAYS_INLINE void tsf_piece_put(char *to, const tsf_piece *piece) {
  if (piece->words) {
    memcpy(to, &piece->head, 8);
    if (piece->bytes > 8) memcpy(to + piece->bytes - 8, &piece->tail, 8);
  } else {
    tsf_copy_short(to, piece->data, piece->bytes);
  }
}

/* The pieces as what `frame` is about to yield: TSF_WRITTEN, or a string. May throw RangeError. Unrolled, as
 * tsf_string_join is. */
TSF_ALWAYS_INLINE tsf_value tsf_text_out(tsf_isolate *isolate, const void *frame, uint32_t count,
                                         const tsf_piece *pieces) {
  tsf_sink *sink = &isolate->sink;
  if (TSF_LIKELY(sink->frame == frame && count <= 4)) {
    uint64_t bytes = 0;
    bool usual = true;
    TSF_UNROLL for (uint32_t i = 0; i < count; i++) {
      usual &= i == 0 || pieces[i].units == pieces[i].bytes; /* halves of a pair may have to be joined */
      bytes += pieces[i].bytes;
    }
    if (TSF_LIKELY(usual && bytes + 8 <= sink->room)) {
      char *to = sink->to;
      TSF_UNROLL for (uint32_t i = 0; i < count; i++) {
        tsf_piece_put(to, &pieces[i]);
        to += pieces[i].bytes;
      }
      sink->bytes = (uint32_t)bytes;
      return TSF_WRITTEN;
    }
  }
  return tsf_from_string(tsf_string_join_copy(isolate, count, pieces));
}

#endif
