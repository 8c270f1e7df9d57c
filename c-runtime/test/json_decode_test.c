/* json_decode_test.c - JSON text by type: documents made at random from a type, whole, cut at each byte and with bytes
 * that were changed. Reading at once and reading when asked for have to agree, what was read is written and read again,
 * and the strict reader of whole trees (json_tree.c) is asked for a second opinion. */
#include "../src/json/decode.h"
#include "../src/json/encode.h"
#include "../src/lib/json_tree.h"
#include "../src/types/equality.h"
#include "support.h"

/* ---- the types ---- */

/* tree: { x: u8, y: string, next?: tree | null, sum?: tree[], size?: Record<string, number | string | null>,
 *         cause?: unknown, length?: [number, string?], double?: ref, "10"?: i64 }
 * ref: "up" | 7 | true | { x: "a", y: number } | { x: "b", next?: tree } | ref[] | bigint */
enum { TYPE_TREE = TYPE_END, TYPE_REF_A, TYPE_REF_B, TYPE_RECORD, ALL_TYPES };

#define SLOT(name, slot) {name, TSF_PROPERTY_SLOT, slot, 0, NULL, NULL}
static const tsf_property tree_properties[] = {SLOT(NAME_X, 1), SLOT(NAME_Y, 2), SLOT(NAME_NEXT, 3), SLOT(NAME_SUM, 4),
  SLOT(NAME_SIZE, 5), SLOT(NAME_CAUSE, 6), SLOT(NAME_LENGTH, 7), SLOT(NAME_DOUBLE, 8), SLOT(NAME_TEN, 9)};
static const tsf_property ref_a_properties[] = {SLOT(NAME_X, 1), SLOT(NAME_Y, 2)};
static const tsf_property ref_b_properties[] = {SLOT(NAME_X, 1), SLOT(NAME_NEXT, 2)};
static const uint16_t tree_by_atom[] = {5, 6, 2, 4, 3, 8, 0, 1, 7}, ref_a_by_atom[] = {0, 1}, ref_b_by_atom[] = {1, 0};
#define SHAPE(id, list, order, count)                                                                             \
  {.name = "", .slot_count = count, .property_count = count, .properties = list, .by_atom = order, .class_last = id, \
   .size = tsf_shaped_size, .trace = tsf_shaped_trace}
static const tsf_type tree_shape = SHAPE(TYPE_TREE, tree_properties, tree_by_atom, 9);
static const tsf_type ref_a_shape = SHAPE(TYPE_REF_A, ref_a_properties, ref_a_by_atom, 2);
static const tsf_type ref_b_shape = SHAPE(TYPE_REF_B, ref_b_properties, ref_b_by_atom, 2);
static const tsf_type record_shape = SHAPE(TYPE_RECORD, NULL, NULL, 0);

static const tsf_program *json_program(void) {
  static const tsf_type *types[ALL_TYPES];
  static tsf_program program;
  program = *test_program(NULL);
  for (int i = 0; i < TYPE_END; i++) types[i] = program.types[i];
  types[TYPE_TREE] = &tree_shape;
  types[TYPE_REF_A] = &ref_a_shape;
  types[TYPE_REF_B] = &ref_b_shape;
  types[TYPE_RECORD] = &record_shape;
  program.types = types;
  program.type_count = ALL_TYPES;
  return &program;
}

static const tsf_json_type tree, ref;
static const tsf_string text_up = TSF_STATIC_STRING("up", 2, 2), text_a = TSF_STATIC_STRING("a", 1, 1),
                        text_b = TSF_STATIC_STRING("b", 1, 1);
static const tsf_json_literal few_literals[] = {{"\"up\"", 0, &text_up}, {"7", UINT64_C(0x401C000000000000), NULL}, {"true", TSF_TRUE, NULL}},
                              a_literals[] = {{"\"a\"", 0, &text_a}}, b_literals[] = {{"\"b\"", 0, &text_b}};
