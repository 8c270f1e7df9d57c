/* program.c - main() of a --program binary. An uncaught error goes to stderr as Node prints it: the place, the stack
 * (which begins with "Name: message"), exit code 1.
 * Invariant: stdout is flushed whatever happens; the isolate is freed without a last collection. */
#include <math.h>
#include <stdio.h>

#include "../../include/tsf.h"

#define STDOUT_BUFFER (64u * 1024u)

static void print_place(const tsf_isolate *isolate, tsf_value exception) {
  if (isolate->traced != exception || isolate->trace_length == 0) return;
  fprintf(stderr, "%s:%u\n", isolate->trace[0]->file, (unsigned)isolate->trace[0]->line);
}

static void print_text(const tsf_string *text) {
  fwrite(text->data, 1, text->bytes, stderr);
  putc('\n', stderr);
}

static void print_uncaught(tsf_isolate *isolate) {
  tsf_value exception = tsf_catch(isolate);
  tsf_value stack = tsf_error_stack(isolate, exception);
  fflush(stdout);
  print_place(isolate, exception);
  if (tsf_is_string(stack)) {
    print_text(tsf_to_string_pointer(stack));
  } else {
    fputs("Uncaught ", stderr);
    print_text(tsf_exception_text(isolate, exception));
  }
}

static bool failed(tsf_isolate *isolate) {
  if (!tsf_threw(isolate)) return false;
  print_uncaught(isolate);
  return true;
}

/* Turns of the event loop until nothing is left. Each is a host call, so what is alive between two moves to the old
 * generation and the nursery is empty again. */
static int run_loop(tsf_isolate *isolate, const tsf_program *program) {
  for (;;) {
    tsf_enter(isolate, __builtin_frame_address(0), TSF_PROGRAM_STACK_BUDGET);
    double deadline = program->turn(isolate);
    if (failed(isolate)) return 1;
    tsf_leave(isolate);
    if (deadline == INFINITY) return 0;
    if (deadline == -INFINITY) {
      fflush(stdout);
      fputs("Warning: Detected unsettled top-level await\n", stderr);
      return 13;
    }
    tsf_loop_wait(deadline);
  }
}

static int run(tsf_isolate *isolate, const tsf_program *program) {
  tsf_enter(isolate, __builtin_frame_address(0), TSF_PROGRAM_STACK_BUDGET);
  program->evaluate(isolate);
  if (failed(isolate)) return 1;
  if (program->turn == NULL) return 0;
  tsf_leave(isolate);
  return run_loop(isolate, program);
}

int tsf_program_main(const tsf_program *program, int argc, char **argv) {
  (void)argc;
  (void)argv;
  tsf_isolate *isolate = tsf_isolate_new(program, 0);
  if (isolate == NULL) {
    fputs("out of memory\n", stderr);
    return 1;
  }
  setvbuf(stdout, NULL, _IOFBF, STDOUT_BUFFER);
  int status = run(isolate, program);
  if (fflush(stdout) != 0 && status == 0) status = 1;
  tsf_isolate_free(isolate);
  return status;
}
