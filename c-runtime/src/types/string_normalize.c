/* string_normalize.c - normalize: NFC, NFD, NFKC, NFKD (Unicode Standard Annex 15). The whole text is decomposed into
 * code points, runs of marks are put in canonical order, and for the C forms composed again.
 * Invariant: linear time, whatever the marks; lone surrogates and invalid bytes stay as they are. */
#include <stdlib.h>

#include "string.h"
#include "unicode_tables.generated.h"
#include "wtf8.h"

enum { L_BASE = 0x1100, V_BASE = 0x1161, T_BASE = 0x11A7, S_BASE = 0xAC00 };
enum { L_COUNT = 19, V_COUNT = 21, T_COUNT = 28, S_COUNT = L_COUNT * V_COUNT * T_COUNT };

/* Code points in the making, malloc'ed; failed: no memory. */
typedef struct points {
  uint32_t *items;
  size_t count, capacity;
  bool failed;
} points;

static void push(points *list, uint32_t c) {
  if (list->count == list->capacity) {
    size_t capacity = list->capacity ? list->capacity * 2 : 256;
    uint32_t *items = list->failed ? NULL : realloc(list->items, capacity * sizeof *items);
    if (!items) {
      list->failed = true;
      return;
    }
    list->items = items;
    list->capacity = capacity;
  }
  list->items[list->count++] = c;
}

/* ---- decomposition ---- */

static const uint8_t *find_decomposition(const tsf_decomposition_run *runs, uint32_t count, const uint16_t *offsets,
                                         uint32_t c) {
  uint32_t low = 0, high = count;
  while (low < high) {
    uint32_t middle = low + (high - low) / 2;
    if (runs[middle].run >> 11 <= c)
      low = middle + 1;
    else
      high = middle;
  }
  if (low == 0) return NULL;
  const tsf_decomposition_run *run = &runs[low - 1];
  uint32_t i = c - (run->run >> 11);
  return i <= (run->run & 0x7FF) ? tsf_decomposition_pool + offsets[run->start + i] : NULL;
}

static void decompose(points *list, uint32_t c, bool compatible) {
  uint32_t syllable = c - S_BASE;
  if (c < 0xA0) {
    push(list, c);
  } else if (syllable < S_COUNT) {
    push(list, L_BASE + syllable / (V_COUNT * T_COUNT));
    push(list, V_BASE + syllable % (V_COUNT * T_COUNT) / T_COUNT);
    if (syllable % T_COUNT) push(list, T_BASE + syllable % T_COUNT);
  } else {
    const uint8_t *to = NULL;
    if (compatible) to = find_decomposition(tsf_compatible_runs, TSF_COMPATIBLE_RUNS, tsf_compatible_offsets, c);
    if (!to) to = find_decomposition(tsf_canonical_runs, TSF_CANONICAL_RUNS, tsf_canonical_offsets, c);
    if (!to) {
      push(list, c);
      return;
    }
    const char *text = (const char *)to + 1;
    for (uint32_t at = 0, length; at < *to; at += length) push(list, tsf_wtf8_decode(text + at, *to - at, &length));
  }
}

/* ---- order of marks ---- */

static uint8_t rank_of(uint32_t c) {
  if (c < 0x300 || c & TSF_WTF8_INVALID) return 0;
  uint32_t low = 0, high = TSF_RANK_RUNS;
  while (low < high) {
    uint32_t middle = low + (high - low) / 2;
    if (tsf_rank_runs[middle] >> 11 <= c)
      low = middle + 1;
    else
      high = middle;
  }
  return low > 0 && c - (tsf_rank_runs[low - 1] >> 11) <= (tsf_rank_runs[low - 1] & 0x7FF) ? tsf_ranks[low - 1] : 0;
}

/* Sorts a run of marks by rank, stably; `spare` has room for it. */
static void order_marks(uint32_t *marks, size_t count, uint32_t *spare) {
  if (count <= 16) {
    for (size_t i = 1; i < count; i++) {
      uint32_t mark = marks[i];
      uint8_t rank = rank_of(mark);
      size_t at = i;
      for (; at > 0 && rank_of(marks[at - 1]) > rank; at--) marks[at] = marks[at - 1];
      marks[at] = mark;
    }
    return;
  }
  size_t starts[TSF_RANKS + 2] = {0};
  for (size_t i = 0; i < count; i++) starts[rank_of(marks[i]) + 1]++;
  for (size_t i = 1; i < TSF_RANKS + 2; i++) starts[i] += starts[i - 1];
  for (size_t i = 0; i < count; i++) spare[starts[rank_of(marks[i])]++] = marks[i];
  memcpy(marks, spare, count * sizeof *marks);
}

