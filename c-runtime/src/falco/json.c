/* json.c - JSON of the host's: configs, open parameters, payloads.
 *
 * Invariant: a node is a string, the document, and a range of it that begins with a value; so it is an ordinary value,
 * good for as long as it is kept, and its text knows where in the event it lies. */
#include "json.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "../json/decode.h"
#include "../json/encode.h"
#include "../json/scan.h"
#include "../lib/json_tree.h"
#include "../lib/operators.h"

/* ---- configs and open parameters ---- */

static void warn_of_unknown(void *context, const char *path) {
  char line[320];
  snprintf(line, sizeof line, "%s is unknown and not used", path);
  tsf_log_once(context, SS_PLUGIN_LOG_SEV_WARNING, line);
}

/* All of it is read and checked at once, and has to be JSON to its last byte. */
static tsf_value decode_whole(tsf_json_reader *reader, const tsf_json_type *type) {
  tsf_json_error problem;
  tsf_arena arena = {0};
  bool is_json = tsf_json_parse(&arena, reader->text->data, reader->text->bytes, &problem) != NULL;
  tsf_arena_free(&arena);
  if (is_json) return tsf_json_decode(reader, type);
  reader->failed = true;
  snprintf(reader->error, sizeof reader->error, "%s: is not JSON: %s at line %u, column %u", reader->root, problem.what,
           problem.line, problem.column);
  return TSF_ABSENT;
}

static tsf_value decode_text(tsf_state *state, const tsf_json_type *type, const char *text, const char *root,
                             char error[PLUGIN_MAX_ERRLEN]) {
  if (text[strspn(text, " \t\r\n")] == 0) text = "{}"; /* as hosts have it */
  error[0] = 0;
  tsf_json_reader reader;
  tsf_string *copy = tsf_string_from_text(state->isolate, text);
  if (tsf_threw(state->isolate)) return TSF_ABSENT;
  tsf_json_reader_start(&reader, state->isolate, copy, root);
  reader.unknown = warn_of_unknown;
  reader.context = state;
  tsf_value value = decode_whole(&reader, type);
  if (reader.failed) snprintf(error, PLUGIN_MAX_ERRLEN, "%s", reader.error);
  return value;
}

/* ---- toJson, fromJson ---- */

tsf_value tsf_event_from_json(tsf_isolate *isolate, tsf_string *text, uint32_t type) {
  tsf_json_reader reader;
  tsf_json_reader_start(&reader, isolate, text, "text");
  tsf_value value = decode_whole(&reader, tsf_state_of(isolate)->plugin->json_types[type]);
  if (reader.failed && !tsf_threw(isolate)) tsf_throw_error(isolate, TSF_ERROR_TYPE, "%s", reader.error);
  return tsf_threw(isolate) ? TSF_UNDEFINED : value;
}

tsf_string *tsf_event_to_json(tsf_isolate *isolate, tsf_value value, uint32_t type) {
  tsf_string *text = tsf_json_encode(isolate, tsf_state_of(isolate)->plugin->json_types[type], value, "value");
  return text == NULL ? (tsf_string *)&tsf_string_empty : text;
}

/* ---- typed payloads ---- */

static tsf_json_places *places_of(tsf_state *state) {
  if (state->json == NULL) state->json = tsf_json_places_new();
  return state->json;
}

tsf_value tsf_event_json(tsf_isolate *isolate, tsf_object *event, uint32_t type) {
  tsf_state *state = tsf_state_of(isolate);
  tsf_string *text = tsf_event_text(isolate, event);
  if (tsf_threw(isolate)) return TSF_UNDEFINED;
  double serial = tsf_event_serial(isolate, event);
  tsf_json_reader reader;
  tsf_json_reader_start(&reader, isolate, text, "payload");
  reader.lazy = true;
  if (!isnan(serial)) {
    reader.places = places_of(state);
    reader.document = (uint64_t)serial;
  }
  tsf_value value = tsf_json_decode(&reader, state->plugin->json_types[type]);
  if (reader.failed) tsf_json_throw(&reader);
  return tsf_threw(isolate) ? TSF_UNDEFINED : value;
}

static tsf_string *encode_payload(tsf_isolate *isolate, const tsf_json_type *type, tsf_value value) {
  return tsf_json_encode(isolate, type, value, "payload");
}

