/* property.c - properties by name and by run-time key: slots of the shape, accessors, extras beyond the shape, elements
 * of arrays and strings, and the few built-in properties (length, size, name) that a key may mean.
 *
 * A shape's slot that is TSF_ABSENT is a property that the object does not have. Accessors and methods of a class are
 * its prototype's; those of an object literal (a type without a name) are the object's own. */
#include "property.h"

#include <stdlib.h>

#include "array.h"
#include "typed_array.h"
#include "function.h"
#include "map.h"
#include "number.h"
#include "string.h"
#include "symbol.h"
#include "weak.h"

#define INDEX_MAX 4294967294.0 /* largest integer-like key */

/* Names. */

/* By length, then by bytes: most names differ in the one, or in the first of the others. */
static int compare_names(const tsf_string *a, const tsf_string *b) {
  if (a->bytes != b->bytes) return a->bytes < b->bytes ? -1 : 1;
  if (a->bytes == 0) return 0;
  int order = (uint8_t)a->data[0] - (uint8_t)b->data[0];
  return order != 0 ? order : memcmp(a->data, b->data, a->bytes);
}

tsf_atom tsf_atom_find(tsf_isolate *isolate, const tsf_string *text) {
  const tsf_program *program = isolate->program;
  uint32_t low = 0, high = program->atom_count;
  while (low < high) {
    uint32_t middle = low + (high - low) / 2;
    tsf_atom atom = program->atoms_by_text[middle];
    int order = compare_names(text, program->atoms[atom]);
    if (order == 0) return atom;
    if (order < 0)
      high = middle;
    else
      low = middle + 1;
  }
  return TSF_NO_ATOM;
}

static const tsf_string *name_of(const tsf_isolate *isolate, tsf_atom atom) { return isolate->program->atoms[atom]; }

static bool name_is(const tsf_string *name, const char *text) {
  return name->bytes == strlen(text) && memcmp(name->data, text, name->bytes) == 0;
}

/* The number that an integer-like name means, or -1. */
static double index_of_name(const tsf_string *name) {
  if (name->bytes == 0 || name->bytes > 10 || (name->bytes > 1 && name->data[0] == '0')) return -1;
  double index = 0;
  for (uint32_t i = 0; i < name->bytes; i++) {
    if (name->data[i] < '0' || name->data[i] > '9') return -1;
    index = index * 10 + (name->data[i] - '0');
  }
  return index <= INDEX_MAX ? index : -1;
}

/* A key as number, where it is an index; -1 where it is none. */
static double index_of_key(tsf_value key) {
  if (tsf_is_string(key)) return index_of_name(tsf_to_string_pointer(key));
  if (!tsf_is_number(key)) return -1;
  double d = tsf_to_number(key);
  return d >= 0 && d <= INDEX_MAX && d == (double)(uint32_t)d ? d : -1;
}

static tsf_string *key_text(tsf_isolate *isolate, tsf_value key) {
  if (tsf_is_string(key) || tsf_is_symbol(key)) return tsf_to_string_pointer(key);
  return tsf_exception_text(isolate, key); /* String() of a primitive */
}

/* Errors. */

static const char *class_of(const tsf_isolate *isolate, const tsf_object *object) {
  const char *name = isolate->types[object->type]->name;
  return name[0] == '\0' ? "Object" : name;
}

/* A name as a message shows it. */
static const tsf_string *shown(tsf_isolate *isolate, const tsf_string *name) {
  return tsf_is_symbol_name(name) ? tsf_symbol_text(isolate, tsf_from_symbol(name)) : name;
}

/* "before 'name' after" */
static void throw_named(tsf_isolate *isolate, const char *before, const tsf_string *name, const char *after,
                        const char *class_name, const char *end) {
  name = shown(isolate, name);
  tsf_throw_error(isolate, TSF_ERROR_TYPE, "%s%.*s%s%s%s", before, (int)name->bytes, name->data, after, class_name, end);
}

static void throw_read_only(tsf_isolate *isolate, const tsf_object *object, const tsf_string *name) {
  if (object->type == TSF_TYPE_ARRAY)
    throw_named(isolate, "Cannot assign to read only property '", name, "' of object '[object ", "Array", "]'");
  else
    throw_named(isolate, "Cannot assign to read only property '", name, "' of object '#<", class_of(isolate, object),
                ">'");
}

void tsf_nullish_access(tsf_isolate *isolate, tsf_value v, const tsf_string *name) {
  name = shown(isolate, name);
  tsf_throw_error(isolate, TSF_ERROR_TYPE, "Cannot read properties of %s (reading '%.*s')",
                  v == TSF_NULL ? "null" : "undefined", (int)name->bytes, name->data);
}

/* Shapes. */

static bool is_shaped(const tsf_object *object) { return object->type >= TSF_TYPE_FIRST_USER; }

