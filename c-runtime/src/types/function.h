/* function.h - what functions are as values: name and length, call, apply and bind.
 *
 * Invariant: a bound function is a closure over one record of the runtime's, so every call of a value reaches it by its
 * code; its captures are the target, `this` and an array of the first arguments. */
#ifndef TSF_FUNCTION_H
#define TSF_FUNCTION_H

#include "array.h"

/* fn.name; "bound f" is made anew. May allocate. */
tsf_string *tsf_function_name(tsf_isolate *isolate, tsf_closure *function);
/* fn.length; of a bound function what is left of its target's. */
double tsf_function_length(tsf_closure *function);
/* function* */
static inline bool tsf_function_is_generator(tsf_closure *function) { return function->function->is_generator; }
static inline bool tsf_function_is_async(tsf_closure *function) { return function->function->is_async; }

/* fn.call(this, ...args) and fn.apply(this, args): args is an array, or undefined for none. May throw. */
tsf_value tsf_function_call(tsf_isolate *isolate, tsf_value function, tsf_value this_value, tsf_array *args);
tsf_value tsf_function_apply(tsf_isolate *isolate, tsf_value function, tsf_value this_value, tsf_value args);
/* fn.bind(this, ...args): TypeError if it is no function. Allocates. */
tsf_object *tsf_function_bind(tsf_isolate *isolate, tsf_value function, tsf_value this_value, tsf_array *args);

#endif