tsf_string *tsf_payload_json(tsf_isolate *isolate, tsf_value value, uint32_t type) {
  tsf_string *text = encode_payload(isolate, tsf_state_of(isolate)->plugin->json_types[type], value);
  return text == NULL ? (tsf_string *)&tsf_string_empty : text;
}

static void end(tsf_state *state) { tsf_json_places_free(state->json); }

const tsf_json_part tsf_json_used = {.decode = decode_text, .encode = encode_payload, .end = end};

/* ---- nodes ---- */

static const tsf_string *document_of(const tsf_boxed *node) { return tsf_to_string_pointer(node->value); }
static const char *begin_of(const tsf_boxed *node) { return document_of(node)->data + node->u.range.begin; }
static const char *end_of(const tsf_boxed *node) { return document_of(node)->data + node->u.range.end; }

/* Whether [at, stop) is a scalar as JSON has it, or begins as an array or object. */
static bool is_value(const char *at, const char *stop) {
  tsf_json_text text;
  switch (*at) {
  case '{':
  case '[': return true;
  case '"':
    tsf_json_read_quoted(at, stop, &text);
    return tsf_json_text_problem(&text) == NULL;
  case 't': return tsf_json_is_word(at, stop, "true");
  case 'f': return tsf_json_is_word(at, stop, "false");
  case 'n': return tsf_json_is_word(at, stop, "null");
  default: return tsf_json_is_number(at, stop);
  }
}

static tsf_value node_new(tsf_isolate *isolate, tsf_string *document, const char *at, const char *stop) {
  if (!is_value(at, stop)) return TSF_UNDEFINED;
  tsf_boxed *node = tsf_boxed_new(isolate, TSF_BOXED_JSON_NODE);
  node->value = tsf_from_string(document);
  node->u.range.begin = (uint32_t)(at - document->data);
  node->u.range.end = (uint32_t)(stop - document->data);
  return tsf_from_object(&node->header);
}

/* One step of a pointer: its text up to the next /, with ~1 for / and ~0 for ~. */
typedef struct step {
  const char *at, *end;
} step;

/* Whether a member has the name that a step asks for. */
static bool step_is(const step *wanted, const tsf_json_text *key, char *name, size_t room) {
  size_t length = 0;
  for (const char *at = wanted->at; at < wanted->end && length < room; at++) {
    bool escape = *at == '~' && at + 1 < wanted->end;
    name[length++] = escape ? (at[1] == '1' ? '/' : '~') : *at;
    at += escape;
  }
  return tsf_json_text_is(key, name, length);
}

/* The index that a step asks for; -1: none. */
static int64_t step_index(const step *wanted) {
  size_t length = (size_t)(wanted->end - wanted->at);
  if (length == 0 || length > 9 || (length > 1 && *wanted->at == '0')) return -1;
  int64_t index = 0;
  for (const char *at = wanted->at; at < wanted->end; at++) {
    if (*at < '0' || *at > '9') return -1;
    index = index * 10 + (*at - '0');
  }
  return index;
}

/* From the value at *at to the part of it that the step names; of members of one name, the last. `name` has room for the
 * step's text. */
static bool take_step(const step *wanted, const char **at, const char **stop, const char *end, char *name) {
  if (**at != '{' && **at != '[') return false;
  int64_t index = **at == '[' ? step_index(wanted) : -1;
  bool found = false;
  tsf_json_walk walk = tsf_json_walk_over(*at, end);
  for (int64_t i = 0; tsf_json_walk_next(&walk); i++) {
    bool fits = walk.close == ']' ? i == index : step_is(wanted, &walk.key, name, (size_t)(wanted->end - wanted->at));
    if (!fits) continue;
    *at = walk.value;
    *stop = walk.stop;
    found = true;
    if (walk.close == ']') return true;
  }
  return found && !walk.broken;
}

static bool is_pointer(const tsf_string *pointer) {
  if (pointer->bytes > 0 && pointer->data[0] != '/') return false;
  for (uint32_t i = 0; i < pointer->bytes; i++) {
    if (pointer->data[i] != '~') continue;
    if (i + 1 == pointer->bytes || (pointer->data[i + 1] != '0' && pointer->data[i + 1] != '1')) return false;
  }
  return true;
}

