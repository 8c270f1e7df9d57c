/* load.c - loads a plugin as libsinsp's loader does: dlopen LOCAL|NOW, every member by name, required ones checked,
 * capabilities complete, versions well-formed, fields JSON read. Invariant: what passes here is safe to call. */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <dlfcn.h>
#include <stdlib.h>
#include <string.h>

#include "library.h"

#ifdef TSFALCO_HOST_STATIC
extern const plugin_api TSFALCO_HOST_STATIC;
#endif

/* ---- symbols ---- */

#ifndef TSFALCO_HOST_STATIC
/* The members in the order of the struct, which is an array of pointers. */
static const char *const symbols[] = {
    "get_required_api_version", "get_init_schema", "init", "destroy", "get_last_error", "get_name", "get_description",
    "get_contact", "get_version", "get_id", "get_event_source", "open", "close", "list_open_params", "get_progress",
    "event_to_string", "next_batch", "get_extract_event_types", "get_extract_event_sources", "get_fields",
    "extract_fields", "get_parse_event_types", "get_parse_event_sources", "parse_event", "get_async_event_sources",
    "get_async_events", "set_async_event_handler", "dump_state", "set_config", "get_metrics", "capture_open",
    "capture_close", "get_required_event_schema_version"};
enum { SYMBOLS = sizeof symbols / sizeof symbols[0], REQUIRED = 9 };
_Static_assert(sizeof(plugin_api) == SYMBOLS * sizeof(void *), "one name a member");

static bool find_symbols(plugin *p) {
  char name[64];
  void *members[SYMBOLS];
  for (int i = 0; i < SYMBOLS; i++) {
    snprintf(name, sizeof name, "plugin_%s", symbols[i]);
    members[i] = dlsym(p->handle, name);
  }
  memcpy(&p->api, members, sizeof members);
  for (int i = 0; i < REQUIRED; i++)
    if (members[i] == NULL && strcmp(symbols[i], "get_init_schema") != 0)
      return complain(0, "%s: no symbol plugin_%s: not a Falco plugin", p->library, symbols[i]) != 0;
  return true;
}
#endif

static bool open_library(plugin *p) {
#ifdef TSFALCO_HOST_STATIC
  p->api = TSFALCO_HOST_STATIC;
  return true;
#else
  p->handle = dlopen(p->library, RTLD_LOCAL | RTLD_NOW);
  if (p->handle == NULL) return complain(0, "%s", dlerror()) != 0;
  return find_symbols(p);
#endif
}

/* ---- what the loader checks ---- */

static bool is_version(const char *text, unsigned part[3]) {
  return text != NULL && sscanf(text, "%u.%u.%u", &part[0], &part[1], &part[2]) == 3;
}

static bool check_versions(const plugin *p) {
  unsigned v[3];
  const char *api = p->api.get_required_api_version();
  if (!is_version(api, v)) return complain(0, "%s: the required API version is not x.y.z", p->library) != 0;
  if (v[0] != PLUGIN_API_VERSION_MAJOR || v[1] > PLUGIN_API_VERSION_MINOR)
    return complain(0, "%s: needs plugin API %s, this host has 3.12.0", p->library, api) != 0;
  if (!is_version(p->api.get_version(), v)) return complain(0, "%s: the plugin's version is not x.y.z", p->library) != 0;
  return true;
}

static bool check_groups(const plugin *p) {
  const plugin_api *a = &p->api;
  int sourcing = (a->open != NULL) + (a->close != NULL) + (a->next_batch != NULL);
  const char *wrong = NULL;
  if (sourcing != 0 && sourcing != 3) wrong = "open, close and next_batch belong together";
  else if (a->extract_fields != NULL && a->get_fields == NULL) wrong = "extract_fields without get_fields";
  else if (a->set_async_event_handler != NULL && a->get_async_events == NULL) wrong = "an async handler without event names";
  else if (a->capture_open != NULL && a->capture_close == NULL) wrong = "capture_open without capture_close";
  else if (sourcing == 0 && !can_extract(p) && a->parse_event == NULL && a->set_async_event_handler == NULL && a->capture_open == NULL)
    wrong = "it has no capability";
  if (wrong == NULL && sourcing == 3) {
    bool id = a->get_id != NULL && a->get_id() != 0;
    const char *source = a->get_event_source == NULL ? NULL : a->get_event_source();
    bool named = source != NULL && source[0] != 0;
    if (id != named) wrong = "a source has an id and a name, or neither";
    else if (named && strcmp(source, "syscall") == 0) wrong = "its source is called \"syscall\"";
  }
  return wrong == NULL || complain(0, "%s: %s", p->library, wrong) != 0;
}

bool can_source(const plugin *p) { return p->api.open != NULL && p->api.close != NULL && p->api.next_batch != NULL; }
bool can_extract(const plugin *p) { return p->api.get_fields != NULL && p->api.extract_fields != NULL; }

bool can_parse(const plugin *p) { return p->api.parse_event != NULL; }

/* ---- fields ---- */

