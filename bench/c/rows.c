/* rows.c - what plugins/rows.ts does, written by hand: a table of u64 to {count: u64} that others fill, read and walk.
 *
 * Open addressing over keys whose hash is a multiplication, rows of their own so that they stay where they are; a row
 * that was erased lives until the last who got it has released it. Invariant: at most half of the places are taken.
 * Entries are in the order of insertion, as in the other languages' ordered maps: a list runs through the rows. */
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "plugin.h"

typedef struct row {
  uint64_t key, count;
  uint32_t holders;         /* the table is one, and each who got it */
  struct row *before, *after;
} row;

typedef struct rows {
  row **places;             /* power of two of them; NULL: free */
  uint64_t capacity, size;
  row *first, *last;
} rows;

typedef struct state {
  rows rows;
  ss_plugin_table_input shared;
  const char *last_error;
} state;

PLUGIN("rows", "Shares a table", "3.1.0")

/* ---- the rows ---- */

/* Where the key is, or the free place where it would be. */
static row **place_of(const rows *t, uint64_t key) {
  uint64_t at = (key * 0x9e3779b97f4a7c15u) >> 32;
  for (;; at++) {
    row **place = &t->places[at & (t->capacity - 1)];
    if (*place == NULL || (*place)->key == key) return place;
  }
}

static bool grow(rows *t) {
  rows grown = *t;
  grown.capacity = t->capacity == 0 ? 16 : t->capacity * 2;
  grown.places = calloc(grown.capacity, sizeof *grown.places);
  if (grown.places == NULL) return false;
  for (row *r = t->first; r != NULL; r = r->after) *place_of(&grown, r->key) = r;
  free(t->places);
  *t = grown;
  return true;
}

static void release(row *r) {
  if (--r->holders == 0) free(r);
}

/* Takes the row out; those behind it in the same run of places move up. */
static void take_out(rows *t, row **place) {
  row *r = *place;
  *(r->before == NULL ? &t->first : &r->before->after) = r->after;
  *(r->after == NULL ? &t->last : &r->after->before) = r->before;
  *place = NULL;
  t->size--;
  uint64_t mask = t->capacity - 1, at = (uint64_t)(place - t->places);
  for (row *moved; (moved = t->places[++at & mask]) != NULL;) {
    t->places[at & mask] = NULL;
    *place_of(t, moved->key) = moved;
  }
  release(r);
}

static void put_in(rows *t, row **place, row *r) {
  r->before = t->last;
  r->after = NULL;
  *(t->last == NULL ? &t->first : &t->last->after) = r;
  t->last = r;
  *place = r;
  t->size++;
}

/* ---- what others call ---- */

static const char *table_name(ss_plugin_table_t *t) {
  (void)t;
  return "rows";
}

static uint64_t table_size(ss_plugin_table_t *t) { return ((rows *)t)->size; }

static ss_plugin_table_entry_t *get_entry(ss_plugin_table_t *t, const ss_plugin_state_data *key) {
  if (((rows *)t)->size == 0) return NULL;
  row *r = *place_of(t, key->u64);
  if (r != NULL) r->holders++;
  return r;
}

static ss_plugin_rc read_field(ss_plugin_table_t *t, ss_plugin_table_entry_t *entry,
                               const ss_plugin_table_field_t *field, ss_plugin_state_data *out) {
  (void)t;
  memcpy(&out->u64, (const char *)entry + *(const size_t *)field, sizeof out->u64);
  return SS_PLUGIN_SUCCESS;
}

static void release_entry(ss_plugin_table_t *t, ss_plugin_table_entry_t *entry) {
  (void)t;
  release(entry);
}

/* A row may be erased by whoever it is shown to. */
static ss_plugin_bool iterate(ss_plugin_table_t *t, ss_plugin_table_iterator_func_t function,
                              ss_plugin_table_iterator_state_t *state) {
  bool on = true;
  for (row *r = ((rows *)t)->first, *after; r != NULL && on; r = after) {
    r->holders++;
    on = function(state, r) != 0;
    after = r->after;
    release(r);
  }
  return on;
}

static ss_plugin_rc clear(ss_plugin_table_t *t) {
  rows *all = t;
  for (row *r = all->first, *after; r != NULL; r = after) {
    after = r->after;
    release(r);
  }
  free(all->places);
  *all = (rows){0};
  return SS_PLUGIN_SUCCESS;
}

