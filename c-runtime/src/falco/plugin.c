/* plugin.c - the life of a plugin's state, the boundary between the host and the author's code, and the memory that the
 * host sees.
 *
 * Invariant: init returns a state even when it fails, so that the host can ask it why; `ready` says whether the
 * author's object exists. The last error is always a NUL-terminated text. */
#include "plugin.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "../types/string.h"

enum { FAILURES_MOST = 1000 }; /* of one turn */

/* ---- text ---- */

void tsf_text_clear(tsf_text *text) {
  text->length = 0;
  text->failed = false;
}

void tsf_text_append(tsf_text *text, const char *data, size_t length) {
  if (text->failed) return;
  if (text->capacity - text->length <= length) {
    size_t capacity = text->capacity + length + 64 + text->capacity / 2;
    char *grown = capacity < length ? NULL : realloc(text->data, capacity);
    if (grown == NULL) {
      text->failed = true;
      return;
    }
    text->data = grown;
    text->capacity = capacity;
  }
  if (length > 0) memcpy(text->data + text->length, data, length);
  text->length += length;
}

void tsf_text_append_json(tsf_text *text, const char *data, size_t length) {
  static const char hex[] = "0123456789abcdef";
  tsf_text_append(text, "\"", 1);
  for (size_t i = 0; i < length; i++) {
    unsigned char c = (unsigned char)data[i];
    if (c == '"' || c == '\\') {
      char escaped[2] = {'\\', (char)c};
      tsf_text_append(text, escaped, 2);
    } else if (c < 0x20) {
      char escaped[6] = {'\\', 'u', '0', '0', hex[c >> 4], hex[c & 15]};
      tsf_text_append(text, escaped, 6);
    } else {
      tsf_text_append(text, data + i, 1);
    }
  }
  tsf_text_append(text, "\"", 1);
}

const char *tsf_text_finish(tsf_text *text) {
  tsf_text_append(text, "", 0);
  if (text->failed) return NULL;
  text->data[text->length] = 0;
  return text->data;
}

void tsf_text_free(tsf_text *text) {
  free(text->data);
  *text = (tsf_text){0};
}

/* ---- errors ---- */

void tsf_state_error(tsf_state *state, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  vsnprintf(state->last_error, sizeof state->last_error, format, arguments);
  va_end(arguments);
}

/* Copies text into out[0..size), a NUL as \0, cut before a character that does not fit; returns the length. */
static size_t copy_message(char *out, size_t size, const char *data, size_t length) {
  size_t used = 0;
  size_t i = 0;
  for (; i < length; i++) {
    size_t wanted = data[i] == 0 ? 2 : 1;
    if (used + wanted > size) break;
    if (data[i] == 0) memcpy(out + used, "\\0", 2);
    else out[used] = data[i];
    used += wanted;
  }
  if (i < length) { /* do not leave half a character */
    while (used > 0 && ((unsigned char)data[i] & 0xC0) == 0x80) {
      i--;
      used--;
    }
  }
  return used;
}

void tsf_state_fail(tsf_state *state) {
  tsf_isolate *isolate = state->isolate;
  if (isolate->exception == TSF_ABSENT) {
    tsf_state_error(state, "unknown error");
    return;
  }
  const tsf_position *position = isolate->traced == isolate->exception && isolate->trace_length > 0 ? isolate->trace[0] : NULL;
  tsf_string *text = tsf_exception_text(isolate, tsf_catch(isolate));
  char place[256] = "";
  if (position != NULL) {
    int written = snprintf(place, sizeof place, " (%s:%u in %s)", position->file, (unsigned)position->line,
                           position->function[0] == 0 ? "module" : position->function);
    if (written < 0) place[0] = 0;
  }
  size_t room = sizeof state->last_error - 1 - strlen(place);
  size_t used = copy_message(state->last_error, room, text->data, text->bytes);
  memcpy(state->last_error + used, place, strlen(place) + 1);
  if (tsf_threw(isolate)) tsf_catch(isolate);
}

void tsf_state_log_failure(tsf_state *state, ss_plugin_log_severity severity, const char *what) {
  char kept[PLUGIN_MAX_ERRLEN], line[PLUGIN_MAX_ERRLEN + 64];
  memcpy(kept, state->last_error, sizeof kept);
  tsf_state_fail(state);
  int length = snprintf(line, sizeof line, "%s: %s", what, state->last_error);
  memcpy(state->last_error, kept, sizeof kept);
  if (length > 0) tsf_log_text(state, severity, NULL, line, (size_t)length < sizeof line ? (size_t)length : sizeof line - 1);
}

