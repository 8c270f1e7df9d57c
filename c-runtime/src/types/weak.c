/* weak.c - WeakMap and WeakSet. See weak.h.
 *
 * Marking does not follow the entries. When all else is marked, core/mark.c asks each table that is alive for the values
 * of the keys that are alive, until nothing new is found; then the table drops the rest. The copying at the end of a
 * call takes entries for strong: what is young then and not alive is gone with the next marking.
 * Invariant: a free cell's key is TSF_UNDEFINED, a deleted one's TSF_ABSENT. */
#include "weak.h"

enum { LEAST = 8 }; /* cells; a power of two */

typedef struct cell {
  tsf_value key, value;
} cell;

static cell *cells_of(const tsf_weak *weak) { return (cell *)(void *)weak->cells->bytes; }
static size_t count_of(const tsf_weak *weak) { return weak->cells == NULL ? 0 : weak->cells->capacity / sizeof(cell); }
static bool is_filled(const cell *c) { return c->key != TSF_UNDEFINED && c->key != TSF_ABSENT; }

static size_t weak_size(const tsf_object *object) {
  (void)object;
  return sizeof(tsf_weak);
}

static void trace_entries(tsf_tracer *tracer, tsf_weak *weak) {
  for (size_t i = 0; i < count_of(weak); i++) {
    tsf_trace_value(tracer, &cells_of(weak)[i].key);
    tsf_trace_value(tracer, &cells_of(weak)[i].value);
  }
}

static void weak_trace(tsf_tracer *tracer, tsf_object *object) {
  tsf_weak *weak = (tsf_weak *)object;
  if (weak->cells == NULL) return;
  tsf_object *cells = &weak->cells->header;
  tsf_trace_object(tracer, &cells);
  weak->cells = (tsf_buffer *)cells;
  if (!tsf_trace_weakly(tracer, object)) trace_entries(tracer, weak);
}

static void trace_reached(tsf_tracer *tracer, tsf_object *object) {
  tsf_weak *weak = (tsf_weak *)object;
  for (size_t i = 0; i < count_of(weak); i++) {
    cell *c = &cells_of(weak)[i];
    if (is_filled(c) && tsf_is_alive(tracer, tsf_to_object(c->key))) tsf_trace_value(tracer, &c->value);
  }
}

static void drop_dead(tsf_tracer *tracer, tsf_object *object) {
  tsf_weak *weak = (tsf_weak *)object;
  for (size_t i = 0; i < count_of(weak); i++) {
    cell *c = &cells_of(weak)[i];
    if (!is_filled(c) || tsf_is_alive(tracer, tsf_to_object(c->key))) continue;
    *c = (cell){TSF_ABSENT, TSF_UNDEFINED};
    weak->size--;
  }
}

const tsf_type tsf_weak_map_type = {
  .name = "WeakMap", .size = weak_size, .trace = weak_trace, .trace_reached = trace_reached, .drop_dead = drop_dead,
};
const tsf_type tsf_weak_set_type = {
  .name = "WeakSet", .size = weak_size, .trace = weak_trace, .trace_reached = trace_reached, .drop_dead = drop_dead,
};

static tsf_weak *new_weak(tsf_isolate *isolate, uint32_t type) {
  tsf_weak *weak = tsf_allocate(isolate, sizeof *weak);
  tsf_header(&weak->header, type);
  weak->size = weak->used = 0;
  weak->cells = NULL;
  return weak;
}

tsf_weak *tsf_weak_map_new(tsf_isolate *isolate) { return new_weak(isolate, TSF_TYPE_WEAK_MAP); }
tsf_weak *tsf_weak_set_new(tsf_isolate *isolate) { return new_weak(isolate, TSF_TYPE_WEAK_SET); }

/* The cell of the key, or the free one that ends the search; there is a free one. */
static cell *find(tsf_isolate *isolate, const tsf_weak *weak, tsf_value key) {
  size_t mask = count_of(weak) - 1;
  size_t at = (tsf_identity_hash(isolate, tsf_to_object(key)) * 0x9E3779B1u >> 4) & mask;
  cell *cells = cells_of(weak);
  while (cells[at].key != key && cells[at].key != TSF_UNDEFINED) at = (at + 1) & mask;
  return &cells[at];
}

static cell *known(tsf_isolate *isolate, const tsf_weak *weak, tsf_value key) {
  if (weak->size == 0 || !tsf_is_object(key)) return NULL;
  cell *found = find(isolate, weak, key);
  return found->key == key ? found : NULL;
}

tsf_value tsf_weak_get(tsf_isolate *isolate, tsf_weak *weak, tsf_value key) {
  cell *found = known(isolate, weak, key);
  return found == NULL ? TSF_UNDEFINED : found->value;
}

bool tsf_weak_has(tsf_isolate *isolate, tsf_weak *weak, tsf_value key) { return known(isolate, weak, key) != NULL; }

bool tsf_weak_delete(tsf_isolate *isolate, tsf_weak *weak, tsf_value key) {
  cell *found = known(isolate, weak, key);
  if (found == NULL) return false;
  *found = (cell){TSF_ABSENT, TSF_UNDEFINED};
  weak->size--;
  return true;
}

/* Room for one more entry, at most half full; false: thrown. */
static bool make_room(tsf_isolate *isolate, tsf_weak *weak) {
  size_t count = count_of(weak);
  if ((weak->used + (size_t)1) * 2 <= count) return true;
  size_t wanted = count == 0 ? LEAST : weak->size * (size_t)4 > count ? count * 2 : count;
  tsf_buffer *cells = tsf_buffer_new(isolate, wanted * sizeof(cell));
  if (cells == NULL) return false;
  for (size_t i = 0; i < wanted; i++) ((cell *)(void *)cells->bytes)[i] = (cell){TSF_UNDEFINED, TSF_UNDEFINED};
  tsf_weak old = *weak;
  weak->cells = cells;
  weak->used = weak->size;
  for (size_t i = 0; i < count; i++)
    if (is_filled(&cells_of(&old)[i])) *find(isolate, weak, cells_of(&old)[i].key) = cells_of(&old)[i];
  return true;
}

void tsf_weak_set(tsf_isolate *isolate, tsf_weak *weak, tsf_value key, tsf_value value) {
  if (!tsf_is_object(key)) {
    const char *what = weak->header.type == TSF_TYPE_WEAK_MAP ? "as weak map key" : "in weak set";
    tsf_throw_error(isolate, TSF_ERROR_TYPE, "Invalid value used %s", what);
    return;
  }
  cell *found = known(isolate, weak, key);
  if (found == NULL) {
    if (!make_room(isolate, weak)) return;
    found = find(isolate, weak, key);
    found->key = key;
    weak->used++;
    weak->size++;
  }
  found->value = value;
  if ((weak->header.flags & (TSF_FLAG_OLD | TSF_FLAG_REMEMBERED)) == TSF_FLAG_OLD) tsf_remember(isolate, &weak->header);
}
