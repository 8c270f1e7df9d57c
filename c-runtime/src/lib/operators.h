/* operators.h - operators and conversions over tsf_value, for where the static type says no more.
 * Invariant: each is exactly the ECMAScript abstract operation that its name says, without user-visible side effects
 * except where it may call the author's toString. */
#ifndef TSF_OPERATORS_H
#define TSF_OPERATORS_H

#include "../types/array.h"
#include "../types/bigint.h"
#include "../types/equality.h"
#include "../types/iterator.h"
#include "../types/map.h"
#include "../types/number.h"
#include "../types/property.h"
#include "../types/string.h"
#include "../types/symbol.h"
#include "../types/typed_array.h"

bool tsf_truthy_any(tsf_value v);
static inline bool tsf_truthy(tsf_value v) { return tsf_is_bool(v) ? v == TSF_TRUE : tsf_truthy_any(v); }
tsf_string *tsf_typeof(tsf_isolate *isolate, tsf_value v); /* static strings */
/* String(v), template substitution: objects through their toString method, arrays joined, others "[object Object]";
 * functions "function name() { [native code] }". May throw. */
tsf_string *tsf_to_string(tsf_isolate *isolate, tsf_value v);
tsf_string *tsf_string_of(tsf_isolate *isolate, tsf_value v); /* String(v): of symbols, too */
typedef enum tsf_hint { TSF_HINT_DEFAULT, TSF_HINT_NUMBER, TSF_HINT_STRING } tsf_hint;
/* What an object is as a primitive: through Symbol.toPrimitive, valueOf and toString; primitives are themselves. May
 * throw. */
tsf_value tsf_to_primitive(tsf_isolate *isolate, tsf_value v, tsf_hint hint);
/* Object.prototype.toString and valueOf of any value; and v.toString(), v.valueOf(), which the author's own replace. */
tsf_string *tsf_object_tag(tsf_isolate *isolate, tsf_value v);
tsf_value tsf_object_itself(tsf_isolate *isolate, tsf_value v);
tsf_string *tsf_method_to_string(tsf_isolate *isolate, tsf_value v);
/* v.toLocaleString() of any object: its own, else toString(). */
tsf_string *tsf_method_to_locale_string(tsf_isolate *isolate, tsf_value v);
tsf_value tsf_method_value_of(tsf_isolate *isolate, tsf_value v);
double tsf_to_number_value(tsf_isolate *isolate, tsf_value v); /* Number(v); TypeError for a bigint only in unary + */
tsf_string *tsf_operand_text(tsf_isolate *isolate, tsf_value v);            /* v as a side of + beside a string */
tsf_value tsf_add(tsf_isolate *isolate, tsf_value a, tsf_value b);          /* + of anything */
tsf_value tsf_arithmetic(tsf_isolate *isolate, int op, tsf_value a, tsf_value b); /* '-' '*' '/' '%' 'p'(ow) '&' '|'
                                                                           '^' 'l'(<<) 'r'(>>) 'u'(>>>): both number or
                                                                           both bigint, else TypeError */
/* <0, 0, >0, or 2 when unordered (NaN): strings by unit, numbers, bigints, mixed number/bigint. */
int tsf_compare(tsf_isolate *isolate, tsf_value a, tsf_value b);
/* A failed checked narrowing: throws TypeError "expected <what>, got <what v is>". */
void tsf_expected(tsf_isolate *isolate, const char *what, tsf_value v);
/* The same where `name` is read from it next: of undefined or null as Node words that. */
void tsf_expected_to_read(tsf_isolate *isolate, const char *what, const char *name, tsf_value v);

/* console: one finished line (without newline) to stdout (0) or stderr (1) of a program, or to isolate->console.
 * Output to a pipe or file stays in libc's buffer until it is full, the program ends or something goes to stderr. */
void tsf_console_write(tsf_isolate *isolate, int stream, tsf_string *line);

#endif
