/* timestamp_text_test.c - RFC 3339: fixed points, leap years, zones, what is refused, and random nanoseconds there and
 * back. */
#include "../src/lib/timestamp_text.h"
#include "support.h"

static void check_read(const char *text, uint64_t expected) {
  uint64_t nanoseconds = 0;
  CHECK(tsf_timestamp_read(text, strlen(text), &nanoseconds));
  if (nanoseconds != expected) fprintf(stderr, "%s: %llu\n", text, (unsigned long long)nanoseconds);
  CHECK(nanoseconds == expected);
}

static void check_write(uint64_t nanoseconds, const char *expected) {
  char text[TSF_TIMESTAMP_TEXT_MAX + 1];
  text[tsf_timestamp_write(nanoseconds, text)] = 0;
  if (strcmp(text, expected) != 0) fprintf(stderr, "%llu: %s\n", (unsigned long long)nanoseconds, text);
  CHECK(strcmp(text, expected) == 0);
}

static void test_points(void) {
  const uint64_t s = 1000000000;
  check_write(0, "1970-01-01T00:00:00Z");
  check_write(1, "1970-01-01T00:00:00.000000001Z");
  check_write(951782400 * s, "2000-02-29T00:00:00Z");
  check_write(1700000000 * s + 500000000, "2023-11-14T22:13:20.5Z");
  check_write(UINT64_MAX, "2554-07-21T23:34:33.709551615Z");
  check_read("2554-07-21T23:34:33.709551615Z", UINT64_MAX);
  check_read("2023-11-14t22:13:20.5z", 1700000000 * s + 500000000);
  check_read("2023-11-14 23:13:20+01:00", 1700000000 * s);
  check_read("2023-11-14T16:43:20.123456789012-05:30", 1700000000 * s + 123456789);
  check_read("1970-01-01T01:00:00+01:00", 0);
  check_read("2016-12-31T23:59:60Z", 1483228800 * s);
}

static void test_refused(void) {
  static const char *const cases[] = {
      "", "2023", "2023-11-14", "2023-11-14T22:13:20", "2023-11-14T22:13Z", "2023-11-14T22:13:20.Z", "2023-02-29T00:00:00Z",
      "1900-02-29T00:00:00Z", "2023-13-01T00:00:00Z", "2023-00-01T00:00:00Z", "2023-01-00T00:00:00Z", "2023-01-01T24:00:00Z",
      "2023-01-01T00:60:00Z", "2023-01-01T00:00:61Z", "2023-01-01T00:00:00+24:00", "2023-01-01T00:00:00+0100", "2023-01-01T00:00:00Zx",
      "1969-12-31T23:59:59Z", "1970-01-01T00:00:00+00:01", "2554-07-21T23:34:33.709551616Z", "9999-12-31T23:59:59Z", "+023-01-01T00:00:00Z"};
  uint64_t nanoseconds;
  for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) CHECK(!tsf_timestamp_read(cases[i], strlen(cases[i]), &nanoseconds));
}

static void test_round_trips(void) {
  uint64_t seed = 1, back;
  for (int i = 0; i < 300000; i++) {
    char text[TSF_TIMESTAMP_TEXT_MAX];
    seed = seed * 6364136223846793005u + 1442695040888963407u;
    size_t length = tsf_timestamp_write(seed, text);
    CHECK(tsf_timestamp_read(text, length, &back) && back == seed);
  }
}

static void test_durations(void) {
  static const struct { uint64_t nanoseconds; const char *text; } cases[] = {
      {0, "0s"}, {1, "0.000000001s"}, {1500000000, "1.5s"}, {60000000000, "60s"}, {UINT64_MAX, "18446744073.709551615s"}};
  for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
    char text[TSF_TIMESTAMP_TEXT_MAX + 1];
    text[tsf_duration_write(cases[i].nanoseconds, text)] = 0;
    CHECK(strcmp(text, cases[i].text) == 0);
  }
}

int main(void) {
  test_points();
  test_refused();
  test_round_trips();
  test_durations();
  return 0;
}
