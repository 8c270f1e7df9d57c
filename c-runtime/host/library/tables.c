/* tables.c - the tables of the small host: its own, made of a JSON file, and those that plugins add; behind the ABI's
 * vtables for all of them, as libsinsp has it: every handle is a complete ss_plugin_table_input.
 *
 *   { "threads": { "key": "i64", "columns": { "comm": "string", "cwd": { "type": "string", "readOnly": true },
 *                  "fds": { "key": "i64", "columns": { "name": "string" } } },
 *                  "rows": [ { "key": 1, "comm": "init", "fds": [ { "key": 0, "name": "/dev/null" } ] } ] } }
 *
 * It is meant to find faults: texts that were read lie in one buffer, which the next read overwrites; entries that are not
 * released, or were never obtained, are counted and said; any one call can be made to fail (--fail-table-call N).
 * Invariant: nothing here trusts a plugin's handles more than libsinsp does. One registry a process. */
#include <stdlib.h>
#include <string.h>

#include "library.h"

typedef struct shape shape;

typedef struct column {
  char *name;
  uint8_t type;
  bool read_only;
  shape *nested;
} column;

struct shape {
  uint8_t key;
  column *columns[64];
  uint32_t count, fixed; /* those of the file */
  ss_plugin_table_fieldinfo infos[64];
  shape *next;
};

typedef struct table table;

typedef struct row {
  table *owner;
  bool attached;
  uint32_t references;
  ss_plugin_state_data key;
  ss_plugin_state_data values[64]; /* texts are malloc'ed */
  struct row *next;
  struct row *next_made;
} row;

struct table {
  ss_plugin_table_input input;
  shape *shape;
  row *rows;
  table *next_made;
};

typedef struct registered {
  const ss_plugin_table_input *input;
  const plugin *owner; /* NULL: the host's */
  ss_plugin_t *const *state;
  struct registered *next;
} registered;

static struct {
  registered *tables;
  shape *shapes;
  table *made;
  row *rows;
  ss_plugin_table_info infos[64];
  char buffer[4096]; /* the text that was read last */
  char error[PLUGIN_MAX_ERRLEN];
  long held;         /* entries that plugins have not released */
  bool strange;      /* one was released that was not obtained */
  uint64_t calls, fails_at;
  const plugin *current;
  ss_plugin_t *const *current_state;
} all;

static bool fails(const char *what) {
  if (++all.calls != all.fails_at) return false;
  snprintf(all.error, sizeof all.error, "%s was made to fail", what);
  return true;
}

static ss_plugin_rc refuse(const char *what) {
  snprintf(all.error, sizeof all.error, "%s", what);
  return SS_PLUGIN_FAILURE;
}

/* ---- the host's own tables ---- */

static size_t width(uint8_t type) {
  switch (type) {
  case SS_PLUGIN_ST_INT8:
  case SS_PLUGIN_ST_UINT8: return 1;
  case SS_PLUGIN_ST_INT16:
  case SS_PLUGIN_ST_UINT16: return 2;
  case SS_PLUGIN_ST_INT32:
  case SS_PLUGIN_ST_UINT32:
  case SS_PLUGIN_ST_BOOL: return 4;
  default: return 8;
  }
}

static char *copy_text(const char *text) {
  char *copy = strdup(text == NULL ? "" : text);
  if (copy == NULL) abort();
  return copy;
}

static bool same_key(uint8_t type, const ss_plugin_state_data *a, const ss_plugin_state_data *b) {
  return type == SS_PLUGIN_ST_STRING ? strcmp(a->str, b->str) == 0 : memcmp(a, b, width(type)) == 0;
}

static const char *own_name(ss_plugin_table_t *t) { return ((table *)t)->input.name; }

static uint64_t own_size(ss_plugin_table_t *t) {
  uint64_t count = 0;
  for (const row *r = ((table *)t)->rows; r != NULL; r = r->next) count++;
  return count;
}

