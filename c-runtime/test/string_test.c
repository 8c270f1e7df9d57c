/* string_test.c - what text_differential cannot ask Node: sharing, buffers, views and their end, the unit index, invalid
 * bytes, limits; and a few plain cases of each method, so that a broken build shows here first. */
#include "support.h"

#include "../src/types/wtf8.h"

#define PLUS_INFINITY __builtin_inf()

static tsf_string *text(tsf_isolate *isolate, const char *data) { return tsf_string_from_text(isolate, data); }

/* JavaScript's view of a string, for comparison: its units in hexadecimal. */
static bool units_are(tsf_isolate *isolate, tsf_string *s, const char *expected) {
  char seen[400] = "", *p = seen;
  for (uint32_t i = 0; i < tsf_string_length(s); i++)
    p += sprintf(p, "%s%x", i ? " " : "", (unsigned)tsf_string_char_code_at(isolate, s, i));
  if (strcmp(seen, expected) == 0) return true;
  fprintf(stderr, "units: %s\n", seen);
  return false;
}

static void test_halves(tsf_isolate *isolate) {
  ENTER(isolate);
  tsf_string *face = text(isolate, "a\xF0\x9F\x98\x80z");
  CHECK(tsf_string_length(face) == 4);
  tsf_string *first = tsf_string_units(isolate, face, 0, 2), *second = tsf_string_units(isolate, face, 2, 4);
  CHECK(units_are(isolate, first, "61 d83d"));
  CHECK(units_are(isolate, second, "de00 7a"));
  CHECK(tsf_string_equal(tsf_string_concat(isolate, first, second), face));
  tsf_string *const parts[] = {first, (tsf_string *)&tsf_string_empty, second};
  CHECK(tsf_string_equal(tsf_string_concat_all(isolate, 3, parts), face));
  CHECK(tsf_string_equal(tsf_string_from_bytes(isolate, "a\xED\xA0\xBD\xED\xB8\x80z", 8), face));
  CHECK(!tsf_string_is_well_formed(isolate, first) && tsf_string_is_well_formed(isolate, face));
  CHECK(tsf_string_index_of(isolate, face, tsf_string_units(isolate, face, 2, 3), 0) == 2);
  CHECK(tsf_string_index_of(isolate, face, text(isolate, "z"), 0) == 3);
  /* by unit: an astral character comes before U+E000 */
  CHECK(tsf_string_compare(face, text(isolate, "a\xEE\x80\x80")) < 0);
  CHECK(tsf_string_compare(text(isolate, "a\xEE\x80\x80"), face) > 0);
  CHECK(tsf_string_compare(first, face) < 0);
  LEAVE(isolate);
}

static void test_invalid_bytes(tsf_isolate *isolate) {
  ENTER(isolate);
  static const char bytes[] = "x\xE2\x82y\xFF\xC3\xA9\xF0\x9F\x98";
  tsf_string *s = tsf_string_view(isolate, bytes, sizeof bytes - 1);
  CHECK(units_are(isolate, s, "78 fffd fffd 79 fffd e9 fffd fffd fffd"));
  CHECK(tsf_string_index_of(isolate, s, text(isolate, "\xC3\xA9"), 0) == 5);
  tsf_string *tail = tsf_string_units(isolate, s, 6, 9);
  CHECK(tail->bytes == 3 && memcmp(tail->data, "\xF0\x9F\x98", 3) == 0); /* given back unchanged */
  CHECK(tsf_string_length(tail) == 3);
  tsf_string *whole = tsf_string_concat(isolate, tail, tsf_string_from_bytes(isolate, "\x80", 1));
  CHECK(tsf_string_length(whole) == 2); /* bytes that complete each other are a character */
  CHECK(units_are(isolate, tsf_string_to_well_formed(isolate, s), "78 fffd fffd 79 fffd e9 fffd fffd fffd"));
  CHECK(tsf_string_to_well_formed(isolate, s)->bytes == 1 + 3 + 3 + 1 + 3 + 2 + 9);
  /* a needle of invalid bytes is not found inside a character */
  tsf_string *euro = text(isolate, "\xE2\x82\xAC");
  CHECK(tsf_string_index_of(isolate, euro, tsf_string_view(isolate, "\xE2\x82", 2), 0) == -1);
  CHECK(tsf_string_index_of(isolate, s, tsf_string_view(isolate, "\x82", 1), 0) == 2);
  CHECK(test_text_is(tsf_string_to_upper_case(isolate, s), "X\xE2\x82Y\xFF\xC3\x89\xF0\x9F\x98"));
  CHECK(tsf_string_compare(tsf_string_view(isolate, "\xFF", 1), euro) > 0);
  CHECK(tsf_string_compare(tsf_string_view(isolate, "\xFE", 1), tsf_string_view(isolate, "\xFF", 1)) < 0);
  LEAVE(isolate);
}

