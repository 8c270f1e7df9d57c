/* console_format.c - the line that console.log makes: values by inspect.c, and the %-directives of a first text.
 * Node's formatWithOptions. */
#include "inspect.h"

typedef struct directives {
  tsf_isolate *isolate;
  tsf_builder *out;
  const tsf_array *values;
  uint32_t next; /* value for the next directive */
} directives;

static void build(tsf_builder *out, tsf_string *text) {
  if (text != NULL) tsf_builder_string(out, text);
}

static void build_number(tsf_builder *out, double d) {
  char digits[TSF_NUMBER_TEXT_MAX];
  if (d == 0 && signbit(d)) tsf_builder_char(out, '-');
  tsf_builder_text(out, digits, tsf_number_format(d, digits));
}

static void build_value(tsf_isolate *isolate, tsf_builder *out, tsf_value v) {
  if (tsf_is_string(v)) tsf_builder_string(out, tsf_to_string_pointer(v));
  else if (tsf_is_number(v)) build_number(out, tsf_to_number(v));
  else build(out, tsf_inspect(isolate, v, TSF_INSPECT_DEPTH, false));
}

/* %s: objects by a toString of their own, others inspected without their contents. */
static void build_text(tsf_isolate *isolate, tsf_builder *out, tsf_value v) {
  static const tsf_string name = TSF_STATIC_STRING("toString", 8, 8);
  bool is_plain = tsf_is_object(v) && tsf_to_object(v)->type != TSF_TYPE_CLOSURE &&
                  !tsf_inspected_has_method(isolate, tsf_to_object(v), (tsf_string *)&name);
  if (tsf_is_number(v)) build_number(out, tsf_to_number(v));
  else if (is_plain || tsf_is_bigint(v)) build(out, tsf_inspect(isolate, v, 0, false));
  else build(out, tsf_to_string(isolate, v));
}

/* %d, %i, %f */
static void build_numeric(tsf_isolate *isolate, tsf_builder *out, char letter, tsf_value v) {
  if (tsf_is_bigint(v) && letter != 'f') {
    build(out, tsf_inspect(isolate, v, 0, false));
    return;
  }
  double d;
  if (letter == 'd') {
    d = tsf_to_number_value(isolate, v);
  } else {
    tsf_string *text = tsf_to_string(isolate, v);
    if (tsf_threw(isolate)) return;
    d = letter == 'i' ? tsf_number_parse_int(isolate, text, 0) : tsf_number_parse_float(isolate, text);
  }
  if (!tsf_threw(isolate)) build_number(out, d);
}

static void build_json(tsf_isolate *isolate, tsf_builder *out, tsf_value v) {
  tsf_string *text = tsf_console_json(isolate, v);
  if (text != NULL) tsf_builder_string(out, text);
  else tsf_builder_text(out, "undefined", 9);
}

static void build_directive(directives *d, char letter) {
  tsf_value v = d->values->slots[d->next++];
  switch (letter) {
    case 's': build_text(d->isolate, d->out, v); break;
    case 'j': build_json(d->isolate, d->out, v); break;
    case 'o': build(d->out, tsf_inspect(d->isolate, v, 4, true)); break;
    case 'O': build(d->out, tsf_inspect(d->isolate, v, TSF_INSPECT_DEPTH, false)); break;
    case 'c': break; /* a style */
    default: build_numeric(d->isolate, d->out, letter, v); break;
  }
}

static bool is_directive(char letter) { return letter != 0 && strchr("sdifjoOc", letter) != NULL; }

/* An unknown letter is looked at only once. */
static void build_pattern(directives *d, const tsf_string *pattern) {
  uint32_t done = 0;
  for (uint32_t i = 0; i + 1 < pattern->bytes && !tsf_threw(d->isolate); i++) {
    if (pattern->data[i] != '%') continue;
    char letter = pattern->data[++i];
    if (letter == '%') {
      tsf_builder_text(d->out, pattern->data + done, i - done);
      done = i + 1;
    } else if (d->next < d->values->length && is_directive(letter)) {
      tsf_builder_text(d->out, pattern->data + done, i - 1 - done);
      build_directive(d, letter);
      done = i + 1;
    }
  }
  tsf_builder_text(d->out, pattern->data + done, pattern->bytes - done);
}

tsf_string *tsf_console_format(tsf_isolate *isolate, const tsf_array *values) {
  tsf_builder out;
  tsf_builder_start(&out, isolate);
  directives d = {isolate, &out, values, 0};
  if (values->length > 1 && tsf_is_string(values->slots[0])) {
    d.next = 1;
    build_pattern(&d, tsf_to_string_pointer(values->slots[0]));
  }
  for (; d.next < values->length && !tsf_threw(isolate); d.next++) {
    if (d.next != 0) tsf_builder_char(&out, ' ');
    build_value(isolate, &out, values->slots[d.next]);
  }
  return tsf_threw(isolate) ? NULL : tsf_builder_finish(&out);
}

static void write_values(tsf_isolate *isolate, int stream, const tsf_array *values) {
  tsf_string *line = tsf_console_format(isolate, values);
  if (line != NULL) tsf_console_line(isolate, stream, line);
}

void tsf_console_out(tsf_isolate *isolate, tsf_array *values) { write_values(isolate, 0, values); }

void tsf_console_error(tsf_isolate *isolate, tsf_array *values) { write_values(isolate, 1, values); }

void tsf_console_out_text(tsf_isolate *isolate, tsf_string *line) { tsf_console_line(isolate, 0, line); }

void tsf_console_error_text(tsf_isolate *isolate, tsf_string *line) { tsf_console_line(isolate, 1, line); }