static const tsf_json_type any = {.kind = TSF_JSON_TYPE_ANY, .nullable = true, .type_id = TYPE_RECORD},
                           string = {.kind = TSF_JSON_TYPE_STRING},
                           number = {.kind = TSF_JSON_TYPE_NUMBER, .minimum = -INFINITY, .maximum = INFINITY},
                           small = {.kind = TSF_JSON_TYPE_NUMBER, .integer = true, .minimum = 0, .maximum = 255},
                           big = {.kind = TSF_JSON_TYPE_BIGINT},
                           wide = {.kind = TSF_JSON_TYPE_BIGINT, .bounded = true, .least = INT64_MIN, .most = INT64_MAX},
                           few = {.kind = TSF_JSON_TYPE_LITERALS, .literals = few_literals, .literal_count = 3},
                           is_a = {.kind = TSF_JSON_TYPE_LITERALS, .literals = a_literals, .literal_count = 1},
                           is_b = {.kind = TSF_JSON_TYPE_LITERALS, .literals = b_literals, .literal_count = 1};
static const tsf_json_type *const scalar_choices[] = {&number, &string};
static const tsf_json_type scalar = {.kind = TSF_JSON_TYPE_UNION, .nullable = true, .choices = scalar_choices, .choice_count = 2},
                           record = {.kind = TSF_JSON_TYPE_RECORD, .type_id = TYPE_RECORD, .element = &scalar},
                           trees = {.kind = TSF_JSON_TYPE_ARRAY, .element = &tree},
                           refs = {.kind = TSF_JSON_TYPE_ARRAY, .element = &ref};
static const tsf_json_type *const pair_choices[] = {&number, &string};
static const tsf_json_type pair = {.kind = TSF_JSON_TYPE_TUPLE, .choices = pair_choices, .choice_count = 2, .minimum_length = 1};
static const tsf_json_member ref_a_members[] = {{"x", 1, 1, NAME_X, &is_a, false, NULL}, {"y", 1, 2, NAME_Y, &number, false, NULL}};
static const tsf_json_member ref_b_members[] = {{"x", 1, 1, NAME_X, &is_b, false, NULL}, {"next", 4, 2, NAME_NEXT, &tree, true, NULL}};
static const tsf_json_type ref_a = {.kind = TSF_JSON_TYPE_OBJECT, .type_id = TYPE_REF_A, .members = ref_a_members, .member_count = 2},
                           ref_b = {.kind = TSF_JSON_TYPE_OBJECT, .type_id = TYPE_REF_B, .members = ref_b_members, .member_count = 2};
static const tsf_json_type *const ref_choices[] = {&few, &ref_a, &ref_b, &refs, &big};
static const tsf_json_type ref = {.kind = TSF_JSON_TYPE_UNION, .choices = ref_choices, .choice_count = 5};
static const tsf_json_type *const maybe_choices[] = {&tree};
static const tsf_json_type maybe_tree = {.kind = TSF_JSON_TYPE_UNION, .nullable = true, .choices = maybe_choices, .choice_count = 1};
static const tsf_json_member tree_members[] = {
  {"x", 1, 1, NAME_X, &small, false, NULL}, {"y", 1, 2, NAME_Y, &string, false, NULL},
  {"next", 4, 3, NAME_NEXT, &maybe_tree, true, NULL}, {"sum", 3, 4, NAME_SUM, &trees, true, NULL},
  {"size", 4, 5, NAME_SIZE, &record, true, NULL}, {"cause", 5, 6, NAME_CAUSE, &any, true, NULL},
  {"length", 6, 7, NAME_LENGTH, &pair, true, NULL}, {"double", 6, 8, NAME_DOUBLE, &ref, true, NULL},
  {"10", 2, 9, NAME_TEN, &wide, true, NULL}};
static const tsf_json_type tree = {.kind = TSF_JSON_TYPE_OBJECT, .type_id = TYPE_TREE, .members = tree_members, .member_count = 9};