bool json_is_named(const tsf_json *node, const char *name) {
  return node->key != NULL && node->key_length == strlen(name) && memcmp(node->key, name, node->key_length) == 0;
}

const tsf_json *json_member(const tsf_json *object, const char *name) {
  for (const tsf_json *m = object == NULL ? NULL : object->first; m != NULL; m = m->next)
    if (json_is_named(m, name)) return m;
  return NULL;
}

static bool is_true(const tsf_json *object, const char *name) {
  const tsf_json *m = json_member(object, name);
  return m != NULL && m->kind == TSF_JSON_TRUE;
}

static bool read_type(const tsf_json *node, ss_plugin_field_type *type) {
  static const struct { const char *name; ss_plugin_field_type type; } types[] = {
      {"uint64", FTYPE_UINT64}, {"string", FTYPE_STRING}, {"reltime", FTYPE_RELTIME}, {"abstime", FTYPE_ABSTIME},
      {"bool", FTYPE_BOOL}, {"ipaddr", FTYPE_IPADDR}, {"ipnet", FTYPE_IPNET}};
  for (size_t i = 0; node != NULL && node->kind == TSF_JSON_STRING && i < sizeof types / sizeof types[0]; i++)
    if (strlen(types[i].name) == node->length && memcmp(types[i].name, node->text, node->length) == 0) {
      *type = types[i].type;
      return true;
    }
  return false;
}

static bool read_field(plugin *p, field_info *field, const tsf_json *node) {
  const tsf_json *name = json_member(node, "name"), *arg = json_member(node, "arg"), *desc = json_member(node, "desc");
  if (node->kind != TSF_JSON_OBJECT || name == NULL || name->kind != TSF_JSON_STRING || name->length == 0)
    return complain(0, "%s: a field has no name", p->library) != 0;
  char *copy = tsf_arena_allocate(&p->arena, name->length + 1);
  if (copy == NULL) return complain(0, "out of memory") != 0;
  memcpy(copy, name->text, name->length);
  copy[name->length] = 0;
  field->name = copy;
  if (!read_type(json_member(node, "type"), &field->type)) return complain(0, "%s: the field %s has no known type", p->library, copy) != 0;
  if (desc == NULL || desc->kind != TSF_JSON_STRING || desc->length == 0)
    return complain(0, "%s: the field %s has no description", p->library, copy) != 0;
  field->list = is_true(node, "isList");
  field->index = is_true(arg, "isIndex");
  field->key = is_true(arg, "isKey");
  field->required = is_true(arg, "isRequired");
  if (field->required && !field->index && !field->key)
    return complain(0, "%s: the field %s requires an argument that is neither index nor key", p->library, copy) != 0;
  return true;
}

static bool read_fields(plugin *p) {
  tsf_json_error error;
  const char *text = p->api.get_fields();
  const tsf_json *list = text == NULL ? NULL : tsf_json_parse(&p->arena, text, strlen(text), &error);
  if (list == NULL || list->kind != TSF_JSON_ARRAY || list->count == 0)
    return complain(0, "%s: get_fields gives no JSON list of fields", p->library) != 0;
  p->fields = tsf_arena_allocate(&p->arena, list->count * sizeof *p->fields);
  if (p->fields == NULL) return complain(0, "out of memory") != 0;
  for (const tsf_json *node = list->first; node != NULL; node = node->next)
    if (!read_field(p, &p->fields[p->field_count++], node)) return false;
  return true;
}

/* ---- all of it ---- */

bool load_plugin(plugin *p, const char *library) {
  *p = (plugin){.library = library};
  if (!open_library(p) || !check_versions(p) || !check_groups(p)) return false;
  return !can_extract(p) || read_fields(p);
}

void unload_plugin(plugin *p) {
  tsf_arena_free(&p->arena);
  if (p->handle != NULL) dlclose(p->handle);
}

/* ---- init ---- */

ss_plugin_init_input init_input(const char *config, ss_plugin_owner_t *owner, ss_plugin_log_fn_t log) {
  return (ss_plugin_init_input){.config = config == NULL ? "" : config, .owner = owner,
                                .get_owner_last_error = tables_error, .log_fn = log};
}

bool start_plugin(plugin *p, const char *config, ss_plugin_owner_t *owner, ss_plugin_log_fn_t log) {
  ss_plugin_init_input input = init_input(config, owner, log);
  ss_plugin_rc rc = SS_PLUGIN_FAILURE;
  input.tables = tables_for(p, &p->state);
  ss_plugin_t *state = p->state = p->api.init(&input, &rc);
  if (!tables_are_released("init")) rc = SS_PLUGIN_FAILURE;
  if (state != NULL && rc == SS_PLUGIN_SUCCESS) return true;
  const char *error = state == NULL ? "no state and no message" : p->api.get_last_error(state);
  complain(0, "init failed: %s", error == NULL || error[0] == 0 ? "no message" : error);
  p->state = NULL;
  if (state != NULL) p->api.destroy(state);
  return false;
}
