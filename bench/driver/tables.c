/* tables.c - the host's table that plugins read and write ("counters": i64 to {count: u64}, EVENTS rows), and what is
 * measured of the table that a plugin shares ("rows": u64 to {count: u64}).
 *
 * The host's table is an array, so what it costs is small and the same for all. Of a plugin's table only the functions
 * of its own vtables are called, as libsinsp does for another plugin: an entry that was got is released. */
#include "driver.h"

#include <string.h>

static uint64_t counters[EVENTS];

/* A table that a plugin shares, and its column `count`. */
typedef struct shared_table {
  ss_plugin_table_t *table;
  ss_plugin_table_reader_vtable_ext read;
  ss_plugin_table_writer_vtable_ext write;
  ss_plugin_table_fields_vtable_ext fields;
  ss_plugin_table_field_t *count;
} shared_table;

static shared_table shared;

const char *no_owner_error(ss_plugin_owner_t *owner) {
  (void)owner;
  return "none";
}

/* ---- the host's table ---- */

static const char *table_name(ss_plugin_table_t *table) {
  (void)table;
  return "counters";
}

static uint64_t table_size(ss_plugin_table_t *table) {
  (void)table;
  return EVENTS;
}

static ss_plugin_table_entry_t *get_entry(ss_plugin_table_t *table, const ss_plugin_state_data *key) {
  (void)table;
  return key->u64 < EVENTS ? &counters[key->u64] : NULL;
}

static ss_plugin_rc read_field(ss_plugin_table_t *table, ss_plugin_table_entry_t *entry,
                               const ss_plugin_table_field_t *field, ss_plugin_state_data *out) {
  (void)table, (void)field;
  out->u64 = *(uint64_t *)entry;
  return SS_PLUGIN_SUCCESS;
}

static ss_plugin_rc write_field(ss_plugin_table_t *table, ss_plugin_table_entry_t *entry,
                                const ss_plugin_table_field_t *field, const ss_plugin_state_data *in) {
  (void)table, (void)field;
  *(uint64_t *)entry = in->u64;
  return SS_PLUGIN_SUCCESS;
}

static void release_entry(ss_plugin_table_t *table, ss_plugin_table_entry_t *entry) { (void)table, (void)entry; }

static ss_plugin_bool iterate(ss_plugin_table_t *table, ss_plugin_table_iterator_func_t function,
                              ss_plugin_table_iterator_state_t *state) {
  (void)table;
  for (int i = 0; i < EVENTS; i++)
    if (!function(state, &counters[i])) return 0;
  return 1;
}

/* The rows are fixed: nothing is cleared, erased or added. */
static ss_plugin_rc no_clear(ss_plugin_table_t *table) {
  (void)table;
  return SS_PLUGIN_NOT_SUPPORTED;
}

static ss_plugin_rc no_erase(ss_plugin_table_t *table, const ss_plugin_state_data *key) {
  (void)table, (void)key;
  return SS_PLUGIN_NOT_SUPPORTED;
}

static ss_plugin_table_entry_t *no_create(ss_plugin_table_t *table) {
  (void)table;
  return NULL;
}

static ss_plugin_table_entry_t *no_add(ss_plugin_table_t *table, const ss_plugin_state_data *key,
                                       ss_plugin_table_entry_t *entry) {
  (void)table, (void)key, (void)entry;
  return NULL;
}

static const ss_plugin_table_fieldinfo *list_fields(ss_plugin_table_t *table, uint32_t *count) {
  static const ss_plugin_table_fieldinfo field = {.name = "count", .field_type = SS_PLUGIN_ST_UINT64};
  (void)table;
  *count = 1;
  return &field;
}

static ss_plugin_table_field_t *get_field(ss_plugin_table_t *table, const char *name, ss_plugin_state_type type) {
  (void)table;
  return strcmp(name, "count") == 0 && type == SS_PLUGIN_ST_UINT64 ? counters : NULL;
}

static ss_plugin_table_field_t *no_field(ss_plugin_table_t *table, const char *name, ss_plugin_state_type type) {
  (void)table, (void)name, (void)type;
  return NULL;
}

static ss_plugin_table_reader_vtable_ext reader = {table_name, table_size,    get_entry,
                                                   read_field, release_entry, iterate};
static ss_plugin_table_writer_vtable_ext writer = {no_clear, no_erase, no_create, release_entry, no_add, write_field};
static ss_plugin_table_fields_vtable_ext fields = {list_fields, get_field, no_field};

#define OLD_READER {table_name, table_size, get_entry, read_field}
#define OLD_WRITER {no_clear, no_erase, no_create, release_entry, no_add, write_field}
#define OLD_FIELDS {list_fields, get_field, no_field}

/* What a table's handle points to, in libsinsp too: Rust's SDK reads the type of the keys there. */
static ss_plugin_table_input handle = {.name = "counters",
                                       .key_type = SS_PLUGIN_ST_INT64,
                                       .table = counters,
                                       .reader = OLD_READER,
                                       .writer = OLD_WRITER,
                                       .fields = OLD_FIELDS,
                                       .reader_ext = &reader,
                                       .writer_ext = &writer,
                                       .fields_ext = &fields};

static ss_plugin_table_info *list_tables(ss_plugin_owner_t *owner, uint32_t *count) {
  static ss_plugin_table_info info = {.name = "counters", .key_type = SS_PLUGIN_ST_INT64};
  (void)owner;
  *count = 1;
  return &info;
}

