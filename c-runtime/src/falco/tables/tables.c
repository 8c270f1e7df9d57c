/* tables.c - which tables this plugin uses: getting them in the constructor with all their columns, what a host call may
 * do with them, and the entries that have to be released when it ends.
 *
 * Hosts differ in what they check, so names, key types and column types are compared here first: a wrong one is said with
 * what there is instead (a host may hand out a table that it has handed out before whatever key type is asked for).
 * Invariant: a binding is complete, with an accessor for each column that must be there, or it is not kept. */
#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "../../lib/operators.h"
#include "tables.h"

static tsf_tables *tables_of(tsf_isolate *isolate) { return tsf_state_of(isolate)->tables; }

/* ---- words ---- */

const char *tsf_state_type_name(uint8_t type) {
  static const char *const names[] = {"?", "i8", "i16", "i32", "i64", "u8", "u16", "u32", "u64", "string", "table"};
  if (type == SS_PLUGIN_ST_BOOL) return "bool";
  return type < sizeof names / sizeof names[0] ? names[type] : "?";
}

void tsf_table_error(tsf_isolate *isolate, const char *format, ...) {
  char text[512];
  va_list arguments;
  va_start(arguments, format);
  vsnprintf(text, sizeof text, format, arguments);
  va_end(arguments);
  const tsf_state *state = tsf_state_of(isolate);
  const char *reason = state->tables->owner_error == NULL ? NULL : state->tables->owner_error(state->owner);
  if (reason == NULL || reason[0] == 0) tsf_throw_error(isolate, TSF_ERROR_TYPE, "%s", text);
  else tsf_throw_error(isolate, TSF_ERROR_TYPE, "%s: %.480s", text, reason);
}

static void out_of_memory(tsf_isolate *isolate) { tsf_throw_error(isolate, TSF_ERROR_RANGE, "out of memory"); }

/* A list of names for a message: "a, b, c". */
typedef struct name_list {
  char text[400];
  size_t length;
} name_list;

static void add_name(name_list *list, const char *name) {
  size_t room = sizeof list->text - list->length;
  int written = snprintf(list->text + list->length, room, list->length == 0 ? "%s" : ", %s", name);
  if (written > 0) list->length += (size_t)written < room ? (size_t)written : room - 1;
}

char *tsf_tables_keep_name(tsf_isolate *isolate, const tsf_string *name) {
  tsf_tables *tables = tables_of(isolate);
  if (memchr(name->data, 0, name->bytes) != NULL) {
    tsf_throw_error(isolate, TSF_ERROR_TYPE, "a name of a table or column holds a NUL");
    return NULL;
  }
  char **names = realloc(tables->names, (tables->name_count + 1u) * sizeof *names);
  if (names != NULL) tables->names = names;
  char *copy = names == NULL ? NULL : malloc(name->bytes + 1u);
  if (copy == NULL) {
    out_of_memory(isolate);
    return NULL;
  }
  memcpy(copy, name->data, name->bytes);
  copy[name->bytes] = 0;
  tables->names[tables->name_count++] = copy;
  return copy;
}

/* ---- the life of the state's part ---- */

static bool begin_init(tsf_state *state, const ss_plugin_init_input *input) {
  tsf_tables *tables = calloc(1, sizeof *tables);
  if (tables == NULL) return false;
  tables->state = state;
  state->tables = tables;
  tables->init = input->tables;
  tables->owner_error = input->get_owner_last_error;
  return true;
}

static void end_init(tsf_state *state) {
  state->tables->init = NULL;
  state->tables->owner_error = NULL;
}

static void free_binding(tsf_binding *binding) {
  free(binding->name);
  free(binding->fields);
  free(binding->read_only);
  free(binding->stores);
  free(binding->nested);
  free(binding->infos);
  free(binding);
}

