/* isolate.h - one plugin instance's (or program's) whole state. It is passed to every function; there is no global.
 *
 * Invariant: between tsf_enter and tsf_leave one thread runs in the isolate. When the outermost tsf_leave runs, no
 * object is referenced from the C stack, so roots are exact and objects may move. */
#ifndef TSF_ISOLATE_H
#define TSF_ISOLATE_H

#include <time.h>

#include "object.h"

/* Where one generator may write the texts that it yields (types/text_out.h). */
typedef struct tsf_sink {
  const void *frame; /* the generator's; NULL: none may */
  char *to;
  size_t room;       /* bytes at `to` */
  uint32_t bytes;    /* how long the text is that was written last */
} tsf_sink;

struct tsf_isolate {
  tsf_value exception;   /* what is being thrown; TSF_ABSENT: nothing */
  char *bump;            /* next free byte of the nursery's current hole */
  char *limit;           /* end of that hole; == bump under TSF_GC_STRESS: every allocation is slow */
  char *stack_limit;     /* a stack that ends below it throws RangeError; raised to UINTPTR_MAX as an interrupt */
  tsf_value *globals;    /* module variables, program->global_count of them (old objects: store through the barrier) */
  const tsf_program *program;
  const tsf_type *const *types; /* = program->types */
  struct tsf_heap *heap;        /* memory.c's own */
  char *stack_floor;            /* what stack_limit is when no interrupt is raised */
  char *stack_base;             /* frame address of the outermost host call; NULL outside */
  uint32_t depth;               /* nesting of host calls */
  bool keeps_origins;           /* slices of one character stay views, so that their place in host memory is known */
  bool needs_collection;        /* more has happened than bump allocation: the call's end must look for survivors */
  char *call_start;             /* what bump was when the outermost call began, if not needs_collection */
  uint64_t resets;              /* calls that ended without a look */
  uint64_t hash_seed;
  struct timespec made;         /* when the isolate was, by the clock that only goes forward */
  /* where the current exception was thrown and passed, for Error.stack and the last error */
  const tsf_position *trace[TSF_TRACE_DEPTH];
  uint32_t trace_length;
  tsf_value traced;             /* the exception that trace belongs to */
  tsf_sink sink;
  bool loop_changed;            /* a job or a timer was added since the event loop was asked last */
  uint64_t symbol_count;        /* of symbols that the program has made */
  tsf_value buffers;            /* a tsf_weak: the ArrayBuffers of typed arrays that were made without one; or undefined */
  tsf_value extras;             /* a tsf_weak: properties put onto what has no slots (functions, arrays); or undefined */
  tsf_value key_orders;         /* a tsf_weak: objects whose keys are not in the order of the shape; or undefined */
  struct tsf_join *joining;     /* array joins that run, see lib/convert.c */
  void *host;                   /* falco/plugin.c's own */
  uint32_t console_indent;      /* columns, of console.group */
  /* where console output goes; NULL: stdout (stream 0) and stderr (1) of the process */
  void (*console)(tsf_isolate *, int stream, const char *line, size_t length);
};

static inline bool tsf_threw(const tsf_isolate *isolate) {
  return TSF_UNLIKELY(isolate->exception != TSF_ABSENT);
}

/* Makes an isolate and evaluates nothing yet. NULL: out of memory. heap_limit 0: TSF_HEAP_LIMIT. */
tsf_isolate *tsf_isolate_new(const tsf_program *program, size_t heap_limit);
/* Frees everything, whatever call is inside; nothing of the isolate may be used after. */
void tsf_isolate_free(tsf_isolate *isolate);

/* Every exported function's frame: enter sets stack base and limits, leave collects the nursery when outermost.
 * leave keeps a pending exception (as a root). Call as tsf_enter(isolate, __builtin_frame_address(0), budget). */
