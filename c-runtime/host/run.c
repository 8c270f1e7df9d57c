/* run.c - opens the source (or makes events of lines), and prints every event with the fields asked for:
 *
 *   text   NUM [@TS] TEXT FIELD=VALUE ...         TS only where the plugin sets it; no value: <NA>; lists: (a,b)
 *   with --offsets: FIELD=VALUE@START+LENGTH,... and {"value":1,"offsets":[[38,1]]}
 *   JSON   {"num":1,"ts":null,"text":"...","fields":{"a":1,"b":null}}      a failed field is null, and in "errors"
 *
 * TEXT is event_to_string's, else the payload. Each failure is one line on stderr and makes the exit code 4; only one of
 * the source ends the run.
 * Invariant: an event is printed before the next call of the plugin that could free it. */
#define _POSIX_C_SOURCE 200809L
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "host.h"

static tsf_arena scratch; /* of one line */

typedef struct run {
  plugin *p;
  const options *o;
  ss_plugin_t *state;
  request *requests;
  uint32_t request_count;
  uint64_t shown;
  plugin other;      /* --with */
  capture capture;
  bool broken;       /* table entries were not released */
  bool failed;       /* a call of the plugin has, and the run went on */
} run;

/* ---- fields asked for ---- */

/* One "name" or "name[argument]" at *text, which is moved behind it. */
static bool read_request(run *x, const char **text, request *r) {
  size_t length = strcspn(*text, "[,");
  const char *name = *text;
  *text += length;
  if (!find_field(x->p, name, length, r)) return false;
  if (**text == '[') {
    size_t size = strcspn(*text + 1, "]");
    if ((*text)[1 + size] == 0) return complain(0, "\"]\" is missing in --fields") != 0;
    char *argument = tsf_arena_allocate(&x->p->arena, size + 1);
    if (argument == NULL) return complain(0, "out of memory") != 0;
    memcpy(argument, *text + 1, size);
    argument[size] = 0;
    r->argument = argument;
    *text += size + 2;
  }
  if (**text == ',') (*text)++;
  else if (**text != 0) return complain(0, "\",\" is missing in --fields") != 0;
  return check_argument(r);
}

static bool read_requests(run *x) {
  const char *text = x->o->fields;
  if (text == NULL) return true;
  x->requests = tsf_arena_allocate(&x->p->arena, (strlen(text) + 1) * sizeof *x->requests);
  if (x->requests == NULL) return complain(0, "out of memory") != 0;
  while (*text != 0)
    if (!read_request(x, &text, &x->requests[x->request_count++])) return false;
  return true;
}

/* ---- one event ---- */

static void print_text(const char *text, size_t length, bool json) {
  if (json) print_json_string(stdout, text, length);
  else print_plain(stdout, text, length);
}

/* "name data"; the event has been checked. */
static void print_async(const ss_plugin_event *event, bool json) {
  const char *name = (const char *)event + 42;
  size_t length = strlen(name), size = event->len - 42 - length - 1;
  char *text = tsf_arena_allocate(&scratch, length + 1 + size);
  if (text == NULL) return;
  memcpy(text, name, length);
  text[length] = ' ';
  memcpy(text + length + 1, name + length + 1, size);
  print_text(text, length + 1 + size, json);
  tsf_arena_reset(&scratch);
}

/* Of a source with the id 0: names are in the host's table, which this one lacks. */
static void print_syscall_event(const ss_plugin_event *event, bool json) {
  char text[64];
  int length = snprintf(text, sizeof text, "event %u, %u parameters", (unsigned)event->type, (unsigned)event->nparams);
  print_text(text, (size_t)length, json);
}

static void print_head(run *x, const ss_plugin_event_input *input) {
  const ss_plugin_event *event = input->evt;
  bool json = x->o->json;
  const char *text = x->p->api.event_to_string == NULL ? NULL : x->p->api.event_to_string(x->state, input);
  if (text == NULL && x->p->api.event_to_string != NULL) {
    x->failed = true;
    complain(0, "event %" PRIu64 ": eventToString: %s", input->evtnum, x->p->api.get_last_error(x->state));
  }
  printf(json ? "{\"num\":%" PRIu64 ",\"ts\":" : "%" PRIu64 " ", input->evtnum);
  if (event->ts != UINT64_MAX) printf(json ? "%" PRIu64 : "@%" PRIu64 " ", event->ts);
  else if (json) fputs("null", stdout);
  if (json) fputs(",\"text\":", stdout);
  if (text != NULL) print_text(text, strlen(text), json);
  else if (event->type == TSF_ASYNC_EVENT) print_async(event, json);
  else if (event->type != TSF_PLUGIN_EVENT) print_syscall_event(event, json);
  else print_text((const char *)event + PLUGIN_EVENT_PAYLOAD_OFFSET, payload_length(event), json);
}

