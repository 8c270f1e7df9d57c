/* opens.c - what plugins/opens.ts does, written by hand: parameters of an openat event.
 *
 * openat: 7 lengths of 2 bytes behind the header, then fd (i64), dirfd (i64), name (text with its NUL), ... A length
 * of 0 is an absent parameter, a fixed size is checked, and so is that each lies inside the event. */
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "plugin.h"

enum { OPENAT_X = 307, FIELD_FD = 0, FIELD_NAME = 1, PARAMETER_FD = 0, PARAMETER_NAME = 2 };

typedef struct state {
  uint64_t seen;   /* events that were parsed */
  uint64_t number; /* extracted values, good until the next extraction */
  const char *text;
  char *memory;
  size_t capacity;
  const char *last_error;
} state;

PLUGIN("opens", "Fields of opened files", "3.12.0")

EXPORT const char *plugin_get_required_event_schema_version(ss_plugin_t *p) {
  (void)p;
  return "4.0.1";
}

EXPORT ss_plugin_t *plugin_init(const ss_plugin_init_input *input, ss_plugin_rc *rc) {
  (void)input;
  state *s = calloc(1, sizeof *s);
  *rc = s == NULL ? SS_PLUGIN_FAILURE : SS_PLUGIN_SUCCESS;
  if (s != NULL) s->last_error = "";
  return s;
}

EXPORT void plugin_destroy(ss_plugin_t *p) {
  if (p != NULL) free(((state *)p)->memory);
  free(p);
}

EXPORT const char *plugin_get_last_error(ss_plugin_t *p) { return ((state *)p)->last_error; }

/* ---- parsing ---- */

EXPORT uint16_t *plugin_get_parse_event_types(uint32_t *count, ss_plugin_t *p) {
  static uint16_t types[] = {OPENAT_X};
  (void)p;
  *count = 1;
  return types;
}

EXPORT const char *plugin_get_parse_event_sources(void) { return "[\"syscall\"]"; }

EXPORT ss_plugin_rc plugin_parse_event(ss_plugin_t *p, const ss_plugin_event_input *event,
                                       const ss_plugin_event_parse_input *input) {
  (void)event, (void)input;
  ((state *)p)->seen++;
  return SS_PLUGIN_SUCCESS;
}

/* ---- extraction ---- */

/* A parameter's bytes; false if the event does not have it. */
static bool parameter(const ss_plugin_event *event, uint32_t index, const char **data, uint16_t *size) {
  const char *lengths = (const char *)event + sizeof *event;
  size_t at = sizeof *event + (size_t)event->nparams * sizeof *size;
  if (index >= event->nparams || at > event->len) return false;
  for (uint32_t i = 0; i < index; i++) {
    uint16_t length;
    memcpy(&length, lengths + i * sizeof length, sizeof length);
    at += length;
  }
  memcpy(size, lengths + index * sizeof *size, sizeof *size);
  *data = (const char *)event + at;
  return *size > 0 && at + *size <= event->len;
}

static bool extract_fd(state *s, const ss_plugin_event *event, ss_plugin_extract_field *field) {
  const char *data;
  uint16_t size;
  int64_t fd;
  if (!parameter(event, PARAMETER_FD, &data, &size) || size != sizeof fd) return true;
  memcpy(&fd, data, sizeof fd);
  if (fd < 0) {
    s->last_error = "a negative number is no uint64";
    return false;
  }
  s->number = (uint64_t)fd;
  field->res.u64 = &s->number;
  field->res_len = 1;
  return true;
}

/* A copy, since the event's own text may be gone before the host reads it. */
static bool extract_name(state *s, const ss_plugin_event *event, ss_plugin_extract_field *field) {
  const char *data;
  uint16_t size;
  if (!parameter(event, PARAMETER_NAME, &data, &size)) return true;
  if (size >= s->capacity) {
    char *grown = realloc(s->memory, size * 2u + 64);
    if (grown == NULL) {
      s->last_error = "out of memory";
      return false;
    }
    s->memory = grown;
    s->capacity = size * 2u + 64;
  }
  memcpy(s->memory, data, size);
  s->memory[size] = 0;
  s->text = s->memory;
  field->res.str = &s->text;
  field->res_len = 1;
  return true;
}

EXPORT uint16_t *plugin_get_extract_event_types(uint32_t *count, ss_plugin_t *p) {
  return plugin_get_parse_event_types(count, p);
}

EXPORT const char *plugin_get_extract_event_sources(void) { return "[\"syscall\"]"; }

EXPORT const char *plugin_get_fields(void) {
  return "[{\"name\":\"opens.fd\",\"type\":\"uint64\",\"desc\":\"Descriptor\"},"
         "{\"name\":\"opens.name\",\"type\":\"string\",\"desc\":\"Name\"}]";
}

EXPORT ss_plugin_rc plugin_extract_fields(ss_plugin_t *p, const ss_plugin_event_input *event,
                                          const ss_plugin_field_extract_input *input) {
  state *s = p;
  for (uint32_t i = 0; i < input->num_fields; i++) {
    ss_plugin_extract_field *field = &input->fields[i];
    field->res_len = 0;
    if (event->evt->type != OPENAT_X) continue;
    bool ok = field->field_id == FIELD_FD     ? extract_fd(s, event->evt, field)
              : field->field_id == FIELD_NAME ? extract_name(s, event->evt, field)
                                              : false;
    if (!ok) return SS_PLUGIN_FAILURE;
  }
  return SS_PLUGIN_SUCCESS;
}
