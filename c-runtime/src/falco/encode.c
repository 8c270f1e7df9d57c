/* encode.c - writes events of the event table as libscap lays them out: header (26 bytes), a length for each parameter
 * (2 bytes, 4 for large-payload codes), then the parameters without padding. An absent parameter has the length 0.
 *
 * Values are collected first, since a getter of the author's may change what was collected before; then they are
 * measured, which runs nothing of the author's; then written. Invariant: measure and write agree on every size. */
#include "../../include/falco/plugin.h"

#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "../core/short_bytes.h"
#include "../lib/operators.h"
#include "../types/array.h"
#include "../types/bigint.h"
#include "../types/bytes.h"
#include "../types/number.h"
#include "../types/string.h"

enum { HEADER = sizeof(ss_plugin_event) };

/* Where objects of the shape that was seen last for an event keep its parameters. */
typedef struct shape_cache {
  uint32_t type;                       /* 0: none was seen */
  uint16_t slots[TSF_NEW_PARAMS_MOST]; /* 0: the shape lacks it */
} shape_cache;

/* The properties of an event, and where objects of the shape that was seen last keep them. */
enum outer { TYPE, PARAMS, TS, TID, OUTER_COUNT };

struct tsf_encoder {
  const tsf_new_event *last;
  uint32_t outer_type;
  uint16_t outer_slots[OUTER_COUNT];
  shape_cache shapes[]; /* of each row */
};

/* One parameter under way. */
typedef struct place {
  tsf_isolate *isolate;
  const tsf_new_event *row;
  const tsf_new_param *param;
  uint64_t *word; /* what is written of a number */
} place;

/* ---- which event ---- */

static tsf_encoder *encoder_of(tsf_state *state) {
  if (TSF_LIKELY(state->encoder != NULL)) return state->encoder;
  state->encoder = calloc(1, sizeof *state->encoder + state->plugin->new_event_count * sizeof(shape_cache));
  if (state->encoder == NULL) tsf_throw_error(state->isolate, TSF_ERROR_RANGE, "out of memory");
  return state->encoder;
}

static int compare(const tsf_string *a, const tsf_string *b) {
  int order = memcmp(a->data, b->data, a->bytes < b->bytes ? a->bytes : b->bytes);
  return order != 0 ? order : (a->bytes > b->bytes) - (a->bytes < b->bytes);
}

static const tsf_new_event *find_row(const tsf_plugin *plugin, const tsf_string *name) {
  for (uint32_t low = 0, high = plugin->new_event_count; low < high;) {
    uint32_t middle = low + (high - low) / 2;
    int order = compare(name, plugin->new_events[middle].name);
    if (order == 0) return &plugin->new_events[middle];
    if (order < 0) high = middle;
    else low = middle + 1;
  }
  return NULL;
}

/* The row of event.type; NULL: thrown. */
static const tsf_new_event *row_of(tsf_state *state, tsf_encoder *encoder, tsf_value type) {
  if (!tsf_is_string(type)) {
    tsf_expected(state->isolate, "an event's name as its type", type);
    return NULL;
  }
  const tsf_string *name = tsf_to_string_pointer(type);
  if (TSF_LIKELY(encoder->last != NULL && encoder->last->name == name)) return encoder->last;
  const tsf_new_event *row = find_row(state->plugin, name);
  if (row == NULL)
    tsf_throw_error(state->isolate, TSF_ERROR_TYPE, "\"%.*s\" is no event that this source makes",
                    name->bytes < 64 ? (int)name->bytes : 64, name->data);
  else encoder->last = row;
  return row;
}

/* ---- collecting ---- */

static tsf_value property(tsf_isolate *isolate, tsf_object *object, tsf_atom name) {
  tsf_value value = name == TSF_NO_ATOM ? TSF_UNDEFINED : tsf_object_get(isolate, object, name);
  return value == TSF_ABSENT ? TSF_UNDEFINED : value;
}

static const tsf_new_param *find_param(const tsf_new_event *row, tsf_atom name) {
  for (uint32_t i = 0; i < row->param_count; i++)
    if (row->params[i].name == name) return &row->params[i];
  return NULL;
}