static ss_plugin_table_entry_t *own_get(ss_plugin_table_t *t, const ss_plugin_state_data *key) {
  const table *self = t;
  for (row *r = self->rows; r != NULL; r = r->next)
    if (same_key(self->shape->key, &r->key, key)) {
      r->references++;
      return r;
    }
  return NULL;
}

static table *make_table(const char *name, shape *s);

static ss_plugin_rc own_read(ss_plugin_table_t *t, ss_plugin_table_entry_t *e, const ss_plugin_table_field_t *f,
                             ss_plugin_state_data *out) {
  row *r = e;
  const column *c = f;
  if (r->owner != t) return refuse("an entry of another table");
  for (uint32_t i = 0; i < r->owner->shape->count; i++) {
    if (r->owner->shape->columns[i] != c) continue;
    if (c->type == SS_PLUGIN_ST_TABLE && r->values[i].table == NULL) r->values[i].table = &make_table(c->name, c->nested)->input;
    *out = r->values[i];
    if (c->type != SS_PLUGIN_ST_STRING) return SS_PLUGIN_SUCCESS;
    snprintf(all.buffer, sizeof all.buffer, "%s", out->str == NULL ? "" : out->str);
    out->str = all.buffer;
    return SS_PLUGIN_SUCCESS;
  }
  return refuse("a field of another table");
}

static void own_release(ss_plugin_table_t *t, ss_plugin_table_entry_t *e) {
  row *r = e;
  if (r->owner != t || r->references == 0) all.strange = true;
  else r->references--;
}

static ss_plugin_bool own_iterate(ss_plugin_table_t *t, ss_plugin_table_iterator_func_t function,
                                  ss_plugin_table_iterator_state_t *state) {
  for (row *r = ((table *)t)->rows, *next; r != NULL; r = next) {
    next = r->next;
    if (!function(state, r)) return 0;
  }
  return 1;
}

static ss_plugin_rc own_clear(ss_plugin_table_t *t) {
  table *self = t;
  for (row *r = self->rows; r != NULL; r = r->next) r->attached = false;
  self->rows = NULL;
  return SS_PLUGIN_SUCCESS;
}

static ss_plugin_rc own_erase(ss_plugin_table_t *t, const ss_plugin_state_data *key) {
  table *self = t;
  for (row **at = &self->rows; *at != NULL; at = &(*at)->next)
    if (same_key(self->shape->key, &(*at)->key, key)) {
      (*at)->attached = false;
      *at = (*at)->next;
      return SS_PLUGIN_SUCCESS;
    }
  return refuse("there is no entry of that key");
}

static ss_plugin_table_entry_t *own_create(ss_plugin_table_t *t) {
  row *r = calloc(1, sizeof *r);
  if (r == NULL) abort();
  r->owner = t;
  r->next_made = all.rows;
  all.rows = r;
  return r;
}

static void own_destroy(ss_plugin_table_t *t, ss_plugin_table_entry_t *e) {
  if (((row *)e)->owner != t || ((row *)e)->attached) all.strange = true;
}

static ss_plugin_table_entry_t *own_add(ss_plugin_table_t *t, const ss_plugin_state_data *key, ss_plugin_table_entry_t *e) {
  table *self = t;
  row *r = e;
  own_erase(t, key);
  r->key = *key;
  if (self->shape->key == SS_PLUGIN_ST_STRING) r->key.str = copy_text(key->str);
  row **last = &self->rows;
  while (*last != NULL) last = &(*last)->next;
  *last = r;
  r->attached = true;
  r->references++;
  return r;
}

static ss_plugin_rc own_write(ss_plugin_table_t *t, ss_plugin_table_entry_t *e, const ss_plugin_table_field_t *f,
                              const ss_plugin_state_data *in) {
  row *r = e;
  const column *c = f;
  if (r->owner != t) return refuse("an entry of another table");
  if (c->read_only || c->type == SS_PLUGIN_ST_TABLE) return refuse("the field is read-only");
  for (uint32_t i = 0; i < r->owner->shape->count; i++) {
    if (r->owner->shape->columns[i] != c) continue;
    if (c->type == SS_PLUGIN_ST_STRING) {
      free((char *)(uintptr_t)r->values[i].str);
      r->values[i].str = copy_text(in->str);
    } else {
      r->values[i] = *in;
    }
    return SS_PLUGIN_SUCCESS;
  }
  return refuse("a field of another table");
}