/* ---- documents of a type, at random ---- */

static uint32_t seed = 20;
static uint32_t random_below(uint32_t bound) {
  seed = seed * 1664525u + 1013904223u;
  return (seed >> 8) % bound;
}
#define ONE_OF(list) list[random_below(sizeof list / sizeof list[0])]

typedef struct document {
  char text[16384];
  size_t length;
  bool strict; /* without members that no type names */
} document;

static void put(document *d, const char *text) {
  size_t length = strlen(text);
  CHECK(d->length + length < sizeof d->text);
  memcpy(d->text + d->length, text, length);
  d->length += length;
}

static void put_blank(document *d) {
  static const char *const blanks[] = {"", "", "", "", " ", "\n\t", "\r "};
  put(d, ONE_OF(blanks));
}

/* A letter of a name may be written as an escape. */
static void put_key(document *d, const char *name, uint32_t length) {
  char escape[8];
  put(d, "\"");
  for (uint32_t i = 0; i < length; i++) {
    char plain[2] = {name[i], 0};
    snprintf(escape, sizeof escape, "\\u%04x", (unsigned char)name[i]);
    put(d, random_below(12) == 0 ? escape : plain);
  }
  put(d, "\"");
}

static void put_string(document *d) {
  static const char *const parts[] = {"a", "Z9", "\\n", "\\\"", "\\\\", "\\u0000", "\\ud83d\\ude00", "\\ud800", "\\udc00",
    "\xC3\xA9", "\xF0\x9F\x98\x80", "{", "]", "\\/", "a longer one, of many blocks of sixteen bytes"};
  put(d, "\"");
  for (uint32_t n = random_below(4); n > 0; n--) put(d, ONE_OF(parts));
  put(d, "\"");
}

static const char *const numbers[] = {"0", "-0", "1", "255", "7", "-1.5", "1e3", "2E-7", "9007199254740993", "4.9e-324",
  "1.7976931348623157e308", "0.1", "123456789", "1234567890", "100000000000000000000"};
static const char *const integers[] = {"0", "-0", "12", "-9223372036854775808", "9223372036854775807", "1e3", "2.0"};
static const char *const bytes[] = {"0", "-0", "255", "1e2", "7.0", "99"};

static void put_value(document *d, const tsf_json_type *type, int depth);

static void put_item(document *d, const tsf_json_type *type, int depth, bool first) {
  if (!first) put(d, ",");
  put_blank(d);
  put_value(d, type, depth);
  put_blank(d);
}

static void put_named(document *d, const char *name, uint32_t length, const tsf_json_type *type, int depth, bool *first) {
  if (!*first) put(d, ",");
  *first = false;
  put_blank(d);
  put_key(d, name, length);
  put_blank(d);
  put(d, ":");
  put_blank(d);
  put_value(d, type, depth);
  put_blank(d);
}

/* In any order, some twice: the last one holds, an earlier one may be anything. */
static void put_members(document *d, const tsf_json_type *type, int depth) {
  bool first = true;
  uint32_t start = random_below(type->member_count);
  for (uint32_t n = 0; n < type->member_count; n++) {
    const tsf_json_member *member = &type->members[(start + n) % type->member_count];
    bool is_leaf = depth == 0 || random_below(3) == 0;
    if (member->optional && is_leaf) continue;
    if (random_below(20) == 0) put_named(d, member->name, member->length, &any, 1, &first);
    if (!d->strict && random_below(10) == 0) put_named(d, "other", 5, &any, 1, &first);
    put_named(d, member->name, member->length, member->type, depth - 1, &first);
  }
}

static void put_any(document *d, int depth) {
  static const tsf_json_type *const choices[] = {&string, &number, &big, &few};
  static const tsf_json_type *const nested[] = {&record, &refs, &ref_a};
  put_value(d, depth > 0 && random_below(2) == 0 ? ONE_OF(nested) : ONE_OF(choices), depth - 1);
}