/* Notes where objects of this shape have the parameters; false: it has other properties, too, or not all are slots. */
static bool learn_shape(tsf_isolate *isolate, const tsf_new_event *row, uint32_t type, shape_cache *cache) {
  const tsf_type *shape = isolate->types[type];
  memset(cache, 0, sizeof *cache);
  for (uint32_t i = 0; i < shape->property_count; i++) {
    const tsf_property *p = &shape->properties[i];
    const tsf_new_param *param = find_param(row, p->name);
    if (p->kind != TSF_PROPERTY_SLOT || p->hidden || param == NULL) return false;
    cache->slots[param - row->params] = p->slot; /* slot 0 is the extras', so 0 is free */
  }
  cache->type = type;
  return true;
}

/* A name that the event lacks is a mistake that would go unseen. */
static void check_names(tsf_isolate *isolate, const tsf_new_event *row, tsf_object *params) {
  tsf_array *keys = tsf_object_keys(isolate, tsf_from_object(params));
  for (uint32_t i = 0; !tsf_threw(isolate) && i < keys->length; i++) {
    const tsf_string *key = tsf_to_string_pointer(tsf_array_get_index(keys, i));
    tsf_atom name = tsf_atom_find(isolate, key);
    if (name != TSF_NO_ATOM && find_param(row, name) != NULL) continue;
    tsf_throw_error(isolate, TSF_ERROR_TYPE, "event \"%s\" has no parameter \"%.*s\"", row->name->data,
                    key->bytes < 64 ? (int)key->bytes : 64, key->data);
  }
}

static void collect_any(tsf_isolate *isolate, tsf_object *params, tsf_measured *out) {
  check_names(isolate, out->row, params);
  for (uint32_t i = 0; i < out->row->param_count && !tsf_threw(isolate); i++)
    out->values[i] = property(isolate, params, out->row->params[i].name);
}

/* Reads the parameters into out->values; undefined where one is left out. May throw. */
static void collect(tsf_state *state, tsf_encoder *encoder, tsf_value given, tsf_measured *out) {
  tsf_isolate *isolate = state->isolate;
  const tsf_new_event *row = out->row;
  if (given == TSF_UNDEFINED) {
    for (uint32_t i = 0; i < row->param_count; i++) out->values[i] = TSF_UNDEFINED;
    return;
  }
  if (!tsf_is_object(given) || tsf_to_object(given)->type < TSF_TYPE_FIRST_USER) {
    tsf_expected(isolate, "an object as the event's params", given);
    return;
  }
  tsf_object *params = tsf_to_object(given);
  shape_cache *cache = &encoder->shapes[row - state->plugin->new_events];
  const tsf_value *slots = tsf_slots(params);
  bool plain = slots[0] == TSF_UNDEFINED && !(params->flags & TSF_FLAG_MOVED) &&
               (cache->type == params->type || learn_shape(isolate, row, params->type, cache));
  if (TSF_UNLIKELY(!plain)) {
    collect_any(isolate, params, out);
    return;
  }
  for (uint32_t i = 0; i < row->param_count; i++) {
    uint16_t slot = cache->slots[i];
    tsf_value value = slot == 0 ? TSF_UNDEFINED : slots[slot];
    out->values[i] = value == TSF_ABSENT ? TSF_UNDEFINED : value;
  }
}

