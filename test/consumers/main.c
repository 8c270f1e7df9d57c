// A C program that links plugins of two archives: what each struct says of itself, init and destroy of each, and all
// events of the one that has a source. It is compiled with the flags that pkg-config gives.
#include <libsamples.h>
#include <libsshd.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { PAYLOAD = 38 }; // of a plugin event: behind its header, two lengths and the plugin's id

static void fail(const plugin_api *plugin, ss_plugin_t *state, const char *call) {
  const char *text = state == NULL ? "no state" : plugin->get_last_error(state);
  fprintf(stderr, "%s: %s: %s\n", plugin->get_name(), call, text);
  exit(1);
}

static void print_event(const ss_plugin_event *event) {
  uint32_t length;
  memcpy(&length, (const char *)event + 30, sizeof length);
  printf("  %.*s\n", (int)length, (const char *)event + PAYLOAD);
}

static void print_events(const plugin_api *plugin, ss_plugin_t *state) {
  ss_plugin_rc rc = SS_PLUGIN_FAILURE;
  ss_instance_t *source = plugin->open(state, "", &rc);
  if (rc != SS_PLUGIN_SUCCESS) fail(plugin, state, "open");
  do {
    uint32_t count = 0;
    ss_plugin_event **events = NULL;
    rc = plugin->next_batch(state, source, &count, &events);
    if (rc == SS_PLUGIN_FAILURE) fail(plugin, state, "next_batch");
    for (uint32_t i = 0; i < count; i++) print_event(events[i]);
  } while (rc != SS_PLUGIN_EOF);
  plugin->close(state, source);
}

static void try_plugin(const plugin_api *plugin, const char *config) {
  ss_plugin_init_input input = {.config = config};
  ss_plugin_rc rc = SS_PLUGIN_FAILURE;
  printf("%s %s\n", plugin->get_name(), plugin->get_version());
  ss_plugin_t *state = plugin->init(&input, &rc);
  if (rc != SS_PLUGIN_SUCCESS) fail(plugin, state, "init");
  if (plugin->next_batch != NULL) print_events(plugin, state);
  plugin->destroy(state);
}

int main(void) {
  try_plugin(&countdown_plugin_api, "{\"count\": 2}");
  try_plugin(&watchdog_plugin_api, "{}");
  try_plugin(&sshd_plugin_api, "");
}
