/* map.c - Map, Set and extras. `entries` holds the table in insertion order: slot 0 the table that replaced this one
 * (undefined: none), slot 1 whether that was by clear(), then key and value (a set: key) of each entry; a deleted one's
 * key is absent. `index` is an open-addressed array of hash << 32 | entry + 1, at most half full; a table of up to
 * SMALL entries has none and is searched from the front.
 *
 * Invariant: a replaced table is never changed again, so a position in it is translated by leaving out what was deleted
 * before it. Nothing else refers to a replaced table but the iterators that stand in it. */
#include "map.h"

#include "bigint.h"
#include "equality.h"
#include "string.h"

#define SMALL 8u
#define HEAD 2u /* slots before the first entry */
#define MAX_CAPACITY 0x40000000u
#define NOT_FOUND UINT32_MAX

/* Descriptors. */

static size_t map_type_size(const tsf_object *object) {
  (void)object;
  return sizeof(tsf_map);
}

static void map_trace(tsf_tracer *tracer, tsf_object *object) {
  tsf_map *map = (tsf_map *)object;
  if (map->entries != NULL) {
    tsf_object *entries = &map->entries->header;
    tsf_trace_object(tracer, &entries);
    map->entries = (tsf_storage *)entries;
  }
  if (map->index != NULL) {
    tsf_object *index = &map->index->header;
    tsf_trace_object(tracer, &index);
    map->index = (tsf_buffer *)index;
  }
}

const tsf_type tsf_map_type = {.name = "Map", .size = map_type_size, .trace = map_trace};
const tsf_type tsf_set_type = {.name = "Set", .size = map_type_size, .trace = map_trace};
const tsf_type tsf_extras_type = {.name = "extras", .size = map_type_size, .trace = map_trace};

static tsf_map *new_map(tsf_isolate *isolate, uint32_t type) {
  tsf_map *map = tsf_allocate(isolate, sizeof *map);
  tsf_header(&map->header, type);
  map->size = map->used = map->capacity = map->first = 0;
  map->entries = NULL;
  map->index = NULL;
  return map;
}

tsf_map *tsf_map_new(tsf_isolate *isolate) { return new_map(isolate, TSF_TYPE_MAP); }
tsf_map *tsf_set_new(tsf_isolate *isolate) { return new_map(isolate, TSF_TYPE_SET); }
tsf_map *tsf_extras_new(tsf_isolate *isolate) { return new_map(isolate, TSF_TYPE_EXTRAS); }

/* Keys. */

static tsf_value canonical(tsf_value key) {
  if (!tsf_is_number(key)) return key;
  double d = tsf_to_number(key);
  return d == 0 ? tsf_from_number(0) : tsf_from_foreign_number(d);
}

static uint32_t mix(uint64_t x) {
  x = (x ^ (x >> 33)) * 0xFF51AFD7ED558CCDull;
  x = (x ^ (x >> 33)) * 0xC4CEB9FE1A85EC53ull;
  return (uint32_t)(x >> 32);
}

static uint32_t hash_of(tsf_isolate *isolate, tsf_value key) {
  switch (tsf_tag(key)) {
    case TSF_TAG_SYMBOL:
    case TSF_TAG_STRING: return (uint32_t)tsf_string_hash(isolate, tsf_to_string_pointer(key));
    case TSF_TAG_BIGNUM: return (uint32_t)tsf_big_hash(isolate, tsf_big_unbox(key));
    case TSF_TAG_OBJECT: return mix(tsf_identity_hash(isolate, tsf_to_object(key)) ^ isolate->hash_seed);
    default: return mix(key ^ isolate->hash_seed);
  }
}

/* For canonical keys. */
static bool same_key(tsf_value a, tsf_value b) {
  if (a == b) return true;
  if (!tsf_is_pointer(a) || tsf_tag(a) != tsf_tag(b) || tsf_is_object(a)) return false;
  return tsf_strict_equal(a, b);
}

/* Entries. */

static uint32_t stride_of(const tsf_map *map) { return map->header.type == TSF_TYPE_SET ? 1 : 2; }

static tsf_value *entry_at(const tsf_map *map, uint32_t entry) {
  return &map->entries->slots[HEAD + (size_t)entry * stride_of(map)];
}

static uint64_t *cells_of(const tsf_buffer *index) { return (uint64_t *)(void *)index->bytes; }

static uint32_t find_small(const tsf_map *map, tsf_value key) {
  for (uint32_t i = map->first; i < map->used; i++)
    if (same_key(*entry_at(map, i), key)) return i;
  return NOT_FOUND;
}

