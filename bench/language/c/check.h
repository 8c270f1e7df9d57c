// What the programs share: the numbers of are-we-fast-yet, and an end for what is not as it must be.
#pragma once

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>

static inline int next_random(int *seed) {
  *seed = (*seed * 1309 + 13849) & 65535;
  return *seed;
}

static const int first_seed = 74755;

static inline void check(bool holds) {
  if (!holds) abort();
}

static inline void *allocate(size_t size) {
  void *memory = malloc(size);
  check(memory != NULL);
  return memory;
}