static void print_name(const request *r, bool json) {
  if (!json) {
    printf(" %s%s%s%s=", r->info->name, r->argument == NULL ? "" : "[", r->argument == NULL ? "" : r->argument, r->argument == NULL ? "" : "]");
    return;
  }
  char name[512];
  int length = snprintf(name, sizeof name, r->argument == NULL ? "%s" : "%s[%s]", r->info->name, r->argument);
  print_json_string(stdout, name, length < (int)sizeof name ? (size_t)length : sizeof name - 1);
  fputc(':', stdout);
}

static void print_fields(run *x, const ss_plugin_event_input *input) {
  bool json = x->o->json;
  if (json) fputs(",\"fields\":{", stdout);
  for (uint32_t i = 0; i < x->request_count; i++) {
    answer a;
    if (!extract_field(x->p, input, &x->requests[i], &a)) {
      x->failed = true;
      complain(0, "event %" PRIu64 ": field %s: %s", input->evtnum, x->requests[i].info->name, a.error);
    }
    if (a.held) x->broken = true;
    if (json && i > 0) fputc(',', stdout);
    print_name(&x->requests[i], json);
    if (json && x->o->offsets) fputs("{\"value\":", stdout);
    print_values(stdout, &a.field, x->requests[i].info->list, json);
    if (json && x->o->offsets) fputs(",\"offsets\":", stdout);
    if (x->o->offsets) print_offsets(stdout, &a.field, &a.offsets, json);
    if (json && x->o->offsets) fputc('}', stdout);
  }
  if (json) fputc('}', stdout);
}

/* Hosts do not look at the result, but a developer does. */
static void parse(run *x, const plugin *p, const ss_plugin_event_input *input) {
  bool held;
  const char *error = parse_event(p, input, &held);
  if (held) x->broken = true;
  if (error == NULL) return;
  x->failed = true;
  complain(0, "event %" PRIu64 ": %s: parse_event: %s", input->evtnum, p->api.get_name(), error);
}

static void show(run *x, const ss_plugin_event *event, const char *source) {
  ss_plugin_event_input input = {.evt = event, .evtnum = ++x->shown, .evtsrc = source};
  if (x->other.state != NULL) parse(x, &x->other, &input);
  parse(x, x->p, &input);
  print_head(x, &input);
  if (can_extract(x->p)) print_fields(x, &input);
  else if (x->o->json) fputs(",\"fields\":{}", stdout);
  puts(x->o->json ? "}" : "");
}

/* ---- where events come from ---- */

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

static void show_batch(run *x, uint32_t count, ss_plugin_event **events, const char *source) {
  for (uint32_t i = 0; i < count && x->shown < x->o->events; i++) show(x, events[i], source);
  fflush(stdout);
}

static bool may_go_on(const run *x, double begin) {
  return x->shown < x->o->events && (x->o->seconds == 0 || now() - begin < x->o->seconds);
}

/* Those that were emitted so far; waits for the first one. */
static void show_async(run *x, uint32_t milliseconds, const char *source) {
  for (ss_plugin_event *event; x->shown < x->o->events && (event = next_async_event(&x->capture, milliseconds)) != NULL; milliseconds = 0) {
    show(x, event, source);
    free_async_event(event);
  }
  fflush(stdout);
}

/* A plugin without a source: what it emits is all there is. */
static int read_async(run *x, ss_instance_t *none) {
  (void)none;
  const char *source = x->o->source == NULL ? "syscall" : x->o->source;
  double begin = now();
  while (may_go_on(x, begin)) show_async(x, 10, source);
  return EXIT_OK;
}

static void show_progress(run *x, ss_instance_t *instance) {
  uint32_t hundredths = 0;
  if (!x->o->progress || x->p->api.get_progress == NULL) return;
  const char *text = x->p->api.get_progress(x->state, instance, &hundredths);
  fprintf(stderr, "progress %u.%02u%% %s\n", hundredths / 100, hundredths % 100, text == NULL ? "" : text);
}

