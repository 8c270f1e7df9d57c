/* tsf.h - the one header that generated C includes. */
#ifndef TSF_H
#define TSF_H

#include "../src/core/config.h"
#include "../src/core/isolate.h"
#include "../src/core/memory.h"
#include "../src/core/object.h"
#include "../src/core/value.h"
#include "../src/lib/inspect.h"
#include "../src/lib/intrinsics.h"
#include "../src/lib/language.h"
#include "../src/lib/loop.h"
#include "../src/lib/operators.h"
#include "../src/lib/system.h"
#include "../src/types/array.h"
#include "../src/types/bigint.h"
#include "../src/types/bytes.h"
#include "../src/types/collation.h"
#include "../src/types/data_view.h"
#include "../src/types/function.h"
#include "../src/types/iterator.h"
#include "../src/types/map.h"
#include "../src/types/number.h"
#include "../src/types/spread.h"
#include "../src/types/string.h"
#include "../src/types/symbol.h"
#include "../src/types/text_out.h"
#include "../src/types/text_room.h"
#include "../src/types/typed_array.h"
#include "../src/types/weak.h"

/* The type table's head: a program's table begins with these, in this order. */
extern const tsf_type *const tsf_builtin_types[TSF_TYPE_FIRST_USER];

/* main() of a --program binary: makes an isolate, evaluates, runs the event loop until nothing is left, prints an
 * uncaught error as Node does. Returns 0, 1 after an error, 13 if the top-level code waits for what cannot come. */
int tsf_program_main(const tsf_program *program, int argc, char **argv);

#endif