/* Whether absent slots of the object are still to be read, from what stands in place of its extras. */
static bool is_pending(tsf_object *object) {
  tsf_value extras = tsf_slots(object)[0];
  return tsf_is_object(extras) && tsf_to_object(extras)->type == TSF_TYPE_PENDING;
}

/* Reads all of them, for what looks at the object as a whole. May throw. */
static void complete(tsf_isolate *isolate, tsf_object *object) {
  if (TSF_UNLIKELY(is_shaped(object) && is_pending(object))) isolate->types[TSF_TYPE_PENDING]->resolve(isolate, object, 0);
}

/* Extras of what has no slots: a function, an array, a map that the author has put properties onto. */
static tsf_value extras_without_shape(tsf_isolate *isolate, tsf_object *object) {
  if (TSF_LIKELY(isolate->extras == TSF_UNDEFINED)) return TSF_UNDEFINED;
  return tsf_weak_get(isolate, (tsf_weak *)tsf_to_object(isolate->extras), tsf_from_object(object));
}

static tsf_map *extras_of(tsf_isolate *isolate, tsf_object *object) {
  tsf_value extras = is_shaped(object) ? tsf_slots(object)[0] : extras_without_shape(isolate, object);
  return tsf_is_object(extras) && tsf_to_object(extras)->type == TSF_TYPE_EXTRAS ? (tsf_map *)tsf_to_object(extras) : NULL;
}

static void set_extras(tsf_isolate *isolate, tsf_object *object, tsf_map *extras) {
  if (is_shaped(object)) {
    tsf_store(isolate, object, &tsf_slots(object)[0], tsf_from_object(extras));
    return;
  }
  if (isolate->extras == TSF_UNDEFINED) isolate->extras = tsf_from_object(tsf_weak_map_new(isolate));
  isolate->needs_collection = true;
  tsf_weak_set(isolate, (tsf_weak *)tsf_to_object(isolate->extras), tsf_from_object(object), tsf_from_object(extras));
}

/* A slot that was deleted: the property, if it is there again, is among the extras. A method that was replaced, too. */
static bool is_moved(tsf_isolate *isolate, tsf_object *object, const tsf_property *property) {
  if (TSF_LIKELY(!(object->flags & TSF_FLAG_MOVED))) return false;
  const tsf_string *name = name_of(isolate, property->name);
  if (property->kind == TSF_PROPERTY_METHOD) {
    tsf_map *extras = extras_of(isolate, object);
    return extras != NULL && tsf_map_has(isolate, extras, tsf_from_string(name));
  }
  return property->kind == TSF_PROPERTY_SLOT && (!property->hidden || tsf_is_symbol_name(name)) &&
         tsf_slots(object)[property->slot] == TSF_ABSENT;
}

/* An error's name is its class's, until the author sets it: then it is a property of the object. */
static bool is_own_name(const tsf_isolate *isolate, tsf_object *object, const tsf_property *property) {
  uint32_t error = isolate->program->error_types[TSF_ERROR];
  bool is_error = tsf_is_instance(tsf_from_object(object), error, isolate->types[error]->class_last);
  if (!is_error || !name_is(name_of(isolate, property->name), "name")) return false;
  return tsf_is_string(tsf_slots(object)[TSF_ERROR_SLOT_NAME]);
}

static bool is_own(const tsf_isolate *isolate, tsf_object *object, const tsf_property *property) {
  if (property->kind == TSF_PROPERTY_SLOT) return tsf_slots(object)[property->slot] != TSF_ABSENT;
  if (isolate->types[object->type]->name[0] == '\0') return true;
  return property->kind == TSF_PROPERTY_ACCESSOR && is_own_name(isolate, object, property);
}

static const tsf_closure *method_closure(tsf_isolate *isolate, const tsf_property *method) {
  return method->get->closure != NULL ? method->get->closure : tsf_closure_new(isolate, method->get);
}

static tsf_value read_property(tsf_isolate *isolate, tsf_object *object, const tsf_property *property) {
  tsf_value value;
  switch (property->kind) {
    case TSF_PROPERTY_SLOT:
      value = tsf_slots(object)[property->slot];
      if (TSF_UNLIKELY(value == TSF_ABSENT && is_pending(object)))
        value = isolate->types[TSF_TYPE_PENDING]->resolve(isolate, object, property->slot);
      return value == TSF_ABSENT ? TSF_UNDEFINED : value;
    case TSF_PROPERTY_METHOD: return tsf_from_object(method_closure(isolate, property));
    default:
      if (property->get == NULL) return TSF_UNDEFINED;
      return property->get->code(isolate, NULL, tsf_from_object(object), 0, NULL);
  }
}

static void write_extra(tsf_isolate *isolate, tsf_object *object, tsf_string *name, tsf_value value);

