/* inspect_kinds.c - what each kind of object says of itself. A new kind is a function, or two, and a row of `kinds`.
 * Invariant: `head` sets `open`, and `name` unless the kind has never anything in its brackets. */
#include "inspector.h"

static void name_list(tsf_inspector *in, tsf_inspected *it, const char *name, uint64_t count, const char *bracket) {
  it->name = tsf_string_from_text(in->isolate, name);
  it->open = tsf_inspect_print(in->isolate, "%s(%llu) %s", name, (unsigned long long)count, bracket);
  it->has_contents = count != 0;
}

/* "Name {", or "{" for what a literal made. */
static void name_object(tsf_inspector *in, tsf_inspected *it, tsf_string *name) {
  static const tsf_string brace = TSF_STATIC_STRING(" {", 2, 2), object = TSF_STATIC_STRING("Object", 6, 6);
  it->name = name->bytes == 0 ? (tsf_string *)&object : name;
  it->open = name->bytes == 0 ? (tsf_string *)&tsf_string_characters['{']
                              : tsf_inspect_joined(in->isolate, name, (tsf_string *)&brace, (tsf_string *)&tsf_string_empty);
}

static void add_rest(tsf_inspector *in, tsf_inspected *it, unsigned long long more) {
  if (more == 0) return;
  tsf_inspect_add(in, it->parts, tsf_inspect_print(in->isolate, "... %llu more item%s", more, more > 1 ? "s" : ""));
}

static void add_more(tsf_inspector *in, tsf_inspected *it, uint64_t count) {
  add_rest(in, it, count <= in->most ? 0 : count - in->most);
}

/* Arrays and typed arrays. */

static void array_head(tsf_inspector *in, tsf_inspected *it) {
  uint32_t length = ((const tsf_array *)it->object)->length;
  it->open = (tsf_string *)&tsf_string_characters['['];
  it->close = ']';
  it->name = tsf_string_from_text(in->isolate, "Array");
  it->keys = tsf_object_extra_keys(in->isolate, it->object);
  it->has_contents = length != 0 || in->hidden;
  it->is_list = true;
}

static uint32_t holes_from(const tsf_array *a, uint32_t start) {
  uint32_t end = start;
  while (end < a->length && a->slots[end] == TSF_ABSENT) end++;
  return end - start;
}

static void array_contents(tsf_inspector *in, tsf_inspected *it, uint32_t level) {
  const tsf_array *a = (const tsf_array *)it->object;
  uint32_t i = 0;
  for (uint32_t shown = 0; i < a->length && shown < in->most && !tsf_threw(in->isolate); shown++) {
    uint32_t holes = holes_from(a, i);
    if (holes == 0)
      tsf_inspect_add(in, it->parts, tsf_inspect_inner(in, a->slots[i++], level));
    else
      tsf_inspect_add(in, it->parts, tsf_inspect_print(in->isolate, "<%u empty item%s>", holes, holes > 1 ? "s" : ""));
    i += holes;
  }
  if (!tsf_threw(in->isolate)) add_rest(in, it, a->length - i);
  if (in->hidden) tsf_inspect_add(in, it->parts, tsf_inspect_print(in->isolate, "[length]: %u", a->length));
}

static void typed_head(tsf_inspector *in, tsf_inspected *it) {
  tsf_isolate *isolate = in->isolate;
  name_list(in, it, isolate->types[it->object->type]->name, ((const tsf_bytes *)it->object)->length, "[");
  it->close = ']';
  it->keys = tsf_object_extra_keys(isolate, it->object);
  it->is_list = true;
}

static void typed_contents(tsf_inspector *in, tsf_inspected *it, uint32_t level) {
  (void)level;
  const tsf_bytes *b = (const tsf_bytes *)it->object;
  for (uint32_t i = 0; i < b->length && i < in->most && !tsf_threw(in->isolate); i++) {
    tsf_value v = tsf_typed_element(in->isolate, b, i);
    bool is_number = tsf_is_number(v);
    tsf_inspect_add(in, it->parts, is_number ? tsf_inspect_number(in->isolate, tsf_to_number(v)) : tsf_inspect_bigint(in->isolate, v));
  }
  add_more(in, it, b->length);
}

/* ArrayBuffer { [Uint8Contents]: <00 ff>, [byteLength]: 2 } */

static void buffer_head(tsf_inspector *in, tsf_inspected *it) {
  it->open = tsf_inspect_print(in->isolate, "%s {", in->isolate->types[it->object->type]->name);
  it->name = tsf_string_from_text(in->isolate, in->isolate->types[it->object->type]->name);
  it->has_contents = true;
}

