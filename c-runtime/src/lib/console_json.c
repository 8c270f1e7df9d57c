/* console_json.c - %j: JSON.stringify of any value, by its own keys. The JSON of plugins is written by type, in json/.
 * Invariant: the open objects hang on the C stack as a chain; the stack's limit ends a nesting that is too deep. */
#include <stdio.h>

#include "../types/wtf8.h"
#include "inspect.h"

typedef struct open_object {
  const tsf_object *object;
  const struct open_object *outer;
} open_object;

typedef struct json_writer {
  tsf_isolate *isolate;
  tsf_builder out;
  bool is_circular;
} json_writer;

static bool ends(const json_writer *w) { return w->is_circular || tsf_threw(w->isolate); }

static void build_escape(tsf_builder *out, uint32_t character) {
  static const char escaped[] = "\b\t\n\f\r\"\\", letters[] = "btnfr\"\\";
  const char *at = character < 128 && character != 0 ? strchr(escaped, (int)character) : NULL;
  char text[8] = {'\\', at == NULL ? 0 : letters[at - escaped]};
  tsf_builder_text(out, text, at != NULL ? 2 : (size_t)snprintf(text, sizeof text, "\\u%04x", character));
}

static void build_string(tsf_builder *out, const tsf_string *s) {
  uint32_t length, start = 0;
  tsf_builder_char(out, '"');
  for (uint32_t i = 0; i < s->bytes; i += length) {
    uint32_t c = tsf_wtf8_decode(s->data + i, s->bytes - i, &length);
    if (c >= 32 && c != '"' && c != '\\' && !(c >= 0xD800 && c <= 0xDFFF)) continue;
    tsf_builder_text(out, s->data + start, i - start);
    build_escape(out, c);
    start = i + length;
  }
  tsf_builder_text(out, s->data + start, s->bytes - start);
  tsf_builder_char(out, '"');
}

/* What toJSON gives, or the value itself. */
static tsf_value converted(json_writer *w, tsf_value v, tsf_string *key) {
  static const tsf_string name = TSF_STATIC_STRING("toJSON", 6, 6);
  if (!tsf_is_object(v) || !tsf_inspected_has_method(w->isolate, tsf_to_object(v), (tsf_string *)&name)) return v;
  return tsf_call_method(w->isolate, v, tsf_atom_find(w->isolate, &name), 1, (tsf_value[]){tsf_from_string(key)});
}

static bool has_text(tsf_value v) {
  if (tsf_is_object(v)) return tsf_to_object(v)->type != TSF_TYPE_CLOSURE;
  return v != TSF_UNDEFINED;
}

static void build_value(json_writer *w, tsf_value v, const open_object *outer);

static void build_elements(json_writer *w, const tsf_array *a, const open_object *outer) {
  tsf_builder_char(&w->out, '[');
  for (uint32_t i = 0; i < a->length && !ends(w) && !w->out.failed; i++) {
    if (i != 0) tsf_builder_char(&w->out, ',');
    tsf_value v = converted(w, a->slots[i], tsf_number_to_string(w->isolate, i));
    if (!ends(w)) build_value(w, has_text(v) ? v : TSF_NULL, outer);
  }
  tsf_builder_char(&w->out, ']');
}

static void build_properties(json_writer *w, tsf_value object, const open_object *outer) {
  const tsf_array *keys = tsf_object_keys(w->isolate, object);
  bool is_first = true;
  tsf_builder_char(&w->out, '{');
  for (uint32_t i = 0; i < keys->length && !ends(w) && !w->out.failed; i++) {
    tsf_string *key = tsf_to_string_pointer(keys->slots[i]);
    tsf_value v = tsf_object_get_key(w->isolate, object, tsf_from_string(key));
    if (!ends(w)) v = converted(w, v, key);
    if (ends(w) || !has_text(v)) continue;
    if (!is_first) tsf_builder_char(&w->out, ',');
    is_first = false;
    build_string(&w->out, key);
    tsf_builder_char(&w->out, ':');
    build_value(w, v, outer);
  }
  tsf_builder_char(&w->out, '}');
}

static void build_object(json_writer *w, tsf_object *object, const open_object *outer) {
  for (const open_object *open = outer; open != NULL; open = open->outer)
    if (open->object == object) w->is_circular = true;
  if (w->is_circular || tsf_stack_check(w->isolate)) return;
  open_object open = {object, outer};
  if (object->type == TSF_TYPE_ARRAY) build_elements(w, (const tsf_array *)object, &open);
  else build_properties(w, tsf_from_object(object), &open);
}

/* Of a value that has a text. */
static void build_value(json_writer *w, tsf_value v, const open_object *outer) {
  if (tsf_is_object(v)) {
    build_object(w, tsf_to_object(v), outer);
  } else if (tsf_is_string(v)) {
    build_string(&w->out, tsf_to_string_pointer(v));
  } else if (tsf_is_bigint(v)) {
    tsf_throw_error(w->isolate, TSF_ERROR_TYPE, "Do not know how to serialize a BigInt");
  } else {
    bool is_finite = !tsf_is_number(v) || tsf_number_is_finite(tsf_to_number(v));
    tsf_builder_string(&w->out, tsf_to_string(w->isolate, is_finite ? v : TSF_NULL));
  }
}

tsf_string *tsf_console_json(tsf_isolate *isolate, tsf_value value) {
  static const tsf_string circular = TSF_STATIC_STRING("[Circular]", 10, 10);
  json_writer w = {.isolate = isolate};
  tsf_builder_start(&w.out, isolate);
  value = converted(&w, value, (tsf_string *)&tsf_string_empty);
  if (tsf_threw(isolate) || !has_text(value)) return NULL;
  build_value(&w, value, NULL);
  if (tsf_threw(isolate)) return NULL;
  return w.is_circular ? (tsf_string *)&circular : tsf_builder_finish(&w.out);
}