static int read_source(run *x, ss_instance_t *instance) {
  const char *source = x->p->api.get_event_source == NULL ? "syscall" : x->p->api.get_event_source(); /* id 0 */
  double begin = now();
  while (may_go_on(x, begin)) {
    uint32_t count = 0;
    ss_plugin_event **events = NULL;
    ss_plugin_rc rc = x->p->api.next_batch(x->state, instance, &count, &events);
    if (rc == SS_PLUGIN_SUCCESS && count == 0) return complain(EXIT_PLUGIN, "next_batch: success without events");
    show_batch(x, count, events, source);
    show_async(x, 0, source);
    if (rc == SS_PLUGIN_EOF) break;
    if (rc != SS_PLUGIN_SUCCESS && rc != SS_PLUGIN_TIMEOUT)
      return complain(EXIT_PLUGIN, "next_batch failed: %s", x->p->api.get_last_error(x->state));
    struct timespec pause = {0, 1000000};
    if (rc == SS_PLUGIN_TIMEOUT) nanosleep(&pause, NULL);
  }
  show_progress(x, instance);
  return EXIT_OK;
}

/* The config of --set-config; where the plugin refuses it, it goes on with the one it had. */
static void change_config(run *x) {
  if (x->o->set_config == NULL) return;
  ss_plugin_set_config_input config = {x->o->set_config};
  if (x->p->api.set_config(x->state, &config) == SS_PLUGIN_SUCCESS) return;
  x->failed = true;
  complain(0, "set_config failed: %s", x->p->api.get_last_error(x->state));
}

/* Asynchronous events and listeners begin once the source is open, and end after it is closed, as with libsinsp. */
static int read_captured(run *x, int (*read)(run *, ss_instance_t *), ss_instance_t *instance) {
  int code = x->o->read == NULL ? capture_begins(&x->capture, x->p, x->o->pool, x->o->dump)
                                : capture_replays(&x->capture, x->p, x->o->pool);
  if (code == EXIT_OK) {
    change_config(x);
    code = read(x, instance);
  }
  if (instance != NULL) x->p->api.close(x->state, instance);
  int ended = capture_ends(&x->capture);
  return code == EXIT_OK ? ended : code;
}

static int run_source(run *x) {
  ss_plugin_rc rc = SS_PLUGIN_FAILURE;
  ss_instance_t *instance = x->p->api.open(x->state, x->o->open == NULL ? "" : x->o->open, &rc);
  if (rc == SS_PLUGIN_SUCCESS) return read_captured(x, read_source, instance);
  complain(0, "open failed: %s", x->p->api.get_last_error(x->state));
  x->p->api.close(x->state, instance); /* libsinsp closes then, too */
  return EXIT_PLUGIN;
}

static int read_capture(run *x, ss_instance_t *none) {
  (void)none;
  capture_file *file = open_capture_file(x->o->read);
  if (file == NULL) return EXIT_USAGE;
  for (ss_plugin_event *event; x->shown < x->o->events && (event = next_captured_event(file)) != NULL; free(event))
    show(x, event, x->o->source == NULL ? captured_source(x->p, event) : x->o->source);
  return close_capture_file(file) ? EXIT_OK : EXIT_USAGE;
}

static int read_lines(run *x, ss_instance_t *none) {
  (void)none;
  bool standard = strcmp(x->o->lines, "-") == 0;
  FILE *in = standard ? stdin : fopen(x->o->lines, "r");
  if (in == NULL) return complain(EXIT_USAGE, "%s cannot be read", x->o->lines);
  char *line = NULL;
  size_t capacity = 0;
  ssize_t length;
  while (x->shown < x->o->events && (length = getline(&line, &capacity, in)) >= 0) {
    if (length > 0 && line[length - 1] == '\n') length--;
    ss_plugin_event *event = make_event(line, (size_t)length);
    if (event == NULL) break;
    show(x, event, x->o->source == NULL ? "" : x->o->source);
    free(event);
    show_async(x, 0, x->o->source == NULL ? "" : x->o->source);
  }
  free(line);
  if (!standard) fclose(in);
  return EXIT_OK;
}

/* ---- metrics ---- */

static void print_metric(const plugin *p, const ss_plugin_metric *m) {
  printf("metric %s.%s %s ", p->api.get_name(), m->name, m->type == SS_PLUGIN_METRIC_TYPE_MONOTONIC ? "monotonic" : "non-monotonic");
  switch (m->value_type) {
  case SS_PLUGIN_METRIC_VALUE_TYPE_U32: printf("%" PRIu32 "\n", m->value.u32); break;
  case SS_PLUGIN_METRIC_VALUE_TYPE_S32: printf("%" PRId32 "\n", m->value.s32); break;
  case SS_PLUGIN_METRIC_VALUE_TYPE_U64: printf("%" PRIu64 "\n", m->value.u64); break;
  case SS_PLUGIN_METRIC_VALUE_TYPE_S64: printf("%" PRId64 "\n", m->value.s64); break;
  case SS_PLUGIN_METRIC_VALUE_TYPE_D: printf("%.17g\n", m->value.d); break;
  case SS_PLUGIN_METRIC_VALUE_TYPE_F: printf("%.9g\n", (double)m->value.f); break;
  default: printf("%d\n", m->value.i); break;
  }
}