/* The event's own properties; the same short way. May throw. */
static void collect_outer(tsf_state *state, tsf_encoder *encoder, tsf_object *event, tsf_value outer[OUTER_COUNT]) {
  tsf_isolate *isolate = state->isolate;
  const tsf_atoms *atoms = &state->atoms;
  const tsf_atom names[OUTER_COUNT] = {[TYPE] = atoms->type, [PARAMS] = atoms->params, [TS] = atoms->ts, [TID] = atoms->tid};
  const tsf_value *slots = tsf_slots(event);
  bool plain = slots[0] == TSF_UNDEFINED && !(event->flags & TSF_FLAG_MOVED);
  if (plain && encoder->outer_type != event->type) {
    encoder->outer_type = 0;
    for (int i = 0; i < OUTER_COUNT; i++) {
      const tsf_property *p = names[i] == TSF_NO_ATOM ? NULL : tsf_object_property(isolate, event, names[i]);
      plain = plain && (p == NULL || p->kind == TSF_PROPERTY_SLOT);
      encoder->outer_slots[i] = plain && p != NULL ? p->slot : 0;
    }
    if (plain) encoder->outer_type = event->type;
  }
  for (int i = 0; i < OUTER_COUNT && !tsf_threw(isolate); i++) {
    uint16_t slot = plain ? encoder->outer_slots[i] : 0;
    outer[i] = plain ? (slot == 0 ? TSF_UNDEFINED : slots[slot]) : property(isolate, event, names[i]);
    if (outer[i] == TSF_ABSENT) outer[i] = TSF_UNDEFINED;
  }
}

/* ---- what is wrong ---- */

static void __attribute__((format(printf, 2, 3))) misfit(const place *at, const char *format, ...) {
  char why[160];
  va_list arguments;
  va_start(arguments, format);
  vsnprintf(why, sizeof why, format, arguments);
  va_end(arguments);
  const tsf_string *name = at->isolate->program->atoms[at->param->name];
  tsf_throw_error(at->isolate, TSF_ERROR_RANGE, "event \"%s\", parameter \"%.*s\": %s", at->row->name->data,
                  (int)name->bytes, name->data, why);
}

static uint32_t expected(const place *at, const char *what, tsf_value value) {
  char whole[160];
  const tsf_string *name = at->isolate->program->atoms[at->param->name];
  snprintf(whole, sizeof whole, "%s as parameter \"%.*s\" of the event \"%s\"", what, (int)name->bytes, name->data,
           at->row->name->data);
  tsf_expected(at->isolate, whole, value);
  return 0;
}

/* ---- measuring: how many bytes a value takes; 0 with an exception where it does not fit ---- */

typedef struct range {
  double least, most;
  uint8_t size;
} range;

static const range ranges[] = {
    [TSF_PARAM_I8] = {INT8_MIN, INT8_MAX, 1},    [TSF_PARAM_U8] = {0, UINT8_MAX, 1},
    [TSF_PARAM_I16] = {INT16_MIN, INT16_MAX, 2}, [TSF_PARAM_U16] = {0, UINT16_MAX, 2},
    [TSF_PARAM_I32] = {INT32_MIN, INT32_MAX, 4}, [TSF_PARAM_U32] = {0, UINT32_MAX, 4},
};

static const range syscall_range = {0, TSF_SYSCALL_CODES - 1, 2};

static uint32_t measure_number(const place *at, tsf_value value) {
  const range *r = at->param->layout == TSF_LAYOUT_SYSCALL ? &syscall_range : &ranges[at->param->kind];
  if (!tsf_is_number(value)) return expected(at, "a number", value);
  double d = tsf_to_number(value);
  if (TSF_LIKELY(d >= r->least && d <= r->most && d == (double)(int64_t)d)) {
    *at->word = (uint64_t)(int64_t)d;
    return r->size;
  }
  char text[TSF_NUMBER_TEXT_MAX];
  size_t length = tsf_number_format(d, text);
  misfit(at, "%.*s is no integer from %.0f to %.0f", (int)length, text, r->least, r->most);
  return 0;
}

static uint32_t measure_bigint(const place *at, tsf_value value) {
  int64_t i = 0;
  bool is_signed = at->param->kind == TSF_PARAM_I64;
  if (!tsf_is_bigint(value)) return expected(at, "a bigint", value);
  tsf_big big = tsf_big_unbox(value);
  if (TSF_LIKELY(tsf_big_is_small(big) && (is_signed || tsf_big_small(big) >= 0))) {
    *at->word = (uint64_t)tsf_big_small(big);
    return 8;
  }
  if (is_signed ? tsf_big_to_i64(big, &i) : tsf_big_to_u64(big, at->word)) {
    if (is_signed) *at->word = (uint64_t)i;
    return 8;
  }
  misfit(at, "the bigint does not lie between %s", is_signed ? "-2**63 and 2**63 - 1" : "0 and 2**64 - 1");
  return 0;
}