static void free_all(tsf_state *state) {
  tsf_tables *tables = state->tables;
  tsf_own_free(tables);
  while (tables->bindings != NULL) {
    tsf_binding *next = tables->bindings->next;
    free_binding(tables->bindings);
    tables->bindings = next;
  }
  for (uint32_t i = 0; i < tables->name_count; i++) free(tables->names[i]);
  free(tables->names);
  free(tables->obtained);
  free(tables);
  state->tables = NULL;
}

/* ---- one host call ---- */

const tsf_tables_part tsf_tables_used = {
  .begin_init = begin_init, .end_init = end_init, .free = free_all,
};

bool tsf_table_readable(tsf_isolate *isolate, const tsf_binding *binding) {
  if (TSF_LIKELY(tables_of(isolate)->reader != NULL)) return true;
  tsf_throw_error(isolate, TSF_ERROR_TYPE, "table \"%s\" is another's: it is read in @parse and @field methods only",
                  binding->name);
  return false;
}

bool tsf_table_writable(tsf_isolate *isolate, const tsf_binding *binding, void *table) {
  const tsf_tables *tables = tables_of(isolate);
  if (TSF_UNLIKELY(tables->writer == NULL || tables->reader == NULL)) {
    tsf_throw_error(isolate, TSF_ERROR_TYPE, "table \"%s\" is another's: it is written in @parse methods only", binding->name);
    return false;
  }
  for (const tsf_iteration *i = tables->iterations; table != NULL && i != NULL; i = i->outer) {
    if (i->table != table) continue;
    tsf_throw_error(isolate, TSF_ERROR_TYPE, "table \"%s\" cannot be changed in a loop over it", binding->name);
    return false;
  }
  return true;
}

bool tsf_tables_remember_more(tsf_isolate *isolate, void *table, void *entry) {
  tsf_tables *tables = tables_of(isolate);
  uint32_t capacity = tables->obtained_capacity * 2 + 16;
  tsf_obtained *obtained = realloc(tables->obtained, capacity * sizeof *obtained);
  if (obtained == NULL) {
    tables->reader->release_table_entry(table, entry);
    out_of_memory(isolate);
    return false;
  }
  tables->obtained = obtained;
  tables->obtained_capacity = capacity;
  tables->obtained[tables->obtained_count++] = (tsf_obtained){table, entry};
  return true;
}

tsf_row *tsf_row_of_entry(tsf_isolate *isolate, const tsf_binding *binding, void *table, void *entry, bool obtained) {
  tsf_tables *tables = tables_of(isolate);
  if (obtained && !tsf_tables_remember(isolate, tables, table, entry)) return NULL;
  tsf_row *row = tsf_allocate(isolate, sizeof *row);
  tsf_header(&row->header, TSF_TYPE_ROW);
  row->type = binding->row;
  row->binding = binding;
  row->table = table;
  row->entry = entry;
  row->stamp = tsf_state_of(isolate)->call;
  row->epoch = tables->epoch;
  return row;
}

tsf_table *tsf_table_new(tsf_isolate *isolate, uint8_t kind) {
  tsf_table *table = tsf_allocate(isolate, sizeof *table);
  memset(table, 0, sizeof *table);
  tsf_header(&table->header, TSF_TYPE_TABLE);
  table->kind = kind;
  return table;
}

/* ---- binding ---- */

