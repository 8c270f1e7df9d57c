/* operators.c - operators over values whose static type says no more. Conversions are convert.c.
 * Invariant: a number and a bigint never mix but in comparisons. */
#include "operators.h"

tsf_string *tsf_typeof(tsf_isolate *isolate, tsf_value v) {
  static const tsf_string names[] = {
      TSF_STATIC_STRING("number", 6, 6),   TSF_STATIC_STRING("string", 6, 6), TSF_STATIC_STRING("bigint", 6, 6),
      TSF_STATIC_STRING("boolean", 7, 7),  TSF_STATIC_STRING("object", 6, 6), TSF_STATIC_STRING("undefined", 9, 9),
      TSF_STATIC_STRING("function", 8, 8), TSF_STATIC_STRING("symbol", 6, 6),
  };
  (void)isolate;
  unsigned which = 5;
  if (tsf_is_number(v)) which = 0;
  else if (tsf_is_string(v)) which = 1;
  else if (tsf_is_bigint(v)) which = 2;
  else if (tsf_is_bool(v)) which = 3;
  else if (v == TSF_NULL) which = 4;
  else if (tsf_is_symbol(v)) which = 7;
  else if (tsf_is_object(v)) which = tsf_to_object(v)->type == TSF_TYPE_CLOSURE ? 6 : 4;
  return (tsf_string *)&names[which];
}

bool tsf_truthy_any(tsf_value v) {
  switch (tsf_tag(v)) {
    case TSF_TAG_SPECIAL: return v == TSF_TRUE;
    case TSF_TAG_INT: return tsf_payload(v) != NULL;
    case TSF_TAG_STRING: return tsf_to_string_pointer(v)->bytes != 0;
    case TSF_TAG_BIGNUM:
    case TSF_TAG_OBJECT:
    case TSF_TAG_SYMBOL: return true;
    default: break;
  }
  double d = tsf_to_number(v);
  return d == d && d != 0;
}

static void throw_mixed(tsf_isolate *isolate) {
  tsf_throw_error(isolate, TSF_ERROR_TYPE,
                  "Cannot mix BigInt and other types, use explicit conversions");
}

tsf_string *tsf_operand_text(tsf_isolate *isolate, tsf_value v) {
  if (tsf_is_object(v)) v = tsf_to_primitive(isolate, v, TSF_HINT_DEFAULT);
  return tsf_threw(isolate) ? (tsf_string *)&tsf_string_empty : tsf_to_string(isolate, v);
}

tsf_value tsf_add(tsf_isolate *isolate, tsf_value a, tsf_value b) {
  if (tsf_is_number(a) && tsf_is_number(b)) return tsf_from_number(tsf_to_number(a) + tsf_to_number(b));
  if (tsf_is_object(a)) a = tsf_to_primitive(isolate, a, TSF_HINT_DEFAULT);
  if (tsf_is_object(b) && !tsf_threw(isolate)) b = tsf_to_primitive(isolate, b, TSF_HINT_DEFAULT);
  if (tsf_threw(isolate)) return TSF_UNDEFINED;
  if (tsf_is_string(a) || tsf_is_string(b)) {
    tsf_string *left = tsf_to_string(isolate, a);
    tsf_string *right = tsf_threw(isolate) ? NULL : tsf_to_string(isolate, b);
    if (tsf_threw(isolate)) return TSF_UNDEFINED;
    tsf_string *sum = tsf_string_concat(isolate, left, right);
    return tsf_threw(isolate) ? TSF_UNDEFINED : tsf_from_string(sum);
  }
  return tsf_arithmetic(isolate, '+', a, b);
}

static double number_arithmetic(int op, double a, double b) {
  uint32_t i = (uint32_t)tsf_to_int32(a), j = (uint32_t)tsf_to_int32(b);
  switch (op) {
    case '+': return a + b;
    case '-': return a - b;
    case '*': return a * b;
    case '/': return a / b;
    case '%': return tsf_number_rem(a, b);
    case 'p': return tsf_number_pow(a, b);
    case '&': return (int32_t)(i & j);
    case '|': return (int32_t)(i | j);
    case '^': return (int32_t)(i ^ j);
    case 'l': return (int32_t)(i << (j & 31));
    case 'r': return (int32_t)i >> (j & 31);
    default: return i >> (j & 31);
  }
}