/* A text and the NUL behind it. */
static uint64_t measure_text(const place *at, tsf_value value) {
  if (!tsf_is_string(value)) return expected(at, "a string", value);
  const tsf_string *text = tsf_to_string_pointer(value);
  if (TSF_LIKELY(memchr(text->data, 0, text->bytes) == NULL)) return (uint64_t)text->bytes + 1;
  tsf_throw_error(at->isolate, TSF_ERROR_TYPE, "event \"%s\", parameter \"%s\": the text holds a NUL",
                  at->row->name->data, at->isolate->program->atoms[at->param->name]->data);
  return 0;
}

/* The sum of what `measure` says of each item of an array. */
static uint64_t measure_items(const place *at, tsf_value value, const char *what,
                              uint64_t (*measure)(const place *at, tsf_value item)) {
  uint64_t size = 0;
  if (!tsf_is_array(value)) return expected(at, what, value);
  const tsf_array *items = (const tsf_array *)tsf_to_object(value);
  for (uint32_t i = 0; i < items->length && !tsf_threw(at->isolate); i++)
    size += measure(at, tsf_array_get_index(items, i));
  return size;
}

static uint64_t measure_pair(const place *at, tsf_value value) {
  const tsf_array *pair = tsf_is_array(value) ? (const tsf_array *)tsf_to_object(value) : NULL;
  if (pair != NULL && pair->length == 2) return measure_items(at, value, "", measure_text);
  return expected(at, "pairs of strings", value);
}

static const char *const layout_names[] = {
    [TSF_LAYOUT_4] = "an IPv4 address", [TSF_LAYOUT_16] = "an IPv6 address", [TSF_LAYOUT_SOCKADDR] = "a socket address",
    [TSF_LAYOUT_SOCKTUPLE] = "a pair of socket addresses", [TSF_LAYOUT_FDLIST] = "a list of descriptors",
};

static const char *const bytes_names[] = {
    [TSF_PARAM_BYTES] = "a Uint8Array", [TSF_PARAM_ADDRESS] = "a SocketAddress", [TSF_PARAM_TUPLE] = "a SocketTuple",
    [TSF_PARAM_DESCRIPTORS] = "an array of PolledDescriptor", [TSF_PARAM_IP] = "an IpAddr",
};

static uint64_t measure_bytes(const place *at, tsf_value value) {
  if (!tsf_is_bytes(value)) return expected(at, bytes_names[at->param->kind], value);
  const tsf_bytes *bytes = (const tsf_bytes *)tsf_to_object(value);
  if (TSF_LIKELY(tsf_layout_fits(at->param->layout, bytes->data, bytes->length))) return bytes->length;
  misfit(at, "bytes of length %" PRIu64 " are not %s", bytes->length, layout_names[at->param->layout]);
  return 0;
}

static uint64_t measure_double(const place *at, tsf_value value) {
  if (!tsf_is_number(value)) return expected(at, "a number", value);
  double d = tsf_to_number(value);
  memcpy(at->word, &d, sizeof d);
  return sizeof d;
}

static uint64_t measure_bool(const place *at, tsf_value value) {
  if (!tsf_is_bool(value)) return expected(at, "a boolean", value);
  *at->word = value == TSF_TRUE;
  return 4;
}

static uint64_t measure_value(const place *at, tsf_value value) {
  switch (at->param->kind) {
  case TSF_PARAM_I64:
  case TSF_PARAM_U64: return measure_bigint(at, value);
  case TSF_PARAM_F64: return measure_double(at, value);
  case TSF_PARAM_BOOL: return measure_bool(at, value);
  case TSF_PARAM_STRING: return measure_text(at, value);
  case TSF_PARAM_STRINGS: return measure_items(at, value, "an array of strings", measure_text);
  case TSF_PARAM_PAIRS: return measure_items(at, value, "an array of pairs of strings", measure_pair);
  case TSF_PARAM_BYTES: return measure_bytes(at, value);
  default: return at->param->kind >= TSF_PARAM_SOCKOPT ? measure_bytes(at, value) : measure_number(at, value);
  }
}

