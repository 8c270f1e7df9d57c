/* collation.h - the order of text in the root collation of CLDR, as localeCompare has it: collation elements of
 * characters, generated (scripts/generate-collation.mjs), and the comparison by levels.
 *
 * Exact for Latin, Greek and Cyrillic letters, punctuation and digits. By code point, symbols come before digits, all else
 * behind the letters. */
#ifndef TSF_COLLATION_H
#define TSF_COLLATION_H

#include "string.h"

typedef struct tsf_collation_element {
  uint16_t primary; /* letters; 0: an accent */
  uint8_t secondary, tertiary; /* accents; case */
} tsf_collation_element;

/* Code points first..last: where their elements are in the pool, times 8, plus how many. */
typedef struct tsf_collation_block {
  uint32_t first, last;
  const uint16_t *places;
} tsf_collation_block;

#define TSF_COLLATION_BLOCKS 4
extern const tsf_collation_element tsf_collation_pool[];
extern const tsf_collation_block tsf_collation_blocks[TSF_COLLATION_BLOCKS];
extern const uint16_t tsf_collation_symbols, tsf_collation_first_digit, tsf_collation_last;

/* -1, 0 or 1. `levels`: 1 letters only, 2 accents too, 3 case too, 4 letters and case. `numeric`: digits
 * by the number that they name. */
double tsf_string_collate(tsf_isolate *isolate, tsf_string *a, tsf_string *b, double levels, bool numeric);
/* a.localeCompare(b) */
double tsf_string_locale_compare(tsf_isolate *isolate, tsf_string *a, tsf_string *b);

#endif
