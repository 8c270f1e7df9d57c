/* bigint_test.c - bigints at the seams: between 48 bits, 63 bits and limbs, signs in bit operations, quotient digits that
 * are guessed too large, errors. Random operations against Node: text_differential. */
#include "support.h"

static tsf_isolate *isolate;

static tsf_big big(const char *text) {
  tsf_big b = tsf_big_from_string(isolate, tsf_string_from_text(isolate, text));
  CHECK(!tsf_threw(isolate));
  return b;
}

static bool is(tsf_big b, const char *expected) {
  tsf_string *text = tsf_big_to_string(isolate, b, 10);
  if (!test_text_is(text, expected)) fprintf(stderr, "%.*s, not %s\n", (int)text->bytes, text->data, expected);
  return test_text_is(text, expected);
}

#define P62 "4611686018427387904"
#define P63 "9223372036854775808"
#define P64 "18446744073709551616"
#define P128 "340282366920938463463374607431768211456"

static void test_registers(void) {
  int64_t edges[] = {0, 1, -1, ((int64_t)1 << 47) - 1, (int64_t)1 << 47, -((int64_t)1 << 47), -((int64_t)1 << 47) - 1,
                     ((int64_t)1 << 62) - 1, (int64_t)1 << 62, -((int64_t)1 << 62), -((int64_t)1 << 62) - 1, INT64_MAX, INT64_MIN};
  for (size_t i = 0; i < sizeof edges / sizeof edges[0]; i++) {
    tsf_big b = tsf_big_from_i64(isolate, edges[i]);
    CHECK(tsf_big_is_small(b) == (edges[i] >= -((int64_t)1 << 62) && edges[i] < (int64_t)1 << 62));
    tsf_value boxed = tsf_big_box(isolate, b);
    CHECK((tsf_tag(boxed) == TSF_TAG_INT) == (edges[i] >= -((int64_t)1 << 47) && edges[i] < (int64_t)1 << 47));
    tsf_big back = tsf_big_unbox(boxed);
    int64_t out;
    CHECK(tsf_big_equal(back, b) && tsf_big_is_small(back) == tsf_big_is_small(b));
    CHECK(tsf_big_to_i64(back, &out) && out == edges[i]);
    CHECK(tsf_big_hash(isolate, back) == tsf_big_hash(isolate, tsf_big_from_i64(isolate, out)));
    char text[32];
    sprintf(text, "%lld", (long long)edges[i]);
    CHECK(is(b, text) && tsf_big_equal(big(text), b));
  }
  uint64_t u;
  int64_t i;
  CHECK(tsf_big_to_u64(tsf_big_from_u64(isolate, UINT64_MAX), &u) && u == UINT64_MAX);
  CHECK(!tsf_big_to_u64(big(P64), &u) && !tsf_big_to_u64(big("-1"), &u) && !tsf_big_to_i64(big(P63), &i));
}

static void test_arithmetic(void) {
  tsf_big a = big(P62), one = tsf_big_from_small(1);
  CHECK(is(tsf_big_sub(isolate, a, one), "4611686018427387903") && tsf_big_is_small(tsf_big_sub(isolate, a, one)));
  CHECK(is(tsf_big_add(isolate, a, a), P63) && is(tsf_big_neg(isolate, big("-" P62)), P62));
  CHECK(is(tsf_big_mul(isolate, big(P64), big("-" P64)), "-" P128));
  CHECK(is(tsf_big_div(isolate, big("-" P128), big(P64)), "-" P64));
  CHECK(is(tsf_big_div(isolate, big("-7"), big("2")), "-3") && is(tsf_big_rem(isolate, big("-7"), big("2")), "-1"));
  CHECK(is(tsf_big_div(isolate, big("-" P62), big("-1")), P62));
  /* the first guess of a quotient digit is two too large, or the divisor is added back */
  tsf_big u = big("0x7fffffffffffffff800000000000000000000000000000000"), v = big("0x800000000000000000000000000000001");
  tsf_big q = tsf_big_div(isolate, u, v), r = tsf_big_rem(isolate, u, v);
  CHECK(tsf_big_equal(tsf_big_add(isolate, tsf_big_mul(isolate, q, v), r), u) && tsf_big_compare(r, v) < 0);
  CHECK(is(tsf_big_pow(isolate, big("3"), big("100")), "515377520732011331036461129765621272702107522001"));
  CHECK(is(tsf_big_pow(isolate, big("-2"), big("63")), "-" P63) && is(tsf_big_pow(isolate, big("-1"), big("99999999999999999999")), "-1"));
}

