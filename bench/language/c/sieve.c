// As sieve.ts.
#include "check.h"

#include <string.h>

enum { SIZE = 5000, ROUNDS = 20000 };

static int count_primes(bool *flags) {
  int count = 0;
  for (int i = 2; i <= SIZE; i++) {
    if (!flags[i - 1]) continue;
    count++;
    for (int k = i + i; k <= SIZE; k += i) flags[k - 1] = false;
  }
  return count;
}

int main(void) {
  int total = 0;
  for (int round = 0; round < ROUNDS; round++) {
    bool *flags = allocate(SIZE);
    memset(flags, true, SIZE);
    int primes = count_primes(flags);
    check(primes == 669);
    total += primes;
    free(flags);
  }
  printf("%d\n", total);
}
