/* json_tree_test.c - strict JSON: what is taken, what is refused and where, escapes, depth. `json_tree_test FILE...` reads
 * files named as the JSONTestSuite names them: y_ must be taken, n_ refused, i_ either. */
#include "../src/lib/json_tree.h"
#include "support.h"

/* A copy that ends where the text does, so that a read behind it is seen. */
static tsf_json *parse(tsf_arena *arena, const char *text, size_t length, char **copy, tsf_json_error *error) {
  *copy = malloc(length == 0 ? 1 : length);
  memcpy(*copy, text, length);
  return tsf_json_parse(arena, *copy, length, error);
}

static void check_text(const char *json, const char *contents, size_t length) {
  tsf_arena arena = {0};
  tsf_json_error error;
  char *copy;
  const tsf_json *node = parse(&arena, json, strlen(json), &copy, &error);
  CHECK(node != NULL && node->kind == TSF_JSON_STRING);
  CHECK(node->length == length && memcmp(node->text, contents, length) == 0);
  tsf_arena_free(&arena);
  free(copy);
}

static void check_error(const char *json, const char *what, unsigned line, unsigned column) {
  tsf_arena arena = {0};
  tsf_json_error error;
  char *copy;
  CHECK(parse(&arena, json, strlen(json), &copy, &error) == NULL);
  if (strcmp(error.what, what) != 0 || error.line != line || error.column != column)
    fprintf(stderr, "%s: %s at %u:%u\n", json, error.what, error.line, error.column);
  CHECK(strcmp(error.what, what) == 0 && error.line == line && error.column == column);
  tsf_arena_free(&arena);
  free(copy);
}

static void test_texts(void) {
  check_text("\"\"", "", 0);
  check_text("\"plain\"", "plain", 5);
  check_text("\"a\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "a\"\\/\b\f\n\r\t", 9);
  check_text("\"\\u0041\\u00e9\\u20AC\\u0000\"", "A\xC3\xA9\xE2\x82\xAC\0", 7);
  check_text("\"\\ud83d\\ude00\"", "\xF0\x9F\x98\x80", 4);
  check_text("\"\\ud83d\\u0041\"", "\xED\xA0\xBD" "A", 4); /* a lone half is kept */
  check_text("\"\\ude00\"", "\xED\xB8\x80", 3);
}

static void test_errors(void) {
  check_error("", "the text ends too early", 1, 1);
  check_error("{", "a name in quotes is missing", 1, 2);
  check_error("[1,\n 2,]", "unexpected character", 2, 4);
  check_error("[1 2]", "\",\" or \"]\" is missing", 1, 4);
  check_error("{\"a\" 1}", "\":\" is missing", 1, 6);
  check_error("01", "a number does not begin with 0", 1, 1);
  check_error("-", "a digit is missing", 1, 2);
  check_error("1.", "a digit is missing", 1, 3);
  check_error("\"a\nb\"", "a control character in a string must be escaped", 1, 3);
  check_error("\"\\x\"", "unknown escape", 1, 3);
  check_error("\"\\u12g4\"", "four hexadecimal digits are missing", 1, 4);
  check_error("\"a", "the string does not end", 1, 3);
  check_error("nul", "unexpected character", 1, 1);
  check_error("1 1", "something follows the value", 1, 3);
}

static void test_depth(void) {
  char text[2 * (TSF_JSON_DEPTH + 1)];
  for (size_t depth = TSF_JSON_DEPTH; depth <= TSF_JSON_DEPTH + 1; depth++) {
    tsf_arena arena = {0};
    tsf_json_error error;
    memset(text, '[', depth);
    memset(text + depth, ']', depth);
    CHECK((tsf_json_parse(&arena, text, 2 * depth, &error) != NULL) == (depth == TSF_JSON_DEPTH));
    tsf_arena_free(&arena);
  }
}

static void test_tree(void) {
  static const char text[] = " {\"a\": 1e3, \"b\": [true, null], \"a\": {} } ";
  tsf_arena arena = {0};
  tsf_json_error error;
  const tsf_json *node = tsf_json_parse(&arena, text, sizeof text - 1, &error);
  CHECK(node != NULL && node->kind == TSF_JSON_OBJECT && node->count == 3);
  const tsf_json *a = node->first, *b = a->next, *last = b->next;
  CHECK(a->kind == TSF_JSON_NUMBER && a->source_length == 3 && memcmp(a->source, "1e3", 3) == 0);
  CHECK(b->key_length == 1 && b->count == 2 && b->first->kind == TSF_JSON_TRUE && b->first->next->kind == TSF_JSON_NULL);
  CHECK(last->kind == TSF_JSON_OBJECT && last->first == NULL && last->next == NULL);
  tsf_arena_free(&arena);
}

static void check_file(const char *path) {
  FILE *file = fopen(path, "rb");
  CHECK(file != NULL);
  static char text[1 << 20];
  size_t length = fread(text, 1, sizeof text, file);
  fclose(file);
  tsf_arena arena = {0};
  tsf_json_error error;
  char *copy;
  bool taken = parse(&arena, text, length, &copy, &error) != NULL;
  const char *slash = strrchr(path, '/'), *name = slash == NULL ? path : slash + 1;
  if ((name[0] == 'y' && !taken) || (name[0] == 'n' && taken)) fprintf(stderr, "%s\n", path);
  CHECK((name[0] != 'y' || taken) && (name[0] != 'n' || !taken));
  tsf_arena_free(&arena);
  free(copy);
}

int main(int argc, char **argv) {
  test_texts();
  test_errors();
  test_depth();
  test_tree();
  for (int i = 1; i < argc; i++) check_file(argv[i]);
  return 0;
}