static void order(points *list) {
  size_t longest = 0;
  uint32_t *spare = NULL;
  for (int pass = 0; pass < 2; pass++) { /* the first finds how much is to spare */
    for (size_t i = 0; i < list->count;) {
      size_t start = i;
      while (i < list->count && rank_of(list->items[i]) != 0) i++;
      if (pass == 1) order_marks(list->items + start, i - start, spare);
      if (i - start > longest) longest = i - start;
      i++;
    }
    if (longest < 2) return;
    if (pass == 0 && longest > 16 && (spare = malloc(longest * sizeof *spare)) == NULL) {
      list->failed = true;
      return;
    }
  }
  free(spare);
}

/* ---- composition ---- */

static uint32_t compose_pair(uint32_t a, uint32_t b) {
  if (a - L_BASE < L_COUNT && b - V_BASE < V_COUNT)
    return S_BASE + ((a - L_BASE) * V_COUNT + (b - V_BASE)) * T_COUNT;
  if (a - S_BASE < S_COUNT && (a - S_BASE) % T_COUNT == 0 && b > T_BASE && b < T_BASE + T_COUNT)
    return a + (b - T_BASE);
  for (uint32_t i = 0; i < TSF_LARGE_COMPOSITIONS && a > 0xFFFF; i++)
    if (tsf_large_compositions[i].first == a && tsf_large_compositions[i].second == b)
      return tsf_large_compositions[i].result;
  if (a > 0xFFFF || b > 0xFFFF) return 0;
  uint32_t low = 0, high = TSF_COMPOSITIONS, key = a << 16 | b;
  while (low < high) {
    uint32_t middle = low + (high - low) / 2;
    if (((uint32_t)tsf_compositions[middle].first << 16 | tsf_compositions[middle].second) < key)
      low = middle + 1;
    else
      high = middle;
  }
  if (low == TSF_COMPOSITIONS) return 0;
  const tsf_composition *found = &tsf_compositions[low];
  return found->first == a && found->second == b ? found->result : 0;
}

static void compose(points *list) {
  size_t out = 0, starter = SIZE_MAX;
  uint8_t last = 0; /* rank of what was kept last after the starter; 0: nothing */
  for (size_t i = 0; i < list->count; i++) {
    uint32_t c = list->items[i];
    uint8_t rank = rank_of(c);
    if (starter != SIZE_MAX && (last == 0 ? out == starter + 1 : last < rank)) {
      uint32_t composed = compose_pair(list->items[starter], c);
      if (composed) {
        list->items[starter] = composed;
        continue;
      }
    }
    if (rank == 0) starter = out;
    last = rank;
    list->items[out++] = c;
  }
  list->count = out;
}

/* ---- the method ---- */

static bool parse_form(const tsf_string *form, bool *compatible, bool *composed) {
  if (form->bytes < 3 || form->bytes > 4 || memcmp(form->data, "NF", 2) != 0) return false;
  *compatible = form->bytes == 4;
  if (*compatible && form->data[2] != 'K') return false;
  char last = form->data[form->bytes - 1];
  *composed = last == 'C';
  return last == 'C' || last == 'D';
}

/* Nothing below these changes. */
static bool is_plain(const tsf_string *s, uint32_t first_changing) {
  for (uint32_t at = (uint32_t)tsf_ascii_prefix(s->data, s->bytes), length; at < s->bytes; at += length)
    if ((tsf_wtf8_decode(s->data + at, s->bytes - at, &length) & ~TSF_WTF8_INVALID) >= first_changing) return false;
  return true;
}

tsf_string *tsf_string_normalize(tsf_isolate *isolate, tsf_string *s, tsf_string *form) {
  bool compatible, composed;
  if (!parse_form(form, &compatible, &composed)) {
    tsf_throw_error(isolate, TSF_ERROR_RANGE, "The normalization form should be one of NFC, NFD, NFKC, NFKD.");
    return (tsf_string *)&tsf_string_empty;
  }
  if (is_plain(s, composed && !compatible ? 0x300 : compatible ? 0xA0 : 0xC0)) return s;
  points list = {NULL, 0, 0, false};
  for (uint32_t at = 0, length; at < s->bytes; at += length) {
    uint32_t c = tsf_wtf8_decode(s->data + at, s->bytes - at, &length);
    decompose(&list, c, compatible);
  }
  if (!list.failed) order(&list);
  if (composed && !list.failed) compose(&list);
  tsf_builder builder;
  tsf_builder_start(&builder, isolate);
  for (size_t i = 0; i < list.count && !builder.failed && !list.failed; i++)
    tsf_builder_character(&builder, list.items[i]);
  free(list.items);
  if (list.failed) {
    tsf_throw_error(isolate, TSF_ERROR_RANGE, "Invalid string length");
    return (tsf_string *)&tsf_string_empty;
  }
  tsf_string *result = tsf_builder_finish(&builder);
  return result ? result : (tsf_string *)&tsf_string_empty;
}