static tsf_binding *new_binding(tsf_isolate *isolate, const char *outer, const char *name, const tsf_row_type *row) {
  tsf_tables *tables = tables_of(isolate);
  size_t before = outer == NULL ? 0 : strlen(outer) + 1, length = strlen(name);
  tsf_binding *binding = calloc(1, sizeof *binding);
  if (binding == NULL) {
    out_of_memory(isolate);
    return NULL;
  }
  binding->next = tables->bindings;
  tables->bindings = binding; /* freed with the state, whatever comes now */
  binding->row = row;
  binding->name = malloc(before + length + 1);
  binding->fields = calloc((size_t)row->count + 1, sizeof *binding->fields);
  binding->read_only = calloc((size_t)row->count + 1, sizeof *binding->read_only);
  binding->nested = calloc((size_t)row->count + 1, sizeof *binding->nested);
  binding->stores = calloc((size_t)row->count + 1, sizeof *binding->stores);
  if (binding->name == NULL || binding->fields == NULL || binding->read_only == NULL || binding->nested == NULL ||
      binding->stores == NULL) {
    out_of_memory(isolate);
    return NULL;
  }
  if (outer != NULL) memcpy(binding->name, outer, before - 1), binding->name[before - 1] = '.';
  memcpy(binding->name + before, name, length + 1);
  return binding;
}

static const ss_plugin_table_fieldinfo *find_info(const tsf_tables *tables, void *table, const char *name, name_list *all) {
  uint32_t count = 0;
  const ss_plugin_table_fieldinfo *infos = tables->init->fields_ext->list_table_fields(table, &count);
  for (uint32_t i = 0; infos != NULL && i < count; i++) {
    if (strcmp(infos[i].name, name) == 0) return &infos[i];
    add_name(all, infos[i].name);
  }
  return NULL;
}

static bool add_to_host(tsf_isolate *isolate, const tsf_binding *binding, void *table, uint32_t i) {
  const tsf_column *column = &binding->row->columns[i];
  binding->fields[i] = tables_of(isolate)->init->fields_ext->add_table_field(table, column->name,
                                                                             (ss_plugin_state_type)column->type);
  if (binding->fields[i] != NULL) return true;
  tsf_table_error(isolate, "column \"%s\" cannot be added to table \"%s\"", column->name, binding->name);
  return false;
}

static bool take_column(tsf_isolate *isolate, const tsf_binding *binding, void *table, uint32_t i) {
  const tsf_column *column = &binding->row->columns[i];
  const tsf_tables *tables = tables_of(isolate);
  name_list names = {.length = 0};
  const ss_plugin_table_fieldinfo *info = find_info(tables, table, column->name, &names);
  if (info == NULL && (column->flags & TSF_COLUMN_OPTIONAL) != 0) return true;
  if (info == NULL) {
    tsf_throw_error(isolate, TSF_ERROR_TYPE, "table \"%s\" has no column \"%s\"; it has %s", binding->name, column->name,
                    names.length == 0 ? "none" : names.text);
    return false;
  }
  if (info->field_type != column->type) {
    tsf_throw_error(isolate, TSF_ERROR_TYPE, "column \"%s\" of table \"%s\" is %s, not %s", column->name, binding->name,
                    tsf_state_type_name((uint8_t)info->field_type), tsf_state_type_name(column->type));
    return false;
  }
  binding->read_only[i] = info->read_only != 0;
  binding->fields[i] = tables->init->fields_ext->get_table_field(table, column->name, (ss_plugin_state_type)column->type);
  if (binding->fields[i] != NULL) return true;
  tsf_table_error(isolate, "column \"%s\" of table \"%s\" cannot be used", column->name, binding->name);
  return false;
}

static bool bind_columns(tsf_isolate *isolate, tsf_binding *binding, void *table);

/* What a table of texts has as its columns. */
static const tsf_column value_columns[] = {{.name = "value", .atom = TSF_NO_ATOM, .type = SS_PLUGIN_ST_STRING}};
static const tsf_column pair_columns[] = {{.name = "first", .atom = TSF_NO_ATOM, .type = SS_PLUGIN_ST_STRING},
                                          {.name = "second", .atom = TSF_NO_ATOM, .type = SS_PLUGIN_ST_STRING}};
static const tsf_row_type value_row = {"string", value_columns, 1}, pair_row = {"string", pair_columns, 2};

static const tsf_row_type *row_of_nested(const tsf_tables *tables, const tsf_column *column, void *table) {
  name_list ignored = {.length = 0};
  if ((column->flags & TSF_COLUMN_TEXTS) == 0) return column->row;
  return find_info(tables, table, "first", &ignored) != NULL ? &pair_row : &value_row;
}