static void put_value(document *d, const tsf_json_type *type, int depth) {
  static const char *const names[] = {"x", "a", "", "10", "007", "a much longer name than the types have"};
  bool first = true;
  if (type->nullable && random_below(4) == 0) {
    put(d, "null");
    return;
  }
  uint32_t some = depth > 0 ? random_below(3) : 0;
  switch (type->kind) {
  case TSF_JSON_TYPE_STRING: put_string(d); break;
  case TSF_JSON_TYPE_NUMBER: put(d, type->integer ? ONE_OF(bytes) : ONE_OF(numbers)); break;
  case TSF_JSON_TYPE_BIGINT: put(d, ONE_OF(integers)); break;
  case TSF_JSON_TYPE_LITERALS: put(d, type->literals[random_below(type->literal_count)].shown); break;
  case TSF_JSON_TYPE_UNION: put_value(d, type->choices[depth > 0 ? random_below(type->choice_count) : 0], depth); break;
  case TSF_JSON_TYPE_ANY: put_any(d, depth); break;
  case TSF_JSON_TYPE_OBJECT:
    put(d, "{");
    put_members(d, type, depth);
    put(d, "}");
    break;
  case TSF_JSON_TYPE_RECORD:
    put(d, "{");
    for (; some > 0; some--) {
      const char *name = ONE_OF(names);
      put_named(d, name, (uint32_t)strlen(name), type->element, depth - 1, &first);
    }
    put(d, "}");
    break;
  default:
    put(d, "[");
    if (type->kind == TSF_JSON_TYPE_TUPLE) some = 1 + random_below(2);
    for (uint32_t i = 0; i < some; i++)
      put_item(d, type->kind == TSF_JSON_TYPE_TUPLE ? type->choices[i] : type->element, depth - 1, i == 0);
    put(d, "]");
  }
}

/* ---- reading ---- */

/* Reads all that is below a value; false: it threw, and that was taken. */
static bool read_all(tsf_isolate *isolate, tsf_value value) {
  if (!tsf_is_object(value)) return true;
  tsf_array *keys = tsf_object_keys(isolate, value);
  for (uint32_t i = 0; !tsf_threw(isolate) && i < keys->length; i++)
    if (!read_all(isolate, tsf_object_get_key(isolate, value, keys->slots[i]))) return false;
  if (!tsf_threw(isolate)) return true;
  CHECK(tsf_json_is_misfit(isolate->exception));
  tsf_catch(isolate);
  return false;
}

static bool same(tsf_isolate *isolate, tsf_value a, tsf_value b) {
  if (!tsf_is_object(a) || !tsf_is_object(b))
    return tsf_strict_equal(a, b) || (tsf_is_number(a) && tsf_is_number(b) && tsf_to_number(a) == tsf_to_number(b));
  const tsf_array *keys = tsf_object_keys(isolate, a), *others = tsf_object_keys(isolate, b);
  if (tsf_is_array(a) != tsf_is_array(b) || keys->length != others->length) return false;
  for (uint32_t i = 0; i < keys->length; i++) {
    if (!tsf_strict_equal(keys->slots[i], others->slots[i])) return false;
    if (!same(isolate, tsf_object_get_key(isolate, a, keys->slots[i]), tsf_object_get_key(isolate, b, keys->slots[i]))) return false;
  }
  return true;
}

/* TSF_ABSENT: it is none of the type. */
static tsf_value decode(tsf_isolate *isolate, const tsf_json_type *type, tsf_string *text, bool lazy) {
  tsf_json_reader reader;
  tsf_json_reader_start(&reader, isolate, text, "payload");
  reader.lazy = lazy;
  tsf_value value = tsf_json_decode(&reader, type);
  CHECK(!tsf_threw(isolate) && reader.failed == (value == TSF_ABSENT));
  CHECK(!reader.failed || strncmp(reader.error, "payload", 7) == 0);
  return value == TSF_ABSENT || read_all(isolate, value) ? value : TSF_ABSENT;
}