static tsf_big big_arithmetic(tsf_isolate *isolate, int op, tsf_big a, tsf_big b) {
  switch (op) {
    case '+': return tsf_big_add(isolate, a, b);
    case '-': return tsf_big_sub(isolate, a, b);
    case '*': return tsf_big_mul(isolate, a, b);
    case '/': return tsf_big_div(isolate, a, b);
    case '%': return tsf_big_rem(isolate, a, b);
    case 'p': return tsf_big_pow(isolate, a, b);
    case '&': return tsf_big_and(isolate, a, b);
    case '|': return tsf_big_or(isolate, a, b);
    case '^': return tsf_big_xor(isolate, a, b);
    case 'l': return tsf_big_shl(isolate, a, b);
    case 'r': return tsf_big_shr(isolate, a, b);
    default:
      tsf_throw_error(isolate, TSF_ERROR_TYPE, "BigInts have no unsigned right shift, use >> instead");
      return tsf_big_from_small(0);
  }
}

/* Both sides as primitives, the left one first; false: thrown. */
static bool to_primitives(tsf_isolate *isolate, tsf_value *a, tsf_value *b) {
  if (tsf_is_object(*a)) *a = tsf_to_primitive(isolate, *a, TSF_HINT_NUMBER);
  if (tsf_is_object(*b) && !tsf_threw(isolate)) *b = tsf_to_primitive(isolate, *b, TSF_HINT_NUMBER);
  return !tsf_threw(isolate);
}

tsf_value tsf_arithmetic(tsf_isolate *isolate, int op, tsf_value a, tsf_value b) {
  if (!to_primitives(isolate, &a, &b)) return TSF_UNDEFINED;
  if (tsf_is_bigint(a) && tsf_is_bigint(b)) {
    tsf_big result = big_arithmetic(isolate, op, tsf_big_unbox(a), tsf_big_unbox(b));
    return tsf_threw(isolate) ? TSF_UNDEFINED : tsf_big_box(isolate, result);
  }
  if (tsf_is_bigint(a) || tsf_is_bigint(b)) {
    throw_mixed(isolate);
    return TSF_UNDEFINED;
  }
  double left = tsf_to_number_value(isolate, a);
  double right = tsf_threw(isolate) ? 0 : tsf_to_number_value(isolate, b);
  return tsf_threw(isolate) ? TSF_UNDEFINED : tsf_from_number(number_arithmetic(op, left, right));
}

static int compare_numbers(double a, double b) { return a != a || b != b ? 2 : (a > b) - (a < b); }

static int reversed(int order) { return order == 2 ? 2 : -order; }

int tsf_compare(tsf_isolate *isolate, tsf_value a, tsf_value b) {
  if (!to_primitives(isolate, &a, &b)) return 2;
  if (tsf_is_string(a) && tsf_is_string(b)) return tsf_string_compare(tsf_to_string_pointer(a), tsf_to_string_pointer(b));
  if (tsf_is_bigint(a) && tsf_is_bigint(b)) return tsf_big_compare(tsf_big_unbox(a), tsf_big_unbox(b));
  if (tsf_is_bigint(a)) return tsf_big_compare_number(tsf_big_unbox(a), tsf_to_number_value(isolate, b));
  if (tsf_is_bigint(b)) return reversed(tsf_big_compare_number(tsf_big_unbox(b), tsf_to_number_value(isolate, a)));
  double left = tsf_to_number_value(isolate, a);
  return compare_numbers(left, tsf_threw(isolate) ? 0 : tsf_to_number_value(isolate, b));
}

/* What a value is, for the message of a failed narrowing. */
static const char *kind_of(const tsf_isolate *isolate, tsf_value v) {
  if (v == TSF_UNDEFINED || v == TSF_ABSENT) return "undefined";
  if (v == TSF_NULL) return "null";
  if (tsf_is_number(v)) return "a number";
  if (tsf_is_string(v)) return "a string";
  if (tsf_is_bigint(v)) return "a bigint";
  if (tsf_is_bool(v)) return v == TSF_TRUE ? "true" : "false";
  if (tsf_is_symbol(v)) return "a symbol";
  const char *name = isolate->types[tsf_to_object(v)->type]->name;
  return name[0] == '\0' ? "an object" : name;
}

void tsf_expected(tsf_isolate *isolate, const char *what, tsf_value v) {
  tsf_throw_error(isolate, TSF_ERROR_TYPE, "expected %s, got %s", what, kind_of(isolate, v));
}

void tsf_expected_to_read(tsf_isolate *isolate, const char *what, const char *name, tsf_value v) {
  const bool is_missing = v == TSF_UNDEFINED || v == TSF_ABSENT || v == TSF_NULL;
  if (!is_missing) tsf_expected(isolate, what, v);
  else
    tsf_throw_error(isolate, TSF_ERROR_TYPE, "Cannot read properties of %s (reading '%s')", kind_of(isolate, v), name);
}