static void write_property(tsf_isolate *isolate, tsf_object *object, const tsf_property *property, tsf_value value) {
  const tsf_string *name = name_of(isolate, property->name);
  if (property->kind == TSF_PROPERTY_ACCESSOR) {
    if (property->set != NULL)
      property->set->code(isolate, NULL, tsf_from_object(object), 1, &value);
    else
      throw_named(isolate, "Cannot set property ", name, " of #<", class_of(isolate, object),
                  "> which has only a getter");
  } else if (object->flags & TSF_FLAG_FROZEN) {
    throw_read_only(isolate, object, name);
  } else if (property->kind == TSF_PROPERTY_METHOD) {
    if (property->slot == 0) {
      throw_read_only(isolate, object, name);
    } else {
      object->flags |= TSF_FLAG_MOVED;
      write_extra(isolate, object, (tsf_string *)name, value);
    }
  } else {
    tsf_store(isolate, object, &tsf_slots(object)[property->slot], value);
  }
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
    throw_named(isolate, "Cannot set property ", name, " of #<", class_of(isolate, object), "> which has only a getter");
}

static void write_extra(tsf_isolate *isolate, tsf_object *object, tsf_string *name, tsf_value value) {
  complete(isolate, object);
  if (tsf_threw(isolate)) return;
  tsf_map *extras = extras_of(isolate, object);
  const tsf_array *pair = accessor_pair(isolate, extras, name);
  if (TSF_UNLIKELY(pair != NULL)) {
    call_setter(isolate, object, pair, name, value);
    return;
  }
  if (object->flags & TSF_FLAG_FROZEN) {
    if (extras != NULL && tsf_map_has(isolate, extras, tsf_from_string(name)))
      throw_read_only(isolate, object, name);
    else
      throw_named(isolate, "Cannot add property ", name, ", object is not extensible", "", "");
    return;
  }
  if (extras == NULL) {
    extras = tsf_extras_new(isolate);
    set_extras(isolate, object, extras);
  }
  tsf_map_set(isolate, extras, tsf_from_string(name), value);
}

/* Properties that objects without a shape have; TSF_ABSENT: none of that name. */
static tsf_value built_in_property(tsf_isolate *isolate, tsf_object *object, const tsf_string *name) {
  if (name_is(name, "length")) {
    switch (object->type) {
      case TSF_TYPE_ARRAY: return tsf_from_number(((tsf_array *)object)->length);
      case TSF_TYPE_STRING: return tsf_from_number(tsf_string_length((tsf_string *)object));
      case TSF_TYPE_CLOSURE: return tsf_from_number(tsf_function_length((tsf_closure *)object));
      default: return tsf_is_typed_array(object) ? tsf_from_number(tsf_bytes_length((tsf_bytes *)object)) : TSF_ABSENT;
    }
  }
  if (name_is(name, "size") && (object->type == TSF_TYPE_MAP || object->type == TSF_TYPE_SET))
    return tsf_from_number(tsf_map_size(isolate, (tsf_map *)object));
  if (name_is(name, "name") && object->type == TSF_TYPE_CLOSURE)
    return tsf_from_string(tsf_function_name(isolate, (tsf_closure *)object));
  return TSF_ABSENT;
}

static tsf_value element(tsf_isolate *isolate, tsf_object *object, double index) {
  switch (object->type) {
    case TSF_TYPE_ARRAY: return tsf_array_get((tsf_array *)object, index);
    case TSF_TYPE_STRING: return tsf_string_element(isolate, (tsf_string *)object, index);
    default: return tsf_is_typed_array(object) ? tsf_typed_get(isolate, (tsf_bytes *)object, index) : TSF_UNDEFINED;
  }
}

static bool has_elements(const tsf_object *object) {
  return object->type == TSF_TYPE_ARRAY || object->type == TSF_TYPE_STRING || tsf_is_typed_array(object);
}

static tsf_value read_extra(tsf_isolate *isolate, tsf_object *object, const tsf_string *name) {
  tsf_map *extras = extras_of(isolate, object);
  const tsf_array *pair = accessor_pair(isolate, extras, name);
  if (TSF_LIKELY(pair == NULL)) return extras == NULL ? TSF_UNDEFINED : tsf_map_get(isolate, extras, tsf_from_string(name));
  if (pair->slots[PAIR_GET] == TSF_UNDEFINED) return TSF_UNDEFINED;
  return tsf_call(isolate, pair->slots[PAIR_GET], tsf_from_object(object), 0, NULL);
}

int tsf_extra_accessor(tsf_isolate *isolate, tsf_object *object, const tsf_string *name) {
  const tsf_array *pair = accessor_pair(isolate, extras_of(isolate, object), name);
  if (pair == NULL) return 0;
  return (pair->slots[PAIR_GET] != TSF_UNDEFINED ? 1 : 0) + (pair->slots[PAIR_SET] != TSF_UNDEFINED ? 2 : 0);
}

static tsf_value value_of(tsf_object *object) {
  return object->type == TSF_TYPE_STRING ? tsf_from_string((tsf_string *)object) : tsf_from_object(object);
}

