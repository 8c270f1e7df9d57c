/* text_differential.c - answers the questions of text_differential.mjs: each names a function and its arguments in binary
 * on stdin, the result goes to stdout in binary, so that the script can compare with what Node says.
 * Invariant: string arguments are made in a different way each time (copy, view, slice, concatenation, static), which must
 * not make a difference; every resulting string is checked for consistency. Each question is one host call.
 * Build it with every .c of src/core, src/types and src/lib, and -lm. */
#include "support.h"

#include "../src/types/wtf8.h"

static tsf_isolate *isolate;
static unsigned turn;

static bool get(void *to, size_t bytes) { return fread(to, 1, bytes, stdin) == bytes; }
/* An answer is collected first: one that throws has no value. */
static char *answer;
static size_t answer_bytes, answer_room;
static void put(const void *from, size_t bytes) {
  if (answer_bytes + bytes > answer_room) {
    answer_room = (answer_bytes + bytes) * 2;
    answer = realloc(answer, answer_room);
    if (!answer) abort();
  }
  if (bytes) memcpy(answer + answer_bytes, from, bytes);
  answer_bytes += bytes;
}

static double get_number(void) {
  double d;
  get(&d, 8);
  return d;
}

static tsf_string *get_string(void) {
  uint32_t bytes;
  get(&bytes, 4);
  static char *host[4]; /* memory that is not the collector's */
  static unsigned next;
  char **slot = &host[next++ % 4], *data = *slot = realloc(*slot, bytes + 1);
  CHECK(data != NULL);
  get(data, bytes);
  switch (turn++ % 5) {
    case 0:
      return tsf_string_view(isolate, data, bytes);
    case 1: { /* a slice */
      tsf_string *around = tsf_string_concat(isolate, tsf_string_from_text(isolate, "<\xC3\xA9"),
                                             tsf_string_from_bytes(isolate, data, bytes));
      around = tsf_string_concat(isolate, around, tsf_string_from_text(isolate, "\xE2\x82\xAC>"));
      return tsf_string_bytes(isolate, around, 3, 3 + bytes);
    }
    case 2: { /* unit by unit */
      tsf_string *whole = tsf_string_from_bytes(isolate, data, bytes), *s = (tsf_string *)&tsf_string_empty;
      for (uint32_t i = 0; i < tsf_string_length(whole); i++)
        s = tsf_string_concat(isolate, s, tsf_string_units(isolate, whole, i, i + 1));
      if (!tsf_string_equal(s, whole)) abort();
      return s;
    }
    case 3: {
      static tsf_string fixed[4]; /* as the compiler emits it */
      tsf_string *s = &fixed[slot - host];
      tsf_string made = TSF_STATIC_STRING(data, bytes, (uint32_t)tsf_wtf8_count_units(data, bytes, NULL));
      *s = made;
      return s;
    }
    default:
      return tsf_string_from_bytes(isolate, data, bytes);
  }
}

static void check_consistency(const tsf_string *s) {
  bool joins;
  size_t units = tsf_wtf8_count_units(s->data, s->bytes, &joins);
  if (joins || (s->units != TSF_UNITS_UNKNOWN && s->units != units)) {
    fprintf(stderr, "inconsistent string: units %u, counted %zu, joins %d\n", s->units, units, joins);
    abort();
  }
}

static void put_text(const tsf_string *s) {
  put(&s->bytes, 4);
  put(s->data, s->bytes);
}

static void put_string(const tsf_string *s) {
  if (!tsf_threw(isolate)) check_consistency(s);
  put("s", 1);
  put_text(s);
}
static void put_number(double d) {
  if (d != d) d = NAN;
  d = d != d ? fabs(d) : d;
  put("d", 1);
  put(&d, 8);
}
static void put_bool(bool b) { put(b ? "t" : "f", 1); }
static void put_value(tsf_value v) {
  if (v == TSF_UNDEFINED)
    put("u", 1);
  else if (tsf_is_string(v))
    put_string(tsf_to_string_pointer(v));
  else
    put_number(tsf_to_number(v));
}
static void put_array(const tsf_array *a) {
  put("a", 1);
  put(&a->length, 4);
  for (uint32_t i = 0; i < a->length; i++) put_value(a->slots[i]);
}
static tsf_big get_big(void) { return tsf_big_from_string(isolate, get_string()); }
static void put_big(tsf_big b) { /* through a slot, as everything may go */
  put_string(tsf_big_to_string(isolate, tsf_big_unbox(tsf_big_box(isolate, b)), 10));
}

