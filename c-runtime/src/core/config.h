/* config.h - every switch of the runtime, with its default and one sentence. Override with -D when compiling. */
#ifndef TSF_CONFIG_H
#define TSF_CONFIG_H

/* Size in bytes of one block of the heap; objects larger than a quarter of it are allocated on their own. */
#ifndef TSF_BLOCK_SIZE
#define TSF_BLOCK_SIZE (64u * 1024u)
#endif

/* Young bytes allocated inside one host call before a collection in the middle of the call is tried. */
#ifndef TSF_COLLECT_THRESHOLD
#define TSF_COLLECT_THRESHOLD (8u * 1024u * 1024u)
#endif

/* Bytes of large objects that died in a collection inside a call and are kept, to be given out again, until the next. */
#ifndef TSF_SPARE_BYTES
#define TSF_SPARE_BYTES TSF_COLLECT_THRESHOLD
#endif

/* Default heap limit of one isolate in bytes; past it a RangeError is thrown. */
#ifndef TSF_HEAP_LIMIT
#define TSF_HEAP_LIMIT ((size_t)1024u * 1024u * 1024u)
#endif

/* C stack that one host call may use, in bytes, before RangeError: Falco's threads have 8 MiB, other hosts less. */
#ifndef TSF_STACK_BUDGET
#define TSF_STACK_BUDGET (256u * 1024u)
#endif

/* C stack that a --program binary may use, in bytes. Its main thread has 8 MiB. */
#ifndef TSF_PROGRAM_STACK_BUDGET
#define TSF_PROGRAM_STACK_BUDGET (6u * 1024u * 1024u)
#endif

/* Frames that Error.stack keeps. */
#ifndef TSF_TRACE_DEPTH
#define TSF_TRACE_DEPTH 16
#endif

/* Read from the environment by tsf_isolate_new, for tests:
 *   TSF_GC_STRESS=n      collect in the middle of the call at every n-th allocation, and wipe what is free
 *   TSF_ALLOC_FAIL_AT=n  the n-th request to malloc fails; with a plus (n+) every one from there on */

#ifdef TSF_ASSERTIONS
#include <assert.h>
#define tsf_assert(condition) assert(condition)
#else
#define tsf_assert(condition) ((void)0)
#endif

/* Before a loop whose few rounds are known where it is inlined. */
#if defined(__GNUC__) && !defined(__clang__)
#define TSF_UNROLL _Pragma("GCC unroll 4")
#else
#define TSF_UNROLL
#endif
#define TSF_LIKELY(condition) __builtin_expect(!!(condition), 1)
#define TSF_UNLIKELY(condition) __builtin_expect(!!(condition), 0)
#define TSF_ALWAYS_INLINE static inline __attribute__((always_inline))

#endif
