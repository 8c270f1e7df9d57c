/* number_test.c - text of numbers and numbers of text where an error would be one bit or one digit; text_differential
 * compares a million more with Node. `number_test file...` checks files of "hex16 hex32 hex64 text" lines, as the
 * parse-number-fxx-test-data collection has them. */
#include "support.h"

static uint64_t bits_of(double d) {
  uint64_t bits;
  memcpy(&bits, &d, sizeof bits);
  return bits;
}

static void check_format(double d, const char *expected) {
  char text[TSF_NUMBER_TEXT_MAX + 1], back[TSF_NUMBER_TEXT_MAX];
  text[tsf_number_format(d, text)] = 0;
  if (strcmp(text, expected) != 0) fprintf(stderr, "%s, not %s\n", text, expected);
  CHECK(strcmp(text, expected) == 0);
  double read;
  CHECK(tsf_number_scan(text, strlen(text), true, &read) == strlen(text));
  CHECK(read == d && tsf_number_format(read, back) == strlen(text));
}

static void test_format(void) {
  static const struct {
    double d;
    const char *text;
  } cases[] = {{0, "0"}, {-0.0, "0"}, {1, "1"}, {-1, "-1"}, {99, "99"}, {100, "100"}, {0.1, "0.1"}, {0.1 + 0.2, "0.30000000000000004"},
               {5e-324, "5e-324"}, {1e-323, "1e-323"}, {1.7976931348623157e308, "1.7976931348623157e+308"},
               {2.2250738585072014e-308, "2.2250738585072014e-308"}, {2.225073858507201e-308, "2.225073858507201e-308"},
               {1e21, "1e+21"}, {123456789012345680000.0, "123456789012345680000"}, {1e-6, "0.000001"}, {1e-7, "1e-7"},
               {1.5e-7, "1.5e-7"}, {1e23, "1e+23"}, {9007199254740993.0, "9007199254740992"}, {9007199254740991.0, "9007199254740991"},
               {4.35, "4.35"}, {1e22, "1e+22"}, {1234567.125, "1234567.125"}, {-1e-10, "-1e-10"}, {4294967296.5, "4294967296.5"},
               {INFINITY, "Infinity"}, {-INFINITY, "-Infinity"}, {0x1p-1022, "2.2250738585072014e-308"}, {0x1p1023, "8.98846567431158e+307"}};
  for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) check_format(cases[i].d, cases[i].text);
}

static void test_scan(void) {
  static const struct {
    const char *text;
    size_t used;
    uint64_t bits;
  } cases[] = {{"", 0, 0}, {"-", 0, 0}, {".", 0, 0}, {"e5", 0, 0}, {"5.", 2, 0x4014000000000000}, {".5x", 2, 0x3FE0000000000000},
               {"1e", 1, 0x3FF0000000000000}, {"1e+", 1, 0x3FF0000000000000}, {"-0", 2, 0x8000000000000000},
               {"1e400", 5, 0x7FF0000000000000}, {"1e-400", 6, 0}, {"1e99999999999999999999", 22, 0x7FF0000000000000},
               {"0e99999999999999999999", 22, 0}, {"9007199254740993", 16, 0x4340000000000000},
               {"9007199254740993.00000000000000000000000000000000001", 52, 0x4340000000000001},
               {"2.4703282292062327208e-324", 26, 0}, {"2.4703282292062328e-324", 23, 1},
               {"1.7976931348623158e308", 22, 0x7FEFFFFFFFFFFFFF}, {"1.7976931348623159e308", 22, 0x7FF0000000000000},
               {"2.2250738585072011e-308", 23, 0x000FFFFFFFFFFFFF}, {"2.2250738585072012e-308", 23, 0x0010000000000000},
               {"Infinity", 8, 0x7FF0000000000000}};
  double d;
  for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
    CHECK(tsf_number_scan(cases[i].text, strlen(cases[i].text), true, &d) == cases[i].used);
    CHECK(bits_of(d) == cases[i].bits);
  }
  CHECK(tsf_number_scan("Infinity", 8, false, &d) == 0);
  char zeros[2000]; /* 0.000…1e+1500: digits and exponent far apart */
  memset(zeros, '0', sizeof zeros);
  memcpy(zeros, "0.", 2);
  memcpy(zeros + 1501, "1e+1500", 7);
  CHECK(tsf_number_scan(zeros, 1508, false, &d) == 1508 && d == 1);
}

#define STRING(text) tsf_string_from_text(isolate, text)