static void buffer_contents(tsf_inspector *in, tsf_inspected *it, uint32_t level) {
  (void)level;
  static const char digits[] = "0123456789abcdef";
  const tsf_bytes *b = (const tsf_bytes *)it->object;
  tsf_builder builder;
  tsf_builder_start(&builder, in->isolate);
  tsf_builder_text(&builder, "[Uint8Contents]: <", 18);
  for (uint64_t i = 0; i < b->length && i < in->most; i++) {
    if (i > 0) tsf_builder_char(&builder, ' ');
    tsf_builder_char(&builder, digits[b->data[i] >> 4]);
    tsf_builder_char(&builder, digits[b->data[i] & 15]);
  }
  unsigned long long more = b->length > in->most ? b->length - in->most : 0;
  if (more > 0) tsf_builder_string(&builder, tsf_inspect_print(in->isolate, " ... %llu more byte%s", more, more > 1 ? "s" : ""));
  tsf_builder_char(&builder, '>');
  tsf_inspect_add(in, it->parts, tsf_builder_finish(&builder));
  tsf_inspect_add(in, it->parts, tsf_inspect_print(in->isolate, "[byteLength]: %llu", (unsigned long long)b->length));
}

static void data_view_contents(tsf_inspector *in, tsf_inspected *it, uint32_t level) {
  tsf_isolate *isolate = in->isolate;
  tsf_bytes *b = (tsf_bytes *)it->object;
  tsf_inspect_add(in, it->parts, tsf_inspect_print(isolate, "[byteLength]: %llu", (unsigned long long)b->length));
  tsf_inspect_add(in, it->parts, tsf_inspect_print(isolate, "[byteOffset]: %.0f", tsf_bytes_offset(b)));
  tsf_string *name = tsf_string_from_text(isolate, "[buffer]: ");
  tsf_string *buffer = tsf_inspect_inner(in, tsf_from_object(tsf_bytes_buffer(isolate, b)), level);
  tsf_inspect_add(in, it->parts, tsf_inspect_joined(isolate, name, buffer, (tsf_string *)&tsf_string_empty));
}

/* Maps and sets. */

static void map_head(tsf_inspector *in, tsf_inspected *it) {
  name_list(in, it, "Map", ((const tsf_map *)it->object)->size, "{");
}

static void set_head(tsf_inspector *in, tsf_inspected *it) {
  name_list(in, it, "Set", ((const tsf_map *)it->object)->size, "{");
}

static tsf_string *entry_text(tsf_inspector *in, tsf_value key, tsf_value value, uint32_t level) {
  static const tsf_string arrow = TSF_STATIC_STRING(" => ", 4, 4);
  tsf_string *key_text = tsf_inspect_inner(in, key, level);
  tsf_string *value_text = key_text == NULL ? NULL : tsf_inspect_inner(in, value, level);
  return tsf_inspect_joined(in->isolate, key_text, (tsf_string *)&arrow, value_text);
}

static void map_contents(tsf_inspector *in, tsf_inspected *it, uint32_t level) {
  tsf_map *map = (tsf_map *)it->object;
  tsf_map_position position = {NULL, 0};
  tsf_value key, value;
  for (uint32_t i = 0; i < in->most && !tsf_threw(in->isolate); i++) {
    if (!tsf_map_next(map, &position, &key, &value)) break;
    bool is_set = it->object->type == TSF_TYPE_SET;
    tsf_inspect_add(in, it->parts, is_set ? tsf_inspect_inner(in, key, level) : entry_text(in, key, value, level));
  }
  add_more(in, it, map->size);
}

/* What is in a weak table is nobody's to see. */

static void weak_head(tsf_inspector *in, tsf_inspected *it) {
  it->open = tsf_inspect_print(in->isolate, "%s {", in->isolate->types[it->object->type]->name);
  it->name = tsf_string_from_text(in->isolate, in->isolate->types[it->object->type]->name);
  it->has_contents = true;
}

static void weak_contents(tsf_inspector *in, tsf_inspected *it, uint32_t level) {
  (void)level;
  tsf_inspect_add(in, it->parts, tsf_string_from_text(in->isolate, "<items unknown>"));
}

/* Functions and classes: [Function: f], [class B extends A]. */

