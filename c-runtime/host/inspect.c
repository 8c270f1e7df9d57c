/* inspect.c - what a plugin says of itself, without running its code: identity functions and constants only.
 * Invariant: with --json, stdout is one JSON object. */
#include <string.h>

#include "host.h"

static const char *text_of(const char *text) { return text == NULL ? "" : text; }

typedef struct fact {
  const char *name, *text; /* NULL: absent */
  bool raw;                /* text is JSON already */
} fact;

static bool is_json(plugin *p, const char *text) {
  tsf_json_error error;
  return text != NULL && text[0] != 0 && tsf_json_parse(&p->arena, text, strlen(text), &error) != NULL;
}

/* A JSON array of the capabilities, in `out`. */
static void list_capabilities(const plugin *p, char *out, size_t size) {
  const struct { const char *name; bool has; } all[] = {
      {"sourcing", can_source(p)}, {"extraction", can_extract(p)}, {"parsing", p->api.parse_event != NULL},
      {"async", p->api.get_async_events != NULL && p->api.set_async_event_handler != NULL},
      {"listening", p->api.capture_open != NULL && p->api.capture_close != NULL}};
  size_t used = (size_t)snprintf(out, size, "[");
  for (size_t i = 0, n = 0; i < sizeof all / sizeof all[0]; i++)
    if (all[i].has) used += (size_t)snprintf(out + used, size - used, "%s\"%s\"", n++ > 0 ? "," : "", all[i].name);
  snprintf(out + used, size - used, "]");
}

static void print_fact(plugin *p, const fact *f, bool json, bool last) {
  if (!json) {
    if (f->text != NULL) printf("%-18s %s\n", f->name, f->text);
    return;
  }
  printf("\"%s\":", f->name);
  if (f->text == NULL || (f->raw && !is_json(p, f->text))) fputs("null", stdout);
  else if (f->raw) fputs(f->text, stdout);
  else print_json_string(stdout, f->text, strlen(f->text));
  fputs(last ? "}\n" : ",", stdout);
}

int inspect_command(plugin *p, const options *o) {
  const plugin_api *a = &p->api;
  char capabilities[128], id[16];
  ss_plugin_schema_type type = SS_PLUGIN_SCHEMA_NONE;
  const char *schema = a->get_init_schema == NULL ? NULL : a->get_init_schema(&type);
  bool source = can_source(p), extract = can_extract(p);
  list_capabilities(p, capabilities, sizeof capabilities);
  snprintf(id, sizeof id, "%u", a->get_id == NULL ? 0 : (unsigned)a->get_id());
  const fact facts[] = {
      {"name", text_of(a->get_name()), false},
      {"version", text_of(a->get_version()), false},
      {"description", text_of(a->get_description()), false},
      {"contact", text_of(a->get_contact()), false},
      {"apiVersion", a->get_required_api_version(), false},
      {"schemaVersion", a->get_required_event_schema_version == NULL ? NULL : a->get_required_event_schema_version(NULL), false},
      {"capabilities", capabilities, true},
      {"id", source ? id : NULL, true},
      {"source", source && a->get_event_source != NULL ? a->get_event_source() : NULL, false},
      {"extractSources", extract && a->get_extract_event_sources != NULL ? a->get_extract_event_sources() : NULL, true},
      {"fields", extract ? a->get_fields() : NULL, true},
      {"initSchema", type == SS_PLUGIN_SCHEMA_JSON ? schema : NULL, true},
  };
  size_t count = sizeof facts / sizeof facts[0];
  if (o->json) fputc('{', stdout);
  for (size_t i = 0; i < count; i++) print_fact(p, &facts[i], o->json, i + 1 == count);
  return EXIT_OK;
}