/* A member of its built-in type, or of every object. */
tsf_value tsf_primitive_get(tsf_isolate *isolate, tsf_value v, tsf_atom name) {
  const tsf_property *member = name == TSF_NO_ATOM ? NULL : tsf_prototype_member(isolate, v, name);
  if (member == NULL || member->get == NULL) return TSF_UNDEFINED;
  if (member->kind == TSF_PROPERTY_METHOD) return tsf_from_object(method_closure(isolate, member));
  return member->get->code(isolate, NULL, v, 0, NULL);
}

/* A property that lies where its type knows, or a built-in one. */
static tsf_value without_shape(tsf_isolate *isolate, tsf_object *object, const tsf_string *name, tsf_atom atom) {
  const tsf_type *type = isolate->types[object->type];
  tsf_value v = type->get != NULL ? type->get(isolate, object, name) : built_in_property(isolate, object, name);
  if (v != TSF_ABSENT) return v;
  tsf_map *extras = extras_of(isolate, object);
  if (TSF_UNLIKELY(extras != NULL) && tsf_map_has(isolate, extras, tsf_from_string(name)))
    return tsf_map_get(isolate, extras, tsf_from_string(name));
  return tsf_primitive_get(isolate, value_of(object), atom);
}

/* An extra, or a member of every object. */
static tsf_value beyond_shape(tsf_isolate *isolate, tsf_object *object, const tsf_string *name, tsf_atom atom) {
  tsf_value v = read_extra(isolate, object, name);
  if (TSF_LIKELY(v != TSF_UNDEFINED || isolate->program->prototypes == NULL)) return v;
  tsf_map *extras = extras_of(isolate, object);
  if (extras != NULL && tsf_map_has(isolate, extras, tsf_from_string(name))) return v;
  return tsf_primitive_get(isolate, tsf_from_object(object), atom);
}

/* Static members: looked for in the class's object of them, then in its bases'. */

static tsf_object *statics_of(const tsf_object *object) {
  if (object->type != TSF_TYPE_CLOSURE) return NULL;
  const tsf_closure *closure = (const tsf_closure *)object;
  const tsf_function *function = closure->function;
  if (!function->is_class || function->capture_count == 0) return NULL;
  return tsf_to_object(closure->captures[TSF_CLASS_STATICS]);
}

/* The object in the chain that has the member; *property is NULL if it is an extra. NULL: none has it. */
static tsf_object *find_static(tsf_isolate *isolate, tsf_object *object, const tsf_string *name, tsf_atom atom,
                               const tsf_property **property) {
  for (tsf_object *statics = statics_of(object); statics != NULL; statics = statics_of(object)) {
    *property = atom == TSF_NO_ATOM ? NULL : tsf_object_property(isolate, statics, atom);
    if (*property != NULL && is_own(isolate, statics, *property)) return statics;
    *property = NULL;
    tsf_map *extras = extras_of(isolate, statics);
    if (extras != NULL && tsf_map_has(isolate, extras, tsf_from_string(name))) return statics;
    tsf_value base = ((tsf_closure *)object)->captures[TSF_CLASS_BASE];
    if (!tsf_is_object(base)) return NULL;
    object = tsf_to_object(base);
  }
  return NULL;
}

/* `this` of an accessor is the class that was asked. */
static tsf_value read_static(tsf_isolate *isolate, tsf_object *object, const tsf_string *name, tsf_atom atom,
                             tsf_value self) {
  const tsf_property *property = NULL;
  tsf_object *statics = find_static(isolate, object, name, atom, &property);
  if (statics == NULL) return without_shape(isolate, object, name, atom);
  if (property == NULL) return read_extra(isolate, statics, name);
  if (property->kind != TSF_PROPERTY_ACCESSOR) return read_property(isolate, statics, property);
  if (property->get == NULL) return TSF_UNDEFINED;
  return property->get->code(isolate, NULL, self, 0, NULL);
}

tsf_value tsf_static_get(tsf_isolate *isolate, tsf_value base, tsf_string *name, tsf_value self) {
  return read_static(isolate, tsf_to_object(base), name, tsf_atom_find(isolate, name), self);
}

static void write_static(tsf_isolate *isolate, tsf_object *object, tsf_string *name, tsf_value value) {
  const tsf_property *property = NULL;
  tsf_object *statics = statics_of(object);
  tsf_object *owner = find_static(isolate, object, name, tsf_atom_find(isolate, name), &property);
  if (owner != NULL && property != NULL && property->kind == TSF_PROPERTY_ACCESSOR && property->set != NULL)
    property->set->code(isolate, NULL, tsf_from_object(object), 1, &value);
  else
    tsf_object_set_key(isolate, tsf_from_object(statics), tsf_key_of_name(name), value);
}

void tsf_static_set(tsf_isolate *isolate, tsf_value base, tsf_string *name, tsf_value self, tsf_value value) {
  const tsf_property *property = NULL;
  find_static(isolate, tsf_to_object(base), name, tsf_atom_find(isolate, name), &property);
  if (property != NULL && property->kind == TSF_PROPERTY_ACCESSOR && property->set != NULL)
    property->set->code(isolate, NULL, self, 1, &value);
  else
    tsf_object_set_key(isolate, tsf_from_object(statics_of(tsf_to_object(self))), tsf_key_of_name(name), value);
}