static void print_metrics(run *x) {
  uint32_t count = 0;
  if (!x->o->metrics || x->p->api.get_metrics == NULL) return;
  const ss_plugin_metric *metrics = x->p->api.get_metrics(x->state, &count);
  const char *error = metrics == NULL ? x->p->api.get_last_error(x->state) : NULL;
  if (error != NULL && error[0] != 0) {
    x->failed = true;
    complain(0, "get_metrics failed: %s", error);
  }
  for (uint32_t i = 0; metrics != NULL && i < count; i++) print_metric(x->p, &metrics[i]);
}

static ss_plugin_log_fn_t log_of(const options *o) { return o->quiet ? log_nothing : log_line; }

/* "LIB.so" or "LIB.so:CONFIG" */
static bool load_other(run *x) {
  char path[4096];
  if (x->o->with == NULL) return true;
  const char *config = strchr(x->o->with, ':');
  size_t length = config == NULL ? strlen(x->o->with) : (size_t)(config - x->o->with);
  snprintf(path, sizeof path, "%.*s", (int)length, x->o->with);
  return load_plugin(&x->other, path) && start_plugin(&x->other, config == NULL ? NULL : config + 1, &x->other, log_of(x->o));
}

static void unload_other(run *x) {
  if (x->other.state != NULL) x->other.api.destroy(x->other.state);
  if (x->o->with != NULL) unload_plugin(&x->other);
}

static void print_member(const tsf_json *item, const char *name, const char *before) {
  const tsf_json *m = json_member(item, name);
  if (m != NULL) printf("%s%.*s", before, (int)m->length, m->text);
}

/* What may be opened: VALUE, a tab, and what it is. */
static int list_open_params(run *x) {
  ss_plugin_rc rc = SS_PLUGIN_FAILURE;
  const char *text = x->p->api.list_open_params(x->state, &rc);
  tsf_json_error error;
  const tsf_json *list = rc == SS_PLUGIN_SUCCESS && text != NULL ? tsf_json_parse(&scratch, text, strlen(text), &error) : NULL;
  if (list == NULL) return complain(EXIT_PLUGIN, "list_open_params failed: %s", x->p->api.get_last_error(x->state));
  for (const tsf_json *item = list->first; item != NULL; item = item->next) {
    print_member(item, "value", "");
    print_member(item, "desc", "\t");
    putchar('\n');
  }
  return EXIT_OK;
}

static int run_loaded(run *x) {
  if (!start_plugin(x->p, x->o->config, x->p, log_of(x->o))) return EXIT_PLUGIN;
  x->state = x->p->state;
  if (x->o->list) {
    int listed = list_open_params(x);
    x->p->api.destroy(x->state);
    return listed;
  }
  bool opens = x->o->lines == NULL && x->o->read == NULL && can_source(x->p);
  int (*read)(run *, ss_instance_t *) = x->o->read != NULL ? read_capture : x->o->lines != NULL ? read_lines : read_async;
  int code = opens ? run_source(x) : read_captured(x, read, NULL);
  print_metrics(x);
  x->p->api.destroy(x->state);
  return code == EXIT_OK && (x->broken || x->failed) ? EXIT_PLUGIN : code;
}

int run_command(plugin *p, const options *o) {
  run x = {.p = p, .o = o};
  if (o->fields != NULL && !can_extract(p)) return complain(EXIT_USAGE, "the plugin has no fields");
  if (!read_requests(&x)) return EXIT_USAGE;
  if (o->lines == NULL && o->read == NULL && !can_source(p) && !can_emit(p))
    return complain(EXIT_USAGE, "the plugin has no source: give events with --lines FILE or --read FILE");
  if (o->lines != NULL && o->read != NULL) return complain(EXIT_USAGE, "events come of --lines or of --read, not of both");
  if (o->list && p->api.list_open_params == NULL) return complain(EXIT_USAGE, "the plugin does not say what may be opened");
  if (o->set_config != NULL && p->api.set_config == NULL) return complain(EXIT_USAGE, "the plugin takes no new config");
  tables_fail_at(o->fail_table_call);
  int code = o->tables != NULL && !tables_load(o->tables) ? EXIT_USAGE : load_other(&x) ? run_loaded(&x) : EXIT_PLUGIN;
  unload_other(&x);
  tables_free();
  tsf_arena_free(&scratch);
  return code;
}
