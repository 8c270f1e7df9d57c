/* extras.c - properties beyond the shape. */
#include "extras.h"

#include "own_keys.h"
#include "property.h"
#include "weak.h"

/* Extras of what has no slots: a function, an array, a map that the author has put properties onto. */
static tsf_value extras_without_shape(tsf_isolate *isolate, tsf_object *object) {
  if (TSF_LIKELY(isolate->extras == TSF_UNDEFINED) || object->type == TSF_TYPE_STRING) return TSF_UNDEFINED;
  return tsf_weak_get(isolate, (tsf_weak *)tsf_to_object(isolate->extras), tsf_from_object(object));
}

tsf_map *tsf_extras_of(tsf_isolate *isolate, tsf_object *object) {
  tsf_value extras = tsf_is_shaped(object) ? tsf_slots(object)[0] : extras_without_shape(isolate, object);
  return tsf_is_object(extras) && tsf_to_object(extras)->type == TSF_TYPE_EXTRAS ? (tsf_map *)tsf_to_object(extras) : NULL;
}

static void set_extras(tsf_isolate *isolate, tsf_object *object, tsf_map *extras) {
  if (tsf_is_shaped(object)) {
    tsf_store(isolate, object, &tsf_slots(object)[0], tsf_from_object(extras));
    return;
  }
  if (isolate->extras == TSF_UNDEFINED) isolate->extras = tsf_from_object(tsf_weak_map_new(isolate));
  isolate->needs_collection = true;
  tsf_weak_set(isolate, (tsf_weak *)tsf_to_object(isolate->extras), tsf_from_object(object), tsf_from_object(extras));
}

/* An accessor among the extras is a cell, which is no value of the author's, with an array of getter and setter. */
enum { PAIR_GET = 0, PAIR_SET = 1 };

/* The pair of an accessor; NULL: the property is none. */
static tsf_array *accessor_pair(tsf_isolate *isolate, tsf_map *extras, const tsf_string *name) {
  if (TSF_LIKELY(extras == NULL || !(extras->header.flags & TSF_FLAG_ACCESSORS))) return NULL;
  tsf_value extra = tsf_map_get(isolate, extras, tsf_from_string(name));
  bool is_pair = tsf_is_object(extra) && tsf_to_object(extra)->type == TSF_TYPE_CELL;
  return is_pair ? (tsf_array *)tsf_to_object(((tsf_cell *)tsf_to_object(extra))->value) : NULL;
}

static void call_setter(tsf_isolate *isolate, tsf_object *object, const tsf_array *pair, const tsf_string *name,
                        tsf_value value) {
  if (pair->slots[PAIR_SET] != TSF_UNDEFINED)
    tsf_call(isolate, pair->slots[PAIR_SET], tsf_from_object(object), 1, &value);
  else
    tsf_throw_property(isolate, "Cannot set property ", name, " of #<", tsf_class_name(isolate, object),
                       "> which has only a getter");
}

bool tsf_extra_has(tsf_isolate *isolate, tsf_object *object, const tsf_string *name) {
  tsf_map *extras = tsf_extras_of(isolate, object);
  return extras != NULL && tsf_map_has(isolate, extras, tsf_from_string(name));
}

void tsf_extra_set(tsf_isolate *isolate, tsf_object *object, tsf_string *name, tsf_value value) {
  tsf_object_complete(isolate, object);
  if (tsf_threw(isolate)) return;
  tsf_map *extras = tsf_extras_of(isolate, object);
  const tsf_array *pair = accessor_pair(isolate, extras, name);
  if (TSF_UNLIKELY(pair != NULL)) {
    call_setter(isolate, object, pair, name, value);
    return;
  }
  if (object->flags & TSF_FLAG_FROZEN) {
    if (tsf_extra_has(isolate, object, name))
      tsf_throw_read_only(isolate, object, name);
    else
      tsf_throw_property(isolate, "Cannot add property ", name, ", object is not extensible", "", "");
    return;
  }
  tsf_key_order_extra(isolate, object, name);
  if (extras == NULL) {
    extras = tsf_extras_new(isolate);
    set_extras(isolate, object, extras);
  }
  tsf_map_set(isolate, extras, tsf_from_string(name), value);
}

tsf_value tsf_extra_get(tsf_isolate *isolate, tsf_object *object, const tsf_string *name) {
  tsf_map *extras = tsf_extras_of(isolate, object);
  const tsf_array *pair = accessor_pair(isolate, extras, name);
  if (TSF_LIKELY(pair == NULL)) return extras == NULL ? TSF_UNDEFINED : tsf_map_get(isolate, extras, tsf_from_string(name));
  if (pair->slots[PAIR_GET] == TSF_UNDEFINED) return TSF_UNDEFINED;
  return tsf_call(isolate, pair->slots[PAIR_GET], tsf_from_object(object), 0, NULL);
}

bool tsf_extra_replace_accessor(tsf_isolate *isolate, tsf_object *object, const tsf_string *name, tsf_value value) {
  tsf_map *extras = tsf_extras_of(isolate, object);
  if (accessor_pair(isolate, extras, name) == NULL) return false;
  tsf_map_set(isolate, extras, tsf_from_string(name), value);
  return true;
}

int tsf_extra_accessor(tsf_isolate *isolate, tsf_object *object, const tsf_string *name) {
  const tsf_array *pair = accessor_pair(isolate, tsf_extras_of(isolate, object), name);
  if (pair == NULL) return 0;
  return (pair->slots[PAIR_GET] != TSF_UNDEFINED ? 1 : 0) + (pair->slots[PAIR_SET] != TSF_UNDEFINED ? 2 : 0);
}

void tsf_object_define_accessor(tsf_isolate *isolate, tsf_object *object, tsf_value key, tsf_value get, tsf_value set) {
  tsf_string *name = tsf_key_text(isolate, key);
  if (tsf_extras_of(isolate, object) == NULL) set_extras(isolate, object, tsf_extras_new(isolate));
  tsf_map *extras = tsf_extras_of(isolate, object);
  const tsf_array *known = accessor_pair(isolate, extras, name);
  tsf_key_order_extra(isolate, object, name);
  tsf_array *pair = tsf_array_new(isolate, 2);
  tsf_array_push(isolate, pair, get != TSF_UNDEFINED || known == NULL ? get : known->slots[PAIR_GET]);
  tsf_array_push(isolate, pair, set != TSF_UNDEFINED || known == NULL ? set : known->slots[PAIR_SET]);
  tsf_map_set(isolate, extras, tsf_from_string(name), tsf_from_object(tsf_cell_new(isolate, tsf_from_object(pair))));
  extras->header.flags |= TSF_FLAG_ACCESSORS;
}
