/* parameters.c - parameters of events as values, by their types; by position and all of them, too.
 * Invariant: bytes that are not of their type give undefined, and are not read. */
#include "event_bytes.h"

#include "../../lib/operators.h"

/* ---- the bytes of a parameter as a value; undefined: they are none of the kind, or thrown ---- */

/* Exactly `size` bytes, copied to out. */
static inline bool fixed(tsf_param_bytes part, void *out, uint32_t size) {
  if (part.size != size) return false;
  memcpy(out, part.data, size);
  return true;
}

#define NUMBER_OF(suffix, type)                                                                                       \
  static tsf_value suffix##_of(tsf_param_bytes part) {                                                                \
    type number;                                                                                                      \
    return fixed(part, &number, sizeof number) ? tsf_from_foreign_number((double)number) : TSF_UNDEFINED;             \
  }
NUMBER_OF(i8, int8_t)
NUMBER_OF(i16, int16_t)
NUMBER_OF(i32, int32_t)
NUMBER_OF(u8, uint8_t)
NUMBER_OF(u16, uint16_t)
NUMBER_OF(u32, uint32_t)
NUMBER_OF(f64, double)

static tsf_value i64_of(tsf_isolate *isolate, tsf_param_bytes part) {
  int64_t number;
  return fixed(part, &number, sizeof number) ? tsf_big_box(isolate, tsf_big_from_i64(isolate, number)) : TSF_UNDEFINED;
}

static tsf_value u64_of(tsf_isolate *isolate, tsf_param_bytes part) {
  uint64_t number;
  return fixed(part, &number, sizeof number) ? tsf_big_box(isolate, tsf_big_from_u64(isolate, number)) : TSF_UNDEFINED;
}

static tsf_value bool_of(tsf_param_bytes part) {
  uint32_t number;
  uint8_t small;
  if (fixed(part, &number, sizeof number)) return tsf_from_bool(number != 0);
  return fixed(part, &small, sizeof small) ? tsf_from_bool(small != 0) : TSF_UNDEFINED;
}

/* Whether exactly one NUL ends it, which is then cut off. */
static bool cut_nul(tsf_param_bytes *part) {
  if (part->size == 0 || memchr(part->data, 0, part->size) != part->data + part->size - 1) return false;
  part->size--;
  return true;
}

static bool is_text(tsf_param_bytes part, const char *text) {
  return part.size == strlen(text) && memcmp(part.data, text, part.size) == 0;
}

static tsf_value string_of(tsf_isolate *isolate, tsf_object *event, tsf_param_bytes part) {
  if (!cut_nul(&part) || is_text(part, "<NA>") || is_text(part, "(NULL)")) return TSF_UNDEFINED;
  return tsf_from_string(tsf_event_text_of(isolate, event, part));
}

static tsf_value strings_of(tsf_isolate *isolate, tsf_object *event, tsf_param_bytes part) {
  tsf_array *texts = tsf_array_new(isolate, 0);
  for (uint32_t at = 0; at < part.size;) {
    const uint8_t *text = part.data + at, *end = memchr(text, 0, part.size - at);
    uint32_t length = end == NULL ? part.size - at : (uint32_t)(end - text);
    tsf_param_bytes one = {text, length};
    tsf_array_push(isolate, texts, tsf_from_string(tsf_event_text_of(isolate, event, one)));
    if (tsf_threw(isolate)) return TSF_UNDEFINED;
    at += length + 1;
  }
  return tsf_from_object(texts);
}

/* Texts two by two; a last one alone makes none of it a list of pairs. */
static tsf_value pairs_of(tsf_isolate *isolate, tsf_object *event, tsf_param_bytes part) {
  tsf_value value = strings_of(isolate, event, part);
  if (value == TSF_UNDEFINED) return value;
  const tsf_array *texts = (const tsf_array *)tsf_to_object(value);
  if (texts->length % 2 != 0) return TSF_UNDEFINED;
  tsf_array *pairs = tsf_array_new(isolate, 0);
  for (uint32_t i = 0; i < texts->length && !tsf_threw(isolate); i += 2) {
    tsf_array *pair = tsf_array_new(isolate, 0);
    tsf_array_push(isolate, pair, tsf_array_get_index(texts, i));
    tsf_array_push(isolate, pair, tsf_array_get_index(texts, i + 1));
    tsf_array_push(isolate, pairs, tsf_from_object(pair));
  }
  return tsf_threw(isolate) ? TSF_UNDEFINED : tsf_from_object(pairs);
}

static tsf_value bytes_of(tsf_isolate *isolate, tsf_object *event, tsf_param_bytes part) {
  return tsf_from_object(tsf_event_bytes_of(isolate, event, part));
}

static inline tsf_value value_of(tsf_isolate *isolate, tsf_object *event, uint8_t kind, tsf_param_bytes part) {
  switch (kind) {
  case TSF_PARAM_I8: return i8_of(part);
  case TSF_PARAM_I16: return i16_of(part);
  case TSF_PARAM_I32: return i32_of(part);
  case TSF_PARAM_I64: return i64_of(isolate, part);
  case TSF_PARAM_U8: return u8_of(part);
  case TSF_PARAM_U16: return u16_of(part);
  case TSF_PARAM_U32: return u32_of(part);
  case TSF_PARAM_U64: return u64_of(isolate, part);
  case TSF_PARAM_F64: return f64_of(part);
  case TSF_PARAM_BOOL: return bool_of(part);
  case TSF_PARAM_STRING: return string_of(isolate, event, part);
  case TSF_PARAM_STRINGS: return strings_of(isolate, event, part);
  case TSF_PARAM_PAIRS: return pairs_of(isolate, event, part);
  default: return bytes_of(isolate, event, part);
  }
}

