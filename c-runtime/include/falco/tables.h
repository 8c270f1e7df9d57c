/* tables.h - what the files of src/falco share about tables: the row types that the compiler emits, the heap objects
 * behind tables, rows and columns, the plugin's own tables, and which tables may be touched in the current host call.
 *
 * A table of the host or of another plugin is used through the vtables of the current call only; a table of the plugin's
 * own is plain C memory behind the ABI's vtables (own_table.c) and may be used at any time.
 * Invariant: every entry that was obtained from the host stands in tsf_tables.obtained until it is released; all of them
 * are released before the host call returns. A row object never refers to memory that is gone: one of the host's is of
 * one call, one of our own carries the generation of its entry, and entries are never unmapped before the state. */
#ifndef TSF_FALCO_TABLES_H
#define TSF_FALCO_TABLES_H

#include "../../src/core/memory.h"
#include "plugin_api.h"

/* ---- what the compiler emits -------------------------------------------------------------------------------------- */

enum {
  TSF_COLUMN_ADDED = 1,     /* Added<T>: the plugin adds it to somebody else's table */
  TSF_COLUMN_OPTIONAL = 2,  /* undefined where the table's owner lacks it */
  TSF_COLUMN_READ_ONLY = 4, /* own tables: others may only read it */
  TSF_COLUMN_PRIVATE = 8,   /* own tables: others do not see it */
  TSF_COLUMN_TEXTS = 16     /* a table of texts by index, read as string[] */
};

typedef struct tsf_row_type tsf_row_type;

/* One column, as the row's type declares it. */
typedef struct tsf_column {
  const char *name;
  tsf_atom atom;           /* the same name as a property */
  uint8_t type;            /* SS_PLUGIN_ST_... */
  uint8_t flags;           /* TSF_COLUMN_... */
  uint8_t key;             /* TABLE: type of its keys */
  const tsf_row_type *row; /* TABLE: its rows */
} tsf_column;

struct tsf_row_type {
  const char *name; /* as the author calls it */
  const tsf_column *columns;
  uint32_t count;
};

/* ---- heap objects ------------------------------------------------------------------------------------------------- */

typedef struct tsf_state tsf_state;
typedef struct tsf_tables tsf_tables;
typedef struct tsf_own_table tsf_own_table;
typedef struct tsf_own_entry tsf_own_entry;
typedef struct tsf_own_column tsf_own_column;

/* A table of the host's as this plugin uses it: its accessors, taken in the constructor. Lives as long as the state. */
typedef struct tsf_binding {
  struct tsf_binding *next;
  char *name;                       /* "threads", "threads.file_descriptors" */
  uint8_t key;
  bool fragile;                     /* a change of the table ends its rows: nested ones that are arrays in truth */
  const tsf_row_type *row;
  ss_plugin_table_field_t **fields; /* by column; NULL: an optional one that is not there */
  bool *read_only;                  /* by column */
  ss_plugin_table_field_t **stores; /* as fields; NULL also: read-only */
  struct tsf_binding **nested;      /* by column of type TABLE */
  ss_plugin_table_fieldinfo *infos; /* all columns there were when it was bound */
  uint32_t info_count;
} tsf_binding;

enum {
  TSF_TABLE_HOST,     /* binding, handle: ss_plugin_table_t *, stamp: 0, or the call of a nested one */
  TSF_TABLE_OWN,      /* row, handle: tsf_own_table *, stamp: its generation */
  TSF_TABLE_TABLES,   /* init.tables */
  TSF_TABLE_COLUMN,   /* binding or (own) handle; field, type */
  TSF_TABLE_KEYS,     /* iterators over an own table: handle, stamp, next */
  TSF_TABLE_VALUES,
  TSF_TABLE_ENTRIES
};

/* TSF_TYPE_TABLE: a table, a column, or an iterator over an own table. Holds no traced slot. */
typedef struct tsf_table {
  tsf_object header;
  uint8_t kind;               /* TSF_TABLE_... */
  uint8_t type;               /* COLUMN: SS_PLUGIN_ST_... */
  uint8_t quick;              /* HOST: the type of its keys, where all that is to check of a row is its type; else 0 */
  uint32_t row_index;         /* quick: of the program's row types */
  tsf_tables *tables;         /* quick */
  const tsf_row_type *row;
  const tsf_binding *binding; /* HOST, COLUMN of a host table */
  void *handle;
  uint64_t stamp;
  uint64_t next;              /* iterators: the least sequence number that is to come */
  void *field;                /* COLUMN: the host's accessor, or a tsf_own_column * */
  const char *name;           /* COLUMN: its name, as long as the state lives */
} tsf_table;

/* TSF_TYPE_ROW. */
typedef struct tsf_row {
  tsf_object header;
  const tsf_row_type *type;
  const tsf_binding *binding; /* NULL: of an own table */
  void *table;                /* ss_plugin_table_t * or tsf_own_table * */
  void *entry;                /* ss_plugin_table_entry_t * or tsf_own_entry *; NULL: a borrowed one that is over */
  uint64_t stamp;             /* the host call, or the generation of the own entry */
  uint64_t epoch;             /* of a fragile table: tsf_tables.epoch when it was obtained */
} tsf_row;

