/* main.c - the command line of the small host. Invariant: a usage error touches no plugin. */
#include <stdlib.h>
#include <string.h>

#include "host.h"

static const char usage[] =
    "usage: host run LIB.so [options]       opens the source, prints its events and fields\n"
    "       host inspect LIB.so [--json]    what the plugin says of itself\n"
    "       host check LIB.so [options]     calls it in unusual ways (a test)\n"
    "  --config TEXT       init config            --open TEXT        open parameters\n"
    "  --events N          at most N events       --seconds S        at most S seconds\n"
    "  --fields a,b[arg]   fields to extract      --json             JSON lines\n"
    "  --lines FILE        events from the lines of FILE (- is stdin), for plugins without a source\n"
    "  --read FILE.scap    events of a capture file\n"
    "  --source NAME       event source of such lines or events\n"
    "  --set-config TEXT   set_config after open  --metrics          print metrics at the end\n"
    "  --tables FILE       the host's tables (JSON)    --with LIB.so[:CONFIG]   another plugin, loaded before\n"
    "  --fail-table-call N make a call of a table fail (a test)\n"
    "  --pool              a thread pool for routines (each has a thread of its own)\n"
    "  --dump              the events of dump_state first\n"
    "  --progress          print progress at the end              --quiet   no logs of the plugin\n"
    "  --list              print what may be opened, and open nothing\n"
    "  --offsets           print where in the event the fields' values lie, from the event's start\n";

static bool read_number(const char *text, uint64_t *out) {
  char *end;
  if (text[0] < '0' || text[0] > '9') return false;
  *out = strtoull(text, &end, 10);
  return *end == 0;
}

/* Takes `name VALUE` at argv[*i]. */
static bool take(int argc, char **argv, int *i, const char *name, const char **value) {
  if (strcmp(argv[*i], name) != 0 || *i + 1 >= argc) return false;
  *value = argv[++*i];
  return true;
}

static bool take_flag(const char *argument, const char *name, bool *flag) {
  if (strcmp(argument, name) != 0) return false;
  *flag = true;
  return true;
}

static bool read_option(options *o, int argc, char **argv, int *i) {
  const char *text;
  if (take(argc, argv, i, "--config", &o->config) || take(argc, argv, i, "--open", &o->open) ||
      take(argc, argv, i, "--lines", &o->lines) || take(argc, argv, i, "--read", &o->read) ||
      take(argc, argv, i, "--fields", &o->fields) ||
      take(argc, argv, i, "--set-config", &o->set_config) || take(argc, argv, i, "--source", &o->source) ||
      take(argc, argv, i, "--tables", &o->tables) || take(argc, argv, i, "--with", &o->with))
    return true;
  if (take(argc, argv, i, "--fail-table-call", &text)) return read_number(text, &o->fail_table_call);
  if (take(argc, argv, i, "--events", &text)) return read_number(text, &o->events);
  if (take(argc, argv, i, "--seconds", &text)) {
    char *end;
    o->seconds = strtod(text, &end);
    return *end == 0 && o->seconds >= 0;
  }
  return take_flag(argv[*i], "--json", &o->json) || take_flag(argv[*i], "--pool", &o->pool) ||
         take_flag(argv[*i], "--dump", &o->dump) || take_flag(argv[*i], "--metrics", &o->metrics) ||
         take_flag(argv[*i], "--progress", &o->progress) || take_flag(argv[*i], "--list", &o->list) ||
         take_flag(argv[*i], "--quiet", &o->quiet) || take_flag(argv[*i], "--offsets", &o->offsets);
}

static bool read_options(options *o, int argc, char **argv) {
  *o = (options){.events = UINT64_MAX};
  if (argc < 3 || argv[2][0] == 0) return false;
  o->command = argv[1];
  o->library = argv[2];
  for (int i = 3; i < argc; i++) {
    if (read_option(o, argc, argv, &i)) continue;
    complain(0, "unknown or incomplete option %s", argv[i]);
    return false;
  }
  return strcmp(o->command, "run") == 0 || strcmp(o->command, "inspect") == 0 || strcmp(o->command, "check") == 0;
}

int main(int argc, char **argv) {
  options o;
  plugin p;
  if (!read_options(&o, argc, argv)) {
    fputs(usage, stderr);
    return EXIT_USAGE;
  }
  if (!load_plugin(&p, o.library)) {
    unload_plugin(&p);
    return EXIT_PLUGIN;
  }
  int code = o.command[0] == 'r' ? run_command(&p, &o) : o.command[0] == 'i' ? inspect_command(&p, &o) : check_command(&p, &o);
  unload_plugin(&p);
  if (fflush(stdout) != 0) return complain(EXIT_USAGE, "stdout cannot be written");
  return code;
}
