/* calls.c - what a host calls for each event: fields by their names, parse_event, and events of payloads.
 * Invariant: a plugin is only given events of the codes that it asked for; what it was given of tables is released when
 * its call returns, or it is told. */
#define _POSIX_C_SOURCE 200809L
#include <stdlib.h>
#include <string.h>

#include "library.h"

/* ---- fields asked for ---- */

/* As the host reads an index: decimal, no leading 0, 64 bits. */
static bool read_index(const char *text, uint64_t *out) {
  uint64_t value = 0;
  if (text[0] == 0 || (text[0] == '0' && text[1] != 0)) return false;
  for (; *text != 0; text++) {
    if (*text < '0' || *text > '9' || __builtin_mul_overflow(value, 10u, &value) ||
        __builtin_add_overflow(value, (uint64_t)(*text - '0'), &value))
      return false;
  }
  *out = value;
  return true;
}

bool check_argument(request *r) {
  const field_info *f = r->info;
  r->index = UINT64_MAX;
  if (r->argument == NULL) return !f->required || complain(0, "the field %s needs an argument: %s[...]", f->name, f->name) != 0;
  if (!f->index && !f->key) return complain(0, "the field %s takes no argument", f->name) != 0;
  if (f->index && !read_index(r->argument, &r->index) && !f->key)
    return complain(0, "the argument of %s is an index, not \"%s\"", f->name, r->argument) != 0;
  return true;
}

bool find_field(const plugin *p, const char *name, size_t length, request *r) {
  *r = (request){0};
  for (uint32_t i = 0; i < p->field_count; i++)
    if (strlen(p->fields[i].name) == length && memcmp(p->fields[i].name, name, length) == 0) {
      r->info = &p->fields[i];
      r->id = i;
    }
  return r->info != NULL || complain(0, "the plugin has no field \"%.*s\"", (int)length, name) != 0;
}

/* ---- one event ---- */

uint32_t payload_length(const ss_plugin_event *event) {
  uint32_t length;
  if (event->len < PLUGIN_EVENT_PAYLOAD_OFFSET) return 0;
  memcpy(&length, (const char *)event + 30, sizeof length);
  return length > event->len - PLUGIN_EVENT_PAYLOAD_OFFSET ? event->len - PLUGIN_EVENT_PAYLOAD_OFFSET : length;
}

/* Whether a plugin is given events of this code: one of its list, which hosts ask for after init, or any without a list. */
static bool has_code(uint16_t *(*types)(uint32_t *, ss_plugin_t *), ss_plugin_t *state, uint16_t code) {
  uint32_t count = 0;
  const uint16_t *codes = types == NULL ? NULL : types(&count, state);
  for (uint32_t i = 0; i < count; i++)
    if (codes[i] == code) return true;
  return codes == NULL || count == 0;
}

/* What the plugin is told that the host is; it gives it back and looks at nothing in it. */
static ss_plugin_owner_t *owner_of(const plugin *p) { return (ss_plugin_owner_t *)(uintptr_t)p; }

static const char *error_of(const plugin *p) {
  const char *text = p->api.get_last_error(p->state);
  return text == NULL || text[0] == 0 ? "no message" : text;
}

bool extract_field(const plugin *p, const ss_plugin_event_input *input, const request *r, answer *a) {
  ss_plugin_extract_field *field = &a->field;
  *field = (ss_plugin_extract_field){.field_id = r->id, .field = r->info->name, .arg_index = r->index, .ftype = r->info->type,
                                     .flist = r->info->list, .arg_present = r->argument != NULL,
                                     .arg_key = r->info->key ? r->argument : NULL};
  a->offsets = (ss_plugin_extract_value_offsets){NULL, NULL};
  a->held = false;
  if (!has_code(p->api.get_extract_event_types, p->state, input->evt->type)) return true;
  ss_plugin_field_extract_input in = {.owner = owner_of(p), .num_fields = 1, .fields = field,
                                      .get_owner_last_error = tables_error, .table_reader_ext = tables_reader(), .value_offsets = &a->offsets};
  ss_plugin_rc rc = p->api.extract_fields(p->state, input, &in);
  a->held = !tables_are_released("extract_fields");
  if (rc == SS_PLUGIN_SUCCESS) return true;
  a->error = error_of(p);
  field->res_len = 0;
  return false;
}

const char *parse_event(const plugin *p, const ss_plugin_event_input *input, bool *held) {
  ss_plugin_event_parse_input in = {.owner = owner_of(p), .get_owner_last_error = tables_error, .table_reader_ext = tables_reader(),
                                    .table_writer_ext = tables_writer()};
  *held = false;
  if (!can_parse(p) || !has_code(p->api.get_parse_event_types, p->state, input->evt->type)) return NULL;
  ss_plugin_rc rc = p->api.parse_event(p->state, input, &in);
  *held = !tables_are_released("parse_event");
  return rc == SS_PLUGIN_SUCCESS ? NULL : error_of(p);
}

ss_plugin_event *make_event(const char *data, size_t length) {
  char *memory = malloc(PLUGIN_EVENT_PAYLOAD_OFFSET + length);
  if (memory == NULL) return NULL;
  ss_plugin_event *event = (ss_plugin_event *)memory;
  uint32_t rest[3] = {4, (uint32_t)length, 0};
  *event = (ss_plugin_event){.ts = UINT64_MAX, .tid = UINT64_MAX, .len = (uint32_t)(PLUGIN_EVENT_PAYLOAD_OFFSET + length),
                             .type = TSF_PLUGIN_EVENT, .nparams = 2};
  memcpy(memory + sizeof *event, rest, sizeof rest);
  memcpy(memory + PLUGIN_EVENT_PAYLOAD_OFFSET, data, length);
  return event;
}
