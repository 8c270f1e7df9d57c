/* inspect_layout.c - the parts of an object on one line if they are few and short, else on lines of their own or in
 * columns: Node's reduceToSingleString and groupArrayElements for compact: 3 and breakLength: 80. */
#include "inspector.h"

enum { COMPACT = 3, MANY = 6, GAP = 2, COLUMNS_MOST = 15 };

static tsf_string *part_at(const tsf_array *parts, uint32_t i) { return tsf_to_string_pointer(parts->slots[i]); }

static bool has_line_break(const tsf_string *s) { return memchr(s->data, '\n', s->bytes) != NULL; }

/* One line. */

static bool fits_one_line(const tsf_inspector *in, const tsf_inspected *it, const tsf_array *lines) {
  uint64_t base = it->base == NULL ? 0 : tsf_string_length(it->base), count = lines->length;
  uint64_t length = count + (count + in->indentation + tsf_string_length(it->open) + base + 10);
  if (length + count > in->columns || (it->base != NULL && has_line_break(it->base))) return false;
  for (uint32_t i = 0; i < count; i++) {
    length += tsf_string_length(part_at(lines, i));
    if (length > in->columns || has_line_break(part_at(lines, i))) return false;
  }
  return true;
}

/* Columns. */

typedef struct grid {
  uint32_t count;    /* parts that go in columns: all but "... n more items" */
  uint32_t widths[TSF_INSPECT_MOST + 1];
  uint32_t columns;
  uint32_t column_widths[COLUMNS_MOST];
} grid;

static double smaller(double a, double b) { return a < b ? a : b; }

/* So many that the whole is about two and a half times as wide as high; 1: no columns. */
static uint32_t columns_for(const tsf_inspector *in, const grid *g, uint32_t parts) {
  uint32_t total = 0, widest = 0;
  for (uint32_t i = 0; i < g->count; i++) {
    total += g->widths[i] + GAP;
    if (g->widths[i] > widest) widest = g->widths[i];
  }
  double cell = widest + GAP;
  if (cell * 3 + in->indentation >= in->columns || !(total / cell > 5 || widest <= 6)) return 1;
  double bias = cell - 3 - sqrt(cell - (double)total / parts), biased = bias > 1 ? bias : 1;
  double square = floor(sqrt(2.5 * biased * g->count) / biased + 0.5);
  double room = floor((in->columns - (double)in->indentation) / cell);
  double columns = smaller(smaller(square, room), smaller(COMPACT * 4, COLUMNS_MOST));
  return columns <= 1 ? 1 : (uint32_t)columns;
}

static void measure_columns(grid *g) {
  for (uint32_t column = 0; column < g->columns; column++) {
    uint32_t width = 0;
    for (uint32_t i = column; i < g->count; i += g->columns)
      if (g->widths[i] > width) width = g->widths[i];
    g->column_widths[column] = width + GAP;
  }
}

static bool all_numbers(const tsf_inspected *it) {
  if (it->object->type != TSF_TYPE_ARRAY) return true;
  const tsf_array *a = (const tsf_array *)it->object;
  for (uint32_t i = 0; i < it->parts->length; i++) {
    tsf_value v = tsf_array_get_index(a, i);
    if (!tsf_is_number(v) && !tsf_is_bigint(v)) return false;
  }
  return true;
}

static void build_spaces(tsf_builder *builder, uint32_t count) {
  for (uint32_t i = 0; i < count; i++) tsf_builder_char(builder, ' ');
}

static tsf_string *line_of(tsf_inspector *in, const tsf_array *parts, const grid *g, uint32_t start, bool right) {
  uint32_t end = start + g->columns < g->count ? start + g->columns : g->count;
  tsf_builder builder;
  tsf_builder_start(&builder, in->isolate);
  for (uint32_t i = start; i < end; i++) {
    bool last = i == end - 1;
    uint32_t room = g->column_widths[i - start] - g->widths[i] - GAP;
    if (right) build_spaces(&builder, room);
    tsf_builder_string(&builder, part_at(parts, i));
    if (!last) tsf_builder_text(&builder, ", ", 2);
    if (!last && !right) build_spaces(&builder, room);
  }
  return tsf_builder_finish(&builder);
}

/* The lines of the parts in columns, or the parts themselves. */
static tsf_array *in_columns(tsf_inspector *in, const tsf_inspected *it) {
  tsf_array *parts = it->parts;
  bool has_more = parts->length > in->most;
  grid g = {.count = has_more ? parts->length - 1 : parts->length};
  if (g.count > in->most) return parts;
  for (uint32_t i = 0; i < g.count; i++) g.widths[i] = tsf_inspect_width(in->isolate, part_at(parts, i));
  g.columns = columns_for(in, &g, parts->length);
  if (g.columns == 1 || tsf_threw(in->isolate)) return parts;
  measure_columns(&g);
  tsf_array *lines = tsf_array_new(in->isolate, g.count / g.columns + 2);
  bool right = all_numbers(it);
  for (uint32_t start = 0; start < g.count; start += g.columns)
    tsf_inspect_add(in, lines, line_of(in, parts, &g, start, right));
  if (has_more) tsf_inspect_add(in, lines, part_at(parts, g.count));
  return lines;
}

/* All of it. */

static void build_line_break(tsf_builder *builder, uint32_t indentation) {
  tsf_builder_char(builder, '\n');
  build_spaces(builder, indentation);
}

static void build_head(tsf_builder *builder, const tsf_inspected *it) {
  if (it->base != NULL && it->base->bytes != 0) {
    tsf_builder_string(builder, it->base);
    tsf_builder_char(builder, ' ');
  }
  tsf_builder_string(builder, it->open);
}

static void build_one_line(tsf_builder *builder, const tsf_array *parts) {
  tsf_builder_char(builder, ' ');
  for (uint32_t i = 0; i < parts->length; i++) {
    if (i != 0) tsf_builder_text(builder, ", ", 2);
    tsf_builder_string(builder, part_at(parts, i));
  }
  tsf_builder_char(builder, ' ');
}

static void build_lines(tsf_builder *builder, const tsf_array *lines, uint32_t indentation) {
  for (uint32_t i = 0; i < lines->length; i++) {
    if (i != 0) tsf_builder_char(builder, ',');
    build_line_break(builder, indentation + 2);
    tsf_builder_string(builder, part_at(lines, i));
  }
  build_line_break(builder, indentation);
}

tsf_string *tsf_inspect_layout(tsf_inspector *in, const tsf_inspected *it, uint32_t level) {
  const tsf_array *lines = it->is_list && it->parts->length > MANY ? in_columns(in, it) : it->parts;
  if (tsf_threw(in->isolate)) return NULL;
  tsf_builder builder;
  tsf_builder_start(&builder, in->isolate);
  build_head(&builder, it);
  if (in->level - level < COMPACT && lines->length == it->parts->length && fits_one_line(in, it, lines))
    build_one_line(&builder, lines);
  else
    build_lines(&builder, lines, in->indentation);
  tsf_builder_char(&builder, it->close);
  return tsf_builder_finish(&builder);
}