static uint32_t find_indexed(const tsf_map *map, tsf_value key, uint32_t hash) {
  const uint64_t *cells = cells_of(map->index);
  size_t mask = map->index->capacity / sizeof(uint64_t) - 1;
  for (size_t at = hash & mask; cells[at] != 0; at = (at + 1) & mask) {
    if (cells[at] >> 32 != hash) continue;
    uint32_t entry = (uint32_t)cells[at] - 1;
    if (same_key(*entry_at(map, entry), key)) return entry;
  }
  return NOT_FOUND;
}

static uint32_t find(tsf_isolate *isolate, const tsf_map *map, tsf_value key) {
  if (map->size == 0) return NOT_FOUND;
  return map->index == NULL ? find_small(map, key) : find_indexed(map, key, hash_of(isolate, key));
}

static void add_cell(tsf_buffer *index, uint32_t hash, uint32_t entry) {
  uint64_t *cells = cells_of(index);
  size_t mask = index->capacity / sizeof(uint64_t) - 1;
  size_t at = hash & mask;
  while (cells[at] != 0) at = (at + 1) & mask;
  cells[at] = (uint64_t)hash << 32 | (entry + 1);
}

/* Replacing the table. */

static tsf_buffer *new_index(tsf_isolate *isolate, uint32_t capacity) {
  size_t bytes = (size_t)capacity * 2 * sizeof(uint64_t);
  tsf_buffer *index = tsf_buffer_new(isolate, bytes);
  if (index != NULL) memset(index->bytes, 0, bytes);
  return index;
}

/* Fills `to` from the map's living entries; what entry i became is in renamed[i] if that is not NULL. */
static void copy_entries(const tsf_map *map, tsf_storage *to, uint32_t *renamed) {
  uint32_t stride = stride_of(map), kept = 0;
  for (uint32_t i = 0; i < map->used; i++) {
    const tsf_value *from = entry_at(map, i);
    if (renamed != NULL) renamed[i] = *from == TSF_ABSENT ? NOT_FOUND : kept;
    if (*from == TSF_ABSENT) continue;
    memcpy(&to->slots[HEAD + (size_t)kept++ * stride], from, stride * sizeof(tsf_value));
  }
}

static void copy_cells(const tsf_map *map, tsf_buffer *index, const uint32_t *renamed) {
  const uint64_t *cells = cells_of(map->index);
  size_t count = map->index->capacity / sizeof(uint64_t);
  for (size_t i = 0; i < count; i++) {
    if (cells[i] == 0) continue;
    uint32_t entry = (uint32_t)cells[i] - 1;
    if (renamed != NULL) entry = renamed[entry];
    if (entry != NOT_FOUND) add_cell(index, (uint32_t)(cells[i] >> 32), entry);
  }
}

static void hash_entries(tsf_isolate *isolate, const tsf_storage *entries, uint32_t stride, uint32_t count,
                         tsf_buffer *index) {
  for (uint32_t i = 0; i < count; i++)
    add_cell(index, hash_of(isolate, entries->slots[HEAD + (size_t)i * stride]), i);
}

static void set_table(tsf_isolate *isolate, tsf_map *map, tsf_storage *entries, tsf_buffer *index, bool cleared) {
  if (map->entries != NULL) {
    map->entries->slots[1] = tsf_from_bool(cleared);
    tsf_store(isolate, &map->entries->header, &map->entries->slots[0], tsf_from_object(entries));
  }
  map->entries = entries;
  map->index = index;
  tsf_barrier(isolate, &map->header, tsf_from_object(entries));
}

/* Moves what lives to a table of that capacity (a power of two); false: no memory, thrown. */
static bool rebuild(tsf_isolate *isolate, tsf_map *map, uint32_t capacity) {
  bool renames = map->index != NULL && map->size != map->used;
  tsf_storage *entries = tsf_storage_new(isolate, HEAD + (size_t)capacity * stride_of(map));
  tsf_buffer *index = capacity > SMALL ? new_index(isolate, capacity) : NULL;
  tsf_buffer *renamed = renames ? tsf_buffer_new(isolate, map->used * sizeof(uint32_t)) : NULL;
  if (entries == NULL || (capacity > SMALL && index == NULL) || (renames && renamed == NULL)) return false;
  uint32_t *names = renames ? (uint32_t *)(void *)renamed->bytes : NULL;
  copy_entries(map, entries, names);
  if (index != NULL && map->index != NULL)
    copy_cells(map, index, names);
  else if (index != NULL)
    hash_entries(isolate, entries, stride_of(map), map->size, index);
  set_table(isolate, map, entries, index, false);
  map->capacity = capacity;
  map->used = map->size;
  map->first = 0;
  return true;
}