/* ---- whose first byte tells the type ---- */

static void put(tsf_isolate *isolate, tsf_object *object, const tsf_string *name, tsf_value value) {
  if (!tsf_threw(isolate) && value != TSF_UNDEFINED)
    tsf_object_set_key(isolate, tsf_from_object(object), tsf_from_string(name), value);
}

/* { kind, value }; of a first byte that the table lacks, all of it as bytes. */
static tsf_value dynamic_of(tsf_isolate *isolate, tsf_object *event, uint8_t table, tsf_param_bytes part) {
  const tsf_dynamic_kind *kind = tsf_dynamic_kind_at(table, part.data[0]);
  if (kind->index >= 0) part = (tsf_param_bytes){part.data + 1, part.size - 1};
  tsf_value value = value_of(isolate, event, kind->param, part);
  if (value == TSF_UNDEFINED) return value;
  tsf_object *made = tsf_object_new(isolate, isolate->program->literal_type);
  put(isolate, made, &tsf_dynamic_kind_name, tsf_from_string(kind->name));
  put(isolate, made, &tsf_dynamic_value_name, value);
  return tsf_threw(isolate) ? TSF_UNDEFINED : tsf_from_object(made);
}

/* ---- of an event ---- */

#define PARAM(suffix, expression)                                                                                     \
  tsf_value tsf_event_param_##suffix(tsf_isolate *isolate, tsf_object *event, uint32_t index) {                       \
    tsf_param_bytes part;                                                                                             \
    return tsf_event_find_param(isolate, event, index, &part) ? expression : TSF_UNDEFINED;                           \
  }
PARAM(i8, i8_of(part))
PARAM(i16, i16_of(part))
PARAM(i32, i32_of(part))
PARAM(i64, i64_of(isolate, part))
PARAM(u8, u8_of(part))
PARAM(u16, u16_of(part))
PARAM(u32, u32_of(part))
PARAM(u64, u64_of(isolate, part))
PARAM(f64, f64_of(part))
PARAM(bool, bool_of(part))
PARAM(string, string_of(isolate, event, part))
PARAM(strings, strings_of(isolate, event, part))
PARAM(pairs, pairs_of(isolate, event, part))
PARAM(bytes, bytes_of(isolate, event, part))
PARAM(sockopt, dynamic_of(isolate, event, TSF_PARAM_SOCKOPT, part))
PARAM(ptrace, dynamic_of(isolate, event, TSF_PARAM_PTRACE, part))
PARAM(bpf, dynamic_of(isolate, event, TSF_PARAM_BPF, part))
PARAM(keyctl, dynamic_of(isolate, event, TSF_PARAM_KEYCTL, part))

tsf_value tsf_event_param_value(tsf_isolate *isolate, tsf_object *event, uint8_t kind, uint32_t index) {
  tsf_param_bytes part;
  if (kind >= TSF_PARAM_ADDRESS) return tsf_event_param_object(isolate, event, kind, index);
  if (!tsf_event_find_param(isolate, event, index, &part)) return TSF_UNDEFINED;
  return kind >= TSF_PARAM_SOCKOPT ? dynamic_of(isolate, event, kind, part) : value_of(isolate, event, kind, part);
}

tsf_value tsf_event_param_at(tsf_isolate *isolate, tsf_object *event, double index) {
  const ss_plugin_event *header = tsf_event_header(isolate, event);
  uint32_t i = index >= 0 && index < 4294967295.0 ? (uint32_t)index : UINT32_MAX;
  if (header == NULL || (double)i != index) return TSF_UNDEFINED;
  const tsf_event_row *row = tsf_event_row_of(isolate, header->type);
  uint8_t kind = row != NULL && i < row->param_count ? row->params[i] : TSF_PARAM_BYTES;
  if (kind > TSF_PARAM_STRINGS) kind = kind == TSF_PARAM_PAIRS ? TSF_PARAM_STRINGS : TSF_PARAM_BYTES;
  return tsf_event_param_value(isolate, event, kind, i);
}

tsf_object *tsf_event_to_new(tsf_isolate *isolate, tsf_object *event) {
  static const tsf_string type = TSF_STATIC_STRING("type", 4, 4), tid = TSF_STATIC_STRING("tid", 3, 3),
                          ts = TSF_STATIC_STRING("ts", 2, 2), params = TSF_STATIC_STRING("params", 6, 6);
  const ss_plugin_event *header = tsf_event_header(isolate, event);
  uint32_t literal = isolate->program->literal_type;
  tsf_object *made = tsf_object_new(isolate, literal), *values = tsf_object_new(isolate, literal);
  if (header == NULL) return made;
  const tsf_event_row *row = tsf_event_row_of(isolate, header->type);
  put(isolate, made, &type, tsf_from_string(tsf_event_type_name(isolate, event)));
  put(isolate, made, &tid, tsf_big_box(isolate, tsf_big_from_i64(isolate, (int64_t)header->tid)));
  if (header->ts != UINT64_MAX) put(isolate, made, &ts, tsf_big_box(isolate, tsf_big_from_u64(isolate, header->ts)));
  for (uint32_t i = 0; row != NULL && row->names != NULL && i < row->param_count && !tsf_threw(isolate); i++)
    put(isolate, values, row->names[i], tsf_event_param_value(isolate, event, row->params[i], i));
  put(isolate, made, &params, tsf_from_object(values));
  return made;
}