static void function_head(tsf_inspector *in, tsf_inspected *it) {
  tsf_isolate *isolate = in->isolate;
  tsf_closure *function = (tsf_closure *)it->object;
  tsf_string *name = tsf_function_name(isolate, function);
  bool is_class = function->function->is_class && !function->function->is_library;
  tsf_builder builder;
  tsf_builder_start(&builder, isolate);
  tsf_builder_char(&builder, '[');
  if (tsf_function_is_async(function)) tsf_builder_text(&builder, "Async", 5);
  if (tsf_function_is_generator(function)) tsf_builder_text(&builder, "Generator", 9);
  tsf_builder_text(&builder, is_class ? "class" : "Function", is_class ? 5 : 8);
  if (name->bytes == 0) tsf_builder_text(&builder, " (anonymous)", 12);
  else if (!is_class) tsf_builder_char(&builder, ':');
  if (name->bytes != 0) tsf_builder_char(&builder, ' ');
  tsf_builder_string(&builder, name);
  uint32_t base = is_class ? isolate->types[function->function->class_type]->base : 0;
  if (base != 0) {
    const char *base_name = isolate->types[base]->name;
    tsf_builder_text(&builder, " extends ", 9);
    tsf_builder_text(&builder, base_name, strlen(base_name));
  }
  tsf_builder_char(&builder, ']');
  it->base = tsf_builder_finish(&builder);
  it->open = (tsf_string *)&tsf_string_characters['{'];
  it->name = tsf_string_from_text(isolate, "Function");
}

/* Iterators. Those of maps and sets show what is left. */

static void generator_head(tsf_inspector *in, tsf_inspected *it) {
  it->open = tsf_string_from_text(in->isolate, "Object [Generator] {");
}

static bool is_over_map(const tsf_object *iterator) {
  uint32_t over = tsf_iterator_over(iterator);
  return over == TSF_TYPE_MAP || over == TSF_TYPE_SET;
}

static void iterator_head(tsf_inspector *in, tsf_inspected *it) {
  const char *name = tsf_iterator_name(it->object);
  if (!is_over_map(it->object)) {
    it->open = tsf_inspect_print(in->isolate, "Object [%s] {", name);
    return;
  }
  bool gives_entries = tsf_iterator_kind(it->object) == TSF_ITERATE_MAP_ENTRIES;
  it->open = tsf_inspect_print(in->isolate, "[%.3s %s] {", name, gives_entries ? "Entries" : "Iterator");
  it->name = tsf_inspect_print(in->isolate, "Object [%s]", name);
  tsf_object *copy = tsf_iterator_copy(in->isolate, it->object);
  it->contents = tsf_iterate_to_array(in->isolate, tsf_from_object(copy));
  it->has_contents = true;
}

/* Key and value are as deep as other values would be. */
static tsf_string *pair_text(tsf_inspector *in, tsf_value value, uint32_t level) {
  const tsf_array *pair = (const tsf_array *)tsf_to_object(value);
  tsf_inspected it = {.object = tsf_to_object(value), .close = ']', .parts = tsf_array_new(in->isolate, 2)};
  it.open = (tsf_string *)&tsf_string_characters['['];
  for (uint32_t i = 0; i < pair->length; i++)
    tsf_inspect_add(in, it.parts, tsf_inspect_value(in, pair->slots[i], level));
  return tsf_threw(in->isolate) ? NULL : tsf_inspect_layout(in, &it, level);
}

static void iterator_contents(tsf_inspector *in, tsf_inspected *it, uint32_t level) {
  bool gives_entries = tsf_iterator_kind(it->object) == TSF_ITERATE_MAP_ENTRIES;
  in->indentation += 2;
  for (uint32_t i = 0; i < it->contents->length && i < in->most && !tsf_threw(in->isolate); i++) {
    tsf_value value = it->contents->slots[i];
    tsf_inspect_add(in, it->parts, gives_entries ? pair_text(in, value, level) : tsf_inspect_value(in, value, level));
  }
  in->indentation -= 2;
  add_more(in, it, it->contents->length);
}

/* Objects with properties. The library's own say what they show (compiler/prelude/inspected.ts). */

static tsf_value shown_property(tsf_isolate *isolate, tsf_object *object, const tsf_string *name) {
  tsf_atom atom = object->type < TSF_TYPE_FIRST_USER ? TSF_NO_ATOM : tsf_atom_find(isolate, name);
  const tsf_property *property = atom == TSF_NO_ATOM ? NULL : tsf_object_property(isolate, object, atom);
  if (property == NULL || property->kind != TSF_PROPERTY_ACCESSOR) return TSF_UNDEFINED;
  return tsf_object_get(isolate, object, atom);
}

