/* property.c - properties by name and by run-time key: slots of the shape, accessors, extras beyond the shape, elements
 * of arrays and strings, and the few built-in properties (length, size, name) that a key may mean.
 *
 * A shape's slot that is TSF_ABSENT is a property that the object does not have. Accessors and methods of a class are
 * its prototype's; those of an object literal (a type without a name) are the object's own. */
#include "property.h"

#include "array.h"
#include "extras.h"
#include "function.h"
#include "map.h"
#include "own_keys.h"
#include "string.h"
#include "symbol.h"
#include "typed_array.h"

/* Errors. */

const char *tsf_class_name(const tsf_isolate *isolate, const tsf_object *object) {
  const char *name = isolate->types[object->type]->name;
  return name[0] == '\0' ? "Object" : name;
}

/* A name as a message shows it. */
static const tsf_string *shown(tsf_isolate *isolate, const tsf_string *name) {
  return tsf_is_symbol_name(name) ? tsf_symbol_text(isolate, tsf_from_symbol(name)) : name;
}

void tsf_throw_property(tsf_isolate *isolate, const char *before, const tsf_string *name, const char *after,
                        const char *class_name, const char *end) {
  name = shown(isolate, name);
  tsf_throw_error(isolate, TSF_ERROR_TYPE, "%s%.*s%s%s%s", before, (int)name->bytes, name->data, after, class_name, end);
}

void tsf_throw_read_only(tsf_isolate *isolate, const tsf_object *object, const tsf_string *name) {
  if (object->type == TSF_TYPE_ARRAY)
    tsf_throw_property(isolate, "Cannot assign to read only property '", name, "' of object '[object ", "Array", "]'");
  else
    tsf_throw_property(isolate, "Cannot assign to read only property '", name, "' of object '#<",
                       tsf_class_name(isolate, object), ">'");
}

void tsf_nullish_access(tsf_isolate *isolate, tsf_value v, const tsf_string *name) {
  name = shown(isolate, name);
  tsf_throw_error(isolate, TSF_ERROR_TYPE, "Cannot read properties of %s (reading '%.*s')",
                  v == TSF_NULL ? "null" : "undefined", (int)name->bytes, name->data);
}

/* Shapes. */

/* A slot that was deleted: the property, if it is there again, is among the extras. A method that was replaced, too. */
static bool is_moved(tsf_isolate *isolate, tsf_object *object, const tsf_property *property) {
  if (TSF_LIKELY(!(object->flags & TSF_FLAG_MOVED))) return false;
  const tsf_string *name = tsf_atom_name(isolate, property->name);
  if (property->kind == TSF_PROPERTY_METHOD) return tsf_extra_has(isolate, object, name);
  return property->kind == TSF_PROPERTY_SLOT && (!property->hidden || tsf_is_symbol_name(name)) &&
         tsf_slots(object)[property->slot] == TSF_ABSENT;
}

/* An error's name is its class's, until the author sets it: then it is a property of the object. */
static bool is_own_name(const tsf_isolate *isolate, tsf_object *object, const tsf_property *property) {
  uint32_t error = isolate->program->error_types[TSF_ERROR];
  bool is_error = tsf_is_instance(tsf_from_object(object), error, isolate->types[error]->class_last);
  if (!is_error || !tsf_name_is(tsf_atom_name(isolate, property->name), "name")) return false;
  return tsf_is_string(tsf_slots(object)[TSF_ERROR_SLOT_NAME]);
}

bool tsf_is_own_property(const tsf_isolate *isolate, tsf_object *object, const tsf_property *property) {
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
      if (TSF_UNLIKELY(value == TSF_ABSENT && tsf_is_pending(object)))
        value = isolate->types[TSF_TYPE_PENDING]->resolve(isolate, object, property->slot);
      return value == TSF_ABSENT ? TSF_UNDEFINED : value;
    case TSF_PROPERTY_METHOD: return tsf_from_object(method_closure(isolate, property));
    default:
      if (property->get == NULL) return TSF_UNDEFINED;
      return property->get->code(isolate, NULL, tsf_from_object(object), 0, NULL);
  }
}