/* The accessors of a nested table belong to all tables of that column, but such a table hangs on an entry: one is made
 * for it, and destroyed. */
static bool bind_nested(tsf_isolate *isolate, const tsf_binding *binding, void *table, uint32_t i) {
  const tsf_tables *tables = tables_of(isolate);
  const ss_plugin_init_tables_input *init = tables->init;
  const tsf_column *column = &binding->row->columns[i];
  ss_plugin_state_data data = {.table = NULL};
  void *scratch = init->writer_ext->create_table_entry(table);
  bool good = scratch != NULL &&
              init->reader_ext->read_entry_field(table, scratch, binding->fields[i], &data) == SS_PLUGIN_SUCCESS &&
              data.table != NULL;
  if (!good) tsf_table_error(isolate, "nested table \"%s\" of table \"%s\" cannot be used", column->name, binding->name);
  if (good) {
    tsf_binding *nested = new_binding(isolate, binding->name, column->name, row_of_nested(tables, column, data.table));
    binding->nested[i] = nested;
    if (nested != NULL) nested->key = column->key;
    if (nested != NULL) nested->fragile = column->key == SS_PLUGIN_ST_UINT64;
    good = nested != NULL && bind_columns(isolate, nested, data.table);
  }
  if (scratch != NULL) init->writer_ext->destroy_table_entry(table, scratch);
  return good;
}

/* What columns() says later. */
static bool keep_infos(tsf_isolate *isolate, tsf_binding *binding, void *table) {
  uint32_t count = 0;
  const ss_plugin_table_fieldinfo *infos = tables_of(isolate)->init->fields_ext->list_table_fields(table, &count);
  if (infos == NULL) count = 0;
  size_t texts = 0;
  for (uint32_t i = 0; i < count; i++) texts += strlen(infos[i].name) + 1;
  ss_plugin_table_fieldinfo *copy = malloc((size_t)count * sizeof *copy + texts + 1);
  if (copy == NULL) {
    out_of_memory(isolate);
    return false;
  }
  char *text = (char *)(copy + count);
  for (uint32_t i = 0; i < count; i++) {
    size_t size = strlen(infos[i].name) + 1;
    copy[i] = infos[i];
    copy[i].name = memcpy(text, infos[i].name, size);
    text += size;
  }
  free(binding->infos);
  binding->infos = copy;
  binding->info_count = count;
  return true;
}

static bool bind_columns(tsf_isolate *isolate, tsf_binding *binding, void *table) {
  for (uint32_t i = 0; i < binding->row->count; i++) {
    const tsf_column *column = &binding->row->columns[i];
    bool added = (column->flags & TSF_COLUMN_ADDED) != 0;
    if (!(added ? add_to_host(isolate, binding, table, i) : take_column(isolate, binding, table, i))) return false;
    if (binding->fields[i] != NULL && column->type == SS_PLUGIN_ST_TABLE && !bind_nested(isolate, binding, table, i))
      return false;
    if (!binding->read_only[i]) binding->stores[i] = binding->fields[i];
  }
  return keep_infos(isolate, binding, table);
}

/* ---- init.tables ---- */

tsf_object *tsf_tables_of_init(tsf_isolate *isolate, tsf_object *init) {
  (void)init;
  const tsf_tables *tables = tables_of(isolate);
  if (tables != NULL && tables->init != NULL) return &tsf_table_new(isolate, TSF_TABLE_TABLES)->header;
  bool constructing = !tsf_state_of(isolate)->ready;
  tsf_throw_error(isolate, TSF_ERROR_TYPE, constructing ? "the host gives this plugin no tables"
                                                        : "`init.tables` is used in the constructor only");
  return NULL;
}