static void test_bits(void) {
  CHECK(is(tsf_big_and(isolate, big("-" P64), big("18446744073709551617")), P64));
  CHECK(is(tsf_big_or(isolate, big("-" P64), big("1")), "-18446744073709551615"));
  CHECK(is(tsf_big_xor(isolate, big("-1"), big(P64)), "-18446744073709551617"));
  CHECK(is(tsf_big_not(isolate, big(P64)), "-18446744073709551617") && is(tsf_big_not(isolate, big("-1")), "0"));
  CHECK(is(tsf_big_shl(isolate, big("-1"), big("64")), "-" P64) && is(tsf_big_shr(isolate, big("-" P64), big("64")), "-1"));
  CHECK(is(tsf_big_shr(isolate, big("-18446744073709551617"), big("64")), "-2") && is(tsf_big_shr(isolate, big("5"), big("99999999999999999999")), "0"));
  CHECK(is(tsf_big_as_int_n(isolate, 64, big(P63)), "-" P63) && is(tsf_big_as_uint_n(isolate, 64, big("-1")), "18446744073709551615"));
  CHECK(is(tsf_big_as_int_n(isolate, 0, big("5")), "0") && is(tsf_big_as_uint_n(isolate, 3, big("-" P64)), "0"));
}

static void test_numbers(void) {
  CHECK(tsf_big_to_number(big("9007199254740993")) == 9007199254740992.0);
  CHECK(tsf_big_to_number(big(P128)) == 0x1p128 && tsf_big_to_number(tsf_big_shl(isolate, big("1"), big("1024"))) == INFINITY);
  CHECK(tsf_big_to_number(big("0x20000000000001000000000000000000")) == 9007199254740992.0 * 0x1p72);
  CHECK(tsf_big_to_number(big("0x20000000000001000000000000000001")) == 9007199254740994.0 * 0x1p72);
  CHECK(is(tsf_big_from_number(isolate, -0x1p64), "-" P64) && is(tsf_big_from_number(isolate, -0.0), "0"));
  CHECK(tsf_big_compare_number(big(P64), 0x1p64) == 0 && tsf_big_compare_number(big("1"), 1.5) == -1);
  CHECK(tsf_big_compare_number(big("-1"), -1.5) == 1 && tsf_big_compare_number(big("0"), NAN) == 2);
  CHECK(tsf_big_compare_number(big("0"), -0.0) == 0 && tsf_big_compare_number(big("0"), 5e-324) == -1);
}

static void test_errors(void) {
  tsf_big_div(isolate, big("1"), big("0"));
  CHECK(test_threw(isolate, "RangeError: Division by zero"));
  tsf_big_shl(isolate, big("1"), big("1073741824"));
  CHECK(test_threw(isolate, "RangeError: Maximum BigInt size exceeded"));
  tsf_big_pow(isolate, big("10"), big("1000000000"));
  CHECK(test_threw(isolate, "RangeError: Maximum BigInt size exceeded"));
  tsf_big_from_number(isolate, 1.5);
  CHECK(test_threw(isolate, "RangeError: The number 1.5 cannot be converted to a BigInt because it is not an integer"));
  tsf_big_from_string(isolate, tsf_string_from_text(isolate, "12x"));
  CHECK(tsf_threw(isolate));
  tsf_catch(isolate);
  CHECK(is(big(""), "0") && is(big(" 0b11 "), "3") && is(big("-0"), "0"));
}

/* Through 10^4 digits and back; survives the end of the call. */
static void test_large(void) {
  const int count = test_under_stress() ? 500 : 10000;
  char digits[10001];
  for (int i = 0; i < count; i++) digits[i] = (char)('1' + i * 7 % 9);
  digits[count] = 0;
  ENTER(isolate);
  tsf_big b = tsf_big_parse(isolate, digits, (size_t)count, 10);
  CHECK(is(b, digits) && is(tsf_big_div(isolate, tsf_big_mul(isolate, b, b), b), digits));
  tsf_global_set(isolate, 0, tsf_big_box(isolate, b));
  LEAVE(isolate);
  tsf_collect(isolate, true);
  ENTER(isolate);
  CHECK(is(tsf_big_unbox(isolate->globals[0]), digits));
  for (unsigned radix = 2; radix <= 36; radix++) {
    tsf_string *text = tsf_big_to_string(isolate, tsf_big_unbox(isolate->globals[0]), radix);
    CHECK(tsf_big_equal(tsf_big_parse(isolate, text->data, text->bytes, radix), tsf_big_unbox(isolate->globals[0])));
  }
  LEAVE(isolate);
}

int main(void) {
  isolate = test_isolate(0);
  ENTER(isolate);
  test_registers();
  test_arithmetic();
  test_bits();
  test_numbers();
  test_errors();
  LEAVE(isolate);
  test_large();
  tsf_isolate_free(isolate);
  return 0;
}
