/* check.c - calls a plugin in unusual order and with hostile events, and checks that it answers with codes and messages.
 * Meant to be run under AddressSanitizer, valgrind or plainly: a crash is the other way to fail. Every event lies at the
 * end of a block of exactly its size, so that a read behind it is seen.
 * Invariant: nothing here depends on what the plugin does, only on the contract of the ABI. */
#include <stdlib.h>
#include <string.h>

#include "check.h"

enum { CODES = 460, OWN_EVENTS = 20 };

void check(checks *x, bool holds, const char *what) {
  x->done++;
  if (holds) return;
  x->failed++;
  complain(0, "check: %s", what);
}

static void check_message(checks *x, ss_plugin_t *state, const char *what) {
  const char *text = x->p->api.get_last_error(state);
  check(x, text != NULL && text[0] != 0 && strlen(text) < PLUGIN_MAX_ERRLEN, what);
}

/* ---- without a state, and without anything open ---- */

static void check_nothing(checks *x) {
  const plugin_api *a = &x->p->api;
  ss_plugin_rc rc = SS_PLUGIN_SUCCESS;
  check(x, a->get_last_error(NULL) != NULL, "get_last_error(NULL) gives no text");
  a->destroy(NULL);
  if (can_source(x->p)) {
    uint32_t count = 7;
    ss_plugin_event **events = NULL;
    a->close(NULL, NULL);
    check(x, a->open(NULL, "", &rc) == NULL && rc == SS_PLUGIN_FAILURE, "open without a state succeeds");
    check(x, a->next_batch(NULL, NULL, &count, &events) == SS_PLUGIN_FAILURE && count == 0, "next_batch without a state");
  }
  if (a->event_to_string != NULL) check(x, a->event_to_string(NULL, NULL) == NULL, "event_to_string without a state");
  if (a->get_progress != NULL) a->get_progress(NULL, NULL, NULL);
  if (a->list_open_params != NULL) check(x, a->list_open_params(NULL, &rc) == NULL && rc != SS_PLUGIN_SUCCESS, "list_open_params without a state");
  if (a->extract_fields != NULL) check(x, a->extract_fields(NULL, NULL, NULL) == SS_PLUGIN_FAILURE, "extract_fields without a state");
  if (a->get_metrics != NULL) check(x, a->get_metrics(NULL, NULL) == NULL, "get_metrics without a state");
  if (a->set_config != NULL) check(x, a->set_config(NULL, NULL) == SS_PLUGIN_FAILURE, "set_config without a state");
  check_async_nothing(x);
}

static void check_state_without_input(checks *x, ss_plugin_t *state) {
  const plugin_api *a = &x->p->api;
  uint32_t count = 7;
  if (can_source(x->p)) {
    ss_plugin_event **events = NULL;
    int stranger = 0;
    a->close(state, NULL);
    a->close(state, &stranger);
    check(x, a->next_batch(state, NULL, &count, &events) == SS_PLUGIN_FAILURE && count == 0, "next_batch without an instance");
    check_message(x, state, "next_batch without an instance gives no message");
    check(x, a->next_batch(state, &stranger, &count, &events) == SS_PLUGIN_FAILURE && count == 0, "next_batch of a stranger");
  }
  if (a->event_to_string != NULL) {
    ss_plugin_event_input none = {NULL, 0, NULL};
    check(x, a->event_to_string(state, NULL) == NULL && a->event_to_string(state, &none) == NULL, "event_to_string without an event");
  }
  if (a->extract_fields != NULL) {
    check(x, a->extract_fields(state, NULL, NULL) == SS_PLUGIN_FAILURE, "extract_fields without an event");
    check_message(x, state, "extract_fields without an event gives no message");
  }
  if (a->get_metrics != NULL) a->get_metrics(state, &count), a->get_metrics(state, NULL);
  if (a->set_config != NULL) check(x, a->set_config(state, NULL) == SS_PLUGIN_FAILURE, "set_config without an input");
  if (a->get_extract_event_types != NULL) a->get_extract_event_types(&count, state), a->get_extract_event_types(NULL, state);
}

/* ---- init ---- */

static ss_plugin_t *init(checks *x, const char *config, ss_plugin_rc *rc) {
  ss_plugin_init_input input = init_input(config, x->p, log_nothing);
  *rc = (ss_plugin_rc)77;
  return x->p->api.init(&input, rc);
}

