/* string_case.c - toLowerCase and toUpperCase: full Unicode mappings, independent of locale, with the one context rule
 * that has no locale (final sigma). ASCII is mapped byte by byte; a string that does not change is returned itself.
 * Invariant: lone surrogates and invalid bytes map to themselves. */
#include "string.h"
#include "unicode_tables.generated.h"
#include "wtf8.h"

typedef struct case_table {
  const tsf_case_range *ranges;
  const tsf_case_special *specials;
  uint32_t range_count, special_count;
  char first; /* ASCII letters first .. first + 25 change */
} case_table;

static const case_table lower = {tsf_lower_ranges, tsf_lower_specials, TSF_LOWER_RANGES, TSF_LOWER_SPECIALS, 'A'};
static const case_table upper = {tsf_upper_ranges, tsf_upper_specials, TSF_UPPER_RANGES, TSF_UPPER_SPECIALS, 'a'};

static bool changes(char c, char first) { return (unsigned char)(c - first) < 26; }

/* For eight bytes at once: 0x20 in each byte that is such a letter. */
static uint64_t changes_of(uint64_t w, char first) {
  const uint64_t ones = 0x0101010101010101ull;
  uint64_t low = w & 0x7F * ones;
  uint64_t at_least = low + (uint64_t)(0x80 - first) * ones, beyond = low + (uint64_t)(0x80 - first - 26) * ones;
  return ((at_least & ~beyond & ~w) >> 2) & 0x20 * ones;
}

/* Maps bytes that are ASCII, or not ASCII and to be left alone. */
static tsf_string *map_ascii(tsf_isolate *isolate, tsf_string *s, char first) {
  uint32_t i = 0;
  uint64_t w;
  for (; s->bytes - i >= 8; i += 8) {
    memcpy(&w, s->data + i, 8);
    if (changes_of(w, first)) break;
  }
  while (i < s->bytes && !changes(s->data[i], first)) i++;
  if (i == s->bytes) return s;
  if (s->bytes == 1) return (tsf_string *)&tsf_string_characters[s->data[0] ^ 0x20];
  char *data;
  tsf_string *mapped = tsf_string_reserve(isolate, s->bytes, &data);
  if (!mapped) return (tsf_string *)&tsf_string_empty;
  for (i = 0; s->bytes - i >= 8; i += 8) {
    memcpy(&w, s->data + i, 8);
    w ^= changes_of(w, first);
    memcpy(data + i, &w, 8);
  }
  for (; i < s->bytes; i++) {
    char c = s->data[i];
    data[i] = (char)(c ^ (changes(c, first) ? 0x20 : 0));
  }
  mapped->units = s->bytes;
  return mapped;
}

static bool is_cased(uint32_t c) { return tsf_unicode_in_runs(tsf_cased_runs, TSF_CASED_RUNS, c); }
static bool is_case_ignorable(uint32_t c) { return tsf_unicode_in_runs(tsf_case_ignorable_runs, TSF_CASE_IGNORABLE_RUNS, c); }

/* Is the sigma at bytes [at, at + 2) the last letter of a word? Between letters, ignorable ones do not count. */
static bool is_final_sigma(const tsf_string *s, uint32_t at) {
  uint32_t length, c, before = at, after = at + 2;
  do {
    if (before == 0) return false;
    before -= tsf_wtf8_length_before(s->data + before, before);
    c = tsf_wtf8_decode(s->data + before, s->bytes - before, &length);
  } while (is_case_ignorable(c));
  if (!is_cased(c)) return false;
  do {
    if (after == s->bytes) return true;
    c = tsf_wtf8_decode(s->data + after, s->bytes - after, &length);
    after += length;
  } while (is_case_ignorable(c));
  return !is_cased(c);
}

static uint32_t map_one(const case_table *table, uint32_t c) {
  uint32_t low = 0, high = table->range_count;
  while (low < high) {
    uint32_t middle = low + (high - low) / 2;
    if (table->ranges[middle].first <= c)
      low = middle + 1;
    else
      high = middle;
  }
  if (low == 0) return c;
  const tsf_case_range *range = &table->ranges[low - 1];
  uint32_t distance = c - range->first;
  if (distance > (uint32_t)(range->count - 1) * range->step || distance % range->step != 0) return c;
  return (uint32_t)((int32_t)c + range->delta);
}

static const tsf_case_special *special(const case_table *table, uint32_t c) {
  uint32_t low = 0, high = table->special_count;
  while (low < high) {
    uint32_t middle = low + (high - low) / 2;
    if (table->specials[middle].from < c)
      low = middle + 1;
    else
      high = middle;
  }
  return low < table->special_count && table->specials[low].from == c ? &table->specials[low] : NULL;
}

static tsf_string *map_all(tsf_isolate *isolate, tsf_string *s, const case_table *table) {
  tsf_builder builder;
  tsf_builder_start(&builder, isolate);
  if (!tsf_builder_grow(&builder, s->bytes)) return (tsf_string *)&tsf_string_empty;
  for (uint32_t at = 0, length; at < s->bytes; at += length) {
    uint32_t c = tsf_wtf8_decode(s->data + at, s->bytes - at, &length);
    if (c < 0x80) {
      tsf_builder_char(&builder, (char)(c ^ (changes((char)c, table->first) ? 0x20u : 0)));
      continue;
    }
    const tsf_case_special *expanded = c <= 0xFFFF ? special(table, c) : NULL;
    if (expanded) {
      for (int i = 0; i < 3 && expanded->to[i]; i++) tsf_builder_character(&builder, expanded->to[i]);
    } else if (c == 0x3A3 && table == &lower) {
      tsf_builder_character(&builder, is_final_sigma(s, at) ? 0x3C2 : 0x3C3);
    } else if (c & TSF_WTF8_INVALID) {
      tsf_builder_character(&builder, c);
    } else {
      tsf_builder_character(&builder, map_one(table, c));
    }
  }
  tsf_string *mapped = tsf_builder_finish(&builder);
  if (!mapped) return (tsf_string *)&tsf_string_empty;
  return tsf_string_equal(mapped, s) ? s : mapped;
}

tsf_string *tsf_string_to_lower_case(tsf_isolate *isolate, tsf_string *s) {
  return tsf_string_is_ascii(s) ? map_ascii(isolate, s, 'A') : map_all(isolate, s, &lower);
}

tsf_string *tsf_string_to_upper_case(tsf_isolate *isolate, tsf_string *s) {
  return tsf_string_is_ascii(s) ? map_ascii(isolate, s, 'a') : map_all(isolate, s, &upper);
}