static bool is_json(const char *text, size_t length) {
  tsf_json_error error;
  tsf_arena arena = {0};
  while (length > 0 && text[length - 1] == 0) length--;
  bool is = tsf_json_parse(&arena, text, length, &error) != NULL;
  tsf_arena_free(&arena);
  return is;
}

/* Infinity is read of 1e999, and has no JSON. */
static void check_written(tsf_isolate *isolate, const tsf_json_type *type, tsf_value value) {
  tsf_string *text = tsf_json_encode(isolate, type, value, "payload");
  if (text == NULL) {
    tsf_value thrown = tsf_catch(isolate);
    CHECK(strstr(tsf_exception_text(isolate, thrown)->data, "Infinity") != NULL);
    return;
  }
  CHECK(is_json(text->data, text->bytes));
  tsf_value again = decode(isolate, type, text, false);
  CHECK(again != TSF_ABSENT && same(isolate, value, again));
}

/* Both ways of reading a text, in a copy that ends where it does. Is it of the type? */
static bool check_text(tsf_isolate *isolate, const tsf_json_type *type, const char *text, size_t length) {
  char *copy = malloc(length == 0 ? 1 : length);
  memcpy(copy, text, length);
  ENTER(isolate);
  tsf_value eager = decode(isolate, type, tsf_string_view(isolate, copy, length), false);
  tsf_value lazy = decode(isolate, type, tsf_string_view(isolate, copy, length), true);
  bool agree = eager == TSF_ABSENT || lazy == TSF_ABSENT ? eager == lazy : same(isolate, eager, lazy);
  if (!agree) fprintf(stderr, "at once and when asked for differ: %.*s\n", (int)length, text);
  CHECK(agree);
  if (eager != TSF_ABSENT) check_written(isolate, type, eager);
  if (eager != TSF_ABSENT) check_written(isolate, type, lazy);
  LEAVE(isolate);
  free(copy);
  return eager != TSF_ABSENT;
}

/* ---- the tests ---- */

static void make(document *d, const tsf_json_type *type) {
  d->length = 0;
  put_blank(d);
  put_value(d, type, 4);
  put_blank(d);
}

static void test_whole(tsf_isolate *isolate, const tsf_json_type *type) {
  document d = {.strict = false};
  for (int n = test_under_stress() ? 20 : 2000; n > 0; n--) {
    make(&d, type);
    CHECK(is_json(d.text, d.length));
    bool fits = check_text(isolate, type, d.text, d.length);
    if (!fits) fprintf(stderr, "refused: %.*s\n", (int)d.length, d.text);
    CHECK(fits);
    memset(d.text + d.length, 0, 3);
    CHECK(check_text(isolate, type, d.text, d.length + 3));
  }
}

/* Of `unknown` all is read, so nothing of it may be other than JSON. */
static void check_opinions(tsf_isolate *isolate, const tsf_json_type *type, const char *text, size_t length) {
  bool fits = check_text(isolate, type, text, length);
  if (type->kind != TSF_JSON_TYPE_ANY) return;
  bool agree = fits == is_json(text, length);
  if (!agree) fprintf(stderr, "%s: %.*s\n", fits ? "no JSON is read" : "JSON is refused", (int)length, text);
  CHECK(agree);
}

static void test_cut(tsf_isolate *isolate, const tsf_json_type *type) {
  document d = {.strict = true};
  for (int n = test_under_stress() ? 1 : 40; n > 0; n--) {
    do make(&d, type);
    while (test_under_stress() && d.length > 300);
    for (size_t length = 0; length < d.length; length++) check_opinions(isolate, type, d.text, length);
  }
}