static void test_conversions(tsf_isolate *isolate) {
  ENTER(isolate);
  CHECK(tsf_number_from_string(isolate, STRING(" \n\xC2\xA0" "12.5\xEF\xBB\xBF")) == 12.5);
  CHECK(tsf_number_from_string(isolate, STRING("")) == 0);
  CHECK(tsf_number_from_string(isolate, STRING("0x1F")) == 31);
  CHECK(tsf_number_from_string(isolate, STRING("0b101")) == 5);
  CHECK(isnan(tsf_number_from_string(isolate, STRING("-0x1F"))) && isnan(tsf_number_from_string(isolate, STRING("0x"))));
  CHECK(isnan(tsf_number_from_string(isolate, STRING("12px"))) && tsf_number_parse_float(isolate, STRING("12px")) == 12);
  CHECK(tsf_number_from_string(isolate, STRING("0x20000000000001")) == 9007199254740992.0); /* tie to even */
  CHECK(tsf_number_from_string(isolate, STRING("0x200000000000010000000000000000001")) == 9007199254740994.0 * 0x1p76);
  CHECK(tsf_number_parse_int(isolate, STRING("0x1f"), 0) == 31);
  CHECK(tsf_number_parse_int(isolate, STRING("zz"), 36) == 1295);
  CHECK(isnan(tsf_number_parse_int(isolate, STRING("1"), 37)) && tsf_number_parse_int(isolate, STRING("-12.9"), 0) == -12);
  CHECK(test_text_is(tsf_number_to_fixed(isolate, 1.005, 2), "1.00"));
  CHECK(test_text_is(tsf_number_to_fixed(isolate, 2.5, 0), "3"));
  CHECK(test_text_is(tsf_number_to_fixed(isolate, -1e-10, 2), "-0.00"));
  CHECK(test_text_is(tsf_number_to_fixed(isolate, 1000000000000000128.0, 1), "1000000000000000128.0"));
  CHECK(test_text_is(tsf_number_to_precision(isolate, 123.456, tsf_from_number(4)), "123.5"));
  CHECK(test_text_is(tsf_number_to_precision(isolate, 99.99, tsf_from_number(2)), "1.0e+2"));
  CHECK(test_text_is(tsf_number_to_exponential(isolate, 0, tsf_from_number(2)), "0.00e+0"));
  CHECK(test_text_is(tsf_number_to_exponential(isolate, 12345, TSF_UNDEFINED), "1.2345e+4"));
  CHECK(test_text_is(tsf_number_to_string_radix(isolate, 0.1, 3), "0.0022002200220022002200220022002201"));
  CHECK(test_text_is(tsf_number_to_string_radix(isolate, -255, 16), "-ff"));
  tsf_number_to_fixed(isolate, 1, 101);
  CHECK(test_threw(isolate, "RangeError: toFixed() digits argument must be between 0 and 100"));
  LEAVE(isolate);
}

static void test_arithmetic(void) {
  CHECK(tsf_to_int32(4294967296.0 * 5 + 7) == 7 && tsf_to_int32(-1.9) == -1 && tsf_to_int32(2147483648.0) == INT32_MIN);
  CHECK(tsf_to_int32(NAN) == 0 && tsf_to_int32(INFINITY) == 0 && tsf_to_int32(0x1p84) == 0 && tsf_to_int32(-0x1p31 - 1) == INT32_MAX);
  CHECK(tsf_number_rem(7, 3) == 1 && tsf_number_rem(-7, 3) == -1 && tsf_number_rem(5.5, 2) == 1.5);
  CHECK(bits_of(tsf_number_rem(-6, 3)) == bits_of(-0.0) && bits_of(tsf_number_rem(-0.0, 3)) == bits_of(-0.0));
  CHECK(isnan(tsf_number_rem(1, 0)) && tsf_number_rem(5, INFINITY) == 5);
  CHECK(isnan(tsf_number_pow(1, INFINITY)) && isnan(tsf_number_pow(1, NAN)) && tsf_number_pow(NAN, 0) == 1);
  CHECK(tsf_math_round(2.5) == 3 && tsf_math_round(-2.5) == -2 && bits_of(tsf_math_round(-0.2)) == bits_of(-0.0));
  CHECK(tsf_math_round(0.49999999999999994) == 0 && tsf_math_round(4503599627370497.0) == 4503599627370497.0);
  for (int i = 0; i < 2000; i++) CHECK(tsf_math_cbrt((double)i * i * i) == i);
  CHECK(tsf_math_hypot(3, 4) == 5 && tsf_math_hypot(NAN, INFINITY) == INFINITY && tsf_math_hypot(1e200, 1e200) == 1.414213562373095e200);
  CHECK(bits_of(tsf_math_max(-0.0, 0)) == 0 && bits_of(tsf_math_min(0, -0.0)) == bits_of(-0.0) && isnan(tsf_math_max(NAN, 1)));
  CHECK(tsf_math_clz32(0) == 32 && tsf_math_clz32(1) == 31);
}

static void test_random(tsf_isolate *isolate) {
  double sum = 0, last = -1;
  for (int i = 0; i < 1000; i++) {
    double d = tsf_math_random(isolate);
    CHECK(d >= 0 && d < 1 && d != last);
    sum += last = d;
  }
  CHECK(sum > 400 && sum < 600);
}

static void check_file(const char *name) {
  FILE *file = fopen(name, "r");
  CHECK(file != NULL);
  char line[5000];
  size_t lines = 0;
  while (fgets(line, sizeof line, file)) {
    char *text = line + 31;
    size_t length = strcspn(text, "\n");
    uint64_t expected = strtoull(line + 14, NULL, 16);
    double d;
    CHECK(tsf_number_scan(text, length, true, &d) == length);
    if (bits_of(d) != expected) fprintf(stderr, "%s: %.*s\n", name, (int)length, text);
    CHECK(bits_of(d) == expected);
    lines++;
  }
  fclose(file);
  printf("%s: %zu numbers\n", name, lines);
}

int main(int argc, char **argv) {
  tsf_isolate *isolate = test_isolate(0);
  test_format();
  test_scan();
  test_conversions(isolate);
  test_arithmetic();
  test_random(isolate);
  for (int i = 1; i < argc; i++) check_file(argv[i]);
  tsf_isolate_free(isolate);
  return 0;
}