static const ss_plugin_table_fieldinfo *own_list(ss_plugin_table_t *t, uint32_t *count) {
  shape *s = ((table *)t)->shape;
  for (uint32_t i = 0; i < s->count; i++)
    s->infos[i] = (ss_plugin_table_fieldinfo){s->columns[i]->name, (ss_plugin_state_type)s->columns[i]->type,
                                              s->columns[i]->read_only ? 1 : 0};
  *count = s->count;
  return s->infos;
}

static ss_plugin_table_field_t *own_field(ss_plugin_table_t *t, const char *name, ss_plugin_state_type type) {
  const shape *s = ((table *)t)->shape;
  for (uint32_t i = 0; i < s->count; i++)
    if (strcmp(s->columns[i]->name, name) == 0 && s->columns[i]->type == (uint8_t)type) return s->columns[i];
  refuse("there is no field of that name and type");
  return NULL;
}

static column *new_column(shape *s, const char *name, uint8_t type) {
  column *c = calloc(1, sizeof *c);
  if (c == NULL || s->count == 64) abort();
  c->name = copy_text(name);
  c->type = type;
  s->columns[s->count++] = c;
  return c;
}

static ss_plugin_table_field_t *own_add_field(ss_plugin_table_t *t, const char *name, ss_plugin_state_type type) {
  shape *s = ((table *)t)->shape;
  for (uint32_t i = 0; i < s->count; i++) {
    if (strcmp(s->columns[i]->name, name) != 0) continue;
    if (i >= s->fixed && s->columns[i]->type == (uint8_t)type) return s->columns[i];
    refuse(i < s->fixed ? "there is a static field of that name" : "there is a field of that name and another type");
    return NULL;
  }
  return new_column(s, name, (uint8_t)type);
}

static ss_plugin_table_reader_vtable_ext own_reader = {own_name, own_size, own_get, own_read, own_release, own_iterate};
static ss_plugin_table_writer_vtable_ext own_writer = {own_clear, own_erase, own_create, own_destroy, own_add, own_write};
static ss_plugin_table_fields_vtable_ext own_fields = {own_list, own_field, own_add_field};

static table *make_table(const char *name, shape *s) {
  table *t = calloc(1, sizeof *t);
  if (t == NULL) abort();
  t->shape = s;
  t->input = (ss_plugin_table_input){.name = name, .key_type = (ss_plugin_state_type)s->key, .table = t,
                                     .reader_ext = &own_reader, .writer_ext = &own_writer, .fields_ext = &own_fields};
  t->next_made = all.made;
  all.made = t;
  return t;
}

/* ---- what plugins call, for tables of anyone ---- */

/* What a failed call of a plugin's table says. */
static void take_error(const ss_plugin_table_input *input) {
  for (const registered *r = all.tables; r != NULL; r = r->next)
    if (r->owner != NULL && r->input->reader_ext == input->reader_ext)
      snprintf(all.error, sizeof all.error, "%s", r->owner->api.get_last_error(*r->state));
}

static const ss_plugin_table_input *of(ss_plugin_table_t *t) {
  all.error[0] = 0;
  return t;
}

static const char *get_name(ss_plugin_table_t *t) { return of(t)->reader_ext->get_table_name(of(t)->table); }

static uint64_t get_size(ss_plugin_table_t *t) {
  const ss_plugin_table_input *input = of(t);
  return fails("get_table_size") ? UINT64_MAX : input->reader_ext->get_table_size(input->table);
}