tsf_value tsf_object_get(tsf_isolate *isolate, tsf_object *object, tsf_atom name) {
  if (statics_of(object) != NULL)
    return read_static(isolate, object, name_of(isolate, name), name, tsf_from_object(object));
  if (!is_shaped(object)) {
    double index = has_elements(object) ? index_of_name(name_of(isolate, name)) : -1;
    if (index >= 0) return element(isolate, object, index);
    return without_shape(isolate, object, name_of(isolate, name), name);
  }
  const tsf_property *property = tsf_object_property(isolate, object, name);
  if (property != NULL && !is_moved(isolate, object, property)) return read_property(isolate, object, property);
  return beyond_shape(isolate, object, name_of(isolate, name), name);
}

/* object.name = value of what has no slots: its type may know, else it is an extra. */
static void set_without_shape(tsf_isolate *isolate, tsf_object *object, tsf_string *name, tsf_value value) {
  const tsf_type *type = isolate->types[object->type];
  bool is_known = type->get != NULL || built_in_property(isolate, object, name) != TSF_ABSENT;
  if (type->set != NULL && type->set(isolate, object, name, value)) return;
  if (tsf_threw(isolate)) return;
  if (!is_known)
    write_extra(isolate, object, name, value);
  else if (type->get != NULL)
    throw_named(isolate, "Cannot add property ", name, " to a value of type ", class_of(isolate, object), "");
  else
    throw_read_only(isolate, object, name);
}

void tsf_object_set(tsf_isolate *isolate, tsf_object *object, tsf_atom name, tsf_value value) {
  const tsf_string *text = name_of(isolate, name);
  if (object->type == TSF_TYPE_ARRAY && name_is(text, "length") && tsf_is_number(value)) {
    tsf_array_set_length(isolate, (tsf_array *)object, tsf_to_number(value));
    return;
  }
  if (has_elements(object) && index_of_name(text) >= 0) {
    tsf_object_set_key(isolate, tsf_from_object(object), tsf_from_string(text), value);
    return;
  }
  if (statics_of(object) != NULL) {
    write_static(isolate, object, (tsf_string *)text, value);
    return;
  }
  if (!is_shaped(object)) {
    set_without_shape(isolate, object, (tsf_string *)text, value);
    return;
  }
  const tsf_property *property = tsf_object_property(isolate, object, name);
  if (property != NULL && !is_moved(isolate, object, property))
    write_property(isolate, object, property, value);
  else
    write_extra(isolate, object, (tsf_string *)text, value);
}

/* By key. */

static double length_of(tsf_isolate *isolate, tsf_object *object) {
  static const tsf_string name = TSF_STATIC_STRING("length", 6, 6);
  return tsf_to_number(built_in_property(isolate, object, &name));
}

/* The object behind a value; NULL for a primitive that has no properties (thrown if it is null or undefined). */
static tsf_object *object_behind(tsf_isolate *isolate, tsf_value v, tsf_value key) {
  if (tsf_is_object(v) || tsf_is_string(v)) return tsf_to_object(v);
  if (tsf_is_nullish(v)) tsf_nullish_access(isolate, v, key_text(isolate, key));
  return NULL;
}

tsf_value tsf_object_get_key(tsf_isolate *isolate, tsf_value v, tsf_value key) {
  tsf_object *object = object_behind(isolate, v, key);
  if (object == NULL) {
    if (tsf_is_nullish(v)) return TSF_UNDEFINED;
    return tsf_primitive_get(isolate, v, tsf_atom_find(isolate, key_text(isolate, key)));
  }
  double index = has_elements(object) ? index_of_key(key) : -1;
  if (index >= 0) return element(isolate, object, index);
  tsf_string *text = key_text(isolate, key);
  tsf_atom atom = tsf_atom_find(isolate, text);
  if (statics_of(object) != NULL) return read_static(isolate, object, text, atom, v);
  if (!is_shaped(object)) return without_shape(isolate, object, text, atom);
  return atom != TSF_NO_ATOM ? tsf_object_get(isolate, object, atom) : read_extra(isolate, object, text);
}