static ss_plugin_rc erase(ss_plugin_table_t *t, const ss_plugin_state_data *key) {
  rows *all = t;
  row **place = all->size == 0 ? NULL : place_of(all, key->u64);
  if (place == NULL || *place == NULL) return SS_PLUGIN_FAILURE;
  take_out(all, place);
  return SS_PLUGIN_SUCCESS;
}

static ss_plugin_table_entry_t *create(ss_plugin_table_t *t) {
  (void)t;
  row *r = calloc(1, sizeof *r);
  if (r != NULL) r->holders = 1;
  return r;
}

static ss_plugin_table_entry_t *add(ss_plugin_table_t *t, const ss_plugin_state_data *key,
                                    ss_plugin_table_entry_t *entry) {
  rows *all = t;
  row *r = entry;
  if (r == NULL || (all->size * 2 >= all->capacity && !grow(all))) return NULL;
  row **place = place_of(all, key->u64);
  if (*place != NULL) {
    take_out(all, place);
    place = place_of(all, key->u64);
  }
  r->key = key->u64;
  r->holders++;
  put_in(all, place, r);
  return r;
}

static ss_plugin_rc write_field(ss_plugin_table_t *t, ss_plugin_table_entry_t *entry,
                                const ss_plugin_table_field_t *field, const ss_plugin_state_data *in) {
  (void)t;
  memcpy((char *)entry + *(const size_t *)field, &in->u64, sizeof in->u64);
  return SS_PLUGIN_SUCCESS;
}

static const ss_plugin_table_fieldinfo *list_fields(ss_plugin_table_t *t, uint32_t *count) {
  static const ss_plugin_table_fieldinfo field = {.name = "count", .field_type = SS_PLUGIN_ST_UINT64};
  (void)t;
  *count = 1;
  return &field;
}

/* A column is where it lies in a row. */
static ss_plugin_table_field_t *get_field(ss_plugin_table_t *t, const char *name, ss_plugin_state_type type) {
  static size_t offset = offsetof(row, count);
  (void)t;
  return strcmp(name, "count") == 0 && type == SS_PLUGIN_ST_UINT64 ? &offset : NULL;
}

/* It has no columns of others. */
static ss_plugin_table_field_t *add_field(ss_plugin_table_t *t, const char *name, ss_plugin_state_type type) {
  (void)t, (void)name, (void)type;
  return NULL;
}

/* ---- life ---- */

static ss_plugin_table_reader_vtable_ext reader = {table_name, table_size,    get_entry,
                                                   read_field, release_entry, iterate};
static ss_plugin_table_writer_vtable_ext writer = {clear, erase, create, release_entry, add, write_field};
static ss_plugin_table_fields_vtable_ext fields = {list_fields, get_field, add_field};

EXPORT ss_plugin_t *plugin_init(const ss_plugin_init_input *input, ss_plugin_rc *rc) {
  state *s = calloc(1, sizeof *s);
  *rc = SS_PLUGIN_FAILURE;
  if (s == NULL) return NULL;
  s->last_error = "the host refuses the table";
  s->shared = (ss_plugin_table_input){
      .name = "rows",
      .key_type = SS_PLUGIN_ST_UINT64,
      .table = &s->rows,
      .reader = {table_name, table_size, get_entry, read_field},
      .writer = {clear, erase, create, release_entry, add, write_field},
      .fields = {list_fields, get_field, add_field},
      .reader_ext = &reader,
      .writer_ext = &writer,
      .fields_ext = &fields,
  };
  *rc = input->tables->add_table(input->owner, &s->shared);
  return s;
}

EXPORT void plugin_destroy(ss_plugin_t *p) {
  if (p != NULL) clear(&((state *)p)->rows);
  free(p);
}

EXPORT const char *plugin_get_last_error(ss_plugin_t *p) { return ((state *)p)->last_error; }

EXPORT ss_plugin_rc plugin_parse_event(ss_plugin_t *p, const ss_plugin_event_input *event,
                                       const ss_plugin_event_parse_input *input) {
  state *s = p;
  ss_plugin_state_data key = {.u64 = 0};
  (void)event, (void)input;
  row *r = get_entry(&s->rows, &key);
  if (r == NULL) r = add(&s->rows, &key, create(&s->rows));
  if (r == NULL) return SS_PLUGIN_FAILURE;
  r->count++;
  release(r);
  return SS_PLUGIN_SUCCESS;
}
