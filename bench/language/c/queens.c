// As queens.ts.
#include "check.h"

typedef struct {
  bool free_rows[8], free_maxs[16], free_mins[16];
  int queen_rows[8];
} board;

static void mark(board *b, int row, int column, bool is_free) {
  b->free_rows[row] = b->free_maxs[column + row] = b->free_mins[column - row + 7] = is_free;
}

static bool place(board *b, int column) {
  for (int row = 0; row < 8; row++) {
    if (!b->free_rows[row] || !b->free_maxs[column + row] || !b->free_mins[column - row + 7]) continue;
    b->queen_rows[row] = column;
    mark(b, row, column, false);
    if (column == 7 || place(b, column + 1)) return true;
    mark(b, row, column, true);
  }
  return false;
}

int main(void) {
  int sum = 0;
  for (int round = 0; round < 60000; round++) {
    board b;
    for (int i = 0; i < 8; i++) {
      b.free_rows[i] = true;
      b.queen_rows[i] = -1;
    }
    for (int i = 0; i < 16; i++) b.free_maxs[i] = b.free_mins[i] = true;
    check(place(&b, 0));
    sum += b.queen_rows[round & 7];
  }
  printf("%d\n", sum);
}