static ss_plugin_table_entry_t *get_entry(ss_plugin_table_t *t, const ss_plugin_state_data *key) {
  const ss_plugin_table_input *input = of(t);
  if (fails("get_table_entry")) return NULL;
  void *entry = input->reader_ext->get_table_entry(input->table, key);
  if (entry != NULL) all.held++;
  else take_error(input);
  return entry;
}

static ss_plugin_rc read_field(ss_plugin_table_t *t, ss_plugin_table_entry_t *e, const ss_plugin_table_field_t *f,
                               ss_plugin_state_data *out) {
  const ss_plugin_table_input *input = of(t);
  if (fails("read_entry_field")) return SS_PLUGIN_FAILURE;
  ss_plugin_rc rc = input->reader_ext->read_entry_field(input->table, e, f, out);
  if (rc != SS_PLUGIN_SUCCESS && input->reader_ext != &own_reader) take_error(input);
  return rc;
}

static void release_entry(ss_plugin_table_t *t, ss_plugin_table_entry_t *e) {
  const ss_plugin_table_input *input = of(t);
  all.held--;
  input->reader_ext->release_table_entry(input->table, e);
}

static ss_plugin_bool iterate(ss_plugin_table_t *t, ss_plugin_table_iterator_func_t function,
                              ss_plugin_table_iterator_state_t *state) {
  const ss_plugin_table_input *input = of(t);
  return fails("iterate_entries") ? 0 : input->reader_ext->iterate_entries(input->table, function, state);
}

static ss_plugin_rc clear(ss_plugin_table_t *t) {
  const ss_plugin_table_input *input = of(t);
  return fails("clear_table") ? SS_PLUGIN_FAILURE : input->writer_ext->clear_table(input->table);
}

static ss_plugin_rc erase(ss_plugin_table_t *t, const ss_plugin_state_data *key) {
  const ss_plugin_table_input *input = of(t);
  return fails("erase_table_entry") ? SS_PLUGIN_FAILURE : input->writer_ext->erase_table_entry(input->table, key);
}

static ss_plugin_table_entry_t *create(ss_plugin_table_t *t) {
  const ss_plugin_table_input *input = of(t);
  if (fails("create_table_entry")) return NULL;
  all.held++; /* until it is added or destroyed */
  return input->writer_ext->create_table_entry(input->table);
}

static void destroy(ss_plugin_table_t *t, ss_plugin_table_entry_t *e) {
  const ss_plugin_table_input *input = of(t);
  all.held--;
  input->writer_ext->destroy_table_entry(input->table, e);
}

static ss_plugin_table_entry_t *add(ss_plugin_table_t *t, const ss_plugin_state_data *key, ss_plugin_table_entry_t *e) {
  const ss_plugin_table_input *input = of(t);
  all.held--;
  if (fails("add_table_entry")) { /* the table owns what it was given */
    input->writer_ext->destroy_table_entry(input->table, e);
    return NULL;
  }
  void *entry = input->writer_ext->add_table_entry(input->table, key, e);
  if (entry != NULL) all.held++;
  return entry;
}

static ss_plugin_rc write_field(ss_plugin_table_t *t, ss_plugin_table_entry_t *e, const ss_plugin_table_field_t *f,
                                const ss_plugin_state_data *in) {
  const ss_plugin_table_input *input = of(t);
  if (fails("write_entry_field")) return SS_PLUGIN_FAILURE;
  ss_plugin_rc rc = input->writer_ext->write_entry_field(input->table, e, f, in);
  if (rc != SS_PLUGIN_SUCCESS && input->reader_ext != &own_reader) take_error(input);
  return rc;
}

static const ss_plugin_table_fieldinfo *list_fields(ss_plugin_table_t *t, uint32_t *count) {
  const ss_plugin_table_input *input = of(t);
  *count = 0;
  return fails("list_table_fields") ? NULL : input->fields_ext->list_table_fields(input->table, count);
}