static const ss_plugin_init_tables_input *init_of(tsf_isolate *isolate, tsf_object *object) {
  const tsf_table *self = (const tsf_table *)object;
  if (object->type != TSF_TYPE_TABLE || self->kind != TSF_TABLE_TABLES) {
    tsf_throw_error(isolate, TSF_ERROR_TYPE, "not the tables of an init input");
    return NULL;
  }
  if (tables_of(isolate)->init == NULL)
    tsf_throw_error(isolate, TSF_ERROR_TYPE, "`init.tables` is used in the constructor only");
  return tables_of(isolate)->init;
}

/* An object of these properties, which no shape names. */
static tsf_value named(tsf_isolate *isolate, uint32_t count, const char *const *names, const tsf_value *values) {
  tsf_value object = tsf_from_object(tsf_object_new(isolate, isolate->program->literal_type));
  for (uint32_t i = 0; i < count; i++)
    tsf_object_set_key(isolate, object, tsf_from_string(tsf_string_from_text(isolate, names[i])), values[i]);
  return object;
}

static tsf_value text_value(tsf_isolate *isolate, const char *text) {
  return tsf_from_string(tsf_string_from_text(isolate, text == NULL ? "" : text));
}

tsf_array *tsf_tables_list(tsf_isolate *isolate, tsf_object *object) {
  static const char *const names[] = {"name", "keyType"};
  tsf_array *list = tsf_array_new(isolate, 0);
  const ss_plugin_init_tables_input *init = init_of(isolate, object);
  uint32_t count = 0;
  const ss_plugin_table_info *infos = init == NULL ? NULL : init->list_tables(tables_of(isolate)->state->owner, &count);
  for (uint32_t i = 0; infos != NULL && i < count && !tsf_threw(isolate); i++) {
    tsf_value values[2] = {text_value(isolate, infos[i].name),
                           text_value(isolate, tsf_state_type_name((uint8_t)infos[i].key_type))};
    tsf_array_push(isolate, list, named(isolate, 2, names, values));
  }
  return list;
}

/* The host's table, if there is one of that name and key type. */
static void *host_table(tsf_isolate *isolate, const ss_plugin_init_tables_input *init, const char *name, uint8_t key) {
  ss_plugin_owner_t *owner = tables_of(isolate)->state->owner;
  uint32_t count = 0;
  name_list names = {.length = 0};
  const ss_plugin_table_info *infos = init->list_tables(owner, &count);
  const ss_plugin_table_info *found = NULL;
  for (uint32_t i = 0; infos != NULL && i < count; i++) {
    if (strcmp(infos[i].name, name) == 0) found = &infos[i];
    add_name(&names, infos[i].name);
  }
  if (found == NULL) {
    tsf_throw_error(isolate, TSF_ERROR_TYPE, "there is no table \"%s\"; the host has %s", name,
                    names.length == 0 ? "none" : names.text);
    return NULL;
  }
  if (found->key_type != key) {
    tsf_throw_error(isolate, TSF_ERROR_TYPE, "the keys of table \"%s\" are %s, not %s", name,
                    tsf_state_type_name((uint8_t)found->key_type), tsf_state_type_name(key));
    return NULL;
  }
  void *table = init->get_table(owner, name, (ss_plugin_state_type)key);
  if (table == NULL) tsf_table_error(isolate, "table \"%s\" cannot be used", name);
  return table;
}

static const tsf_row_type *row_type(tsf_isolate *isolate, int32_t row) {
  return tsf_state_of(isolate)->plugin->row_types[row];
}