static void check_init(checks *x) {
  ss_plugin_rc rc;
  for (int i = 0; i < 3; i++) { /* destroy right after init */
    ss_plugin_t *state = init(x, x->o->config, &rc);
    check(x, state != NULL && rc == SS_PLUGIN_SUCCESS, "init fails with the config given");
    if (state != NULL) x->p->api.destroy(state);
  }
  static const char *const bad[] = {"{", "[]", "nonsense", "{\"\":{}}", "\"\\ud800\"", "null", "{\"a\":1e999}"};
  for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
    ss_plugin_t *state = init(x, bad[i], &rc);
    check(x, rc == SS_PLUGIN_SUCCESS || rc == SS_PLUGIN_FAILURE, "init does not write its return code");
    if (rc == SS_PLUGIN_FAILURE) {
      check(x, state != NULL, "a failed init gives no state to ask");
      if (state != NULL) check_message(x, state, "a failed init gives no message");
    }
    if (state != NULL) x->p->api.destroy(state);
  }
  ss_plugin_t *state = x->p->api.init(NULL, &rc);
  check(x, rc == SS_PLUGIN_FAILURE, "init without an input succeeds");
  if (state != NULL) x->p->api.destroy(state);
}

/* ---- sources ---- */

static ss_instance_t *open_source(checks *x, ss_plugin_t *state) {
  ss_plugin_rc rc = (ss_plugin_rc)77;
  ss_instance_t *instance = x->p->api.open(state, x->o->open == NULL ? "" : x->o->open, &rc);
  check(x, instance != NULL && rc == SS_PLUGIN_SUCCESS, "open fails with the parameters given");
  return instance;
}

static uint32_t length_size(uint16_t code) {
  return tsf_has_long_lengths(code) ? 4 : 2;
}

/* Whether the lengths of the parameters add up to the event's. */
static bool adds_up(const ss_plugin_event *event) {
  uint32_t each = length_size(event->type);
  uint64_t total = sizeof *event + (uint64_t)event->nparams * each;
  for (uint32_t i = 0; i < event->nparams && total <= event->len; i++) {
    uint32_t length = 0;
    memcpy(&length, (const char *)(event + 1) + (size_t)i * each, each);
    total += length;
  }
  return total == event->len;
}

/* Reads a batch and checks each event; counts -1 at the end. */
static int read_batch(checks *x, ss_plugin_t *state, ss_instance_t *instance) {
  uint32_t count = 7777;
  ss_plugin_event **events = NULL;
  ss_plugin_rc rc = x->p->api.next_batch(state, instance, &count, &events);
  check(x, count != 7777, "next_batch does not write its count");
  check(x, rc != SS_PLUGIN_SUCCESS || count > 0, "next_batch succeeds without events");
  bool own = x->p->api.get_id != NULL && x->p->api.get_id() != 0;
  for (uint32_t i = 0; i < count; i++) {
    ss_plugin_event *event = events[i];
    uint32_t length;
    memcpy(&length, (char *)event + 30, sizeof length);
    if (own) check(x, event->type == TSF_PLUGIN_EVENT && event->nparams == 2 && event->len == PLUGIN_EVENT_PAYLOAD_OFFSET + length, "an event is malformed");
    check(x, adds_up(event), "the lengths of an event's parameters do not add up");
    event->ts = 5; /* the host writes into events */
    event->tid = UINT64_MAX;
  }
  if (rc != SS_PLUGIN_SUCCESS && rc != SS_PLUGIN_TIMEOUT) return -1;
  return (int)count;
}

static void check_source(checks *x, ss_plugin_t *state) {
  const plugin_api *a = &x->p->api;
  ss_instance_t *first = open_source(x, state), *second = open_source(x, state);
  if (first == NULL || second == NULL) return;
  check(x, first != second, "two captures share an instance");
  int ends = 0;
  for (int i = 0; i < 50 && ends < 2; i++) ends += (read_batch(x, state, first) < 0) + (read_batch(x, state, second) < 0);
  if (a->get_progress != NULL) {
    uint32_t hundredths = 77777;
    a->get_progress(state, first, &hundredths);
    check(x, hundredths <= 10000, "get_progress is beyond 10000");
    a->get_progress(state, first, NULL);
  }
  a->close(state, first);
  a->close(state, first); /* again: no longer an instance */
  read_batch(x, state, second);
  a->close(state, second);
  ss_instance_t *third = open_source(x, state);
  if (third != NULL) read_batch(x, state, third), a->close(state, third);
  ss_plugin_rc rc = (ss_plugin_rc)77;
  ss_instance_t *odd = a->open(state, NULL, &rc);
  check(x, rc != (ss_plugin_rc)77, "open(NULL params) does not write its return code");
  if (odd != NULL) a->close(state, odd);
  open_source(x, state); /* left open: destroy ends it */
}