/* An exception that leaves the loop took one job or timer with it; the turn goes on behind it. */
void tsf_state_turn(tsf_state *state) {
  tsf_isolate *isolate = state->isolate;
  if (state->plugin->program->turn == NULL) return;
  isolate->loop_changed = false;
  for (int failures = 0; failures < FAILURES_MOST; failures++) {
    state->plugin->program->turn(isolate);
    if (!tsf_threw(isolate)) return;
    tsf_state_log_failure(state, SS_PLUGIN_LOG_SEV_ERROR, "uncaught");
  }
}

void tsf_state_loop_changed(tsf_state *state) {
  tsf_state_turn(state);
  if (state->plugin->threads != NULL) state->plugin->threads->wake(state);
}

bool tsf_state_unusable(tsf_state *state) {
  if (state != NULL && state->ready) return false;
  if (state != NULL && state->last_error[0] == 0) tsf_state_error(state, "the plugin is not initialised");
  return true;
}

void tsf_state_forget_event(tsf_state *state) {
  state->event = NULL;
  tsf_arena_reset(&state->values);
  tsf_arena_reset(&state->older_values);
}

/* ---- life ---- */

static tsf_atom atom(tsf_isolate *isolate, const char *name) {
  return tsf_atom_find(isolate, tsf_string_from_text(isolate, name));
}

static void find_atoms(tsf_isolate *isolate, tsf_atoms *atoms) {
  atoms->ts = atom(isolate, "ts");
  atoms->tid = atom(isolate, "tid");
  atoms->data = atom(isolate, "data");
  atoms->value = atom(isolate, "value");
  atoms->text = atom(isolate, "text");
  atoms->name = atom(isolate, "name");
  atoms->kind = atom(isolate, "kind");
  atoms->type = atom(isolate, "type");
  atoms->description = atom(isolate, "description");
  atoms->separator = atom(isolate, "separator");
  atoms->next_batch = atom(isolate, "nextBatch");
  atoms->progress = atom(isolate, "progress");
  atoms->close = atom(isolate, "close");
  atoms->params = atom(isolate, "params");
}

/* What of the host's input lives on: the owner, the log function and a copy of the config. */
static void take_input(tsf_state *state, const ss_plugin_init_input *input) {
  state->owner = input->owner;
  if (state->plugin->api_minor >= 3) state->log = input->log_fn; /* an older host's input is shorter */
}

static bool keep_config(tsf_state *state, const char *text) {
  size_t length = strlen(text);
  char *copy = malloc(length + 1);
  if (copy == NULL) {
    tsf_state_error(state, "out of memory");
    return false;
  }
  memcpy(copy, text, length + 1);
  free(state->config);
  state->config = copy;
  return true;
}

tsf_value tsf_plugin_decode(tsf_state *state, const tsf_json_type *type, const char *text, const char *root) {
  tsf_isolate *isolate = state->isolate;
  if (type == NULL) return TSF_UNDEFINED;
  if (type->kind == TSF_JSON_TYPE_TEXT) return tsf_from_string(tsf_string_from_bytes(isolate, text, strlen(text)));
  char error[PLUGIN_MAX_ERRLEN];
  tsf_value value = state->plugin->json->decode(state, type, text, root, error);
  if (tsf_threw(isolate)) {
    tsf_state_fail(state);
    return TSF_ABSENT;
  }
  if (value == TSF_ABSENT) memcpy(state->last_error, error, sizeof error);
  return value;
}

/* The InitInput object: every property undefined until tables come. */
static tsf_value init_input(tsf_isolate *isolate, uint32_t type) {
  if (type == 0) return TSF_UNDEFINED;
  tsf_object *object = tsf_object_new(isolate, type);
  for (uint32_t i = 0; i < isolate->types[type]->slot_count; i++) tsf_slots(object)[i + 1] = TSF_UNDEFINED;
  return tsf_from_object(object);
}

static bool construct(tsf_state *state, const char *text) {
  tsf_isolate *isolate = state->isolate;
  const tsf_plugin *plugin = state->plugin;
  find_atoms(isolate, &state->atoms);
  if (plugin->program->evaluate != NULL) plugin->program->evaluate(isolate);
  if (tsf_threw(isolate)) {
    tsf_state_fail(state);
    return false;
  }
  tsf_value arguments[2] = {TSF_UNDEFINED, TSF_UNDEFINED};
  arguments[0] = tsf_plugin_decode(state, state->plugin->config, text, "config");
  if (arguments[0] == TSF_ABSENT) return false;
  tsf_value object = TSF_UNDEFINED;
  if (plugin->construct != NULL) {
    if (plugin->construct_argc > 1) arguments[1] = init_input(isolate, plugin->init_input_type);
    object = plugin->construct->code(isolate, NULL, TSF_UNDEFINED, plugin->construct_argc, arguments);
    if (tsf_threw(isolate)) {
      tsf_state_fail(state);
      return false;
    }
  }
  state->self = tsf_handle_new(isolate, object);
  if (state->self == NULL) {
    tsf_state_error(state, "out of memory");
    return false;
  }
  return true;
}