enum {
  CHAR_CODE_AT, CODE_POINT_AT, CHAR_AT, AT, ELEMENT, INDEX_OF, LAST_INDEX_OF, INCLUDES, STARTS_WITH, ENDS_WITH, SLICE,
  SUBSTRING, SUBSTR, SPLIT, REPEAT, PAD_START, PAD_END, TRIM, TRIM_START, TRIM_END, LOWER, UPPER, REPLACE, REPLACE_ALL,
  WELL_FORMED, TO_WELL_FORMED, NORMALIZE, FROM_CHAR_CODE, FROM_CODE_POINT, CONCAT, COMPARE, LENGTH, CHARACTERS, EQUAL,
  TO_STRING, TO_RADIX, TO_FIXED, TO_PRECISION, TO_EXPONENTIAL, FROM_STRING, PARSE_FLOAT, PARSE_INT, REM, POW, TO_INT32,
  ROUND, CBRT, HYPOT, MAX, MIN, FROUND, CLZ32, SIGN,
  BIG_ADD, BIG_SUB, BIG_MUL, BIG_DIV, BIG_REM, BIG_POW, BIG_NEG, BIG_AND, BIG_OR, BIG_XOR, BIG_NOT, BIG_SHL, BIG_SHR,
  BIG_AS_INT, BIG_AS_UINT, BIG_COMPARE, BIG_COMPARE_NUMBER, BIG_TO_STRING, BIG_TO_NUMBER, BIG_FROM_NUMBER, BIG_PARSE,
  FLUSH = 255
};

static tsf_value digits(double d) { return d == -12345 ? TSF_UNDEFINED : tsf_from_number(d); }