/* The value below [at, stop) of the document; undefined: none. */
static tsf_value find(tsf_isolate *isolate, tsf_string *document, const char *at, const char *stop,
                      const tsf_string *pointer) {
  if (!is_pointer(pointer)) {
    tsf_throw_error(isolate, TSF_ERROR_TYPE, "\"%.*s\" is no JSON pointer: it is \"\" or begins with /, ~ is written ~0",
                    (int)(pointer->bytes > 256 ? 256 : pointer->bytes), pointer->data);
    return TSF_UNDEFINED;
  }
  const char *limit = stop, *step_at = pointer->data, *pointer_end = pointer->data + pointer->bytes;
  tsf_buffer *name = tsf_buffer_new(isolate, pointer->bytes + 1u);
  if (name == NULL) return TSF_UNDEFINED;
  while (step_at < pointer_end) {
    const char *slash = memchr(step_at + 1, '/', (size_t)(pointer_end - step_at - 1));
    step wanted = {step_at + 1, slash == NULL ? pointer_end : slash};
    if (!take_step(&wanted, &at, &stop, limit, name->bytes)) return TSF_UNDEFINED;
    step_at = wanted.end;
  }
  return node_new(isolate, document, at, stop);
}

tsf_value tsf_event_at(tsf_isolate *isolate, tsf_object *event, tsf_string *pointer) {
  tsf_string *document = tsf_event_text(isolate, event);
  if (tsf_threw(isolate)) return TSF_UNDEFINED;
  const char *end = document->data + document->bytes;
  while (end > document->data && end[-1] == 0) end--;
  const char *at = tsf_json_skip_blanks(document->data, end), *stop = tsf_json_skip_value(at, end);
  bool is_one = stop != NULL && tsf_json_skip_blanks(stop, end) == end;
  return is_one ? find(isolate, document, at, stop, pointer) : TSF_UNDEFINED;
}

tsf_value tsf_json_node_at(tsf_isolate *isolate, tsf_object *object, tsf_string *pointer) {
  const tsf_boxed *node = (const tsf_boxed *)object;
  return find(isolate, tsf_to_string_pointer(node->value), begin_of(node), end_of(node), pointer);
}

tsf_string *tsf_json_node_kind(tsf_isolate *isolate, tsf_object *object) {
  static const tsf_string null = TSF_STATIC_STRING("null", 4, 4), boolean = TSF_STATIC_STRING("boolean", 7, 7),
                          number = TSF_STATIC_STRING("number", 6, 6), string = TSF_STATIC_STRING("string", 6, 6),
                          array = TSF_STATIC_STRING("array", 5, 5), nested = TSF_STATIC_STRING("object", 6, 6);
  (void)isolate;
  switch (*begin_of((const tsf_boxed *)object)) {
  case '{': return (tsf_string *)&nested;
  case '[': return (tsf_string *)&array;
  case '"': return (tsf_string *)&string;
  case 't':
  case 'f': return (tsf_string *)&boolean;
  case 'n': return (tsf_string *)&null;
  default: return (tsf_string *)&number;
  }
}

tsf_string *tsf_json_node_text(tsf_isolate *isolate, tsf_object *object) {
  const tsf_boxed *node = (const tsf_boxed *)object;
  tsf_string *document = tsf_to_string_pointer(node->value);
  tsf_json_text text;
  bool is_text = *begin_of(node) == '"' && tsf_json_read_quoted(begin_of(node), end_of(node), &text) != NULL;
  if (!is_text) return tsf_string_bytes(isolate, document, node->u.range.begin, node->u.range.end);
  uint32_t start = (uint32_t)(text.data - document->data);
  if (!text.escaped) return tsf_string_bytes(isolate, document, start, start + (uint32_t)text.length);
  tsf_buffer *buffer = tsf_buffer_new(isolate, text.length);
  if (buffer == NULL) return (tsf_string *)&tsf_string_empty;
  return tsf_string_from_bytes(isolate, buffer->bytes, tsf_json_unescape(&text, buffer->bytes));
}

/* What follows a value that is no JSON is left out. */
tsf_array *tsf_json_node_items(tsf_isolate *isolate, tsf_object *object) {
  const tsf_boxed *node = (const tsf_boxed *)object;
  tsf_array *items = tsf_array_new(isolate, 0);
  if (*begin_of(node) != '{' && *begin_of(node) != '[') return items;
  tsf_json_walk walk = tsf_json_walk_over(begin_of(node), end_of(node));
  while (!tsf_threw(isolate) && tsf_json_walk_next(&walk)) {
    tsf_value item = node_new(isolate, tsf_to_string_pointer(node->value), walk.value, walk.stop);
    if (item == TSF_UNDEFINED) break;
    tsf_array_push(isolate, items, item);
  }
  return items;
}
