// As mandelbrot.ts.
#include "check.h"

#include <stdint.h>

enum { SIZE = 1000, LIMIT = 4, ITERATIONS = 50 };

static uint8_t byte_at(int first_x, int y) {
  double ci = 2.0 * y / SIZE - 1;
  int bits = 0;
  for (int x = first_x; x < first_x + 8; x++) {
    double cr = 2.0 * x / SIZE - 1.5, zr = 0, zi = 0, zr_squared = 0, zi_squared = 0;
    for (int left = ITERATIONS; left > 0 && zr_squared + zi_squared <= LIMIT; left--) {
      zi = 2 * zr * zi + ci;
      zr = zr_squared - zi_squared + cr;
      zr_squared = zr * zr;
      zi_squared = zi * zi;
    }
    bits = bits << 1 | (zr_squared + zi_squared <= LIMIT);
  }
  return (uint8_t)bits;
}

int main(void) {
  for (int round = 0; round < 5; round++) {
    uint8_t *bitmap = allocate(SIZE * SIZE / 8);
    size_t at = 0;
    for (int y = 0; y < SIZE; y++) {
      for (int x = 0; x < SIZE; x += 8) bitmap[at++] = byte_at(x, y);
    }
    uint8_t sum = 0;
    uint32_t hash = 7;
    for (size_t i = 0; i < at; i++) {
      sum ^= bitmap[i];
      hash = hash * 31 + bitmap[i];
    }
    printf("%d %d\n", sum, (int32_t)hash);
    free(bitmap);
  }
}
