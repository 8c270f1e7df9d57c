/* program_test.c - lib/program.c and lib/console.c: order and flushing of output, an uncaught error, a plugin's hook. */
#include "support.h"

#include <unistd.h>

static const tsf_position place = {"main.ts", "main", 2, 3};

static void print_and_throw(tsf_isolate *isolate) {
  tsf_console_write(isolate, 0, tsf_string_from_text(isolate, "out"));
  tsf_console_write(isolate, 1, tsf_string_from_text(isolate, "err"));
  tsf_throw_error(isolate, TSF_ERROR_RANGE, "too much");
  tsf_unwind(isolate, &place);
}

static void remember_line(tsf_isolate *isolate, int stream, const char *line, size_t length) {
  snprintf(isolate->host, 32, "%d %.*s", stream, (int)length, line);
}

int main(int argc, char **argv) {
  char line[32] = "";
  tsf_isolate *isolate = test_isolate(0);
  isolate->host = line;
  isolate->console = remember_line;
  ENTER(isolate);
  tsf_console_write(isolate, 1, tsf_string_from_text(isolate, "hello"));
  LEAVE(isolate);
  CHECK(strcmp(line, "1 hello") == 0);
  tsf_isolate_free(isolate);

  char path[] = "/tmp/tsf_program_test_XXXXXX", text[256] = "";
  int file = mkstemp(path), saved_out = dup(1), saved_err = dup(2);
  CHECK(file >= 0 && dup2(file, 1) == 1 && dup2(file, 2) == 2);
  int status = tsf_program_main(test_program(print_and_throw), argc, argv);
  CHECK(dup2(saved_out, 1) == 1 && dup2(saved_err, 2) == 2);
  CHECK(pread(file, text, sizeof text - 1, 0) > 0);
  unlink(path);
  CHECK(status == 1);
  CHECK(strcmp(text, "out\nerr\nmain.ts:2\nRangeError: too much\n    at main (main.ts:2:3)\n") == 0);
  close(file);
  close(saved_out);
  close(saved_err);
  return 0;
}
