/* value.h - tsf_value, the 64-bit universal value, and tsf_big, the register form of a bigint.
 *
 * A slot (object property, array element, map key, closure capture, module variable) always holds a tsf_value, so one
 * container can be seen at several static types. A double is itself; everything else lies in the negative quiet NaNs:
 *
 *   bits 63..48   what the low 48 bits are
 *   < FFF9        a double (NaNs are canonical: 7FF8... or the CPU's FFF8...)
 *   FFF9          tsf_string *
 *   FFFA          tsf_bignum *
 *   FFFB          tsf_object * of any other type
 *   FFFC          symbol: tsf_string * of the name that a property under it has, see types/symbol.h
 *   FFFD          bigint, 48-bit two's complement
 *   FFFF          undefined, null, false, true, absent (no value at all: a hole, "no exception"), written (a yielded
 *                 text that already lies where it was wanted, see types/text_out.h): the last integers below 2^64, which
 *                 processors take as small negative constants inside an instruction
 *
 * Invariant: a boxed pointer is never NULL, and a bigint is FFFD if and only if it fits 48 bits. */
#ifndef TSF_VALUE_H
#define TSF_VALUE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include "config.h"

typedef uint64_t tsf_value;
typedef struct tsf_isolate tsf_isolate;
typedef struct tsf_object tsf_object;
typedef struct tsf_string tsf_string;
typedef struct tsf_bignum tsf_bignum;
typedef struct tsf_array tsf_array;
typedef struct tsf_closure tsf_closure;

/* A bigint in a register: low bit 1 - a 63-bit integer in the other bits; low bit 0 - a tsf_bignum *. */
typedef int64_t tsf_big;

#define TSF_TAG_STRING 0xFFF9u
#define TSF_TAG_BIGNUM 0xFFFAu
#define TSF_TAG_OBJECT 0xFFFBu
#define TSF_TAG_SYMBOL 0xFFFCu
#define TSF_TAG_INT 0xFFFDu
#define TSF_TAG_SPECIAL 0xFFFFu

#define TSF_TAGGED(tag, payload) (((uint64_t)(tag) << 48) | (uint64_t)(payload))
#define TSF_PAYLOAD_MASK 0x0000FFFFFFFFFFFFull

/* A pointer to const data as a value, in const data. */
#define TSF_STATIC_VALUE(tag, pointer) ((uint64_t)(uintptr_t)(pointer) + ((uint64_t)(tag) << 48))

/* undefined and null, false and true differ in the lowest bit only. */
#define TSF_UNDEFINED ((tsf_value)-6)
#define TSF_NULL ((tsf_value)-5)
#define TSF_FALSE ((tsf_value)-4)
#define TSF_TRUE ((tsf_value)-3)
#define TSF_WRITTEN ((tsf_value)-2)
#define TSF_ABSENT ((tsf_value)-1)

static inline unsigned tsf_tag(tsf_value v) { return (unsigned)(v >> 48); }
static inline void *tsf_payload(tsf_value v) { return (void *)(uintptr_t)(v & TSF_PAYLOAD_MASK); }

static inline bool tsf_is_number(tsf_value v) { return v < TSF_TAGGED(TSF_TAG_STRING, 0); }
/* The address that v holds if it is of the tag, else more than an address: so a test and what it opens are one subtraction. */
static inline uint64_t tsf_address(tsf_value v, unsigned tag) { return v - TSF_TAGGED(tag, 0); }
static inline bool tsf_is_string(tsf_value v) { return tsf_address(v, TSF_TAG_STRING) <= TSF_PAYLOAD_MASK; }
static inline bool tsf_is_object(tsf_value v) { return tsf_address(v, TSF_TAG_OBJECT) <= TSF_PAYLOAD_MASK; }
static inline bool tsf_is_symbol(tsf_value v) { return tsf_tag(v) == TSF_TAG_SYMBOL; }
static inline bool tsf_is_bigint(tsf_value v) { return tsf_tag(v) == TSF_TAG_INT || tsf_tag(v) == TSF_TAG_BIGNUM; }
static inline bool tsf_is_bool(tsf_value v) { return (v | 1) == TSF_TRUE; }
static inline bool tsf_is_nullish(tsf_value v) { return (v | 1) == TSF_NULL; }
static inline bool tsf_is_pointer(tsf_value v) { return tsf_tag(v) - TSF_TAG_STRING <= TSF_TAG_SYMBOL - TSF_TAG_STRING; }

static inline tsf_value tsf_from_number(double d) {
  tsf_value v;
  memcpy(&v, &d, sizeof v);
  return v;
}
static inline double tsf_to_number(tsf_value v) {
  double d;
  memcpy(&d, &v, sizeof d);
  return d;
}
/* A double of foreign origin (event bytes, DataView) may carry any NaN; make it canonical before boxing. */
static inline tsf_value tsf_from_foreign_number(double d) {
  return d != d ? 0x7FF8000000000000ull : tsf_from_number(d);
}
static inline tsf_value tsf_from_bool(bool b) { return TSF_FALSE | (tsf_value)b; }
static inline tsf_value tsf_from_string(const tsf_string *s) {
  return TSF_TAGGED(TSF_TAG_STRING, (uint64_t)(uintptr_t)s);
}
static inline tsf_value tsf_from_object(const void *o) { return TSF_TAGGED(TSF_TAG_OBJECT, (uint64_t)(uintptr_t)o); }
static inline tsf_string *tsf_to_string_pointer(tsf_value v) { return (tsf_string *)tsf_payload(v); }
/* Of what is certainly a string, or an object. */
static inline tsf_string *tsf_open_string(tsf_value v) {
  return (tsf_string *)(uintptr_t)tsf_address(v, TSF_TAG_STRING);
}
static inline tsf_object *tsf_open_object(tsf_value v) {
  return (tsf_object *)(uintptr_t)tsf_address(v, TSF_TAG_OBJECT);
}
static inline tsf_object *tsf_to_object(tsf_value v) { return (tsf_object *)tsf_payload(v); }

/* A slot that is read as a number at once, which memcpy would do through a register of integers. */
typedef double __attribute__((may_alias)) tsf_number_slot;

/* The integer that d is, without its fraction; where no int64 is that, some number: gcc folds the instruction for
 * constants otherwise than processors do it. */
static inline int64_t tsf_truncate(double d) {
#ifdef __SSE2__
  return _mm_cvttsd_si64(_mm_set_sd(d));
#else
  return d > -0x1p63 && d < 0x1p63 ? (int64_t)d : INT64_MIN;
#endif
}
/* The index of an element; UINT64_MAX, which none has, for what is no integer or negative. */
static inline uint64_t tsf_index(double d) {
  int64_t i = tsf_truncate(d);
  return TSF_LIKELY((double)i == d) ? (uint64_t)i : UINT64_MAX;
}

static inline bool tsf_big_is_small(tsf_big b) { return (b & 1) != 0; }
static inline int64_t tsf_big_small(tsf_big b) { return b >> 1; }
static inline tsf_big tsf_big_from_small(int64_t i) { return (tsf_big)(((uint64_t)i << 1) | 1); }

#endif