void tsf_object_set_key(tsf_isolate *isolate, tsf_value v, tsf_value key, tsf_value value) {
  tsf_string *text = key_text(isolate, key);
  if (tsf_is_nullish(v)) {
    tsf_throw_error(isolate, TSF_ERROR_TYPE, "Cannot set properties of %s (setting '%.*s')",
                    v == TSF_NULL ? "null" : "undefined", (int)text->bytes, text->data);
    return;
  }
  if (!tsf_is_object(v)) return; /* a primitive forgets it */
  if (TSF_UNLIKELY(tsf_is_symbol_name(text)) && !tsf_is_symbol(key)) {
    tsf_throw_error(isolate, TSF_ERROR_RANGE, "The name of a property cannot begin with U+FFFF");
    return;
  }
  tsf_object *object = tsf_to_object(v);
  double index = has_elements(object) ? index_of_key(key) : -1;
  if (index >= 0 && object->type == TSF_TYPE_ARRAY) {
    tsf_array_set(isolate, (tsf_array *)object, index, value);
  } else if (index >= 0) {
    tsf_typed_set(isolate, (tsf_bytes *)object, index, value);
  } else {
    tsf_atom atom = tsf_atom_find(isolate, text);
    if (atom != TSF_NO_ATOM)
      tsf_object_set(isolate, object, atom, value);
    else if (statics_of(object) != NULL)
      write_static(isolate, object, text, value);
    else if (is_shaped(object))
      write_extra(isolate, object, text, value);
    else
      set_without_shape(isolate, object, text, value);
  }
}

/* The members of every object, which `in` sees whether the program has them or not. */
static bool every_object_has(const tsf_string *name) {
  static const char *const names[] = {
      "constructor", "toString", "valueOf", "hasOwnProperty", "isPrototypeOf", "propertyIsEnumerable", "toLocaleString",
      "__proto__", "__defineGetter__", "__defineSetter__", "__lookupGetter__", "__lookupSetter__"};
  if (name->bytes < 7 || name->bytes > 20) return false;
  for (size_t i = 0; i < sizeof names / sizeof *names; i++)
    if (name_is(name, names[i])) return true;
  return false;
}

static bool has_member(tsf_isolate *isolate, tsf_value v, tsf_value key, bool own) {
  tsf_object *object = object_behind(isolate, v, key);
  if (object != NULL) complete(isolate, object);
  if (object == NULL || tsf_threw(isolate)) return false;
  double index = has_elements(object) ? index_of_key(key) : -1;
  if (index >= 0 && object->type == TSF_TYPE_ARRAY) return tsf_array_slot((tsf_array *)object, index) != TSF_ABSENT;
  if (index >= 0) return index < length_of(isolate, object);
  tsf_string *text = key_text(isolate, key);
  tsf_atom atom = tsf_atom_find(isolate, text);
  if (statics_of(object) != NULL) {
    const tsf_property *member = NULL;
    tsf_object *owner = find_static(isolate, object, text, atom, &member);
    if (owner != NULL && (!own || owner == statics_of(object))) return true;
  }
  if (isolate->types[object->type]->get != NULL)
    return isolate->types[object->type]->get(isolate, object, text) != TSF_ABSENT;
  if (!is_shaped(object) && built_in_property(isolate, object, text) != TSF_ABSENT) return !(own && name_is(text, "size"));
  if (extras_of(isolate, object) != NULL && tsf_map_has(isolate, extras_of(isolate, object), tsf_from_string(text))) return true;
  if (!own && atom != TSF_NO_ATOM && tsf_prototype_member(isolate, v, atom) != NULL) return true;
  if (!is_shaped(object)) return false;
  const tsf_property *property = atom == TSF_NO_ATOM ? NULL : tsf_object_property(isolate, object, atom);
  if (property != NULL && !is_moved(isolate, object, property))
    return is_own(isolate, object, property) || (!own && property->kind != TSF_PROPERTY_SLOT);
  return false;
}

bool tsf_object_has_key(tsf_isolate *isolate, tsf_value v, tsf_value key) {
  if (tsf_is_object(v)) {
    if (has_member(isolate, v, key, false) || tsf_threw(isolate)) return !tsf_threw(isolate);
    return !isolate->types[tsf_to_object(v)->type]->is_dictionary && every_object_has(key_text(isolate, key));
  }
  tsf_string *name = key_text(isolate, key), *text = tsf_exception_text(isolate, v);
  tsf_throw_error(isolate, TSF_ERROR_TYPE, "Cannot use 'in' operator to search for '%.*s' in %.*s", (int)name->bytes,
                  name->data, (int)text->bytes, text->data);
  return false;
}

bool tsf_object_has_own_key(tsf_isolate *isolate, tsf_value v, tsf_value key) {
  if (tsf_is_nullish(v)) tsf_throw_error(isolate, TSF_ERROR_TYPE, "Cannot convert undefined or null to object");
  return !tsf_is_nullish(v) && has_member(isolate, v, key, true);
}

static void delete_own(tsf_isolate *isolate, tsf_object *object, tsf_string *text) {
  tsf_atom atom = is_shaped(object) ? tsf_atom_find(isolate, text) : TSF_NO_ATOM;
  const tsf_property *property = atom == TSF_NO_ATOM ? NULL : tsf_object_property(isolate, object, atom);
  if (property != NULL && property->kind == TSF_PROPERTY_SLOT && !is_moved(isolate, object, property)) {
    if (tsf_slots(object)[property->slot] != TSF_ABSENT) object->flags |= TSF_FLAG_MOVED;
    tsf_slots(object)[property->slot] = TSF_ABSENT;
  } else if (extras_of(isolate, object) != NULL) {
    tsf_map_delete(isolate, extras_of(isolate, object), tsf_from_string(text));
  }
}

