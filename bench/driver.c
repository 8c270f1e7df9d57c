/* driver.c - times a plugin through its ABI alone, with nothing of libsinsp between: one process is one round.
 *
 *   driver LIBRARY CONFIG EVENTS      prints "name value" lines: ns an event, ns a call, peak memory in KiB
 *
 * next_batch is called until EVENTS have come. Then each field is extracted EVENTS times, one field a call, from the
 * events of one last batch, numbered anew for each call as a host would. Every result is used (a checksum is printed),
 * so two plugins that do the same print the same checksum. The clock is the process's CPU time: other load does not count. */
#define _GNU_SOURCE 1
#include <dlfcn.h>
#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "../c-runtime/include/falco/plugin_api.h"

typedef struct library {
  ss_plugin_t *(*init)(const ss_plugin_init_input *, ss_plugin_rc *);
  void (*destroy)(ss_plugin_t *);
  const char *(*last_error)(ss_plugin_t *);
  ss_instance_t *(*open)(ss_plugin_t *, const char *, ss_plugin_rc *);
  void (*close)(ss_plugin_t *, ss_instance_t *);
  ss_plugin_rc (*next_batch)(ss_plugin_t *, ss_instance_t *, uint32_t *, ss_plugin_event ***);
  ss_plugin_rc (*extract_fields)(ss_plugin_t *, const ss_plugin_event_input *, const ss_plugin_field_extract_input *);
} library;

typedef struct batch {
  ss_plugin_event **events;
  uint32_t count;
} batch;

static uint64_t checksum;

__attribute__((format(printf, 1, 2), noreturn)) static void fail(const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  fputs("driver: ", stderr);
  vfprintf(stderr, format, arguments);
  fputc('\n', stderr);
  exit(1);
}

static void *symbol(void *handle, const char *name) {
  void *found = dlsym(handle, name);
  if (found == NULL) fail("%s is missing", name);
  return found;
}

static library load(const char *path) {
  void *handle = dlopen(path, RTLD_NOW | RTLD_LOCAL);
  if (handle == NULL) fail("%s", dlerror());
  library lib;
  *(void **)&lib.init = symbol(handle, "plugin_init");
  *(void **)&lib.destroy = symbol(handle, "plugin_destroy");
  *(void **)&lib.last_error = symbol(handle, "plugin_get_last_error");
  *(void **)&lib.open = symbol(handle, "plugin_open");
  *(void **)&lib.close = symbol(handle, "plugin_close");
  *(void **)&lib.next_batch = symbol(handle, "plugin_next_batch");
  *(void **)&lib.extract_fields = symbol(handle, "plugin_extract_fields");
  return lib;
}

static void ignore_log(ss_plugin_owner_t *owner, const char *component, const char *text, ss_plugin_log_severity severity) {
  (void)owner, (void)component, (void)text, (void)severity;
}

static double seconds(void) {
  struct timespec t;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
  return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static batch next(const library *lib, ss_plugin_t *state, ss_instance_t *instance) {
  batch got;
  ss_plugin_rc rc = lib->next_batch(state, instance, &got.count, &got.events);
  if (rc != SS_PLUGIN_SUCCESS) fail("next_batch returned %d: %s", (int)rc, lib->last_error(state));
  return got;
}

/* Sums what a host would read of each event: its length. */
static double time_batches(const library *lib, ss_plugin_t *state, ss_instance_t *instance, uint64_t events) {
  uint64_t done = 0;
  double start = seconds();
  while (done < events) {
    batch got = next(lib, state, instance);
    for (uint32_t i = 0; i < got.count; i++) checksum += got.events[i]->len;
    done += got.count;
  }
  return (seconds() - start) / (double)done * 1e9;
}

static uint64_t value_of(const ss_plugin_extract_field *field) {
  if (field->res_len == 0) return 0;
  return field->ftype == FTYPE_STRING ? (unsigned char)field->res.str[0][0] : field->res.u64[0];
}

static double time_field(const library *lib, ss_plugin_t *state, batch from, uint32_t id, uint32_t type, uint64_t calls) {
  uint64_t done = 0;
  double start = seconds();
  while (done < calls)
    for (uint32_t i = 0; i < from.count; i++, done++) {
      ss_plugin_extract_field field = {.field_id = id, .ftype = type};
      ss_plugin_field_extract_input input = {.num_fields = 1, .fields = &field};
      ss_plugin_event_input event = {.evt = from.events[i], .evtnum = done, .evtsrc = "countdown"};
      if (lib->extract_fields(state, &event, &input) != SS_PLUGIN_SUCCESS) fail("extract: %s", lib->last_error(state));
      checksum += value_of(&field);
    }
  return (seconds() - start) / (double)done * 1e9;
}

/* In KiB, of this process alone: what getrusage tells includes the one that it was forked from. */
static long peak_memory(void) {
  char line[256];
  long peak = 0;
  FILE *file = fopen("/proc/self/status", "r");
  if (file == NULL) return 0;
  while (fgets(line, sizeof line, file) != NULL && sscanf(line, "VmHWM: %ld", &peak) != 1) {}
  fclose(file);
  return peak;
}

int main(int argc, char **argv) {
  if (argc != 4) fail("LIBRARY CONFIG EVENTS");
  library lib = load(argv[1]);
  uint64_t events = strtoull(argv[3], NULL, 10);
  ss_plugin_rc rc = SS_PLUGIN_FAILURE;
  ss_plugin_init_input input = {.config = argv[2], .log_fn = ignore_log};
  ss_plugin_t *state = lib.init(&input, &rc);
  if (rc != SS_PLUGIN_SUCCESS) fail("init: %s", state == NULL ? "no state" : lib.last_error(state));
  ss_instance_t *instance = lib.open(state, "", &rc);
  if (rc != SS_PLUGIN_SUCCESS) fail("open: %s", lib.last_error(state));
  printf("next_batch %.2f\n", time_batches(&lib, state, instance, events));
  batch last = next(&lib, state, instance);
  printf("uint64 %.2f\n", time_field(&lib, state, last, 0, FTYPE_UINT64, events));
  printf("string %.2f\n", time_field(&lib, state, last, 1, FTYPE_STRING, events));
  lib.close(state, instance);
  lib.destroy(state);
  printf("rss %ld\nchecksum %" PRIu64 "\n", peak_memory(), checksum);
  return 0;
}