/* Hosts refuse the whole list when one item lacks its value. */
static bool have_values(const tsf_json *list) {
  if (list->kind != TSF_JSON_ARRAY) return false;
  for (const tsf_json *item = list->first; item != NULL; item = item->next) {
    bool found = false;
    for (const tsf_json *m = item->first; m != NULL; m = m->next)
      if (m->key != NULL && m->key_length == 5 && memcmp(m->key, "value", 5) == 0) found = m->kind == TSF_JSON_STRING && m->length > 0;
    if (!found) return false;
  }
  return true;
}

static void check_open_params(checks *x, ss_plugin_t *state) {
  ss_plugin_rc rc = (ss_plugin_rc)77;
  if (x->p->api.list_open_params == NULL) return;
  const char *text = x->p->api.list_open_params(state, &rc);
  tsf_json_error error;
  const tsf_json *list = text == NULL ? NULL : tsf_json_parse(&x->p->arena, text, strlen(text), &error);
  check(x, rc == SS_PLUGIN_FAILURE || list != NULL, "list_open_params is no JSON");
  check(x, list == NULL || have_values(list), "list_open_params has an item without a value");
}

/* ---- extraction ---- */

/* A copy of `event` at the end of a block, so that its first byte behind is not ours. */
static ss_plugin_event *tight_copy(const void *event, size_t length) {
  char *copy = malloc(length);
  if (copy != NULL) memcpy(copy, event, length);
  return (ss_plugin_event *)copy;
}

static void fill_field(const plugin *p, ss_plugin_extract_field *field, uint32_t id) {
  const field_info *info = &p->fields[id];
  memset(field, 0x5a, sizeof *field); /* res_len is not initialised by hosts */
  field->field_id = id;
  field->field = info->name;
  field->ftype = info->type;
  field->flist = info->list ? 64 : 0; /* any nonzero value */
  field->arg_present = info->index || info->key;
  field->arg_key = info->key ? "1" : NULL;
  field->arg_index = info->index ? 1 : UINT64_MAX;
}

/* Touches every value that was extracted. */
static void read_values(checks *x, const ss_plugin_extract_field *field, const ss_plugin_extract_value_offsets *offsets, uint32_t length) {
  uint64_t sum = 0;
  if (field->res_len == 0) return;
  check(x, field->res.u64 != NULL, "values without an array");
  for (uint64_t i = 0; i < field->res_len; i++) {
    if (field->ftype == FTYPE_STRING) sum += strlen(field->res.str[i]);
    else if (field->ftype == FTYPE_BOOL) sum += field->res.boolean[i];
    else if (field->ftype == FTYPE_IPADDR || field->ftype == FTYPE_IPNET)
      check(x, field->res.buf[i].ptr != NULL && (field->res.buf[i].len == 4 || field->res.buf[i].len == 16), "an address is neither 4 nor 16 bytes");
    else sum += field->res.u64[i];
    if (offsets == NULL || offsets->start == NULL) continue;
    check(x, (uint64_t)offsets->start[i] + offsets->length[i] <= length, "an offset lies outside the event");
  }
  check(x, sum != 0x5a5a5a5a5a5a5a5a, "values were not written");
}

/* All fields of one event: in one call, then one by one with offsets. */
static void extract_all(checks *x, ss_plugin_t *state, const ss_plugin_event *event, uint64_t number) {
  const plugin_api *a = &x->p->api;
  ss_plugin_event_input input = {.evt = event, .evtnum = number, .evtsrc = "syscall"};
  ss_plugin_extract_field *fields = calloc(x->p->field_count, sizeof *fields);
  if (fields == NULL) return;
  for (uint32_t i = 0; i < x->p->field_count; i++) fill_field(x->p, &fields[i], i);
  ss_plugin_field_extract_input in = {.num_fields = x->p->field_count, .fields = fields};
  ss_plugin_rc rc = a->extract_fields(state, &input, &in);
  check(x, rc == SS_PLUGIN_SUCCESS || rc == SS_PLUGIN_FAILURE, "extract_fields returns an odd code");
  if (rc == SS_PLUGIN_FAILURE) check_message(x, state, "a failed extraction gives no message");
  for (uint32_t i = 0; i < x->p->field_count; i++) read_values(x, &fields[i], NULL, event->len);
  for (uint32_t i = 0; i < x->p->field_count; i++) {
    ss_plugin_extract_value_offsets offsets = {NULL, NULL};
    fill_field(x->p, &fields[i], i);
    in = (ss_plugin_field_extract_input){.num_fields = 1, .fields = &fields[i], .value_offsets = &offsets};
    a->extract_fields(state, &input, &in);
    read_values(x, &fields[i], &offsets, event->len);
  }
  for (uint32_t i = 0; i < x->p->field_count; i++) { /* values of one event stay while it is the event */
    fields[i].ftype = x->p->fields[i].type;
    read_values(x, &fields[i], NULL, event->len);
  }
  free(fields);
  if (a->event_to_string != NULL) a->event_to_string(state, &input);
}