/* ---- writing what was measured ---- */

/* These give where the next one goes. */
static char *write_text(char *to, tsf_value value) {
  const tsf_string *text = tsf_to_string_pointer(value);
  tsf_copy_short(to, text->data, text->bytes);
  to[text->bytes] = 0;
  return to + text->bytes + 1;
}

static char *write_texts(char *to, tsf_value value) {
  const tsf_array *items = (const tsf_array *)tsf_to_object(value);
  for (uint32_t i = 0; i < items->length; i++) to = write_text(to, tsf_array_get_index(items, i));
  return to;
}

static void write_pairs(char *to, tsf_value value) {
  const tsf_array *pairs = (const tsf_array *)tsf_to_object(value);
  for (uint32_t i = 0; i < pairs->length; i++) to = write_texts(to, tsf_array_get_index(pairs, i));
}

/* The low bytes of a word are those of a narrower integer: little endian. */
static inline void write_word(char *to, uint64_t word, uint32_t size) {
  switch (size) {
  case 1: memcpy(to, &word, 1); return;
  case 2: memcpy(to, &word, 2); return;
  case 4: memcpy(to, &word, 4); return;
  default: memcpy(to, &word, 8); return;
  }
}

/* What was measured: more than no bytes. `word` is of numbers. */
static inline void write_value(uint8_t kind, tsf_value value, uint64_t word, uint32_t size, char *to) {
  if (kind == TSF_PARAM_STRING) write_text(to, value);
  else if (kind == TSF_PARAM_STRINGS) write_texts(to, value);
  else if (kind == TSF_PARAM_PAIRS) write_pairs(to, value);
  else if (kind == TSF_PARAM_BYTES || kind >= TSF_PARAM_SOCKOPT) memcpy(to, ((const tsf_bytes *)tsf_to_object(value))->data, size);
  else write_word(to, word, size);
}

/* ---- what is made of objects before ---- */

/* A value of { kind, value } as it is written: the kind's byte, then the value in its type. */
static tsf_value dynamic_bytes(const place *at, tsf_value value) {
  tsf_isolate *isolate = at->isolate;
  char names[TSF_DYNAMIC_NAMES];
  if (!tsf_is_object(value) || tsf_to_object(value)->type < TSF_TYPE_FIRST_USER)
    return expected(at, "{ kind, value }", value), TSF_UNDEFINED;
  tsf_value named = tsf_object_get_key(isolate, value, tsf_from_string(&tsf_dynamic_kind_name));
  tsf_value held = tsf_threw(isolate) ? TSF_UNDEFINED : tsf_object_get_key(isolate, value, tsf_from_string(&tsf_dynamic_value_name));
  if (tsf_threw(isolate)) return TSF_UNDEFINED;
  if (!tsf_is_string(named)) return expected(at, "a kind that is a string", named), TSF_UNDEFINED;
  const tsf_string *name = tsf_to_string_pointer(named);
  const tsf_dynamic_kind *kind = tsf_dynamic_kind_named(at->param->kind, name, names);
  if (kind == NULL) {
    misfit(at, "kind \"%.*s\" is none of %s", name->bytes < 64 ? (int)name->bytes : 64, name->data, names);
    return TSF_UNDEFINED;
  }
  tsf_new_param param = {at->param->name, kind->param, TSF_LAYOUT_ANY};
  place inner = {isolate, at->row, &param, at->word};
  uint64_t size = measure_value(&inner, held);
  bool has_index = kind->index >= 0;
  tsf_bytes *bytes = tsf_threw(isolate) ? NULL : tsf_bytes_new(isolate, (double)(size + has_index));
  if (bytes == NULL || tsf_threw(isolate)) return TSF_UNDEFINED;
  if (has_index) bytes->data[0] = (uint8_t)kind->index;
  if (size > 0) write_value(kind->param, held, *at->word, (uint32_t)size, (char *)bytes->data + has_index);
  if (!has_index && (size == 0 || tsf_dynamic_kind_at(at->param->kind, bytes->data[0])->index >= 0))
    misfit(at, "the bytes of kind \"unknown\" begin with a byte that no kind has");
  return tsf_from_object(bytes);
}

