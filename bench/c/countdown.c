/* countdown.c - what samples/source_plugin/plugin.ts does, written by hand: the measure for the compiler's output.
 *
 * Batches of the same size (1024 events, 1 MiB, 30 ms), the same event layout, integers formatted and parsed by hand,
 * all buffers reused. Event: 0 ts · 8 tid · 16 len · 20 type 322 · 22 nparams 2 · 26 length 4 · 30 length n ·
 * 34 plugin id · 38 payload. Invariant: what is extracted stays valid until the next extract_fields. */
#define _GNU_SOURCE 1
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "plugin.h"

#define PREFIX_MOST 200u
enum { ID = 999, EVENT_CODE = 322, BATCH = 1024, MILLISECONDS = 30, DIGITS = 20 };
enum { OVERHEAD = PLUGIN_EVENT_PAYLOAD_OFFSET };
enum { EVENT_MOST = OVERHEAD + PREFIX_MOST + 1 + DIGITS };
enum { FIELD_LEFT, FIELD_WORD };

typedef struct state {
  uint64_t count, produced;
  char prefix[PREFIX_MOST + 2]; /* with the space behind it */
  size_t prefix_length;
  uint64_t number;              /* extracted values */
  const char *word;
  char *text;
  size_t text_capacity;
  char last_error[PLUGIN_MAX_ERRLEN];
} state;

typedef struct instance {
  uint64_t left;
  ss_plugin_event *events[BATCH];
  char memory[BATCH * EVENT_MOST];
} instance;

/* ---- life ---- */

PLUGIN("countdown", "Counts down to zero", "3.3.0")
EXPORT uint32_t plugin_get_id(void) { return ID; }
EXPORT const char *plugin_get_event_source(void) { return "countdown"; }

/* Reads {"count": n, "greeting": "text"}; what the schema refuses does not come here. */
static bool read_config(state *s, const char *config) {
  const char *count = strstr(config, "\"count\"");
  const char *greeting = strstr(config, "\"greeting\"");
  if (count == NULL || sscanf(count + 7, " : %lu", &s->count) != 1) return false;
  strcpy(s->prefix, "left");
  if (greeting != NULL && sscanf(greeting + 10, " : \"%199[^\"]\"", s->prefix) != 1) return false;
  strcat(s->prefix, " ");
  s->prefix_length = strlen(s->prefix);
  return true;
}

EXPORT ss_plugin_t *plugin_init(const ss_plugin_init_input *input, ss_plugin_rc *rc) {
  state *s = calloc(1, sizeof *s);
  *rc = SS_PLUGIN_FAILURE;
  if (s == NULL) return NULL;
  if (read_config(s, input->config)) *rc = SS_PLUGIN_SUCCESS;
  else strcpy(s->last_error, "the config needs a count");
  return s;
}

EXPORT void plugin_destroy(ss_plugin_t *p) {
  if (p != NULL) free(((state *)p)->text);
  free(p);
}

EXPORT const char *plugin_get_last_error(ss_plugin_t *p) { return ((state *)p)->last_error; }

/* ---- source ---- */

EXPORT ss_instance_t *plugin_open(ss_plugin_t *p, const char *params, ss_plugin_rc *rc) {
  (void)params;
  instance *i = calloc(1, sizeof *i);
  *rc = i == NULL ? SS_PLUGIN_FAILURE : SS_PLUGIN_SUCCESS;
  if (i != NULL) i->left = ((state *)p)->count;
  return i;
}

EXPORT void plugin_close(ss_plugin_t *p, ss_instance_t *h) {
  (void)p;
  free(h);
}

static const char pairs[] =
    "0001020304050607080910111213141516171819202122232425262728293031323334353637383940414243444546474849"
    "5051525354555657585960616263646566676869707172737475767778798081828384858687888990919293949596979899";

/* Writes n in base ten and returns how many digits it has. */
static size_t write_number(uint64_t n, char *out) {
  char digits[DIGITS];
  char *p = digits + DIGITS;
  while (n >= 100) {
    p -= 2;
    memcpy(p, &pairs[n % 100 * 2], 2);
    n /= 100;
  }
  if (n >= 10) {
    p -= 2;
    memcpy(p, &pairs[n * 2], 2);
  } else {
    *--p = (char)('0' + n);
  }
  size_t length = (size_t)(digits + DIGITS - p);
  memcpy(out, p, length);
  return length;
}

/* Writes one event at `at` and returns its length. */
static uint32_t write_event(const state *s, char *at, uint64_t left) {
  ss_plugin_event *event = (ss_plugin_event *)at;
  memcpy(at + OVERHEAD, s->prefix, s->prefix_length);
  uint32_t size = (uint32_t)(s->prefix_length + write_number(left, at + OVERHEAD + s->prefix_length));
  uint32_t lengths[3] = {4, size, ID};
  event->ts = UINT64_MAX;
  event->tid = UINT64_MAX;
  event->len = OVERHEAD + size;
  event->type = EVENT_CODE;
  event->nparams = 2;
  memcpy(at + sizeof *event, lengths, sizeof lengths);
  return event->len;
}