static void check_field_ids(checks *x, ss_plugin_t *state, const ss_plugin_event *event) {
  ss_plugin_event_input input = {.evt = event, .evtnum = 1, .evtsrc = NULL};
  ss_plugin_extract_field field;
  ss_plugin_field_extract_input in = {.num_fields = 1, .fields = &field};
  fill_field(x->p, &field, 0);
  field.field_id = UINT32_MAX;
  check(x, x->p->api.extract_fields(state, &input, &in) == SS_PLUGIN_FAILURE && field.res_len == 0, "a field that is not there");
  in.num_fields = 0;
  check(x, x->p->api.extract_fields(state, &input, &in) == SS_PLUGIN_SUCCESS, "no fields at all");
  for (uint32_t i = 0; i < x->p->field_count; i++) { /* arguments the other way round */
    fill_field(x->p, &field, i);
    in.num_fields = 1;
    field.arg_present = !field.arg_present;
    x->p->api.extract_fields(state, &input, &in);
    read_values(x, &field, NULL, event->len);
    fill_field(x->p, &field, i);
    field.arg_index = UINT64_MAX - 1;
    field.arg_key = "\xff\xfe";
    x->p->api.extract_fields(state, &input, &in);
    read_values(x, &field, NULL, event->len);
  }
}

/* The event cut at each byte, its header saying so; then with wrong counts and lengths. */
static void extract_cut(checks *x, ss_plugin_t *state, const ss_plugin_event *event) {
  uint32_t length = event->len, header = sizeof *event;
  for (uint32_t cut = 0; cut <= length; cut++) {
    ss_plugin_event *copy = tight_copy(event, cut < header ? header : cut);
    if (copy == NULL) return;
    copy->len = cut;
    extract_all(x, state, copy, 0);
    free(copy);
  }
  static const uint32_t counts[] = {0, 1, 3, 65535, 0x3fffffff, UINT32_MAX};
  for (size_t i = 0; i < sizeof counts / sizeof counts[0]; i++) {
    ss_plugin_event *copy = tight_copy(event, length);
    if (copy == NULL) return;
    copy->nparams = counts[i];
    extract_all(x, state, copy, 0);
    free(copy);
  }
}

/* The event with each length entry wrong, and as an event of other codes, known and unknown. */
static void extract_damaged(checks *x, ss_plugin_t *state, const ss_plugin_event *event) {
  static const uint32_t wrong[] = {0, 1, 0xffff, UINT32_MAX};
  static const uint16_t codes[] = {0, 3, 293, TSF_PLUGIN_EVENT, TSF_CONTAINER_JSON, TSF_ASYNC_EVENT, 454, UINT16_MAX};
  uint32_t each = length_size(event->type);
  for (uint32_t i = 0; i < event->nparams; i++) {
    for (size_t k = 0; k < sizeof wrong / sizeof wrong[0]; k++) {
      ss_plugin_event *copy = tight_copy(event, event->len);
      if (copy == NULL) return;
      memcpy((char *)(copy + 1) + (size_t)i * each, &wrong[k], each);
      extract_all(x, state, copy, 0);
      free(copy);
    }
  }
  for (size_t k = 0; k < sizeof codes / sizeof codes[0]; k++) {
    ss_plugin_event *copy = tight_copy(event, event->len);
    if (copy == NULL) return;
    copy->type = codes[k];
    extract_all(x, state, copy, 0);
    free(copy);
  }
}

/* The same with the events of the plugin's own source, as many as it has up to --events. */
static void extract_own(checks *x, ss_plugin_t *state) {
  ss_plugin_rc rc;
  ss_instance_t *instance = x->p->api.open(state, x->o->open == NULL ? "" : x->o->open, &rc);
  uint64_t most = x->o->events == UINT64_MAX ? OWN_EVENTS : x->o->events;
  for (uint64_t done = 0; instance != NULL && done < most;) {
    uint32_t count = 0;
    ss_plugin_event **events = NULL;
    rc = x->p->api.next_batch(state, instance, &count, &events);
    for (uint32_t i = 0; i < count && done < most; i++, done++) {
      extract_all(x, state, events[i], done);
      extract_cut(x, state, events[i]);
      extract_damaged(x, state, events[i]);
    }
    if (rc != SS_PLUGIN_SUCCESS && (rc != SS_PLUGIN_TIMEOUT || ++done == most)) break;
  }
  x->p->api.close(state, instance);
}