tsf_object *tsf_tables_get(tsf_isolate *isolate, tsf_object *object, tsf_string *name, int32_t key, int32_t row) {
  const ss_plugin_init_tables_input *init = init_of(isolate, object);
  if (init == NULL) return NULL;
  const char *text = tsf_tables_keep_name(isolate, name);
  void *handle = text == NULL ? NULL : host_table(isolate, init, text, (uint8_t)key);
  tsf_binding *binding = handle == NULL ? NULL : new_binding(isolate, NULL, text, row_type(isolate, row));
  if (binding == NULL) return NULL;
  binding->key = (uint8_t)key;
  if (!bind_columns(isolate, binding, handle)) return NULL;
  tsf_table *table = tsf_table_new(isolate, TSF_TABLE_HOST);
  table->row = binding->row;
  table->binding = binding;
  table->handle = handle;
  table->quick = binding->key;
  table->row_index = (uint32_t)row;
  table->tables = tables_of(isolate);
  return &table->header;
}

tsf_value tsf_tables_find(tsf_isolate *isolate, tsf_object *object, tsf_string *name, int32_t key, int32_t row) {
  if (init_of(isolate, object) == NULL) return TSF_UNDEFINED;
  tsf_object *table = tsf_tables_get(isolate, object, name, key, row);
  if (!tsf_threw(isolate)) return tsf_from_object(table);
  tsf_catch(isolate);
  return TSF_UNDEFINED;
}

tsf_object *tsf_tables_create(tsf_isolate *isolate, tsf_object *object, tsf_string *name, int32_t key, int32_t row) {
  if (init_of(isolate, object) == NULL) return NULL;
  const char *text = tsf_tables_keep_name(isolate, name);
  if (text == NULL) return NULL;
  tsf_own_table *own = tsf_own_table_create(isolate, text, (uint8_t)key, row_type(isolate, row));
  if (own == NULL) return NULL;
  tsf_table *table = tsf_table_new(isolate, TSF_TABLE_OWN);
  table->row = tsf_own_table_row(own);
  table->handle = own;
  table->stamp = tsf_own_table_generation(own);
  return &table->header;
}

/* ---- values of the ABI ---- */

typedef struct int_range {
  int64_t least;
  uint64_t most;
} int_range;

static const int_range ranges[] = {
    [SS_PLUGIN_ST_INT8] = {INT8_MIN, INT8_MAX}, [SS_PLUGIN_ST_INT16] = {INT16_MIN, INT16_MAX},
    [SS_PLUGIN_ST_INT32] = {INT32_MIN, INT32_MAX}, [SS_PLUGIN_ST_INT64] = {INT64_MIN, INT64_MAX},
    [SS_PLUGIN_ST_UINT8] = {0, UINT8_MAX}, [SS_PLUGIN_ST_UINT16] = {0, UINT16_MAX},
    [SS_PLUGIN_ST_UINT32] = {0, UINT32_MAX}, [SS_PLUGIN_ST_UINT64] = {0, UINT64_MAX}};

static void out_of_range(tsf_isolate *isolate, uint8_t type, const char *what) {
  tsf_throw_error(isolate, TSF_ERROR_RANGE, "%s is %s: %" PRIi64 " to %" PRIu64, what, tsf_state_type_name(type),
                  ranges[type].least, ranges[type].most);
}

/* An integer of either kind of the author's: its bits, and whether it is negative. */
static bool integer_of(tsf_isolate *isolate, uint8_t type, tsf_value value, const char *what, uint64_t *bits, bool *negative) {
  int64_t i;
  if (tsf_is_bigint(value)) {
    tsf_big big = tsf_big_unbox(value);
    *negative = tsf_big_to_i64(big, &i) && i < 0;
    if (*negative) *bits = (uint64_t)i;
    if (*negative || tsf_big_to_u64(big, bits)) return true;
  } else if (tsf_is_number(value)) {
    double d = tsf_to_number(value);
    *negative = d < 0;
    if (d >= -9223372036854775808.0 && d < 0 && d == (double)(int64_t)d) {
      *bits = (uint64_t)(int64_t)d;
      return true;
    }
    if (d >= 0 && d < 18446744073709551616.0 && d == (double)(uint64_t)d) {
      *bits = (uint64_t)d;
      return true;
    }
  } else {
    tsf_expected(isolate, what, value);
    return false;
  }
  out_of_range(isolate, type, what);
  return false;
}