static ss_plugin_table_field_t *get_field(ss_plugin_table_t *t, const char *name, ss_plugin_state_type type) {
  const ss_plugin_table_input *input = of(t);
  return fails("get_table_field") ? NULL : input->fields_ext->get_table_field(input->table, name, type);
}

static ss_plugin_table_field_t *add_field(ss_plugin_table_t *t, const char *name, ss_plugin_state_type type) {
  const ss_plugin_table_input *input = of(t);
  return fails("add_table_field") ? NULL : input->fields_ext->add_table_field(input->table, name, type);
}

static ss_plugin_table_reader_vtable_ext reader = {get_name, get_size, get_entry, read_field, release_entry, iterate};
static ss_plugin_table_writer_vtable_ext writer = {clear, erase, create, destroy, add, write_field};
static ss_plugin_table_fields_vtable_ext fields = {list_fields, get_field, add_field};

/* ---- the registry ---- */

static ss_plugin_table_info *list_tables(ss_plugin_owner_t *owner, uint32_t *count) {
  (void)owner;
  *count = 0;
  for (const registered *r = all.tables; r != NULL && *count < 64; r = r->next)
    all.infos[(*count)++] = (ss_plugin_table_info){r->input->name, r->input->key_type};
  return all.infos;
}

/* Like libsinsp, it does not look at the type of a table's keys: the plugin has to. */
static ss_plugin_table_t *get_table(ss_plugin_owner_t *owner, const char *name, ss_plugin_state_type key) {
  (void)owner, (void)key;
  if (fails("get_table")) return NULL;
  for (const registered *r = all.tables; r != NULL; r = r->next)
    if (strcmp(r->input->name, name) == 0) return (void *)(uintptr_t)r->input;
  return NULL;
}

static bool is_complete(const ss_plugin_table_input *input) {
  const ss_plugin_table_reader_vtable_ext *r = input->reader_ext;
  const ss_plugin_table_writer_vtable_ext *w = input->writer_ext;
  const ss_plugin_table_fields_vtable_ext *f = input->fields_ext;
  if (input->name == NULL || input->table == NULL || r == NULL || w == NULL || f == NULL) return false;
  return memcmp(&input->reader, r, sizeof input->reader) == 0 && memcmp(&input->writer, w, sizeof input->writer) == 0 &&
         memcmp(&input->fields, f, sizeof input->fields) == 0 && r->release_table_entry != NULL && r->iterate_entries != NULL;
}

static void register_table(const ss_plugin_table_input *input, const plugin *owner, ss_plugin_t *const *state) {
  registered *r = calloc(1, sizeof *r);
  if (r == NULL) abort();
  *r = (registered){input, owner, state, NULL};
  registered **last = &all.tables;
  while (*last != NULL) last = &(*last)->next;
  *last = r;
}

static ss_plugin_rc add_table(ss_plugin_owner_t *owner, const ss_plugin_table_input *input) {
  all.error[0] = 0;
  if (fails("add_table")) return SS_PLUGIN_FAILURE;
  if (!is_complete(input)) return refuse("the table is not complete");
  if (get_table(owner, input->name, input->key_type) != NULL) return refuse("there is a table of that name");
  register_table(input, all.current, all.current_state);
  return SS_PLUGIN_SUCCESS;
}

static ss_plugin_init_tables_input input = {.list_tables = list_tables, .get_table = get_table, .add_table = add_table,
                                            .fields_ext = &fields, .reader_ext = &reader, .writer_ext = &writer};

const ss_plugin_init_tables_input *tables_for(const plugin *p, ss_plugin_t *const *state) {
  all.current = p;
  all.current_state = state;
  bool given = can_extract(p) || p->api.parse_event != NULL;
  return given ? &input : NULL;
}

ss_plugin_table_reader_vtable_ext *tables_reader(void) { return &reader; }
ss_plugin_table_writer_vtable_ext *tables_writer(void) { return &writer; }
void tables_fail_at(uint64_t call) { all.fails_at = call; }

const char *tables_error(ss_plugin_owner_t *owner) {
  (void)owner;
  return all.error[0] == 0 ? NULL : all.error;
}

