/* dynamic.c - parameters whose first byte tells their type (PT_DYN): what it means in each of the event table's four
 * tables, by position. */
#include <string.h>

#include "../../include/falco/plugin.h"
#include "../types/string.h"

#define KIND(name, index, param)                                                                                     \
  {&(const tsf_string)TSF_STATIC_STRING(name, sizeof name - 1, sizeof name - 1), index, TSF_PARAM_##param}

const tsf_string tsf_dynamic_kind_name = TSF_STATIC_STRING("kind", 4, 4);
const tsf_string tsf_dynamic_value_name = TSF_STATIC_STRING("value", 5, 5);

static const tsf_dynamic_kind unknown = KIND("unknown", -1, BYTES);

static const tsf_dynamic_kind sockopt[] = {KIND("bytes", 0, BYTES), KIND("errno", 1, I64), KIND("u32", 2, U32),
                                           KIND("u64", 3, U64), KIND("reltime", 4, U64)};
static const tsf_dynamic_kind ptrace[] = {KIND("u64", 0, U64), KIND("signal", 1, U8)};
static const tsf_dynamic_kind bpf[] = {KIND("fd", 0, I64), KIND("errno", 1, I64)};
static const tsf_dynamic_kind keyctl[] = {KIND("i64", 0, I64), KIND("text", 1, STRING)};

static const tsf_dynamic_kind *kinds_of(uint8_t table, unsigned *count) {
#define TABLE(kinds) (*count = sizeof kinds / sizeof kinds[0], kinds)
  switch (table) {
  case TSF_PARAM_SOCKOPT: return TABLE(sockopt);
  case TSF_PARAM_PTRACE: return TABLE(ptrace);
  case TSF_PARAM_BPF: return TABLE(bpf);
  default: return TABLE(keyctl);
  }
}

const tsf_dynamic_kind *tsf_dynamic_kind_at(uint8_t table, uint8_t first) {
  unsigned count;
  const tsf_dynamic_kind *kinds = kinds_of(table, &count);
  return first < count ? &kinds[first] : &unknown;
}

static bool is_named(const tsf_dynamic_kind *kind, const tsf_string *name) {
  return kind->name->bytes == name->bytes && memcmp(kind->name->data, name->data, name->bytes) == 0;
}

const tsf_dynamic_kind *tsf_dynamic_kind_named(uint8_t table, const tsf_string *name, char names[TSF_DYNAMIC_NAMES]) {
  unsigned count;
  const tsf_dynamic_kind *kinds = kinds_of(table, &count);
  char *end = names;
  for (unsigned i = 0; i < count; i++) {
    if (is_named(&kinds[i], name)) return &kinds[i];
    memcpy(end, kinds[i].name->data, kinds[i].name->bytes);
    end += kinds[i].name->bytes;
    memcpy(end, ", ", 2);
    end += 2;
  }
  strcpy(end, unknown.name->data);
  return is_named(&unknown, name) ? &unknown : NULL;
}