/* In-place appending must not be seen by others that share the buffer. */
static void test_buffers(tsf_isolate *isolate) {
  ENTER(isolate);
  tsf_string *s = (tsf_string *)&tsf_string_empty, *x = text(isolate, "0123456789");
  for (int i = 0; i < 5; i++) s = tsf_string_concat(isolate, s, x);
  tsf_string *left = tsf_string_concat(isolate, s, text(isolate, "left"));
  tsf_string *right = tsf_string_concat(isolate, s, text(isolate, "right"));
  CHECK(left->data == s->data && right->data != s->data);
  CHECK(tsf_string_ends_with(isolate, left, text(isolate, "89left"), PLUS_INFINITY));
  CHECK(tsf_string_ends_with(isolate, right, text(isolate, "89right"), PLUS_INFINITY));
  tsf_string *slice = tsf_string_slice(isolate, s, 0, 25);
  tsf_string *longer = tsf_string_concat(isolate, slice, text(isolate, "!"));
  CHECK(tsf_string_char_code_at(isolate, s, 25) == '5' && tsf_string_char_code_at(isolate, longer, 25) == '!');
  LEAVE(isolate);
}

/* Strings of every kind outlive the call: globals 0.. hold them. */
static void test_survival(tsf_isolate *isolate) {
  char host[] = "view of host memory that is longer than a slice which gets its own bytes: \xC3\xA9 and more \xE2\x82\xAC";
  const uint32_t bytes = sizeof host - 1;
  ENTER(isolate);
  tsf_string *view = tsf_string_view(isolate, host, bytes), *copy = tsf_string_from_bytes(isolate, host, bytes);
  tsf_string *grown = tsf_string_concat(isolate, tsf_string_concat(isolate, copy, text(isolate, "+")), copy);
  tsf_global_set(isolate, 0, tsf_from_string(view));
  tsf_global_set(isolate, 1, tsf_from_string(tsf_string_bytes(isolate, view, 8, 12)));
  tsf_global_set(isolate, 2, tsf_from_string(tsf_string_bytes(isolate, copy, 1, bytes)));
  tsf_global_set(isolate, 3, tsf_from_string(tsf_string_bytes(isolate, copy, 8, 12)));
  tsf_global_set(isolate, 4, tsf_from_string(grown));
  tsf_global_set(isolate, 5, tsf_from_string(tsf_string_bytes(isolate, grown, bytes + 1, 2 * bytes + 1)));
  LEAVE(isolate);
  memset(host, '#', bytes);
  for (int i = 0; i < 3; i++) {
    ENTER(isolate);
    tsf_string *s[6];
    for (int k = 0; k < 6; k++) s[k] = tsf_to_string_pointer(isolate->globals[k]);
    CHECK(tsf_string_starts_with(isolate, s[0], text(isolate, "view of host"), 0));
    CHECK(test_text_is(s[1], "host") && test_text_is(s[3], "host"));
    CHECK(s[2]->bytes == bytes - 1 && memcmp(s[2]->data, s[0]->data + 1, bytes - 1) == 0);
    CHECK(s[4]->bytes == 2 * bytes + 1 && tsf_string_equal(s[5], s[0]));
    CHECK(tsf_string_index_of(isolate, s[4], text(isolate, "\xE2\x82\xAC"), 150) == 2.0 * tsf_string_length(s[0]));
    tsf_global_set(isolate, 4, tsf_from_string(tsf_string_bytes(isolate, tsf_string_concat(isolate, s[4], s[1]), 0, s[4]->bytes)));
    LEAVE(isolate);
    tsf_collect(isolate, true);
  }
}