ss_plugin_t *tsf_plugin_init(const tsf_plugin *plugin, const ss_plugin_init_input *input, ss_plugin_rc *rc) {
  ss_plugin_rc ignored;
  if (rc == NULL) rc = &ignored;
  *rc = SS_PLUGIN_FAILURE;
  tsf_state *state = calloc(1, sizeof *state);
  if (state == NULL) return NULL;
  state->plugin = plugin;
  state->call = 1;
  if (input == NULL) {
    tsf_state_error(state, "init without an input");
    return state;
  }
  take_input(state, input);
  state->isolate = tsf_isolate_new(plugin->program, plugin->heap_limit);
  const char *text = input->config == NULL ? "" : input->config;
  if (state->isolate == NULL) tsf_state_error(state, "out of memory");
  if (state->isolate == NULL || !keep_config(state, text)) return state;
  state->isolate->host = state;
  state->isolate->console = tsf_log_console;
  state->isolate->keeps_origins = plugin->uses_offsets || plugin->api_minor >= 11;
  if (plugin->tables != NULL && !plugin->tables->begin_init(state, input)) {
    tsf_state_error(state, "out of memory");
    return state;
  }
  if (plugin->threads != NULL && !plugin->threads->begin(state)) {
    tsf_state_error(state, "out of memory");
    return state;
  }
  TSF_STATE_ENTER(state);
  state->ready = construct(state, text);
  tsf_state_leave(state);
  if (plugin->tables != NULL) plugin->tables->end_init(state);
  if (!state->ready) return state;
  tsf_value object = tsf_handle_get(state->self);
  if (tsf_is_object(object)) state->object = tsf_to_object(object);
  *rc = SS_PLUGIN_SUCCESS;
  return state;
}

static void dispose(tsf_state *state) {
  if (state->ready) tsf_source_close_all(state);
  TSF_STATE_ENTER(state);
  if (state->ready) {
    if (state->plugin->dispose != NULL) tsf_state_call(state, state->plugin->dispose, 0, NULL);
    if (tsf_threw(state->isolate)) {
      tsf_state_fail(state);
      tsf_log_text(state, SS_PLUGIN_LOG_SEV_ERROR, NULL, state->last_error, strlen(state->last_error));
    }
  }
  tsf_state_leave(state);
}

void tsf_plugin_destroy(ss_plugin_t *s) {
  tsf_state *state = s;
  if (state == NULL) return;
  if (state->isolate != NULL) {
    if (state->threads != NULL) state->plugin->threads->stop(state);
    dispose(state);
    if (state->self != NULL) tsf_handle_free(state->isolate, state->self);
    if (state->tables != NULL) state->plugin->tables->free(state);
    if (state->threads != NULL) state->plugin->threads->end(state);
    tsf_isolate_free(state->isolate);
  }
  tsf_arena_free(&state->values);
  tsf_arena_free(&state->older_values);
  tsf_arena_free(&state->metrics);
  tsf_arena_free(&state->codes);
  tsf_arena_free(&state->parse_codes);
  tsf_text_free(&state->string);
  tsf_text_free(&state->params);
  tsf_log_free(state);
  free(state->encoder);
  if (state->plugin->json != NULL) state->plugin->json->end(state);
  free(state->config);
  free(state);
}

const char *tsf_plugin_get_last_error(ss_plugin_t *s) {
  tsf_state *state = s;
  return state == NULL ? "the plugin is not initialised" : state->last_error;
}

ss_plugin_rc tsf_plugin_set_config(ss_plugin_t *s, const ss_plugin_set_config_input *input) {
  tsf_state *state = s;
  if (!tsf_state_usable(state)) return SS_PLUGIN_FAILURE;
  if (state->plugin->set_config == NULL) return SS_PLUGIN_NOT_SUPPORTED;
  if (input == NULL) {
    tsf_state_error(state, "set_config without an input");
    return SS_PLUGIN_FAILURE;
  }
  const char *text = input->config == NULL ? "" : input->config;
  ss_plugin_rc rc = SS_PLUGIN_FAILURE;
  TSF_STATE_ENTER(state);
  tsf_value value = tsf_plugin_decode(state, state->plugin->config, text, "config");
  if (value != TSF_ABSENT) {
    tsf_state_call(state, state->plugin->set_config, 1, &value);
    if (tsf_threw(state->isolate)) tsf_state_fail(state);
    else if (keep_config(state, text)) rc = SS_PLUGIN_SUCCESS;
  }
  tsf_state_leave(state);
  return rc;
}

const char *tsf_plugin_get_init_schema(const tsf_plugin *plugin, ss_plugin_schema_type *type) {
  if (type != NULL) *type = plugin->init_schema == NULL ? SS_PLUGIN_SCHEMA_NONE : SS_PLUGIN_SCHEMA_JSON;
  return plugin->init_schema;
}
