// As permute.ts.
#include "check.h"

typedef struct {
  int count, items[6];
} permutations;

static void swap(permutations *p, int i, int j) {
  int item = p->items[i];
  p->items[i] = p->items[j];
  p->items[j] = item;
}

static void permute(permutations *p, int n) {
  p->count++;
  if (n == 0) return;
  int last = n - 1;
  permute(p, last);
  for (int i = last; i >= 0; i--) {
    swap(p, last, i);
    permute(p, last);
    swap(p, last, i);
  }
}

int main(void) {
  int total = 0;
  for (int round = 0; round < 8000; round++) {
    permutations p = { .count = 0, .items = { 0, 1, 2, 3, 4, 5 } };
    permute(&p, 6);
    check(p.count == 8660);
    total += p.count;
  }
  printf("%d\n", total);
}