/* Every event code with a body of noise. */
static void extract_noise(checks *x, ss_plugin_t *state) {
  uint32_t seed = 12345;
  for (uint16_t code = 0; code < CODES; code++) {
    unsigned char body[96];
    for (size_t i = 0; i < sizeof body; i++) body[i] = (unsigned char)((seed = seed * 1103515245u + 12345u) >> 16) & (i % 3 == 0 ? 0x0f : 0xff);
    uint32_t length = 26 + seed % 70;
    ss_plugin_event *event = tight_copy(body, length);
    if (event == NULL) return;
    event->len = length;
    event->type = code;
    event->nparams = seed % 12;
    event->ts = 0;
    extract_all(x, state, event, 0);
    free(event);
  }
}

/* A well-formed plugin event of this payload in *memory. */
static ss_plugin_event *plugin_event(char *memory, const char *payload) {
  uint32_t length = (uint32_t)strlen(payload), rest[3] = {4, length, 0};
  ss_plugin_event *event = (ss_plugin_event *)memory;
  *event = (ss_plugin_event){.ts = 1, .tid = UINT64_MAX, .len = PLUGIN_EVENT_PAYLOAD_OFFSET + length, .type = TSF_PLUGIN_EVENT, .nparams = 2};
  memcpy(memory + sizeof *event, rest, sizeof rest);
  memcpy(memory + PLUGIN_EVENT_PAYLOAD_OFFSET, payload, length);
  return event;
}

/* openat_x (307): fd, dirfd, name, flags, mode, dev, ino. */
static ss_plugin_event *openat_event(char *memory) {
  static const unsigned char body[] = {8, 0, 8, 0, 12, 0, 4, 0, 4, 0, 4, 0, 8, 0, /* lengths */
      5, 0, 0, 0, 0, 0, 0, 0, 0x9c, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, '/', 'e', 't', 'c', '/', 'p', 'a', 's', 's', 'w', 'd', 0,
      1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7, 0, 0, 0, 0, 0, 0, 0};
  ss_plugin_event *event = (ss_plugin_event *)memory;
  *event = (ss_plugin_event){.ts = 2, .tid = 42, .len = sizeof *event + sizeof body, .type = 307, .nparams = 7};
  memcpy(memory + sizeof *event, body, sizeof body);
  return event;
}

static void check_extraction(checks *x, ss_plugin_t *state) {
  char memory[256];
  const ss_plugin_event *event = plugin_event(memory, "left 12 key=value \xff\xfe");
  check_field_ids(x, state, event);
  extract_all(x, state, event, 1);
  extract_cut(x, state, event);
  extract_cut(x, state, plugin_event(memory, ""));
  extract_cut(x, state, openat_event(memory));
  extract_noise(x, state);
  if (can_source(x->p)) extract_own(x, state);
  for (int i = 0; i < 2000; i++) { /* a host that numbers all events 0 and keeps them in one place */
    memory[40] = (char)('a' + i % 26);
    extract_all(x, state, event, 0);
  }
}

/* ---- all ---- */

int check_command(plugin *p, const options *o) {
  checks x = {.p = p, .o = o};
  check_nothing(&x);
  check_init(&x);
  ss_plugin_rc rc;
  ss_plugin_t *state = init(&x, o->config, &rc), *other = init(&x, o->config, &rc);
  if (state == NULL || other == NULL || rc != SS_PLUGIN_SUCCESS) {
    if (state != NULL) p->api.destroy(state);
    if (other != NULL) p->api.destroy(other);
    return complain(EXIT_PLUGIN, "check: init fails");
  }
  check(&x, state != other, "two inits share a state");
  for (int turn = 0; turn < 2; turn++) {
    ss_plugin_t *s = turn == 0 ? state : other;
    check_state_without_input(&x, s);
    check_open_params(&x, s);
    if (can_source(p)) check_source(&x, s);
    if (can_extract(p)) check_extraction(&x, s);
    check_async(&x, s);
  }
  p->api.destroy(state);
  if (can_extract(p)) check_extraction(&x, other);
  p->api.destroy(other);
  printf("%u checks, %u failed\n", x.done, x.failed);
  return x.failed == 0 ? EXIT_OK : EXIT_PLUGIN;
}
