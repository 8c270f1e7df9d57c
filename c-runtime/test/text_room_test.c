/* text_room_test.c - the short ways of text_room.h and of bigints against the functions that they are short ways of, on
 * random texts, cuts and needles: where one has an answer, it is the same. */
#include "support.h"

#include "../src/lib/intrinsics.h"
#include "../src/types/text_room.h"

static const char *const pieces[] = {"a", " ", "ab", ",", "\t", "\n", "12", "0", "-", "\xC3\xA9", "\xE2\x82\xAC",
                                     "\xF0\x9F\x98\x80", "\xED\xA0\x80", "xyz", "  ", "\xC2\xA0", "99999999999999999", "."};
enum { PIECES = sizeof pieces / sizeof *pieces };

static uint64_t seed = 42;
static unsigned any(unsigned below) {
  seed = seed * 6364136223846793005u + 1442695040888963407u;
  return (unsigned)(seed >> 33) % below;
}

static tsf_string *text(tsf_isolate *isolate, unsigned most) {
  char bytes[256] = "";
  for (unsigned i = any(most + 1); i > 0; i--) strcat(bytes, pieces[any(PIECES)]);
  return tsf_string_from_text(isolate, bytes);
}

static double number(void) {
  static const double odd[] = {0, -0.0, -0.5, 0.5, INFINITY, -INFINITY, NAN, 4294967295.0, -4294967296.0, 1e300};
  return any(3) == 0 ? odd[any(10)] : (double)any(30) - 12 + (any(4) == 0 ? 0.5 : 0);
}

static void same_text(bool slow, const tsf_string *quick, const tsf_string *slowly) {
  CHECK(slow || (quick->bytes == slowly->bytes && memcmp(quick->data, slowly->data, quick->bytes) == 0));
  CHECK(slow || tsf_string_length(quick) == tsf_string_length(slowly));
}

static void same_part(bool slow, tsf_value quick, tsf_value slowly) {
  CHECK(slow || tsf_is_string(quick) == tsf_is_string(slowly));
  if (!slow && tsf_is_string(quick)) same_text(false, tsf_to_string_pointer(quick), tsf_to_string_pointer(slowly));
}

static void compare_texts(tsf_isolate *isolate) {
  tsf_string room, *s = text(isolate, 8), *t = text(isolate, 2);
  double from = number(), to = number(), limit = any(4) == 0 ? number() : 4294967295.0;
  bool slow = false;
  tsf_value part = tsf_string_split_part_short(&room, s, t, limit, from, &slow);
  same_part(slow, part, tsf_string_split_part(isolate, s, t, limit, from));
  slow = false, part = tsf_string_split_part_from_end_short(&room, s, t, limit, from, &slow);
  same_part(slow, part, tsf_string_split_part_from_end(isolate, s, t, limit, from));
  slow = false;
  tsf_string *cut = tsf_string_slice_short(&room, s, from, to, &slow);
  same_text(slow, cut, tsf_string_slice(isolate, s, from, to));
  slow = false, cut = tsf_string_substring_short(&room, s, from, to, &slow);
  same_text(slow, cut, tsf_string_substring(isolate, s, from, to));
  slow = false, cut = tsf_string_trim_short(&room, s, &slow);
  same_text(slow, cut, tsf_string_trim(isolate, s));
  slow = false;
  bool found = tsf_string_starts_with_short(s, t, from, &slow);
  CHECK(slow || found == tsf_string_starts_with(isolate, s, t, from));
  slow = false, found = tsf_string_ends_with_short(s, t, to, &slow);
  CHECK(slow || found == tsf_string_ends_with(isolate, s, t, to));
  slow = false, found = tsf_string_includes_short(s, t, from, &slow);
  CHECK(slow || found == tsf_string_includes(isolate, s, t, from));
  slow = false;
  double at = tsf_string_index_of_short(s, t, from, &slow);
  CHECK(slow || at == tsf_string_index_of(isolate, s, t, from));
}

static void compare_bigints(tsf_isolate *isolate) {
  bool slow = false;
  tsf_value digits = tsf_from_string(text(isolate, 3));
  tsf_big quick = tsf_big_from_value_short(digits, &slow);
  CHECK(slow || tsf_big_equal(quick, tsf_big_from_value(isolate, digits)));
  if (tsf_threw(isolate)) tsf_catch(isolate);
  int64_t edges[] = {0, 1, -1, INT64_MAX / 2, INT64_MIN / 2, INT64_MAX / 2 - 1, 1ll << 31, -(1ll << 31), 3037000500};
  tsf_big a = tsf_big_from_i64(isolate, edges[any(9)] + (int64_t)any(3) - 1), b = tsf_big_from_i64(isolate, edges[any(9)]);
  slow = false, quick = tsf_big_add_short(a, b, &slow);
  CHECK(slow || tsf_big_equal(quick, tsf_big_add(isolate, a, b)));
  slow = false, quick = tsf_big_sub_short(a, b, &slow);
  CHECK(slow || tsf_big_equal(quick, tsf_big_sub(isolate, a, b)));
  slow = false, quick = tsf_big_mul_short(a, b, &slow);
  CHECK(slow || tsf_big_equal(quick, tsf_big_mul(isolate, a, b)));
}

int main(void) {
  tsf_isolate *isolate = test_isolate(0);
  for (int i = 0; i < (test_under_stress() ? 2000 : 50000); i++) {
    ENTER(isolate);
    compare_texts(isolate);
    compare_bigints(isolate);
    LEAVE(isolate);
  }
  tsf_isolate_free(isolate);
  return 0;
}