static void answer_string(int op) {
  tsf_string *s = get_string(), *t, *u;
  double d;
  switch (op) {
    case CHAR_CODE_AT: put_number(tsf_string_char_code_at(isolate, s, get_number())); break;
    case CODE_POINT_AT: put_value(tsf_string_code_point_at(isolate, s, get_number())); break;
    case CHAR_AT: put_string(tsf_string_char_at(isolate, s, get_number())); break;
    case AT: put_value(tsf_string_at(isolate, s, get_number())); break;
    case ELEMENT: put_value(tsf_string_element(isolate, s, get_number())); break;
    case INDEX_OF: t = get_string(); put_number(tsf_string_index_of(isolate, s, t, get_number())); break;
    case LAST_INDEX_OF: t = get_string(); put_number(tsf_string_last_index_of(isolate, s, t, get_number())); break;
    case INCLUDES: t = get_string(); put_bool(tsf_string_includes(isolate, s, t, get_number())); break;
    case STARTS_WITH: t = get_string(); put_bool(tsf_string_starts_with(isolate, s, t, get_number())); break;
    case ENDS_WITH: t = get_string(); put_bool(tsf_string_ends_with(isolate, s, t, get_number())); break;
    case SLICE: d = get_number(); put_string(tsf_string_slice(isolate, s, d, get_number())); break;
    case SUBSTRING: d = get_number(); put_string(tsf_string_substring(isolate, s, d, get_number())); break;
    case SUBSTR: d = get_number(); put_string(tsf_string_substr(isolate, s, d, get_number())); break;
    case SPLIT: t = get_string(); put_array(tsf_string_split(isolate, s, t, get_number())); break;
    case REPEAT: put_string(tsf_string_repeat(isolate, s, get_number())); break;
    case PAD_START: t = get_string(); put_string(tsf_string_pad_start(isolate, s, get_number(), t)); break;
    case PAD_END: t = get_string(); put_string(tsf_string_pad_end(isolate, s, get_number(), t)); break;
    case TRIM: put_string(tsf_string_trim(isolate, s)); break;
    case TRIM_START: put_string(tsf_string_trim_start(isolate, s)); break;
    case TRIM_END: put_string(tsf_string_trim_end(isolate, s)); break;
    case LOWER: put_string(tsf_string_to_lower_case(isolate, s)); break;
    case UPPER: put_string(tsf_string_to_upper_case(isolate, s)); break;
    case REPLACE: t = get_string(); u = get_string(); put_string(tsf_string_replace(isolate, s, t, u)); break;
    case REPLACE_ALL: t = get_string(); u = get_string(); put_string(tsf_string_replace_all(isolate, s, t, u)); break;
    case WELL_FORMED: put_bool(tsf_string_is_well_formed(isolate, s)); break;
    case TO_WELL_FORMED: put_string(tsf_string_to_well_formed(isolate, s)); break;
    case NORMALIZE: put_string(tsf_string_normalize(isolate, s, get_string())); break;
    case CONCAT: {
      tsf_string *parts[3] = {s, get_string(), get_string()};
      t = tsf_string_concat(isolate, tsf_string_concat(isolate, s, parts[1]), parts[2]);
      u = tsf_string_concat_all(isolate, 3, parts);
      if (!tsf_string_equal(t, u)) abort();
      put_string(t);
      break;
    }
    case COMPARE: t = get_string(); put_number(tsf_string_compare(s, t)); break;
    case LENGTH: put_number(tsf_string_length(s)); break;
    case CHARACTERS: {
      tsf_array *a = tsf_array_new(isolate, 0);
      uint32_t at = 0;
      while ((t = tsf_string_next_character(isolate, s, &at)) != NULL) tsf_array_push(isolate, a, tsf_from_string(t));
      put_array(a);
      break;
    }
    case EQUAL:
      t = get_string();
      if (tsf_string_equal(s, t) != tsf_string_equal_slow(s, t)) abort();
      if (tsf_string_equal(s, t) && tsf_string_hash(isolate, s) != tsf_string_hash(isolate, t)) abort();
      put_bool(tsf_string_equal(s, t));
      break;
    case FROM_STRING: put_number(tsf_number_from_string(isolate, s)); break;
    case PARSE_FLOAT: put_number(tsf_number_parse_float(isolate, s)); break;
    case PARSE_INT: put_number(tsf_number_parse_int(isolate, s, get_number())); break;
    default: abort();
  }
}

static void answer_number(int op) {
  double d = get_number();
  switch (op) {
    case FROM_CHAR_CODE: put_string(tsf_string_from_char_code(isolate, d)); break;
    case FROM_CODE_POINT: put_string(tsf_string_from_code_point_checked(isolate, d)); break;
    case TO_STRING: put_string(tsf_number_to_string(isolate, d)); break;
    case TO_RADIX: put_string(tsf_number_to_string_radix(isolate, d, get_number())); break;
    case TO_FIXED: put_string(tsf_number_to_fixed(isolate, d, get_number())); break;
    case TO_PRECISION: put_string(tsf_number_to_precision(isolate, d, digits(get_number()))); break;
    case TO_EXPONENTIAL: put_string(tsf_number_to_exponential(isolate, d, digits(get_number()))); break;
    case REM: put_number(tsf_number_rem(d, get_number())); break;
    case POW: put_number(tsf_number_pow(d, get_number())); break;
    case TO_INT32: put_number(tsf_to_int32(d)); break;
    case ROUND: put_number(tsf_math_round(d)); break;
    case CBRT: put_number(tsf_math_cbrt(d)); break;
    case HYPOT: put_number(tsf_math_hypot(d, get_number())); break;
    case MAX: put_number(tsf_math_max(d, get_number())); break;
    case MIN: put_number(tsf_math_min(d, get_number())); break;
    case FROUND: put_number(tsf_math_fround(d)); break;
    case CLZ32: put_number(tsf_math_clz32(tsf_to_int32(d))); break;
    case SIGN: put_number(tsf_math_sign(d)); break;
    default: abort();
  }
}