/* Loops that would be quadratic without buffers and index: a million units, each visited. */
static void test_linear(tsf_isolate *isolate) {
  const uint32_t count = test_under_stress() ? 2000 : 1000000;
  ENTER(isolate);
  tsf_string *units[] = {text(isolate, "x"), text(isolate, "\xC3\xA9"), text(isolate, "\xF0\x9F\x98\x80")};
  for (int kind = 0; kind < 3; kind++) {
    tsf_string *s = (tsf_string *)&tsf_string_empty;
    while (tsf_string_length(s) < count) s = tsf_string_concat(isolate, s, units[kind]);
    CHECK(tsf_string_length(s) == count);
    double first = tsf_string_char_code_at(isolate, s, 0);
    uint32_t step = kind == 2 ? 2 : 1;
    for (uint32_t i = 0; i < count; i += step) CHECK(tsf_string_char_code_at(isolate, s, i) == first);
    uint32_t found = 0;
    for (double at = -1; (at = tsf_string_index_of(isolate, s, units[kind], at + 1)) >= 0;) found++;
    CHECK(found == (kind == 2 ? count / 2 : count));
    for (uint32_t unit = 0; unit <= count; unit += 997)
      CHECK(tsf_string_byte_to_unit(isolate, s, tsf_string_unit_to_byte(isolate, s, unit)) == unit);
    CHECK(tsf_string_unit_to_byte(isolate, s, count) == s->bytes);
    CHECK(tsf_string_split(isolate, s, (tsf_string *)&tsf_string_empty, 10)->length == 10);
  }
  LEAVE(isolate);
}

static void test_static_index(tsf_isolate *isolate) {
  static const char letters[] = "\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9"
                                "\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xF0\x9F\x98\x80z";
  static const struct {
    tsf_object header;
    uint64_t capacity, used;
    uint32_t offsets[2];
  } index = {{TSF_TYPE_BUFFER, 0, TSF_FLAG_STATIC, 0}, 8, 8, {0, 30 | TSF_STRING_HALF}};
  static const tsf_string s = TSF_STATIC_STRING_INDEXED(letters, 35, 18, &index);
  ENTER(isolate);
  CHECK(tsf_wtf8_count_units(letters, 35, NULL) == 18);
  CHECK(tsf_string_unit_to_byte(isolate, (tsf_string *)&s, 16) == (30 | TSF_STRING_HALF));
  CHECK(tsf_string_char_code_at(isolate, (tsf_string *)&s, 17) == 'z');
  CHECK(tsf_string_char_code_at(isolate, (tsf_string *)&s, 15) == 0xD83D);
  LEAVE(isolate);
}