static void find_own_contents(tsf_inspector *in, tsf_inspected *it) {
  static const tsf_string name = TSF_STATIC_STRING("[[parts]]", 9, 9);
  tsf_value parts = shown_property(in->isolate, it->object, &name);
  if (tsf_threw(in->isolate) || !tsf_is_array(parts)) return;
  it->contents = (tsf_array *)tsf_to_object(parts);
  it->has_contents = it->contents->length != 0;
}

/* The name of its class, and what a getter [Symbol.toStringTag] says if that is something else. */
static tsf_string *class_text(tsf_isolate *isolate, tsf_object *object) {
  static const tsf_string name = TSF_STATIC_STRING(TSF_SYMBOL_PREFIX "toStringTag", 14, 12);
  static const tsf_string open = TSF_STATIC_STRING(" [", 2, 2), close = TSF_STATIC_STRING("]", 1, 1);
  tsf_string *class_name = tsf_object_class_name(isolate, object), *empty = (tsf_string *)&tsf_string_empty;
  tsf_value tag = class_name->bytes == 0 ? TSF_UNDEFINED : shown_property(isolate, object, &name);
  if (!tsf_is_string(tag) || tag == tsf_from_string(empty) || tsf_threw(isolate)) return class_name;
  if (tsf_string_equal(tsf_to_string_pointer(tag), class_name)) return class_name;
  tsf_string *in_brackets = tsf_inspect_joined(isolate, (tsf_string *)&open, tsf_to_string_pointer(tag), (tsf_string *)&close);
  tsf_string *text = tsf_inspect_joined(isolate, class_name, in_brackets, empty);
  return text == NULL ? empty : text;
}

static void object_head(tsf_inspector *in, tsf_inspected *it) {
  static const tsf_string name = TSF_STATIC_STRING("[[title]]", 9, 9);
  tsf_value title = shown_property(in->isolate, it->object, &name);
  if (tsf_threw(in->isolate)) return;
  tsf_string *text = tsf_is_string(title) ? tsf_to_string_pointer(title) : class_text(in->isolate, it->object);
  if (tsf_threw(in->isolate)) return;
  name_object(in, it, text);
  find_own_contents(in, it);
}

/* What [[parts]] lists: a text, and a value behind it if there is a second element. */
static tsf_string *own_text(tsf_inspector *in, tsf_value part, uint32_t level) {
  const tsf_array *pair = tsf_is_array(part) ? (const tsf_array *)tsf_to_object(part) : NULL;
  if (pair == NULL || pair->length == 0 || !tsf_is_string(pair->slots[0])) return NULL;
  tsf_string *before = tsf_to_string_pointer(pair->slots[0]), *empty = (tsf_string *)&tsf_string_empty;
  return pair->length == 1 ? before
                           : tsf_inspect_joined(in->isolate, before, tsf_inspect_inner(in, pair->slots[1], level), empty);
}

static void object_contents(tsf_inspector *in, tsf_inspected *it, uint32_t level) {
  for (uint32_t i = 0; it->contents != NULL && i < it->contents->length && !tsf_threw(in->isolate); i++)
    tsf_inspect_add(in, it->parts, own_text(in, it->contents->slots[i], level));
}

/* The table. */

static const tsf_inspected_kind kinds[] = {
    [TSF_KIND_OBJECT] = {object_head, object_contents},
    [TSF_KIND_ARRAY] = {array_head, array_contents},
    [TSF_KIND_FUNCTION] = {function_head, NULL},
    [TSF_KIND_MAP] = {map_head, map_contents},
    [TSF_KIND_SET] = {set_head, map_contents},
    [TSF_KIND_TYPED_ARRAY] = {typed_head, typed_contents},
    [TSF_KIND_BUFFER] = {buffer_head, buffer_contents},
    [TSF_KIND_DATA_VIEW] = {buffer_head, data_view_contents},
    [TSF_KIND_GENERATOR] = {generator_head, NULL},
    [TSF_KIND_ITERATOR] = {iterator_head, iterator_contents},
    [TSF_KIND_ERROR] = {tsf_inspect_error, NULL},
    [TSF_KIND_OTHER] = {object_head, object_contents},
    [TSF_KIND_WEAK] = {weak_head, weak_contents},
};

const tsf_inspected_kind *tsf_inspected_kind_of(tsf_isolate *isolate, const tsf_object *object) {
  return &kinds[(int)tsf_value_kind(isolate, tsf_from_object(object))];
}