static void answer_big(int op) {
  tsf_big a, b;
  double d;
  switch (op) {
    case BIG_ADD: a = get_big(); b = get_big(); put_big(tsf_big_add(isolate, a, b)); break;
    case BIG_SUB: a = get_big(); b = get_big(); put_big(tsf_big_sub(isolate, a, b)); break;
    case BIG_MUL: a = get_big(); b = get_big(); put_big(tsf_big_mul(isolate, a, b)); break;
    case BIG_DIV: a = get_big(); b = get_big(); put_big(tsf_big_div(isolate, a, b)); break;
    case BIG_REM: a = get_big(); b = get_big(); put_big(tsf_big_rem(isolate, a, b)); break;
    case BIG_POW: a = get_big(); b = get_big(); put_big(tsf_big_pow(isolate, a, b)); break;
    case BIG_NEG: put_big(tsf_big_neg(isolate, get_big())); break;
    case BIG_AND: a = get_big(); b = get_big(); put_big(tsf_big_and(isolate, a, b)); break;
    case BIG_OR: a = get_big(); b = get_big(); put_big(tsf_big_or(isolate, a, b)); break;
    case BIG_XOR: a = get_big(); b = get_big(); put_big(tsf_big_xor(isolate, a, b)); break;
    case BIG_NOT: put_big(tsf_big_not(isolate, get_big())); break;
    case BIG_SHL: a = get_big(); b = get_big(); put_big(tsf_big_shl(isolate, a, b)); break;
    case BIG_SHR: a = get_big(); b = get_big(); put_big(tsf_big_shr(isolate, a, b)); break;
    case BIG_AS_INT: d = get_number(); put_big(tsf_big_as_int_n(isolate, d, get_big())); break;
    case BIG_AS_UINT: d = get_number(); put_big(tsf_big_as_uint_n(isolate, d, get_big())); break;
    case BIG_COMPARE: a = get_big(); b = get_big(); put_number(tsf_big_compare(a, b)); break;
    case BIG_COMPARE_NUMBER: a = get_big(); put_number(tsf_big_compare_number(a, get_number())); break;
    case BIG_TO_STRING: a = get_big(); put_string(tsf_big_to_string(isolate, a, get_number())); break;
    case BIG_TO_NUMBER: put_number(tsf_big_to_number(get_big())); break;
    case BIG_FROM_NUMBER: put_big(tsf_big_from_number(isolate, get_number())); break;
    case BIG_PARSE: put_big(get_big()); break;
    default: abort();
  }
}

int main(void) {
  static char buffer[1 << 16];
  isolate = test_isolate(0);
  setvbuf(stdout, buffer, _IOFBF, sizeof buffer);
  for (;;) {
    unsigned char op;
    if (!get(&op, 1)) break;
    if (op == FLUSH) {
      fflush(stdout);
      continue;
    }
    ENTER(isolate);
    if (op >= BIG_ADD)
      answer_big(op);
    else if ((op >= TO_STRING && op <= TO_EXPONENTIAL) || op >= REM || op == FROM_CHAR_CODE || op == FROM_CODE_POINT)
      answer_number(op);
    else
      answer_string(op);
    if (tsf_threw(isolate)) {
      tsf_string *text = tsf_exception_text(isolate, tsf_catch(isolate));
      if (text->bytes > 7 && memcmp(text->data, "Error: ", 7) == 0) /* support.h's program has no class for it */
        text = tsf_string_concat(isolate, tsf_string_from_text(isolate, "Syntax"), text);
      answer_bytes = 0;
      put("e", 1);
      put_text(text);
    }
    LEAVE(isolate);
    fwrite(answer, 1, answer_bytes, stdout);
    answer_bytes = 0;
  }
  free(answer);
  tsf_isolate_free(isolate);
  return 0;
}