bool tables_are_released(const char *when) {
  bool good = all.held == 0 && !all.strange;
  if (all.held != 0) complain(0, "after %s: %ld table entries are not released", when, all.held);
  if (all.strange) complain(0, "after %s: a table entry was released that was not obtained", when);
  all.held = 0;
  all.strange = false;
  return good;
}

/* ---- tables from a file ---- */

static uint8_t type_named(const tsf_json *node) {
  static const struct { const char *name; uint8_t type; } types[] = {
      {"i8", SS_PLUGIN_ST_INT8}, {"i16", SS_PLUGIN_ST_INT16}, {"i32", SS_PLUGIN_ST_INT32}, {"i64", SS_PLUGIN_ST_INT64},
      {"u8", SS_PLUGIN_ST_UINT8}, {"u16", SS_PLUGIN_ST_UINT16}, {"u32", SS_PLUGIN_ST_UINT32}, {"u64", SS_PLUGIN_ST_UINT64},
      {"string", SS_PLUGIN_ST_STRING}, {"bool", SS_PLUGIN_ST_BOOL}};
  for (size_t i = 0; node != NULL && node->kind == TSF_JSON_STRING && i < sizeof types / sizeof types[0]; i++)
    if (strlen(types[i].name) == node->length && memcmp(types[i].name, node->text, node->length) == 0) return types[i].type;
  return 0;
}

static char *text_of(const char *text, size_t length) {
  char *copy = calloc(1, length + 1);
  if (copy == NULL) abort();
  return memcpy(copy, text, length);
}

static shape *read_shape(const tsf_json *node);

static bool read_column(shape *s, const tsf_json *node) {
  char *name = text_of(node->key, node->key_length);
  bool is_object = node->kind == TSF_JSON_OBJECT, is_table = is_object && json_member(node, "columns") != NULL;
  uint8_t type = is_table ? SS_PLUGIN_ST_TABLE : type_named(is_object ? json_member(node, "type") : node);
  column *c = type == 0 ? NULL : new_column(s, name, type);
  if (c == NULL) complain(0, "--tables: column %s has no known type", name);
  free(name);
  if (c == NULL) return false;
  const tsf_json *read_only = is_object ? json_member(node, "readOnly") : NULL;
  c->read_only = is_table || (read_only != NULL && read_only->kind == TSF_JSON_TRUE);
  if (is_table) c->nested = read_shape(node);
  return !is_table || c->nested != NULL;
}

static shape *read_shape(const tsf_json *node) {
  const tsf_json *columns = node->kind == TSF_JSON_OBJECT ? json_member(node, "columns") : NULL;
  shape *s = calloc(1, sizeof *s);
  if (s == NULL) abort();
  s->next = all.shapes;
  all.shapes = s;
  s->key = node->kind == TSF_JSON_OBJECT ? type_named(json_member(node, "key")) : 0;
  if (s->key == 0 || columns == NULL || columns->kind != TSF_JSON_OBJECT) {
    complain(0, "--tables: a table needs \"key\" and \"columns\"");
    return NULL;
  }
  for (const tsf_json *c = columns->first; c != NULL; c = c->next)
    if (!read_column(s, c)) return NULL;
  s->fixed = s->count;
  return s;
}

static void read_rows(table *t, const tsf_json *rows);

static void read_value(uint8_t type, const tsf_json *node, ss_plugin_state_data *out) {
  if (type == SS_PLUGIN_ST_STRING) {
    out->str = node->kind == TSF_JSON_STRING ? text_of(node->text, node->length) : copy_text("");
  } else if (type == SS_PLUGIN_ST_BOOL) {
    out->b = node->kind == TSF_JSON_TRUE;
  } else {
    char *text = text_of(node->source, node->source_length);
    uint64_t bits = text[0] == '-' ? (uint64_t)strtoll(text, NULL, 10) : strtoull(text, NULL, 10);
    free(text);
    memcpy(out, &bits, width(type)); /* the hosts are little-endian */
  }
}