static bool make_room(tsf_isolate *isolate, tsf_map *map) {
  if (map->used < map->capacity) return true;
  if (map->capacity == 0) return rebuild(isolate, map, 4);
  uint32_t capacity = map->size > map->capacity / 2 ? map->capacity * 2 : map->capacity;
  if (capacity > MAX_CAPACITY) {
    tsf_throw_error(isolate, TSF_ERROR_RANGE, "Map maximum size exceeded");
    return false;
  }
  return rebuild(isolate, map, capacity);
}

/* The operations. */

static void add(tsf_isolate *isolate, tsf_map *map, tsf_value key, tsf_value value) {
  if (!make_room(isolate, map)) return;
  tsf_value *entry = entry_at(map, map->used);
  if (map->index != NULL) add_cell(map->index, hash_of(isolate, key), map->used);
  tsf_store(isolate, &map->entries->header, entry, key);
  if (map->header.type != TSF_TYPE_SET) tsf_store(isolate, &map->entries->header, entry + 1, value);
  map->used++;
  map->size++;
}

tsf_value *tsf_map_find(tsf_isolate *isolate, tsf_map *map, tsf_value key) {
  uint32_t entry = find(isolate, map, canonical(key));
  return entry == NOT_FOUND ? NULL : entry_at(map, entry) + 1;
}

tsf_value tsf_map_get(tsf_isolate *isolate, tsf_map *map, tsf_value key) {
  const tsf_value *slot = tsf_map_find(isolate, map, key);
  return slot == NULL ? TSF_UNDEFINED : *slot;
}

bool tsf_map_has(tsf_isolate *isolate, tsf_map *map, tsf_value key) {
  return find(isolate, map, canonical(key)) != NOT_FOUND;
}

void tsf_map_set(tsf_isolate *isolate, tsf_map *map, tsf_value key, tsf_value value) {
  key = canonical(key);
  uint32_t entry = find(isolate, map, key);
  if (entry == NOT_FOUND)
    add(isolate, map, key, value);
  else
    tsf_store(isolate, &map->entries->header, entry_at(map, entry) + 1, value);
}

void tsf_set_add(tsf_isolate *isolate, tsf_map *set, tsf_value key) {
  key = canonical(key);
  if (find(isolate, set, key) == NOT_FOUND) add(isolate, set, key, TSF_UNDEFINED);
}

bool tsf_map_delete(tsf_isolate *isolate, tsf_map *map, tsf_value key) {
  uint32_t entry = find(isolate, map, canonical(key));
  if (entry == NOT_FOUND) return false;
  tsf_value *slots = entry_at(map, entry);
  slots[0] = TSF_ABSENT;
  if (map->header.type != TSF_TYPE_SET) slots[1] = TSF_UNDEFINED;
  map->size--;
  while (map->first < map->used && *entry_at(map, map->first) == TSF_ABSENT) map->first++;
  if (map->capacity > 4 * SMALL && map->size < map->capacity / 8) {
    tsf_value pending = isolate->exception;
    rebuild(isolate, map, map->capacity / 4); /* without memory the table just stays large */
    isolate->exception = pending;
  }
  return true;
}

void tsf_map_clear(tsf_isolate *isolate, tsf_map *map) {
  if (map->used == 0) return;
  tsf_storage *entries = tsf_storage_new(isolate, HEAD + 4 * (size_t)stride_of(map));
  if (entries == NULL) return;
  set_table(isolate, map, entries, NULL, true);
  map->size = map->used = map->first = 0;
  map->capacity = 4;
}

double tsf_map_size(tsf_isolate *isolate, tsf_map *map) {
  (void)isolate;
  return map->size;
}

/* Iteration. */

/* From a replaced table to the next one. */
static void follow(const tsf_map *map, tsf_map_position *position) {
  const tsf_storage *old = position->entries;
  uint32_t stride = stride_of(map), deleted = 0;
  for (uint32_t i = 0; i < position->next; i++) deleted += old->slots[HEAD + (size_t)i * stride] == TSF_ABSENT;
  position->next = old->slots[1] == TSF_TRUE ? 0 : position->next - deleted;
  position->entries = (tsf_storage *)tsf_to_object(old->slots[0]);
}

bool tsf_map_next(tsf_map *map, tsf_map_position *position, tsf_value *key, tsf_value *value) {
  if (position->entries == NULL) *position = (tsf_map_position){map->entries, 0};
  if (position->entries == NULL) return false;
  while (position->entries->slots[0] != TSF_UNDEFINED) follow(map, position);
  if (position->next < map->first) position->next = map->first;
  for (; position->next < map->used; position->next++) {
    const tsf_value *entry = entry_at(map, position->next);
    if (*entry == TSF_ABSENT) continue;
    *key = *entry;
    *value = map->header.type == TSF_TYPE_SET ? *entry : entry[1];
    position->next++;
    return true;
  }
  return false;
}