static uint64_t milliseconds(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (uint64_t)t.tv_sec * 1000 + (uint64_t)t.tv_nsec / 1000000;
}

EXPORT ss_plugin_rc plugin_next_batch(ss_plugin_t *p, ss_instance_t *h, uint32_t *count, ss_plugin_event ***events) {
  state *s = p;
  instance *i = h;
  uint64_t until = milliseconds() + MILLISECONDS;
  uint32_t n = 0;
  char *at = i->memory;
  for (; n < BATCH && i->left > 0; n++, i->left--) {
    if (n % 64 == 63 && milliseconds() >= until) break;
    s->produced++;
    i->events[n] = (ss_plugin_event *)at;
    at += write_event(s, at, i->left);
  }
  *count = n;
  *events = i->events;
  return i->left == 0 ? SS_PLUGIN_EOF : SS_PLUGIN_SUCCESS;
}

/* ---- payload ---- */

/* The payload of a plugin event, if its bytes lie inside it. */
static bool payload_of(const ss_plugin_event *event, const char **data, uint32_t *size) {
  if (event->type != EVENT_CODE || event->len < OVERHEAD || event->nparams < 2) return false;
  memcpy(size, (const char *)event + sizeof *event + 4, sizeof *size);
  *data = (const char *)event + OVERHEAD;
  return *size <= event->len - OVERHEAD;
}

/* `length` bytes as a C string of the state's. */
static const char *keep_text(state *s, const char *data, size_t length) {
  if (length >= s->text_capacity) {
    char *grown = realloc(s->text, length * 2 + 64);
    if (grown == NULL) return NULL;
    s->text = grown;
    s->text_capacity = length * 2 + 64;
  }
  memcpy(s->text, data, length);
  s->text[length] = 0;
  return s->text;
}

EXPORT const char *plugin_event_to_string(ss_plugin_t *p, const ss_plugin_event_input *input) {
  const char *data;
  uint32_t size;
  return payload_of(input->evt, &data, &size) ? keep_text(p, data, size) : NULL;
}

/* ---- extraction ---- */

EXPORT const char *plugin_get_fields(void) {
  return "[{\"name\":\"countdown.left\",\"type\":\"uint64\",\"desc\":\"Events that are left\",\"display\":\"Left\"},"
         "{\"name\":\"countdown.word\",\"type\":\"string\",\"desc\":\"The n-th word, or the first\","
         "\"arg\":{\"isIndex\":true}}]";
}

/* The word with that number, between single spaces; false: there are fewer. */
static bool find_word(const char *data, const char *end, uint64_t index, const char **word, size_t *length) {
  for (;; index--) {
    const char *space = memchr(data, ' ', (size_t)(end - data));
    if (index == 0) {
      *word = data;
      *length = (size_t)((space == NULL ? end : space) - data);
      return true;
    }
    if (space == NULL) return false;
    data = space + 1;
  }
}

static bool read_number(const char *text, size_t length, uint64_t *number) {
  uint64_t n = 0;
  for (size_t i = 0; i < length; i++) {
    unsigned digit = (unsigned)(text[i] - '0');
    if (digit > 9 || n > (UINT64_MAX - digit) / 10) return false;
    n = n * 10 + digit;
  }
  *number = n;
  return true;
}

/* The last word as a number. */
static bool extract_left(state *s, const char *data, uint32_t size, ss_plugin_extract_field *field) {
  const char *space = memrchr(data, ' ', size), *word = space == NULL ? data : space + 1;
  if (!read_number(word, (size_t)(data + size - word), &s->number)) {
    strcpy(s->last_error, "the event's last word is no number");
    return false;
  }
  field->res.u64 = &s->number;
  field->res_len = 1;
  return true;
}

static bool extract_word(state *s, const char *data, uint32_t size, ss_plugin_extract_field *field) {
  const char *word;
  size_t length;
  if (!find_word(data, data + size, field->arg_present ? field->arg_index : 0, &word, &length)) return true;
  s->word = keep_text(s, word, length);
  if (s->word == NULL) return false;
  field->res.str = &s->word;
  field->res_len = 1;
  return true;
}

EXPORT ss_plugin_rc plugin_extract_fields(ss_plugin_t *p, const ss_plugin_event_input *event,
                                          const ss_plugin_field_extract_input *input) {
  const char *data;
  uint32_t size;
  for (uint32_t i = 0; i < input->num_fields; i++) input->fields[i].res_len = 0;
  if (!payload_of(event->evt, &data, &size)) return SS_PLUGIN_FAILURE;
  for (uint32_t i = 0; i < input->num_fields; i++) {
    ss_plugin_extract_field *field = &input->fields[i];
    bool ok = field->field_id == FIELD_LEFT   ? extract_left(p, data, size, field)
              : field->field_id == FIELD_WORD ? extract_word(p, data, size, field)
                                              : false;
    if (!ok) return SS_PLUGIN_FAILURE;
  }
  return SS_PLUGIN_SUCCESS;
}
