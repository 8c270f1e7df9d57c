// As towers.ts.
#include "check.h"

typedef struct disc {
  int size;
  struct disc *next;
} disc;

typedef struct {
  int moves;
  disc *piles[3];
} towers;

static void push(towers *t, disc *moved, int pile) {
  disc *top = t->piles[pile];
  check(top == NULL || moved->size < top->size);
  moved->next = top;
  t->piles[pile] = moved;
}

static disc *pop(towers *t, int pile) {
  disc *top = t->piles[pile];
  check(top != NULL);
  t->piles[pile] = top->next;
  top->next = NULL;
  return top;
}

static void move(towers *t, int discs, int from, int to) {
  if (discs == 1) {
    push(t, pop(t, from), to);
    t->moves++;
    return;
  }
  int other = 3 - from - to;
  move(t, discs - 1, from, other);
  move(t, 1, from, to);
  move(t, discs - 1, other, to);
}

int main(void) {
  int total = 0;
  for (int round = 0; round < 5000; round++) {
    towers t = { .moves = 0, .piles = { NULL, NULL, NULL } };
    for (int size = 13; size >= 0; size--) {
      disc *made = allocate(sizeof(disc));
      made->size = size;
      push(&t, made, 0);
    }
    move(&t, 13, 0, 1);
    check(t.moves == 8191);
    total += t.moves;
    for (int pile = 0; pile < 3; pile++) while (t.piles[pile] != NULL) free(pop(&t, pile));
  }
  printf("%d\n", total);
}