static void read_row(table *t, const tsf_json *node) {
  row *r = own_create(t);
  ss_plugin_state_data key = {.u64 = 0};
  for (const tsf_json *m = node->first; m != NULL; m = m->next) {
    if (json_is_named(m, "key")) read_value(t->shape->key, m, &key);
    for (uint32_t i = 0; i < t->shape->count; i++) {
      const column *c = t->shape->columns[i];
      if (!json_is_named(m, c->name)) continue;
      if (c->type != SS_PLUGIN_ST_TABLE) {
        read_value(c->type, m, &r->values[i]);
        continue;
      }
      table *nested = make_table(c->name, c->nested);
      r->values[i].table = &nested->input;
      read_rows(nested, m);
    }
  }
  own_add(t, &key, r);
  r->references = 0;
  if (t->shape->key == SS_PLUGIN_ST_STRING) free((char *)(uintptr_t)key.str);
}

static void read_rows(table *t, const tsf_json *rows) {
  for (const tsf_json *r = rows == NULL ? NULL : rows->first; r != NULL; r = r->next) read_row(t, r);
}

static bool read_tables(const tsf_json *root) {
  for (const tsf_json *node = root->first; node != NULL; node = node->next) {
    shape *s = read_shape(node);
    if (s == NULL) return false;
    char *name = text_of(node->key, node->key_length);
    table *t = make_table(name, s); /* the name lives as long as the process */
    register_table(&t->input, NULL, NULL);
    read_rows(t, json_member(node, "rows"));
  }
  return true;
}

bool tables_read(const char *name, const char *text, size_t length) {
  tsf_arena arena = {0};
  tsf_json_error error;
  const tsf_json *root = tsf_json_parse(&arena, text, length, &error);
  bool good = root != NULL && root->kind == TSF_JSON_OBJECT && read_tables(root);
  if (root == NULL) complain(0, "%s:%u:%u: %s", name, error.line, error.column, error.what);
  tsf_arena_free(&arena);
  return good;
}

bool tables_load(const char *path) {
  FILE *in = fopen(path, "r");
  if (in == NULL) return complain(0, "%s cannot be read", path) != 0;
  static char text[1u << 20];
  size_t length = fread(text, 1, sizeof text, in);
  fclose(in);
  return tables_read(path, text, length);
}

const ss_plugin_table_input *tables_named(const char *name) {
  for (const registered *r = all.tables; r != NULL; r = r->next)
    if (strcmp(r->input->name, name) == 0) return r->input;
  return NULL;
}

void tables_drop(const plugin *owner) {
  for (registered **at = &all.tables; *at != NULL;) {
    registered *r = *at;
    if (r->owner != owner) {
      at = &r->next;
      continue;
    }
    *at = r->next;
    free(r);
  }
}

static void free_row(row *r) {
  const shape *s = r->owner->shape;
  if (s->key == SS_PLUGIN_ST_STRING) free((char *)(uintptr_t)r->key.str);
  for (uint32_t i = 0; i < s->count; i++)
    if (s->columns[i]->type == SS_PLUGIN_ST_STRING) free((char *)(uintptr_t)r->values[i].str);
  free(r);
}

void tables_free(void) {
  for (row *r = all.rows, *next; r != NULL; r = next) {
    next = r->next_made;
    free_row(r);
  }
  for (registered *r = all.tables, *next; r != NULL; r = next) {
    next = r->next;
    if (r->owner == NULL) free((char *)(uintptr_t)r->input->name);
    free(r);
  }
  for (table *t = all.made, *next; t != NULL; t = next) {
    next = t->next_made;
    free(t);
  }
  for (shape *s = all.shapes, *next; s != NULL; s = next) {
    next = s->next;
    for (uint32_t i = 0; i < s->count; i++) {
      free(s->columns[i]->name);
      free(s->columns[i]);
    }
    free(s);
  }
  memset(&all, 0, sizeof all);
}