extern const tsf_type tsf_table_type; /* entry TSF_TYPE_TABLE of a plugin's type table */
extern const tsf_type tsf_row_object_type; /* entry TSF_TYPE_ROW */

/* ---- the state's part --------------------------------------------------------------------------------------------- */

/* An entry to release. */
typedef struct tsf_obtained {
  ss_plugin_table_t *table;
  ss_plugin_table_entry_t *entry;
} tsf_obtained;

/* A loop over a host table that runs: its table may not be changed inside. */
typedef struct tsf_iteration {
  struct tsf_iteration *outer;
  void *table;
} tsf_iteration;

struct tsf_tables {
  tsf_state *state;
  const ss_plugin_init_tables_input *init;   /* in the constructor, else NULL */
  ss_plugin_table_reader_vtable_ext *reader; /* NULL: other tables are not read in this call */
  ss_plugin_table_writer_vtable_ext *writer; /* NULL: they are not written */
  ss_plugin_owner_error_fn_t owner_error;
  tsf_binding *bindings;
  tsf_obtained *obtained;
  uint32_t obtained_count, obtained_capacity;
  uint64_t epoch;                            /* changes of fragile tables */
  tsf_iteration *iterations;
  struct tsf_own_pool *own;                  /* own tables and their entries; NULL: none yet */
  char **names;                              /* texts that live as long as the state */
  uint32_t name_count;
};

/* What a host call may do with other tables (tsf_tables_enter of plugin.h). */
typedef struct tsf_table_access {
  ss_plugin_table_reader_vtable_ext *reader;
  ss_plugin_table_writer_vtable_ext *writer;
  ss_plugin_owner_error_fn_t owner_error;
} tsf_table_access;
/* What the other capabilities call. A plugin without tables does not name it, and is linked without their code. */
typedef struct tsf_tables_part {
  /* The constructor runs: init.tables may be used. input->tables may be NULL: the host has none for this plugin. false:
   * out of memory. */
  bool (*begin_init)(tsf_state *state, const ss_plugin_init_input *input);
  void (*end_init)(tsf_state *state);
  /* Frees everything; own tables must not be called after. */
  void (*free)(tsf_state *state);
} tsf_tables_part;
extern const tsf_tables_part tsf_tables_used;

/* Releases what was obtained, newest first: an entry of a nested table before the one that the table hangs on. */
static inline void tsf_tables_release(tsf_tables *tables) {
  while (tables->obtained_count > 0) {
    const tsf_obtained *last = &tables->obtained[--tables->obtained_count];
    tables->reader->release_table_entry(last->table, last->entry);
  }
}

/* ---- services of tables.c ----------------------------------------------------------------------------------------- */

