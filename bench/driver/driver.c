/* driver.c - times a plugin through its ABI alone, with nothing of libsinsp between: one process is one round.
 *
 *   driver LIBRARY CONFIG CALLS MEASUREMENT...     prints "name ns-a-call checksum" lines, then "memory KiB"
 *
 * The clock is the CPU time of all the process's threads: other load does not count, a plugin's own threads do. */
#define _GNU_SOURCE 1
#include "driver.h"

#include <dlfcn.h>
#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static const struct {
  const char *name;
  measure *run;
} measurements[] = {
    {"next_batch", time_batches},
    {"payload_u64", time_payload_u64},
    {"payload_string", time_payload_string},
    {"parameter_i64", time_parameter_i64},
    {"parameter_string", time_parameter_string},
    {"parse", time_parse},
    {"table_read", time_table_read},
    {"table_write", time_table_write},
    {"table_iterate", time_table_iterate},
    {"emit", time_emit},
};

uint64_t checksum;

void fail(const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  fputs("driver: ", stderr);
  vfprintf(stderr, format, arguments);
  fputc('\n', stderr);
  exit(1);
}

void must(const subject *s, const char *what, ss_plugin_rc rc) {
  if (rc != SS_PLUGIN_SUCCESS) fail("%s returned %d: %s", what, (int)rc, s->api.get_last_error(s->state));
}

double seconds(void) {
  struct timespec t;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
  return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static plugin_api load(const char *path) {
  void *handle = dlopen(path, RTLD_NOW | RTLD_LOCAL);
  if (handle == NULL) fail("%s", dlerror());
  plugin_api api = {0};
  *(void **)&api.init = dlsym(handle, "plugin_init");
  *(void **)&api.destroy = dlsym(handle, "plugin_destroy");
  *(void **)&api.get_last_error = dlsym(handle, "plugin_get_last_error");
  *(void **)&api.open = dlsym(handle, "plugin_open");
  *(void **)&api.close = dlsym(handle, "plugin_close");
  *(void **)&api.next_batch = dlsym(handle, "plugin_next_batch");
  *(void **)&api.extract_fields = dlsym(handle, "plugin_extract_fields");
  *(void **)&api.parse_event = dlsym(handle, "plugin_parse_event");
  *(void **)&api.set_async_event_handler = dlsym(handle, "plugin_set_async_event_handler");
  if (api.init == NULL || api.destroy == NULL || api.get_last_error == NULL) fail("%s is no plugin", path);
  return api;
}

static void ignore_log(ss_plugin_owner_t *owner, const char *component, const char *text,
                       ss_plugin_log_severity severity) {
  (void)owner, (void)component, (void)text, (void)severity;
}

static measure *measurement(const char *name) {
  for (size_t i = 0; i < sizeof measurements / sizeof *measurements; i++)
    if (strcmp(measurements[i].name, name) == 0) return measurements[i].run;
  fail("no measurement is called %s", name);
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
  if (argc < 5) fail("LIBRARY CONFIG CALLS MEASUREMENT...");
  subject s = {.api = load(argv[1])};
  uint64_t calls = strtoull(argv[3], NULL, 10);
  ss_plugin_rc rc = SS_PLUGIN_FAILURE;
  ss_plugin_init_input input = {
      .config = argv[2], .get_owner_last_error = no_owner_error, .tables = host_tables(), .log_fn = ignore_log};
  s.state = s.api.init(&input, &rc);
  if (s.state == NULL) fail("init gave no state");
  must(&s, "init", rc);
  for (int i = 4; i < argc; i++) {
    double nanoseconds = measurement(argv[i])(&s, calls);
    printf("%s %.2f %" PRIu64 "\n", argv[i], nanoseconds, checksum);
    checksum = 0;
  }
  s.api.destroy(s.state);
  printf("memory %ld\n", peak_memory());
  return 0;
}
