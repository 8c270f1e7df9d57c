/* symbol.c - see symbol.h. */
#include "symbol.h"

#include <inttypes.h>
#include <stdio.h>

#define PREFIX_BYTES 3u

tsf_value tsf_symbol_named(tsf_string *name) { return tsf_from_symbol(name); }

static tsf_value symbol_of(tsf_isolate *isolate, const char *head, const tsf_string *rest) {
  tsf_builder builder;
  tsf_builder_start(&builder, isolate);
  tsf_builder_text(&builder, TSF_SYMBOL_PREFIX, PREFIX_BYTES);
  tsf_builder_text(&builder, head, strlen(head));
  if (rest != NULL) tsf_builder_string(&builder, rest);
  tsf_string *name = tsf_builder_finish(&builder);
  return tsf_threw(isolate) ? TSF_UNDEFINED : tsf_from_symbol(name);
}

tsf_value tsf_symbol_new(tsf_isolate *isolate, tsf_value description) {
  char head[24];
  bool is_described = description != TSF_UNDEFINED;
  snprintf(head, sizeof head, "%" PRIu64 "%s", ++isolate->symbol_count, is_described ? "." : "");
  return symbol_of(isolate, head, is_described ? tsf_exception_text(isolate, description) : NULL);
}

tsf_value tsf_symbol_for(tsf_isolate *isolate, tsf_string *key) { return symbol_of(isolate, ":", key); }

static tsf_string *name_of(tsf_isolate *isolate, tsf_value symbol) {
  if (tsf_is_symbol(symbol)) return tsf_to_string_pointer(symbol);
  tsf_string *text = tsf_exception_text(isolate, symbol);
  tsf_throw_error(isolate, TSF_ERROR_TYPE, "%.*s is not a symbol", (int)text->bytes, text->data);
  return NULL;
}

static tsf_string *rest_of(tsf_isolate *isolate, tsf_string *name, uint32_t start) {
  return tsf_string_bytes(isolate, name, start, name->bytes);
}

tsf_value tsf_symbol_key_for(tsf_isolate *isolate, tsf_value symbol) {
  tsf_string *name = name_of(isolate, symbol);
  if (name == NULL || name->data[PREFIX_BYTES] != ':') return TSF_UNDEFINED;
  return tsf_from_string(rest_of(isolate, name, PREFIX_BYTES + 1));
}

/* Whether the name has a number, and so was made by Symbol(). */
static bool is_made(const tsf_string *name) {
  char first = name->data[PREFIX_BYTES], second = name->bytes > PREFIX_BYTES + 1 ? name->data[PREFIX_BYTES + 1] : ' ';
  return (first >= '0' && first <= '9') || (first == 'c' && second >= '0' && second <= '9');
}

static tsf_string *well_known(tsf_isolate *isolate, tsf_string *name) {
  static const tsf_string owner = TSF_STATIC_STRING("Symbol.", 7, 7);
  return tsf_string_concat(isolate, (tsf_string *)&owner, rest_of(isolate, name, PREFIX_BYTES));
}

tsf_value tsf_symbol_description(tsf_isolate *isolate, tsf_value symbol) {
  tsf_string *name = name_of(isolate, symbol);
  if (name == NULL) return TSF_UNDEFINED;
  if (name->data[PREFIX_BYTES] == ':') return tsf_from_string(rest_of(isolate, name, PREFIX_BYTES + 1));
  if (!is_made(name)) return tsf_from_string(well_known(isolate, name));
  const char *dot = memchr(name->data, '.', name->bytes);
  return dot == NULL ? TSF_UNDEFINED : tsf_from_string(rest_of(isolate, name, (uint32_t)(dot - name->data) + 1));
}

tsf_string *tsf_symbol_text(tsf_isolate *isolate, tsf_value symbol) {
  tsf_value description = tsf_symbol_description(isolate, symbol);
  if (tsf_threw(isolate)) return (tsf_string *)&tsf_string_empty;
  tsf_builder builder;
  tsf_builder_start(&builder, isolate);
  tsf_builder_text(&builder, "Symbol(", 7);
  if (description != TSF_UNDEFINED) tsf_builder_string(&builder, tsf_to_string_pointer(description));
  tsf_builder_char(&builder, ')');
  tsf_string *text = tsf_builder_finish(&builder);
  return text == NULL ? (tsf_string *)&tsf_string_empty : text;
}

tsf_value tsf_symbol_itself(tsf_isolate *isolate, tsf_value symbol) {
  return name_of(isolate, symbol) == NULL ? TSF_UNDEFINED : symbol;
}