static void test_changed(tsf_isolate *isolate, const tsf_json_type *type) {
  static const char bytes_of_json[] = "{}[],:\"\\0-1.eE+untrfalsx \n\x01\x80\xED\xC3";
  document d = {.strict = true};
  for (int n = test_under_stress() ? 30 : 6000; n > 0; n--) {
    make(&d, type);
    for (uint32_t count = 1 + random_below(3); count > 0; count--)
      d.text[random_below((uint32_t)d.length)] = bytes_of_json[random_below(sizeof bytes_of_json)];
    check_opinions(isolate, type, d.text, d.length);
  }
}

static bool fits(tsf_isolate *isolate, const tsf_json_type *type, const char *text) {
  return check_text(isolate, type, text, strlen(text));
}

static void test_edges(tsf_isolate *isolate) {
  CHECK(fits(isolate, &wide, "-9223372036854775808") && !fits(isolate, &wide, "-9223372036854775809"));
  CHECK(fits(isolate, &wide, "9223372036854775807") && !fits(isolate, &wide, "9223372036854775808"));
  CHECK(fits(isolate, &small, "255") && !fits(isolate, &small, "256") && !fits(isolate, &small, "-1") && !fits(isolate, &small, "0.5"));
  CHECK(fits(isolate, &number, "1e999") && fits(isolate, &number, "-1e-999") && !fits(isolate, &number, "01"));
  CHECK(!fits(isolate, &number, "+1") && !fits(isolate, &number, ".5") && !fits(isolate, &number, "1.") && !fits(isolate, &number, "NaN"));
  CHECK(fits(isolate, &big, "1e400") == false && !fits(isolate, &big, "1.5") && fits(isolate, &big, "1e20"));
  CHECK(fits(isolate, &pair, "[1]") && fits(isolate, &pair, "[1,\"\"]") && !fits(isolate, &pair, "[]") && !fits(isolate, &pair, "[1,\"\",2]"));
  CHECK(fits(isolate, &record, "{\"a\":true,\"a\":1}") && !fits(isolate, &record, "{\"a\":1,\"a\":true}"));
  CHECK(fits(isolate, &record, "{\"\\u0061\":true,\"a\":1}") && !fits(isolate, &record, "{\"\\x\":1}"));
  CHECK(!fits(isolate, &any, "{\"a\":1x,\"a\":2}") && !fits(isolate, &any, "[1}") && !fits(isolate, &any, "[{]}"));
  CHECK(!fits(isolate, &any, "") && !fits(isolate, &any, "1 2") && !fits(isolate, &any, "\xEF\xBB\xBF" "1"));
}

/* As deep as the strict reader goes; deeper ones are refused by both, not walked into. */
static void test_depth(tsf_isolate *isolate) {
  enum { MOST = 2000 };
  char text[2 * MOST + 2];
  static const size_t depths[] = {1, TSF_JSON_DEPTH - 1, TSF_JSON_DEPTH, TSF_JSON_DEPTH + 1, MOST};
  for (size_t i = 0; i < sizeof depths / sizeof depths[0]; i++) {
    size_t depth = depths[i];
    memset(text, '[', depth);
    memset(text + depth, ']', depth);
    check_opinions(isolate, &any, text, 2 * depth);
    text[depth] = '1';
    memset(text + depth + 1, ']', depth);
    text[2 * depth + 1] = 0;
    check_opinions(isolate, &any, text, 2 * depth + 1);
    CHECK(fits(isolate, &refs, text) == (depth <= TSF_JSON_DEPTH));
  }
}

int main(void) {
  static const tsf_json_type *const types[] = {&tree, &any, &ref, &record, &trees, &pair};
  tsf_isolate *isolate = tsf_isolate_new(json_program(), 0);
  CHECK(isolate != NULL);
  for (size_t i = 0; i < sizeof types / sizeof types[0]; i++) {
    test_whole(isolate, types[i]);
    test_cut(isolate, types[i]);
    test_changed(isolate, types[i]);
  }
  test_edges(isolate);
  if (!test_under_stress()) test_depth(isolate);
  tsf_isolate_free(isolate);
  return 0;
}