static void write_property(tsf_isolate *isolate, tsf_object *object, const tsf_property *property, tsf_value value) {
  const tsf_string *name = tsf_atom_name(isolate, property->name);
  if (property->kind == TSF_PROPERTY_ACCESSOR) {
    if (property->set != NULL)
      property->set->code(isolate, NULL, tsf_from_object(object), 1, &value);
    else
      tsf_throw_property(isolate, "Cannot set property ", name, " of #<", tsf_class_name(isolate, object),
                         "> which has only a getter");
  } else if (object->flags & TSF_FLAG_FROZEN) {
    tsf_throw_read_only(isolate, object, name);
  } else if (property->kind == TSF_PROPERTY_METHOD) {
    if (property->slot == 0) {
      tsf_throw_read_only(isolate, object, name);
    } else {
      object->flags |= TSF_FLAG_MOVED;
      tsf_extra_set(isolate, object, (tsf_string *)name, value);
    }
  } else {
    tsf_value *slot = &tsf_slots(object)[property->slot];
    if (TSF_UNLIKELY(*slot == TSF_ABSENT)) tsf_key_order_slot(isolate, object, property);
    tsf_store(isolate, object, slot, value);
  }
}

/* Properties that objects without a shape have; TSF_ABSENT: none of that name. */
static tsf_value built_in_property(tsf_isolate *isolate, tsf_object *object, const tsf_string *name) {
  if (tsf_name_is(name, "length")) {
    switch (object->type) {
      case TSF_TYPE_ARRAY: return tsf_from_number(((tsf_array *)object)->length);
      case TSF_TYPE_STRING: return tsf_from_number(tsf_string_length((tsf_string *)object));
      case TSF_TYPE_CLOSURE: return tsf_from_number(tsf_function_length((tsf_closure *)object));
      default: return tsf_is_typed_array(object) ? tsf_from_number(tsf_bytes_length((tsf_bytes *)object)) : TSF_ABSENT;
    }
  }
  if (tsf_name_is(name, "size") && (object->type == TSF_TYPE_MAP || object->type == TSF_TYPE_SET))
    return tsf_from_number(tsf_map_size(isolate, (tsf_map *)object));
  if (tsf_name_is(name, "name") && object->type == TSF_TYPE_CLOSURE)
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

bool tsf_has_elements(const tsf_object *object) {
  return object->type == TSF_TYPE_ARRAY || object->type == TSF_TYPE_STRING || tsf_is_typed_array(object);
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
  if (tsf_extra_has(isolate, object, name)) return tsf_extra_get(isolate, object, name);
  return tsf_primitive_get(isolate, value_of(object), atom);
}

/* An extra, or a member of every object. */
static tsf_value beyond_shape(tsf_isolate *isolate, tsf_object *object, const tsf_string *name, tsf_atom atom) {
  tsf_value v = tsf_extra_get(isolate, object, name);
  if (TSF_LIKELY(v != TSF_UNDEFINED || isolate->program->prototypes == NULL)) return v;
  if (tsf_extra_has(isolate, object, name)) return v;
  return tsf_primitive_get(isolate, tsf_from_object(object), atom);
}

/* Static members: looked for in the class's object of them, then in its bases'. */

tsf_object *tsf_statics_of(const tsf_object *object) {
  if (object->type != TSF_TYPE_CLOSURE) return NULL;
  const tsf_closure *closure = (const tsf_closure *)object;
  const tsf_function *function = closure->function;
  if (!function->is_class || function->capture_count == 0) return NULL;
  return tsf_to_object(closure->captures[TSF_CLASS_STATICS]);
}

/* The object in the chain that has the member; *property is NULL if it is an extra. NULL: none has it. */
static tsf_object *find_static(tsf_isolate *isolate, tsf_object *object, const tsf_string *name, tsf_atom atom,
                               const tsf_property **property) {
  for (tsf_object *statics = tsf_statics_of(object); statics != NULL; statics = tsf_statics_of(object)) {
    *property = atom == TSF_NO_ATOM ? NULL : tsf_object_property(isolate, statics, atom);
    if (*property != NULL && tsf_is_own_property(isolate, statics, *property)) return statics;
    *property = NULL;
    if (tsf_extra_has(isolate, statics, name)) return statics;
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
  if (property == NULL) return tsf_extra_get(isolate, statics, name);
  if (property->kind != TSF_PROPERTY_ACCESSOR) return read_property(isolate, statics, property);
  if (property->get == NULL) return TSF_UNDEFINED;
  return property->get->code(isolate, NULL, self, 0, NULL);
}

tsf_value tsf_static_get(tsf_isolate *isolate, tsf_value base, tsf_string *name, tsf_value self) {
  return read_static(isolate, tsf_to_object(base), name, tsf_atom_find(isolate, name), self);
}

static void write_static(tsf_isolate *isolate, tsf_object *object, tsf_string *name, tsf_value value) {
  const tsf_property *property = NULL;
  tsf_object *statics = tsf_statics_of(object);
  tsf_object *owner = find_static(isolate, object, name, tsf_atom_find(isolate, name), &property);
  if (owner != NULL && property != NULL && property->kind == TSF_PROPERTY_ACCESSOR && property->set != NULL)
    property->set->code(isolate, NULL, tsf_from_object(object), 1, &value);
  else
    tsf_object_set_key(isolate, tsf_from_object(statics), tsf_key_of_name(name), value);
}

tsf_value tsf_object_get(tsf_isolate *isolate, tsf_object *object, tsf_atom name) {
  if (tsf_statics_of(object) != NULL)
    return read_static(isolate, object, tsf_atom_name(isolate, name), name, tsf_from_object(object));
  if (!tsf_is_shaped(object)) {
    double index = tsf_has_elements(object) ? tsf_name_index(tsf_atom_name(isolate, name)) : -1;
    if (index >= 0) return element(isolate, object, index);
    return without_shape(isolate, object, tsf_atom_name(isolate, name), name);
  }
  const tsf_property *property = tsf_object_property(isolate, object, name);
  if (property != NULL && !is_moved(isolate, object, property)) return read_property(isolate, object, property);
  return beyond_shape(isolate, object, tsf_atom_name(isolate, name), name);
}

/* object.name = value of what has no slots: its type may know, else it is an extra. */
static void set_without_shape(tsf_isolate *isolate, tsf_object *object, tsf_string *name, tsf_value value) {
  const tsf_type *type = isolate->types[object->type];
  bool is_known = type->get != NULL || built_in_property(isolate, object, name) != TSF_ABSENT;
  if (type->set != NULL && type->set(isolate, object, name, value)) return;
  if (tsf_threw(isolate)) return;
  if (!is_known)
    tsf_extra_set(isolate, object, name, value);
  else if (type->get != NULL)
    tsf_throw_property(isolate, "Cannot add property ", name, " to a value of type ", tsf_class_name(isolate, object), "");
  else
    tsf_throw_read_only(isolate, object, name);
}

void tsf_object_set(tsf_isolate *isolate, tsf_object *object, tsf_atom name, tsf_value value) {
  const tsf_string *text = tsf_atom_name(isolate, name);
  if (object->type == TSF_TYPE_ARRAY && tsf_name_is(text, "length") && tsf_is_number(value)) {
    tsf_array_set_length(isolate, (tsf_array *)object, tsf_to_number(value));
    return;
  }
  if (tsf_has_elements(object) && tsf_name_index(text) >= 0) {
    tsf_object_set_key(isolate, tsf_from_object(object), tsf_from_string(text), value);
    return;
  }
  if (tsf_statics_of(object) != NULL) {
    write_static(isolate, object, (tsf_string *)text, value);
    return;
  }
  if (!tsf_is_shaped(object)) {
    set_without_shape(isolate, object, (tsf_string *)text, value);
    return;
  }
  const tsf_property *property = tsf_object_property(isolate, object, name);
  if (property != NULL && !is_moved(isolate, object, property))
    write_property(isolate, object, property, value);
  else
    tsf_extra_set(isolate, object, (tsf_string *)text, value);
}

/* By key. */

double tsf_elements_length(tsf_isolate *isolate, tsf_object *object) {
  static const tsf_string name = TSF_STATIC_STRING("length", 6, 6);
  return tsf_to_number(built_in_property(isolate, object, &name));
}

/* The object behind a value; NULL for a primitive that has no properties (thrown if it is null or undefined). */
static tsf_object *object_behind(tsf_isolate *isolate, tsf_value v, tsf_value key) {
  if (tsf_is_object(v) || tsf_is_string(v)) return tsf_to_object(v);
  if (tsf_is_nullish(v)) tsf_nullish_access(isolate, v, tsf_key_text(isolate, key));
  return NULL;
}

tsf_value tsf_object_get_key(tsf_isolate *isolate, tsf_value v, tsf_value key) {
  tsf_object *object = object_behind(isolate, v, key);
  if (object == NULL) {
    if (tsf_is_nullish(v)) return TSF_UNDEFINED;
    return tsf_primitive_get(isolate, v, tsf_atom_find(isolate, tsf_key_text(isolate, key)));
  }
  double index = tsf_has_elements(object) ? tsf_key_index(key) : -1;
  if (index >= 0) return element(isolate, object, index);
  tsf_string *text = tsf_key_text(isolate, key);
  tsf_atom atom = tsf_atom_find(isolate, text);
  if (tsf_statics_of(object) != NULL) return read_static(isolate, object, text, atom, v);
  if (!tsf_is_shaped(object)) return without_shape(isolate, object, text, atom);
  return atom != TSF_NO_ATOM ? tsf_object_get(isolate, object, atom) : tsf_extra_get(isolate, object, text);
}

void tsf_object_set_key(tsf_isolate *isolate, tsf_value v, tsf_value key, tsf_value value) {
  tsf_string *text = tsf_key_text(isolate, key);
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
  double index = tsf_has_elements(object) ? tsf_key_index(key) : -1;
  if (index >= 0 && object->type == TSF_TYPE_ARRAY) {
    tsf_array_set(isolate, (tsf_array *)object, index, value);
  } else if (index >= 0) {
    tsf_typed_set(isolate, (tsf_bytes *)object, index, value);
  } else {
    tsf_atom atom = tsf_atom_find(isolate, text);
    if (atom != TSF_NO_ATOM)
      tsf_object_set(isolate, object, atom, value);
    else if (tsf_statics_of(object) != NULL)
      write_static(isolate, object, text, value);
    else if (tsf_is_shaped(object))
      tsf_extra_set(isolate, object, text, value);
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
    if (tsf_name_is(name, names[i])) return true;
  return false;
}

static bool has_member(tsf_isolate *isolate, tsf_value v, tsf_value key, bool own) {
  tsf_object *object = object_behind(isolate, v, key);
  if (object != NULL) tsf_object_complete(isolate, object);
  if (object == NULL || tsf_threw(isolate)) return false;
  double index = tsf_has_elements(object) ? tsf_key_index(key) : -1;
  if (index >= 0 && object->type == TSF_TYPE_ARRAY) return tsf_array_slot((tsf_array *)object, index) != TSF_ABSENT;
  if (index >= 0) return index < tsf_elements_length(isolate, object);
  tsf_string *text = tsf_key_text(isolate, key);
  tsf_atom atom = tsf_atom_find(isolate, text);
  if (tsf_statics_of(object) != NULL) {
    const tsf_property *member = NULL;
    tsf_object *owner = find_static(isolate, object, text, atom, &member);
    if (owner != NULL && (!own || owner == tsf_statics_of(object))) return true;
  }
  if (isolate->types[object->type]->get != NULL)
    return isolate->types[object->type]->get(isolate, object, text) != TSF_ABSENT;
  if (!tsf_is_shaped(object) && built_in_property(isolate, object, text) != TSF_ABSENT) return !(own && tsf_name_is(text, "size"));
  if (tsf_extra_has(isolate, object, text)) return true;
  if (!own && atom != TSF_NO_ATOM && tsf_prototype_member(isolate, v, atom) != NULL) return true;
  if (!tsf_is_shaped(object)) return false;
  const tsf_property *property = atom == TSF_NO_ATOM ? NULL : tsf_object_property(isolate, object, atom);
  if (property != NULL && !is_moved(isolate, object, property))
    return tsf_is_own_property(isolate, object, property) || (!own && property->kind != TSF_PROPERTY_SLOT);
  return false;
}

bool tsf_object_has_key(tsf_isolate *isolate, tsf_value v, tsf_value key) {
  if (tsf_is_object(v)) {
    if (has_member(isolate, v, key, false) || tsf_threw(isolate)) return !tsf_threw(isolate);
    return !isolate->types[tsf_to_object(v)->type]->is_dictionary && every_object_has(tsf_key_text(isolate, key));
  }
  tsf_string *name = tsf_key_text(isolate, key), *text = tsf_exception_text(isolate, v);
  tsf_throw_error(isolate, TSF_ERROR_TYPE, "Cannot use 'in' operator to search for '%.*s' in %.*s", (int)name->bytes,
                  name->data, (int)text->bytes, text->data);
  return false;
}

bool tsf_object_has_own_key(tsf_isolate *isolate, tsf_value v, tsf_value key) {
  if (tsf_is_nullish(v)) tsf_throw_error(isolate, TSF_ERROR_TYPE, "Cannot convert undefined or null to object");
  return !tsf_is_nullish(v) && has_member(isolate, v, key, true);
}

static void delete_own(tsf_isolate *isolate, tsf_object *object, tsf_string *text) {
  tsf_key_order_deleted(isolate, object, text);
  tsf_atom atom = tsf_is_shaped(object) ? tsf_atom_find(isolate, text) : TSF_NO_ATOM;
  const tsf_property *property = atom == TSF_NO_ATOM ? NULL : tsf_object_property(isolate, object, atom);
  if (property != NULL && property->kind == TSF_PROPERTY_SLOT && !is_moved(isolate, object, property)) {
    if (tsf_slots(object)[property->slot] != TSF_ABSENT) object->flags |= TSF_FLAG_MOVED;
    tsf_slots(object)[property->slot] = TSF_ABSENT;
  } else if (tsf_extras_of(isolate, object) != NULL) {
    tsf_map_delete(isolate, tsf_extras_of(isolate, object), tsf_from_string(text));
  }
}

bool tsf_object_delete_key(tsf_isolate *isolate, tsf_value v, tsf_value key) {
  tsf_string *text = tsf_key_text(isolate, key);
  if (tsf_is_nullish(v)) {
    tsf_throw_error(isolate, TSF_ERROR_TYPE, "Cannot convert undefined or null to object");
    return false;
  }
  if (!tsf_is_object(v)) return true;
  tsf_object *object = tsf_to_object(v);
  tsf_object_complete(isolate, object);
  if (tsf_threw(isolate)) return false;
  if ((object->flags & TSF_FLAG_FROZEN) && has_member(isolate, v, key, true)) {
    if (object->type == TSF_TYPE_ARRAY)
      tsf_throw_property(isolate, "Cannot delete property '", text, "' of [object ", "Array", "]");
    else
      tsf_throw_property(isolate, "Cannot delete property '", text, "' of #<", tsf_class_name(isolate, object), ">");
    return false;
  }
  double index = tsf_key_index(key);
  if (object->type == TSF_TYPE_ARRAY && index >= 0) {
    tsf_array_delete(isolate, (tsf_array *)object, index);
  } else {
    delete_own(isolate, tsf_statics_of(object) != NULL ? tsf_statics_of(object) : object, text);
  }
  return true;
}

