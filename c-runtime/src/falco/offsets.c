/* offsets.c - origins of values, for the value offsets that fields report and for offsetOf and withOffset.
 *
 * withOffset gives its value back as it is and notes (value, range) for the rest of the field's call: a number has no
 * place to keep a range in. Invariant: at the field's boundary each note serves one value, in the order of the notes, so
 * that a list of equal values gets all its ranges; a value that is returned twice keeps the last one. */
#include "../../include/falco/plugin.h"

#include "../types/array.h"
#include "../types/bigint.h"
#include "../types/bytes.h"
#include "../types/string.h"

enum { HEADER = sizeof(ss_plugin_event) };
enum { VALUE, START, LENGTH, TAKEN, NOTE }; /* slots of a note */

/* Where the event's payload lies in it: parameter 1 of a plugin event, 2 of an async one; else all of the event. */
static tsf_byte_range payload_of(const ss_plugin_event *event) {
  tsf_byte_range whole = {0, event->len};
  uint32_t index = event->type == TSF_PLUGIN_EVENT ? 1 : event->type == TSF_ASYNC_EVENT ? 2 : 0, lengths[3];
  if (index == 0 || event->nparams != index + 1) return whole;
  uint64_t at = HEADER + event->nparams * sizeof *lengths;
  if (at > event->len) return whole;
  memcpy(lengths, event + 1, event->nparams * sizeof *lengths);
  for (uint32_t i = 0; i < index; i++) at += lengths[i];
  if (at + lengths[index] > event->len) return whole;
  return (tsf_byte_range){(uint32_t)at, lengths[index]};
}

/* Bytes that lie in the event. */
static tsf_byte_range range_of_bytes(const ss_plugin_event *event, const void *data, size_t length) {
  uintptr_t from = (uintptr_t)event, at = (uintptr_t)data;
  if (data == NULL || length == 0 || at < from || at - from > event->len || length > event->len - (at - from))
    return (tsf_byte_range){0, 0};
  return (tsf_byte_range){(uint32_t)(at - from), (uint32_t)length};
}

/* A bigint may have been boxed anew since. */
static bool same(tsf_value a, tsf_value b) {
  return a == b || (tsf_is_bigint(a) && tsf_is_bigint(b) && tsf_big_equal(tsf_big_unbox(a), tsf_big_unbox(b)));
}

/* The first note of the value that was not taken, else the last one that was; NULL: none. */
static tsf_value *note_of(const tsf_origins *origins, tsf_value value) {
  tsf_value *last = NULL;
  if (origins->said == NULL) return NULL;
  for (uint32_t i = 0; i < origins->said->length; i += NOTE) {
    tsf_value *note = &origins->said->slots[i];
    if (!same(note[VALUE], value)) continue;
    if (note[TAKEN] == TSF_FALSE) return note;
    last = note;
  }
  return last;
}

static tsf_byte_range range_of_note(const tsf_value *note) {
  return (tsf_byte_range){(uint32_t)tsf_to_number(note[START]), (uint32_t)tsf_to_number(note[LENGTH])};
}

tsf_byte_range tsf_offset_take(tsf_state *state, tsf_value value, const void *data, size_t length) {
  const tsf_origins *origins = state->origins;
  if (origins == NULL) return (tsf_byte_range){0, 0};
  tsf_value *note = note_of(origins, value);
  if (note == NULL) return range_of_bytes(origins->event, data, length);
  note[TAKEN] = TSF_TRUE;
  return range_of_note(note);
}

/* ---- withOffset ---- */

static bool is_count(double d, uint32_t most) { return d >= 0 && d <= most && d == (double)(uint32_t)d; }

tsf_value tsf_offset_said(tsf_isolate *isolate, tsf_value value, double start, double length) {
  tsf_origins *origins = tsf_state_of(isolate)->origins;
  if (origins == NULL) return value;
  tsf_byte_range payload = payload_of(origins->event);
  if (!is_count(start, payload.length) || !is_count(length, payload.length) || start + length > payload.length) {
    tsf_throw_error(isolate, TSF_ERROR_RANGE, "withOffset: %.17g, %.17g is no range of the payload's %u bytes", start,
                    length, (unsigned)payload.length);
    return value;
  }
  if (origins->said == NULL) origins->said = tsf_array_new(isolate, 2 * NOTE);
  bool none = length == 0;
  tsf_value note[NOTE] = {[VALUE] = value, [START] = tsf_from_number(none ? 0 : payload.start + start),
                          [LENGTH] = tsf_from_number(length), [TAKEN] = TSF_FALSE};
  for (int i = 0; i < NOTE && !tsf_threw(isolate); i++) tsf_array_push(isolate, origins->said, note[i]);
  return value;
}

/* ---- offsetOf ---- */

static tsf_byte_range find(tsf_isolate *isolate, tsf_value value) {
  const tsf_origins *origins = tsf_state_of(isolate)->origins;
  tsf_byte_range none = {0, 0}, range = none;
  if (origins == NULL) return none;
  const tsf_value *note = note_of(origins, value);
  if (note != NULL) {
    range = range_of_note(note);
  } else if (tsf_is_string(value)) {
    const tsf_string *text = tsf_to_string_pointer(value);
    range = range_of_bytes(origins->event, text->data, text->bytes);
  } else if (tsf_is_bytes(value)) {
    const tsf_bytes *bytes = (const tsf_bytes *)tsf_to_object(value);
    range = range_of_bytes(origins->event, bytes->data, bytes->length);
  }
  tsf_byte_range payload = payload_of(origins->event);
  if (range.length == 0 || range.start < payload.start) return none; /* an async event's name lies before */
  return (tsf_byte_range){range.start - payload.start, range.length};
}

double tsf_offset_start(tsf_isolate *isolate, tsf_value value) { return find(isolate, value).start; }
double tsf_offset_length(tsf_isolate *isolate, tsf_value value) { return find(isolate, value).length; }
