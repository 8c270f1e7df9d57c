/* object.c - making shaped objects, closures and cells, and looking a property up in a shape. What has to know arrays
 * and strings (keys, extras, elements) is types/property.c.
 *
 * Invariant: a new object's slots are TSF_ABSENT (extras: undefined), so the collector may see it at once. */
#include "object.h"

#include "memory.h"

tsf_object *tsf_object_new(tsf_isolate *isolate, uint32_t type) {
  uint32_t count = isolate->types[type]->slot_count;
  tsf_shaped *object = tsf_allocate(isolate, sizeof(tsf_shaped) + (count + (size_t)1) * sizeof(tsf_value));
  tsf_header(&object->header, type);
  object->slots[0] = TSF_UNDEFINED;
  for (uint32_t i = 1; i <= count; i++) object->slots[i] = TSF_ABSENT;
  return &object->header;
}

static const tsf_property *find_property(const tsf_type *type, tsf_atom name) {
  uint32_t low = 0, high = type->property_count;
  while (low < high) {
    uint32_t middle = low + (high - low) / 2;
    const tsf_property *property = &type->properties[type->by_atom[middle]];
    if (property->name == name) return property;
    if (property->name < name)
      low = middle + 1;
    else
      high = middle;
  }
  return NULL;
}

const tsf_property *tsf_object_property(tsf_isolate *isolate, const tsf_object *object, tsf_atom name) {
  return find_property(isolate->types[object->type], name);
}

uint32_t tsf_prototype_of(tsf_value v) {
  if (tsf_is_number(v)) return TSF_PROTOTYPE_NUMBER;
  if (tsf_is_string(v)) return TSF_TYPE_STRING;
  if (tsf_is_bigint(v)) return TSF_TYPE_BIGNUM;
  if (tsf_is_symbol(v)) return TSF_PROTOTYPE_SYMBOL;
  if (!tsf_is_object(v)) return TSF_PROTOTYPE_BOOLEAN;
  uint32_t type = tsf_to_object(v)->type;
  return type < TSF_TYPE_FIRST_USER ? type : TSF_PROTOTYPE_OBJECT;
}

const tsf_property *tsf_prototype_member(tsf_isolate *isolate, tsf_value v, tsf_atom name) {
  const tsf_type *const *prototypes = isolate->program->prototypes;
  if (prototypes == NULL || tsf_is_nullish(v)) return NULL;
  if (tsf_is_object(v) && isolate->types[tsf_to_object(v)->type]->is_dictionary) return NULL;
  const tsf_type *own = prototypes[tsf_prototype_of(v)], *all = prototypes[TSF_PROTOTYPE_OBJECT];
  const tsf_property *property = own == NULL ? NULL : find_property(own, name);
  return property != NULL || all == NULL ? property : find_property(all, name);
}

tsf_closure *tsf_closure_new(tsf_isolate *isolate, const tsf_function *function) {
  uint32_t count = function->capture_count;
  tsf_closure *closure = tsf_allocate(isolate, sizeof(tsf_closure) + count * sizeof(tsf_value));
  tsf_header(&closure->header, TSF_TYPE_CLOSURE);
  closure->function = function;
  for (uint32_t i = 0; i < count; i++) closure->captures[i] = TSF_UNDEFINED;
  return closure;
}

static size_t closure_size(const tsf_object *object) {
  return sizeof(tsf_closure) + ((const tsf_closure *)object)->function->capture_count * sizeof(tsf_value);
}

static void closure_trace(tsf_tracer *tracer, tsf_object *object) {
  tsf_closure *closure = (tsf_closure *)object;
  for (uint32_t i = 0; i < closure->function->capture_count; i++) tsf_trace_value(tracer, &closure->captures[i]);
}

const tsf_type tsf_closure_type = {.name = "Function", .size = closure_size, .trace = closure_trace};

tsf_cell *tsf_cell_new(tsf_isolate *isolate, tsf_value value) {
  tsf_cell *cell = tsf_allocate(isolate, sizeof *cell);
  tsf_header(&cell->header, TSF_TYPE_CELL);
  cell->value = value;
  return cell;
}

static size_t cell_size(const tsf_object *object) {
  (void)object;
  return sizeof(tsf_cell);
}

static void cell_trace(tsf_tracer *tracer, tsf_object *object) { tsf_trace_value(tracer, &((tsf_cell *)object)->value); }

const tsf_type tsf_cell_type = {.name = "cell", .size = cell_size, .trace = cell_trace};

size_t tsf_shaped_size(const tsf_object *object) {
  (void)object;
  tsf_assert(false);
  return 0;
}