bool tsf_object_delete_key(tsf_isolate *isolate, tsf_value v, tsf_value key) {
  tsf_string *text = key_text(isolate, key);
  if (tsf_is_nullish(v)) {
    tsf_throw_error(isolate, TSF_ERROR_TYPE, "Cannot convert undefined or null to object");
    return false;
  }
  if (!tsf_is_object(v)) return true;
  tsf_object *object = tsf_to_object(v);
  complete(isolate, object);
  if (tsf_threw(isolate)) return false;
  if ((object->flags & TSF_FLAG_FROZEN) && has_member(isolate, v, key, true)) {
    if (object->type == TSF_TYPE_ARRAY)
      throw_named(isolate, "Cannot delete property '", text, "' of [object ", "Array", "]");
    else
      throw_named(isolate, "Cannot delete property '", text, "' of #<", class_of(isolate, object), ">");
    return false;
  }
  double index = index_of_key(key);
  if (object->type == TSF_TYPE_ARRAY && index >= 0) {
    tsf_array_delete(isolate, (tsf_array *)object, index);
  } else {
    delete_own(isolate, statics_of(object) != NULL ? statics_of(object) : object, text);
  }
  return true;
}

/* Own keys. */

static void push_indices(tsf_isolate *isolate, tsf_array *keys, tsf_object *object) {
  const tsf_array *holes = object->type == TSF_TYPE_ARRAY ? (tsf_array *)object : NULL;
  double length = length_of(isolate, object);
  for (double i = 0; i < length && !tsf_heap_exhausted(isolate); i++)
    if (holes == NULL || tsf_array_slot(holes, i) != TSF_ABSENT)
      tsf_array_push(isolate, keys, tsf_from_string(tsf_number_to_string(isolate, i)));
}

/* Integer-like keys (or the others) among a shape's own. */
static void push_shape_keys(tsf_isolate *isolate, tsf_object *object, tsf_array *keys, bool integers) {
  const tsf_type *type = isolate->types[object->type];
  for (uint32_t i = 0; i < type->property_count && !tsf_threw(isolate); i++) {
    const tsf_property *property = &type->properties[i];
    const tsf_string *name = name_of(isolate, property->name);
    if (!property->hidden && is_own(isolate, object, property) && (index_of_name(name) >= 0) == integers)
      tsf_array_push(isolate, keys, tsf_from_string(name));
  }
}

static void push_extra_keys(tsf_isolate *isolate, tsf_object *object, tsf_array *keys, bool integers) {
  tsf_map *extras = extras_of(isolate, object);
  tsf_map_position position = {NULL, 0};
  tsf_value key, value;
  while (extras != NULL && !tsf_threw(isolate) && tsf_map_next(extras, &position, &key, &value))
    if ((index_of_key(key) >= 0) == integers && !tsf_is_symbol_name(tsf_to_string_pointer(key)))
      tsf_array_push(isolate, keys, key);
}

static int compare_indices(const void *a, const void *b) {
  double x = index_of_key(*(const tsf_value *)a), y = index_of_key(*(const tsf_value *)b);
  return (x > y) - (x < y);
}

/* Mostly they are in order already. The array is of this call, so moving its elements needs no barrier. */
static void sort_indices(const tsf_array *keys) {
  for (uint32_t i = 1; i < keys->length; i++)
    if (compare_indices(&keys->slots[i - 1], &keys->slots[i]) > 0) {
      qsort(keys->slots, keys->length, sizeof(tsf_value), compare_indices);
      return;
    }
}

tsf_array *tsf_object_keys(tsf_isolate *isolate, tsf_value v) {
  tsf_array *keys = tsf_array_new(isolate, 0);
  if (tsf_is_nullish(v)) tsf_throw_error(isolate, TSF_ERROR_TYPE, "Cannot convert undefined or null to object");
  if (!tsf_is_object(v) && !tsf_is_string(v)) return keys;
  tsf_object *object = tsf_to_object(v), *statics = statics_of(object);
  if (statics != NULL) object = statics;
  complete(isolate, object);
  if (tsf_threw(isolate)) return keys;
  if (has_elements(object)) {
    push_indices(isolate, keys, object);
    push_extra_keys(isolate, object, keys, false);
  } else if (is_shaped(object)) {
    push_shape_keys(isolate, object, keys, true);
    push_extra_keys(isolate, object, keys, true);
    sort_indices(keys);
    push_shape_keys(isolate, object, keys, false);
    push_extra_keys(isolate, object, keys, false);
  } else if (isolate->types[object->type]->keys != NULL) {
    isolate->types[object->type]->keys(isolate, object, keys);
  } else {
    push_extra_keys(isolate, object, keys, false);
  }
  return keys;
}

