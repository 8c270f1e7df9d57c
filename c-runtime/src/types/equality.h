/* equality.h - ===, SameValueZero and Object.is over tsf_value. None allocates or throws. */
#ifndef TSF_EQUALITY_H
#define TSF_EQUALITY_H

#include "../core/value.h"

bool tsf_strict_equal(tsf_value a, tsf_value b); /* === */
bool tsf_same_value_zero(tsf_value a, tsf_value b);
bool tsf_same_value(tsf_value a, tsf_value b); /* Object.is */

#endif