static ss_plugin_table_t *get_table(ss_plugin_owner_t *owner, const char *name, ss_plugin_state_type key) {
  (void)owner;
  return strcmp(name, handle.name) == 0 && key == handle.key_type ? &handle : NULL;
}

/* All of it is copied, as libsinsp does: it need not outlive the call. */
static ss_plugin_rc add_table(ss_plugin_owner_t *owner, const ss_plugin_table_input *input) {
  (void)owner;
  shared = (shared_table){input->table, *input->reader_ext, *input->writer_ext, *input->fields_ext, NULL};
  return SS_PLUGIN_SUCCESS;
}

const ss_plugin_init_tables_input *host_tables(void) {
  static const ss_plugin_init_tables_input input = {
      list_tables, get_table, add_table, OLD_FIELDS, &fields, &reader, &writer};
  return &input;
}

ss_plugin_event_parse_input host_parse_input(void) {
  return (ss_plugin_event_parse_input){.owner = counters,
                                       .get_owner_last_error = no_owner_error,
                                       .table_reader = OLD_READER,
                                       .table_writer = OLD_WRITER,
                                       .table_reader_ext = &reader,
                                       .table_writer_ext = &writer};
}

ss_plugin_field_extract_input host_extract_input(ss_plugin_extract_field *field) {
  return (ss_plugin_field_extract_input){.owner = counters,
                                         .get_owner_last_error = no_owner_error,
                                         .num_fields = 1,
                                         .fields = field,
                                         .table_reader = OLD_READER,
                                         .table_reader_ext = &reader};
}

uint64_t host_table_sum(void) {
  uint64_t sum = 0;
  for (int i = 0; i < EVENTS; i++) sum += counters[i] * (uint64_t)(i + 1);
  return sum;
}

/* ---- a plugin's table ---- */

static void write_count(const shared_table *r, ss_plugin_table_entry_t *entry, ss_plugin_state_data value) {
  ss_plugin_rc rc = r->write.write_entry_field(r->table, entry, r->count, &value);
  if (rc != SS_PLUGIN_SUCCESS) fail("a row cannot be written");
}

/* The table that the plugin added, with rows at 0 to EVENTS - 1. */
static shared_table fill(void) {
  shared_table r = shared;
  if (r.table == NULL) fail("it shares no table");
  r.count = r.fields.get_table_field(r.table, "count", SS_PLUGIN_ST_UINT64);
  if (r.count == NULL) fail("its table has no column count");
  r.write.clear_table(r.table);
  for (uint64_t i = 0; i < EVENTS; i++) {
    ss_plugin_state_data key = {.u64 = i}, value = {.u64 = i * i};
    ss_plugin_table_entry_t *entry = r.write.add_table_entry(r.table, &key, r.write.create_table_entry(r.table));
    if (entry == NULL) fail("no row can be added");
    write_count(&r, entry, value);
    r.read.release_table_entry(r.table, entry);
  }
  return r;
}

static uint64_t count_of(const shared_table *r, ss_plugin_table_entry_t *entry) {
  ss_plugin_state_data value;
  if (r->read.read_entry_field(r->table, entry, r->count, &value) != SS_PLUGIN_SUCCESS) fail("a row cannot be read");
  return value.u64;
}

/* Goes to the rows in an order that is neither theirs nor random. */
static ss_plugin_table_entry_t *entry_at(const shared_table *r, uint64_t i) {
  ss_plugin_state_data key = {.u64 = i * 389 % EVENTS};
  ss_plugin_table_entry_t *entry = r->read.get_table_entry(r->table, &key);
  if (entry == NULL) fail("a row is gone");
  return entry;
}

double time_table_read(const subject *s, uint64_t calls) {
  (void)s;
  shared_table r = fill();
  double start = seconds();
  for (uint64_t i = 0; i < calls; i++) {
    ss_plugin_table_entry_t *entry = entry_at(&r, i);
    checksum += count_of(&r, entry);
    r.read.release_table_entry(r.table, entry);
  }
  return (seconds() - start) / (double)calls * 1e9;
}

double time_table_write(const subject *s, uint64_t calls) {
  (void)s;
  shared_table r = fill();
  double start = seconds();
  for (uint64_t i = 0; i < calls; i++) {
    ss_plugin_state_data value = {.u64 = i};
    ss_plugin_table_entry_t *entry = entry_at(&r, i);
    write_count(&r, entry, value);
    r.read.release_table_entry(r.table, entry);
  }
  double spent = seconds() - start;
  for (uint64_t i = 0; i < EVENTS; i++) {
    ss_plugin_table_entry_t *entry = entry_at(&r, i);
    checksum += count_of(&r, entry);
    r.read.release_table_entry(r.table, entry);
  }
  return spent / (double)calls * 1e9;
}

static ss_plugin_bool add_count(ss_plugin_table_iterator_state_t *state, ss_plugin_table_entry_t *entry) {
  checksum += count_of(state, entry);
  return 1;
}

/* ns a row; each is also read. */
double time_table_iterate(const subject *s, uint64_t calls) {
  (void)s;
  shared_table r = fill();
  uint64_t rounds = calls / EVENTS + 1;
  double start = seconds();
  for (uint64_t i = 0; i < rounds; i++) r.read.iterate_entries(r.table, add_count, &r);
  return (seconds() - start) / (double)(rounds * EVENTS) * 1e9;
}
