/* loop_test.c - lib/loop.c and the loop of lib/program.c: the clock, waiting until a time, turns of a program. */
#include "support.h"

#include <fcntl.h>
#include <math.h>
#include <unistd.h>

static int turns;

static void evaluate(tsf_isolate *isolate) { (void)isolate; }

/* Three turns with a wait between them, one of which leaves an exception at the end if the test says so. */
static bool throws;
static double turn(tsf_isolate *isolate) {
  CHECK(isolate->depth == 1);
  if (++turns < 3) return tsf_loop_now() + 2;
  if (throws) tsf_throw(isolate, tsf_from_number(5));
  return INFINITY;
}

static double hang(tsf_isolate *isolate) {
  (void)isolate;
  return -INFINITY;
}

static int run(double (*each)(tsf_isolate *), int argc, char **argv) {
  tsf_program program = *test_program(evaluate);
  program.turn = each;
  turns = 0;
  fflush(stderr);
  int saved = dup(2), nowhere = open("/dev/null", O_WRONLY);
  CHECK(saved >= 0 && dup2(nowhere, 2) == 2);
  int status = tsf_program_main(&program, argc, argv);
  fflush(stderr);
  CHECK(dup2(saved, 2) == 2);
  close(saved);
  close(nowhere);
  return status;
}

int main(int argc, char **argv) {
  double start = tsf_loop_now();
  CHECK(start == floor(start));
  tsf_loop_wait(start + 5);
  CHECK(tsf_loop_now() >= start + 5);
  double late = tsf_loop_now();
  tsf_loop_wait(late - 1000);     /* long past */
  tsf_loop_wait(INFINITY);        /* nobody could wake it */
  CHECK(tsf_loop_now() < late + 1000);

  CHECK(run(turn, argc, argv) == 0 && turns == 3);
  throws = true;
  CHECK(run(turn, argc, argv) == 1 && turns == 3);
  CHECK(run(hang, argc, argv) == 13);
  return 0;
}