static void test_limits(tsf_isolate *isolate) {
  ENTER(isolate);
  tsf_string *x = text(isolate, "x");
  tsf_string_repeat(isolate, x, TSF_STRING_MAX + 1.0);
  CHECK(test_threw(isolate, "RangeError: Invalid string length"));
  tsf_string_pad_start(isolate, x, 1e9, x);
  CHECK(test_threw(isolate, "RangeError: Invalid string length"));
  tsf_string_repeat(isolate, x, -1);
  CHECK(test_threw(isolate, "RangeError: Invalid count value: -1"));
  tsf_string *huge = tsf_string_view(isolate, "x", TSF_STRING_MAX); /* never read */
  tsf_string_concat(isolate, huge, x);
  CHECK(test_threw(isolate, "RangeError: Invalid string length"));
  tsf_string_from_code_point_checked(isolate, 1.5);
  CHECK(test_threw(isolate, "RangeError: Invalid code point 1.5"));
  CHECK(tsf_string_char_at(isolate, x, 0) == tsf_string_from_char_code(isolate, 'x')); /* no allocation */
  LEAVE(isolate);
  tsf_isolate *small = test_isolate(1 << 20);
  ENTER(small);
  tsf_string_repeat(small, text(small, "0123456789"), 1e6);
  CHECK(tsf_threw(small));
  tsf_catch(small);
  LEAVE(small);
  tsf_isolate_free(small);
}

static void test_methods(tsf_isolate *isolate) {
  ENTER(isolate);
  tsf_string *s = text(isolate, "  The quick br\xC3\xB6wn fox \xC2\xA0\n");
  CHECK(test_text_is(tsf_string_trim(isolate, s), "The quick br\xC3\xB6wn fox"));
  CHECK(test_text_is(tsf_string_slice(isolate, s, 2, 5), "The"));
  CHECK(test_text_is(tsf_string_slice(isolate, s, -6, -3), "fox"));
  CHECK(test_text_is(tsf_string_replace(isolate, s, text(isolate, "quick"), text(isolate, "[$&$$]")),
                     "  The [quick$] br\xC3\xB6wn fox \xC2\xA0\n"));
  CHECK(test_text_is(tsf_string_replace_all(isolate, text(isolate, "aXbX"), text(isolate, "X"), text(isolate, "--")), "a--b--"));
  CHECK(test_text_is(tsf_string_to_upper_case(isolate, text(isolate, "stra\xC3\x9F" "e")), "STRASSE"));
  CHECK(test_text_is(tsf_string_to_lower_case(isolate, text(isolate, "\xCE\x91\xCE\xA3 \xCE\xA3")), "\xCE\xB1\xCF\x82 \xCF\x83"));
  CHECK(test_text_is(tsf_string_to_lower_case(isolate, text(isolate, "@AZ[`az{0123456789ABCDEF")), "@az[`az{0123456789abcdef"));
  CHECK(test_text_is(tsf_string_normalize(isolate, text(isolate, "e\xCC\x81"), text(isolate, "NFC")), "\xC3\xA9"));
  CHECK(test_text_is(tsf_string_pad_start(isolate, text(isolate, "7"), 5, text(isolate, "ab")), "abab7"));
  tsf_array *parts = tsf_string_split(isolate, text(isolate, "a,b,,c"), text(isolate, ","), 4294967295.0);
  CHECK(parts->length == 4 && test_value_is(parts->slots[1], "b") && test_value_is(parts->slots[2], ""));
  /* the two-way search: a needle that fails late, everywhere */
  tsf_string *hay = tsf_string_repeat(isolate, text(isolate, "ab"), 3000), *needle = tsf_string_repeat(isolate, text(isolate, "ab"), 200);
  CHECK(tsf_string_index_of(isolate, hay, tsf_string_concat(isolate, needle, text(isolate, "bab")), 0) == -1);
  hay = tsf_string_concat(isolate, hay, text(isolate, "bab!"));
  CHECK(tsf_string_index_of(isolate, hay, tsf_string_concat(isolate, needle, text(isolate, "bab")), 0) == 5600);
  LEAVE(isolate);
}

int main(void) {
  tsf_isolate *isolate = test_isolate(0);
  test_methods(isolate);
  test_halves(isolate);
  test_invalid_bytes(isolate);
  test_buffers(isolate);
  test_survival(isolate);
  test_linear(isolate);
  test_static_index(isolate);
  test_limits(isolate);
  tsf_isolate_free(isolate);
  return 0;
}