/* Objects that are bytes in the event; before anything is measured, since getters of the author's may run. */
static void lay_out(tsf_isolate *isolate, tsf_measured *event) {
  for (uint32_t i = 0; i < event->row->param_count && !tsf_threw(isolate); i++) {
    const tsf_new_param *param = &event->row->params[i];
    place at = {isolate, event->row, param, &event->words[i]};
    tsf_value *value = &event->values[i];
    if (*value == TSF_UNDEFINED || param->kind < TSF_PARAM_SOCKOPT) continue;
    *value = param->kind < TSF_PARAM_ADDRESS ? dynamic_bytes(&at, *value) : tsf_layout_bytes(isolate, param->kind, *value);
  }
}

/* Older hosts take no more parameters than their table has (libscap refuses such a capture). */
static uint32_t sent_count(const tsf_measured *event) {
  uint32_t count = event->row->param_count;
  while (count > event->row->least_count && event->values[count - 1] == TSF_UNDEFINED) count--;
  return count;
}

static void measure_all(tsf_isolate *isolate, tsf_measured *event) {
  const tsf_new_event *row = event->row;
  uint64_t most = row->large ? UINT32_MAX : UINT16_MAX;
  event->count = sent_count(event);
  uint64_t total = HEADER + event->count * (row->large ? 4 : 2);
  for (uint32_t i = 0; i < event->count; i++) {
    place at = {isolate, row, &row->params[i], &event->words[i]};
    uint64_t size = event->values[i] == TSF_UNDEFINED ? 0 : measure_value(&at, event->values[i]);
    if (TSF_UNLIKELY(!tsf_threw(isolate) && size > most))
      misfit(&at, "%" PRIu64 " bytes are more than the %" PRIu64 " that fit", size, most);
    if (TSF_UNLIKELY(tsf_threw(isolate))) return;
    event->sizes[i] = (uint32_t)size;
    total += size;
  }
  if (TSF_UNLIKELY(total > UINT32_MAX))
    tsf_throw_error(isolate, TSF_ERROR_RANGE, "event \"%s\" is too long: %" PRIu64 " bytes", row->name->data, total);
  event->size = (uint32_t)total;
}

static void measure(tsf_state *state, tsf_value event, tsf_measured *out) {
  tsf_isolate *isolate = state->isolate;
  tsf_encoder *encoder = encoder_of(state);
  if (encoder == NULL) return;
  if (!tsf_is_object(event) || tsf_to_object(event)->type < TSF_TYPE_FIRST_USER) {
    tsf_expected(isolate, "an event { type, tid?, ts?, params? }", event);
    return;
  }
  tsf_value outer[OUTER_COUNT];
  collect_outer(state, encoder, tsf_to_object(event), outer);
  out->row = tsf_threw(isolate) ? NULL : row_of(state, encoder, outer[TYPE]);
  if (out->row == NULL) return;
  out->given_ts = outer[TS];
  out->given_tid = outer[TID];
  collect(state, encoder, outer[PARAMS], out);
  if (!tsf_threw(isolate)) lay_out(isolate, out);
  if (!tsf_threw(isolate)) measure_all(isolate, out);
}

static void write_event(const tsf_measured *event, char *to) {
  const tsf_new_event *row = event->row;
  uint32_t count = event->count, each = row->large ? 4 : 2;
  ss_plugin_event *header = (ss_plugin_event *)to;
  header->ts = event->ts;
  header->tid = event->tid;
  header->len = event->size;
  header->type = row->code;
  header->nparams = count;
  char *data = to + HEADER + (size_t)count * each;
  for (uint32_t i = 0; i < count; i++) {
    uint32_t size = event->sizes[i];
    write_word(to + HEADER + (size_t)i * each, size, each);
    if (size > 0) write_value(row->params[i].kind, event->values[i], event->words[i], size, data);
    data += size;
  }
}

const tsf_new_events_part tsf_new_events_used = {.measure = measure, .write = write_event};
