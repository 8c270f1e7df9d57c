// Runs a command and writes what it took into a file, "CPU-ns wall-ns peak-KiB": times of the process and of all that
// it waited for, on all threads; the resident memory of the largest of them. The command's output and its end are its own.
// A small process starts it, since a child's peak begins with that of who forked it.
#define _DEFAULT_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static long long nanoseconds(struct timeval time) {
  return time.tv_sec * 1000000000LL + time.tv_usec * 1000LL;
}

static long long now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec * 1000000000LL + time.tv_nsec;
}

int main(int count, char **arguments) {
  if (count < 3) return fprintf(stderr, "usage: measure FILE COMMAND...\n"), 2;
  long long started = now();
  pid_t child = fork();
  if (child < 0) return perror("fork"), 2;
  if (child == 0) {
    execvp(arguments[2], arguments + 2);
    perror(arguments[2]);
    _exit(127);
  }
  int status;
  struct rusage used;
  if (wait4(child, &status, 0, &used) != child) return perror("wait4"), 2;
  long long wall = now() - started;
  FILE *figures = fopen(arguments[1], "w");
  if (figures == NULL) return perror(arguments[1]), 2;
  fprintf(figures, "%lld %lld %ld\n", nanoseconds(used.ru_utime) + nanoseconds(used.ru_stime), wall, used.ru_maxrss);
  if (fclose(figures) != 0) return perror(arguments[1]), 2;
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}