static void put_integer(uint8_t type, uint64_t bits, ss_plugin_state_data *out) {
  switch (type) {
  case SS_PLUGIN_ST_INT8: out->s8 = (int8_t)(uint8_t)bits; break;
  case SS_PLUGIN_ST_INT16: out->s16 = (int16_t)(uint16_t)bits; break;
  case SS_PLUGIN_ST_INT32: out->s32 = (int32_t)(uint32_t)bits; break;
  case SS_PLUGIN_ST_UINT8: out->u8 = (uint8_t)bits; break;
  case SS_PLUGIN_ST_UINT16: out->u16 = (uint16_t)bits; break;
  case SS_PLUGIN_ST_UINT32: out->u32 = (uint32_t)bits; break;
  default: out->u64 = bits; break;
  }
}

static bool text_from(tsf_isolate *isolate, tsf_value value, const char *what, char **text) {
  if (!tsf_is_string(value)) {
    tsf_expected(isolate, what, value);
    return false;
  }
  const tsf_string *string = tsf_to_string_pointer(value);
  if (memchr(string->data, 0, string->bytes) != NULL) {
    tsf_throw_error(isolate, TSF_ERROR_TYPE, "%s holds a NUL, which a table cannot keep", what);
    return false;
  }
  *text = malloc(string->bytes + 1u);
  if (*text == NULL) {
    out_of_memory(isolate);
    return false;
  }
  memcpy(*text, string->data, string->bytes);
  (*text)[string->bytes] = 0;
  return true;
}

bool tsf_state_data_from(tsf_isolate *isolate, uint8_t type, tsf_value value, const char *what, ss_plugin_state_data *out,
                         char **text) {
  uint64_t bits = 0;
  bool negative = false;
  *text = NULL;
  memset(out, 0, sizeof *out);
  switch (type) {
  case SS_PLUGIN_ST_STRING:
    if (!text_from(isolate, value, what, text)) return false;
    out->str = *text;
    return true;
  case SS_PLUGIN_ST_BOOL:
    if (!tsf_is_bool(value)) tsf_expected(isolate, what, value);
    out->b = value == TSF_TRUE;
    return !tsf_threw(isolate);
  case SS_PLUGIN_ST_TABLE:
    tsf_throw_error(isolate, TSF_ERROR_TYPE, "%s is a table: it is there by itself and cannot be set", what);
    return false;
  default:
    if (!integer_of(isolate, type, value, what, &bits, &negative)) return false;
    if (negative ? (int64_t)bits < ranges[type].least : bits > ranges[type].most) {
      out_of_range(isolate, type, what);
      return false;
    }
    put_integer(type, bits, out);
    return true;
  }
}

tsf_value tsf_state_data_to(tsf_isolate *isolate, uint8_t type, const ss_plugin_state_data *data) {
  switch (type) {
  case SS_PLUGIN_ST_INT8: return tsf_from_number(data->s8);
  case SS_PLUGIN_ST_INT16: return tsf_from_number(data->s16);
  case SS_PLUGIN_ST_INT32: return tsf_from_number(data->s32);
  case SS_PLUGIN_ST_UINT8: return tsf_from_number(data->u8);
  case SS_PLUGIN_ST_UINT16: return tsf_from_number(data->u16);
  case SS_PLUGIN_ST_UINT32: return tsf_from_number(data->u32);
  case SS_PLUGIN_ST_INT64: return tsf_big_box(isolate, tsf_big_from_i64(isolate, data->s64));
  case SS_PLUGIN_ST_UINT64: return tsf_big_box(isolate, tsf_big_from_u64(isolate, data->u64));
  case SS_PLUGIN_ST_BOOL: return tsf_from_bool(data->b != 0);
  default: return text_value(isolate, data->str);
  }
}
