/* key.c - names and run-time keys. Looking a name up among the program's atoms is a binary search. */
#include "key.h"

#include "symbol.h"

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

double tsf_name_index(const tsf_string *name) {
  if (name->bytes == 0 || name->bytes > 10 || (name->bytes > 1 && name->data[0] == '0')) return -1;
  double index = 0;
  for (uint32_t i = 0; i < name->bytes; i++) {
    if (name->data[i] < '0' || name->data[i] > '9') return -1;
    index = index * 10 + (name->data[i] - '0');
  }
  return index <= TSF_INDEX_MAX ? index : -1;
}

tsf_string *tsf_key_text(tsf_isolate *isolate, tsf_value key) {
  if (tsf_is_string(key) || tsf_is_symbol(key)) return tsf_to_string_pointer(key);
  return tsf_exception_text(isolate, key); /* String() of a primitive */
}
