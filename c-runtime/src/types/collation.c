/* collation.c - text in the order of its collation elements, level by level. See collation.h. */
#include "collation.h"

#include "wtf8.h"

typedef struct reader {
  const char *at, *end;
  const tsf_collation_element *elements; /* of the character before `at`, as far as not read */
  uint32_t left;
  tsf_collation_element made[4]; /* elements that no table has */
  const char *digits_end;        /* numeric: what is left of a number is to be read digit by digit */
  bool numeric;
} reader;

static bool is_digit(const reader *r, const char *p) { return p < r->end && *p >= '0' && *p <= '9'; }

/* A number: that it is one, how long it is, then its digits. */
static void start_number(reader *r) {
  while (*r->at == '0' && is_digit(r, r->at + 1)) r->at++;
  r->digits_end = r->at;
  while (is_digit(r, r->digits_end)) r->digits_end++;
  size_t length = (size_t)(r->digits_end - r->at);
  r->made[0] = (tsf_collation_element){tsf_collation_first_digit, 1, 0};
  r->made[1] = (tsf_collation_element){(uint16_t)(length < UINT16_MAX ? length : UINT16_MAX), 1, 0};
  r->elements = r->made;
  r->left = 2;
}

static bool is_symbol(uint32_t point) {
  return (point >= 0x2190 && point <= 0x2BFF) || (point >= 0x1F000 && point <= 0x1FAFF);
}

/* What no table knows, by code point: its upper and its lower bits. */
static void take_unknown(reader *r, uint32_t point) {
  uint16_t upper = (uint16_t)(is_symbol(point) ? tsf_collation_symbols : tsf_collation_last + 1 + (point >> 12));
  r->made[0] = (tsf_collation_element){upper, 1, 0};
  r->made[1] = (tsf_collation_element){(uint16_t)((point & 0xFFF) + 1), 1, 0};
  r->elements = r->made;
  r->left = 2;
}

static void take_character(reader *r) {
  if (r->numeric && r->digits_end == NULL && is_digit(r, r->at)) {
    start_number(r);
    return;
  }
  uint32_t length, point = tsf_wtf8_decode(r->at, (size_t)(r->end - r->at), &length);
  r->at += length;
  if (r->at == r->digits_end) r->digits_end = NULL;
  for (uint32_t i = 0; i < TSF_COLLATION_BLOCKS; i++) {
    const tsf_collation_block *block = &tsf_collation_blocks[i];
    if (point < block->first || point > block->last) continue;
    uint16_t place = block->places[point - block->first];
    r->elements = &tsf_collation_pool[place >> 3];
    r->left = place & 7u;
    return;
  }
  take_unknown(r, point);
}

enum { LETTERS = 1, ACCENTS, CASE, CASE_OF_LETTERS };

static uint32_t weight_of(const tsf_collation_element *element, int level) {
  switch (level) {
    case LETTERS: return element->primary;
    case ACCENTS: return element->secondary;
    case CASE: return element->tertiary + 1u;
    default: return element->primary == 0 ? 0 : element->tertiary + 1u;
  }
}

/* The next weight of a level that is not ignored there; 0: at the end. */
static uint32_t next_weight(reader *r, int level) {
  for (;;) {
    while (r->left == 0 && r->at < r->end) take_character(r);
    if (r->left == 0) return 0;
    const tsf_collation_element *element = r->elements++;
    r->left--;
    uint32_t weight = weight_of(element, level);
    if (weight != 0) return weight;
  }
}

static reader reader_of(const tsf_string *s, bool numeric) {
  return (reader){.at = s->data, .end = s->data + s->bytes, .numeric = numeric};
}

static int compare_level(const tsf_string *a, const tsf_string *b, int level, bool numeric) {
  reader x = reader_of(a, numeric), y = reader_of(b, numeric);
  for (;;) {
    uint32_t left = next_weight(&x, level), right = next_weight(&y, level);
    if (left != right) return left < right ? -1 : 1;
    if (left == 0) return 0;
  }
}

double tsf_string_collate(tsf_isolate *isolate, tsf_string *a, tsf_string *b, double levels, bool numeric) {
  (void)isolate;
  if (a->bytes == b->bytes && memcmp(a->data, b->data, a->bytes) == 0) return 0;
  int order = compare_level(a, b, LETTERS, numeric);
  if (order == 0 && (levels == 2 || levels == 3)) order = compare_level(a, b, ACCENTS, numeric);
  if (order == 0 && levels == 3) order = compare_level(a, b, CASE, numeric);
  if (order == 0 && levels == 4) order = compare_level(a, b, CASE_OF_LETTERS, numeric);
  return order;
}

double tsf_string_locale_compare(tsf_isolate *isolate, tsf_string *a, tsf_string *b) {
  return tsf_string_collate(isolate, a, b, 3, false);
}