tsf_array *tsf_object_symbols(tsf_isolate *isolate, tsf_value v) {
  tsf_array *symbols = tsf_array_new(isolate, 0);
  if (!tsf_is_object(v)) return symbols;
  tsf_object *object = tsf_to_object(v), *statics = statics_of(object);
  if (statics != NULL) object = statics;
  const tsf_type *type = isolate->types[object->type];
  for (uint32_t i = 0; is_shaped(object) && i < type->property_count && !tsf_threw(isolate); i++) {
    const tsf_string *name = name_of(isolate, type->properties[i].name);
    if (tsf_is_symbol_name(name) && is_own(isolate, object, &type->properties[i]))
      tsf_array_push(isolate, symbols, tsf_from_symbol(name));
  }
  tsf_map *extras = extras_of(isolate, object);
  tsf_map_position position = {NULL, 0};
  tsf_value key, value;
  while (extras != NULL && !tsf_threw(isolate) && tsf_map_next(extras, &position, &key, &value))
    if (tsf_is_symbol_name(tsf_to_string_pointer(key)))
      tsf_array_push(isolate, symbols, tsf_from_symbol(tsf_to_string_pointer(key)));
  return symbols;
}

tsf_array *tsf_object_copied_keys(tsf_isolate *isolate, tsf_value v) {
  tsf_array *keys = tsf_object_keys(isolate, v), *symbols = tsf_object_symbols(isolate, v);
  for (uint32_t i = 0; i < symbols->length && !tsf_threw(isolate); i++) tsf_array_push(isolate, keys, symbols->slots[i]);
  return keys;
}

tsf_array *tsf_object_extra_keys(tsf_isolate *isolate, tsf_object *object) {
  tsf_array *keys = tsf_array_new(isolate, 0);
  push_extra_keys(isolate, object, keys, false);
  return keys;
}

void tsf_object_assign(tsf_isolate *isolate, tsf_object *target, tsf_value source) {
  if (tsf_is_nullish(source)) return;
  tsf_array *keys = tsf_object_copied_keys(isolate, source);
  for (uint32_t i = 0; i < keys->length && !tsf_threw(isolate); i++) {
    tsf_value value = tsf_object_get_key(isolate, source, keys->slots[i]);
    if (!tsf_threw(isolate)) tsf_object_set_key(isolate, tsf_from_object(target), keys->slots[i], value);
  }
}

void tsf_object_define_key(tsf_isolate *isolate, tsf_object *object, tsf_value key, tsf_value value) {
  tsf_string *name = key_text(isolate, key);
  tsf_map *extras = extras_of(isolate, object);
  if (accessor_pair(isolate, extras, name) != NULL)
    tsf_map_set(isolate, extras, tsf_from_string(name), value);
  else
    tsf_object_set_key(isolate, tsf_from_object(object), key, value);
}

void tsf_object_define_all(tsf_isolate *isolate, tsf_object *target, tsf_value source) {
  if (tsf_is_nullish(source)) return;
  tsf_array *keys = tsf_object_copied_keys(isolate, source);
  for (uint32_t i = 0; i < keys->length && !tsf_threw(isolate); i++) {
    tsf_value value = tsf_object_get_key(isolate, source, keys->slots[i]);
    if (!tsf_threw(isolate)) tsf_object_define_key(isolate, target, keys->slots[i], value);
  }
}

void tsf_object_define_accessor(tsf_isolate *isolate, tsf_object *object, tsf_value key, tsf_value get, tsf_value set) {
  tsf_string *name = key_text(isolate, key);
  if (extras_of(isolate, object) == NULL) set_extras(isolate, object, tsf_extras_new(isolate));
  tsf_map *extras = extras_of(isolate, object);
  const tsf_array *known = accessor_pair(isolate, extras, name);
  tsf_array *pair = tsf_array_new(isolate, 2);
  tsf_array_push(isolate, pair, get != TSF_UNDEFINED || known == NULL ? get : known->slots[PAIR_GET]);
  tsf_array_push(isolate, pair, set != TSF_UNDEFINED || known == NULL ? set : known->slots[PAIR_SET]);
  tsf_map_set(isolate, extras, tsf_from_string(name), tsf_from_object(tsf_cell_new(isolate, tsf_from_object(pair))));
  extras->header.flags |= TSF_FLAG_ACCESSORS;
}

void tsf_object_freeze(tsf_isolate *isolate, tsf_value v) {
  if (!tsf_is_object(v) || (tsf_to_object(v)->flags & TSF_FLAG_STATIC)) return;
  const tsf_object *object = tsf_to_object(v);
  if (tsf_is_typed_array(object) && ((const tsf_bytes *)object)->length != 0)
    tsf_throw_error(isolate, TSF_ERROR_TYPE, "Cannot freeze array buffer views with elements");
  else
    tsf_to_object(v)->flags |= TSF_FLAG_FROZEN;
}

bool tsf_object_is_frozen(tsf_isolate *isolate, tsf_value v) {
  (void)isolate;
  return !tsf_is_object(v) || (tsf_to_object(v)->flags & TSF_FLAG_FROZEN) != 0;
}