void tsf_call_begins(tsf_isolate *isolate); /* serves what was raised outside of calls */
void tsf_call_ends(tsf_isolate *isolate);
static inline void tsf_enter_outermost(tsf_isolate *isolate, void *frame, size_t stack_budget) {
  isolate->depth = 1;
  isolate->stack_base = (char *)frame;
  isolate->stack_limit = isolate->stack_floor = (char *)((uintptr_t)frame - stack_budget);
  if (TSF_UNLIKELY(isolate->needs_collection)) tsf_call_begins(isolate);
}
static inline void tsf_leave_outermost(tsf_isolate *isolate) {
  tsf_assert(isolate->depth == 1);
  isolate->depth = 0;
  isolate->stack_base = NULL;
  if (TSF_UNLIKELY(isolate->needs_collection)) {
    tsf_call_ends(isolate);
    return;
  }
  isolate->bump = isolate->call_start; /* nothing can refer to what this call has made */
  isolate->resets++;
}

/* A call that a host makes for each event only visits: the outermost frame's address is noted, and the call is entered by
 * what first needs it, because it allocates, throws, or looks at the stack. One that reads and counts never does.
 * Invariant: while a call visits, it has made no object, and it refers to old ones only, which do not move. */
static inline void tsf_visit_begin(tsf_isolate *isolate, void *frame) {
  tsf_assert(isolate->stack_base == NULL);
  isolate->stack_base = (char *)frame;
}
static inline bool tsf_visit_entered(const tsf_isolate *isolate) { return isolate->depth != 0; }
/* Whether it has thrown; one that only visits cannot have. */
static inline bool tsf_visit_threw(const tsf_isolate *isolate) { return tsf_visit_entered(isolate) && tsf_threw(isolate); }
static inline void tsf_visit_enter(tsf_isolate *isolate) {
  if (isolate->depth == 0) tsf_enter_outermost(isolate, isolate->stack_base, TSF_STACK_BUDGET);
}
static inline void tsf_visit_end(tsf_isolate *isolate) { isolate->stack_base = NULL; } /* not entered */

static inline void tsf_enter(tsf_isolate *isolate, void *frame, size_t stack_budget) {
  if (TSF_LIKELY(isolate->stack_base == NULL)) {
    tsf_enter_outermost(isolate, frame, stack_budget);
  } else {
    tsf_visit_enter(isolate); /* what visits is the call around */
    isolate->depth++;
  }
}
static inline void tsf_leave(tsf_isolate *isolate) {
  if (TSF_LIKELY(isolate->depth == 1)) tsf_leave_outermost(isolate);
  else isolate->depth--;
}

/* Throws (sets exception). Messages are C strings in UTF-8, copied. Rethrowing what was caught last keeps its trace. */
void tsf_throw(tsf_isolate *isolate, tsf_value value);
void tsf_throw_error(tsf_isolate *isolate, int kind /* TSF_ERROR_... */, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
/* Called by generated code for each frame that an exception leaves, and at the throw itself. */
void tsf_unwind(tsf_isolate *isolate, const tsf_position *position);
/* Takes the pending exception: clears it and returns it (also completes its stack). */
tsf_value tsf_catch(tsf_isolate *isolate);
/* Slow path of the stack check: throws RangeError "Maximum call stack size exceeded", or serves an interrupt (heap
 * limit). Returns true if it threw. */
bool tsf_stack_check_failed(tsf_isolate *isolate);
/* Where the stack ends now. Asking for a frame address instead makes the compiler keep a frame pointer in each function
 * that asks, which costs recursive ones a tenth of their time. */
static inline char *tsf_stack_end(void) {
#if defined(__x86_64__)
  char *end;
  __asm__("mov %%rsp, %0" : "=r"(end));
  return end;
#elif defined(__aarch64__)
  char *end;
  __asm__("mov %0, sp" : "=r"(end));
  return end;
#else
  return (char *)__builtin_frame_address(0);
#endif
}
static inline bool tsf_stack_check(tsf_isolate *isolate) {
  return TSF_UNLIKELY(tsf_stack_end() < isolate->stack_limit) && tsf_stack_check_failed(isolate);
}
/* `stack` of an Error (completed if it is still open), undefined of anything else. Allocates. */
tsf_value tsf_error_stack(tsf_isolate *isolate, tsf_value exception);
/* Text of an exception for people: "Name: message" of errors, else String(value). Never throws; allocates. */
tsf_string *tsf_exception_text(tsf_isolate *isolate, tsf_value exception);

#endif