/* "u8" … "table", for messages and StateType. */
const char *tsf_state_type_name(uint8_t type);
/* A TypeError, with what the host says of its last failure behind the text. */
void tsf_table_error(tsf_isolate *isolate, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* A text of the author's as a C string that lives as long as the state; NULL: thrown (a NUL in it, out of memory). */
char *tsf_tables_keep_name(tsf_isolate *isolate, const struct tsf_string *name);
/* A new object of that kind, all else zero. Allocates. */
tsf_table *tsf_table_new(tsf_isolate *isolate, uint8_t kind);
/* A key or value as the ABI has it, checked: RangeError out of range, TypeError for another type or a NUL in a text.
 * A text is copied into *text (malloc'ed, NUL-terminated), which the caller frees. `what` names it in messages. */
bool tsf_state_data_from(tsf_isolate *isolate, uint8_t type, tsf_value value, const char *what, ss_plugin_state_data *out,
                         char **text);
/* A value of the ABI as the author's code sees it; not for tables. Texts are copied. Allocates. */
tsf_value tsf_state_data_to(tsf_isolate *isolate, uint8_t type, const ss_plugin_state_data *data);
/* Whether other tables may be read, written in this call; TypeError if not. */
bool tsf_table_readable(tsf_isolate *isolate, const tsf_binding *binding);
bool tsf_table_writable(tsf_isolate *isolate, const tsf_binding *binding, void *table);
/* Notes an entry that is to be released when the call ends; false: out of memory, thrown, and it has been released. */
bool tsf_tables_remember_more(tsf_isolate *isolate, void *table, void *entry);
static inline bool tsf_tables_remember(tsf_isolate *isolate, tsf_tables *tables, void *table, void *entry) {
  uint32_t count = tables->obtained_count;
  if (TSF_UNLIKELY(count == tables->obtained_capacity)) return tsf_tables_remember_more(isolate, table, entry);
  tables->obtained[count] = (tsf_obtained){table, entry};
  tables->obtained_count = count + 1;
  return true;
}
/* The row object for an entry that must be released (obtained), or is the host's to release (not). Allocates; on a throw
 * the entry has been released. */
tsf_row *tsf_row_of_entry(tsf_isolate *isolate, const tsf_binding *binding, void *table, void *entry, bool obtained);

/* ---- services of table.c ------------------------------------------------------------------------------------------ */

/* The table that a ref is, if it may be used now; NULL: thrown. */
tsf_table *tsf_table_usable(tsf_isolate *isolate, tsf_object *object);
/* An iterator over the rows of a table of our own. Allocates. */
tsf_object *tsf_table_walk(tsf_isolate *isolate, const tsf_table *table);

/* ---- services of row.c -------------------------------------------------------------------------------------------- */

/* One column by the host's accessor (or own column), checked; false: thrown. `name` is for messages. */
bool tsf_row_load(tsf_isolate *isolate, const tsf_row *row, void *field, const char *name, ss_plugin_state_data *out);
/* The same, written; of an own table the text is taken over, of another's it is the caller's to free. */
void tsf_row_store(tsf_isolate *isolate, const tsf_row *row, void *field, const char *name, bool read_only,
                   const ss_plugin_state_data *data, char *text);
/* One column of a row; undefined for an optional one that is not there. May throw, allocates. */
tsf_value tsf_row_read(tsf_isolate *isolate, tsf_row *row, uint32_t column);
/* Sets a column, if the value fits it; RangeError, TypeError otherwise. */
void tsf_row_write(tsf_isolate *isolate, tsf_row *row, uint32_t column, tsf_value value);
/* A column by the property's name; -1: none. */
int32_t tsf_row_column(const tsf_row_type *type, const char *name, size_t length);

/* ---- services of own_table.c -------------------------------------------------------------------------------------- */

/* Makes an own table and gives it to the host (init->add_table). NULL: thrown. */
tsf_own_table *tsf_own_table_create(tsf_isolate *isolate, const char *name, uint8_t key, const tsf_row_type *row);
/* Whether it still is the same; TypeError if the row, or the row that a nested table belongs to, was removed. */
bool tsf_own_table_check(tsf_isolate *isolate, const tsf_own_table *table, uint64_t generation);
bool tsf_own_entry_check(tsf_isolate *isolate, const tsf_own_entry *entry, uint64_t generation, const tsf_own_table *table);
uint64_t tsf_own_table_generation(const tsf_own_table *table);
uint64_t tsf_own_entry_generation(const tsf_own_entry *entry);
const char *tsf_own_table_name(const tsf_own_table *table);
const tsf_row_type *tsf_own_table_row(const tsf_own_table *table);
uint8_t tsf_own_table_key(const tsf_own_table *table);
uint64_t tsf_own_table_size(const tsf_own_table *table);
/* An entry; NULL: none of that key. */
tsf_own_entry *tsf_own_table_find(tsf_own_table *table, const ss_plugin_state_data *key);
/* A new entry in no table, all columns 0, "" or false (NULL: out of memory, thrown): to add, or to unmake. Adding
 * replaces the entry of that key; false: out of memory, thrown, and the entry is gone. */
tsf_own_entry *tsf_own_table_make(tsf_isolate *isolate, tsf_own_table *table);
void tsf_own_table_unmake(tsf_own_entry *entry);
bool tsf_own_table_add(tsf_isolate *isolate, tsf_own_table *table, const ss_plugin_state_data *key, tsf_own_entry *entry);
bool tsf_own_table_remove(tsf_own_table *table, const ss_plugin_state_data *key);
void tsf_own_table_clear(tsf_own_table *table);
/* The first entry with a sequence number of at least *next, which becomes that of the one behind; NULL: no more. */
tsf_own_entry *tsf_own_table_next(tsf_own_table *table, uint64_t *next);
const ss_plugin_state_data *tsf_own_entry_key(const tsf_own_entry *entry);
/* A column's value; `table` columns give the nested table, made when first asked for (NULL: out of memory, thrown). */
bool tsf_own_entry_read(tsf_isolate *isolate, tsf_own_entry *entry, uint32_t column, ss_plugin_state_data *out);
tsf_own_table *tsf_own_entry_table(tsf_isolate *isolate, tsf_own_entry *entry, uint32_t column);
/* Takes the text of a string column over. false: out of memory, thrown. */
bool tsf_own_entry_write(tsf_isolate *isolate, tsf_own_entry *entry, uint32_t column, const ss_plugin_state_data *data,
                         char *text);
/* Columns beyond the row's type, which others have added, and those of it: by name. NULL: none. */
tsf_own_column *tsf_own_table_column(tsf_own_table *table, const char *name);
tsf_own_column *tsf_own_table_add_column(tsf_isolate *isolate, tsf_own_table *table, const char *name, uint8_t type);
uint8_t tsf_own_column_type(const tsf_own_column *column);
/* Whether the column is one of the entry's table, or of a nested one in the same column of another row. */
bool tsf_own_column_fits(const tsf_own_column *column, const tsf_own_entry *entry);
uint32_t tsf_own_column_index(const tsf_own_column *column);
const char *tsf_own_column_name(const tsf_own_column *column);
/* What list_table_fields tells others; private columns are left out. */
const ss_plugin_table_fieldinfo *tsf_own_table_columns(tsf_own_table *table, uint32_t *count);
/* Frees all own tables of the state. */
void tsf_own_free(tsf_tables *tables);

#endif
