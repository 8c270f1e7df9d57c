// As fannkuch-redux.ts.
#include "check.h"

#include <string.h>

enum { N = 10 };

static int count_flips(const int *permutation) {
  int turned[N], flips = 0;
  memcpy(turned, permutation, sizeof turned);
  for (int first = turned[0]; first != 0; first = turned[0]) {
    for (int low = 0, high = first; low < high; low++, high--) {
      int number = turned[low];
      turned[low] = turned[high];
      turned[high] = number;
    }
    flips++;
  }
  return flips;
}

int main(void) {
  int permutation[N], counts[N] = { 0 }, checksum = 0, most = 0, left = N;
  for (int i = 0; i < N; i++) permutation[i] = i;
  for (int index = 0;; index++) {
    for (; left > 1; left--) counts[left - 1] = left;
    int flips = count_flips(permutation);
    if (flips > most) most = flips;
    checksum += index % 2 == 0 ? flips : -flips;
    for (;; left++) {
      if (left == N) {
        printf("%d\nPfannkuchen(%d) = %d\n", checksum, N, most);
        return 0;
      }
      int first = permutation[0];
      for (int i = 0; i < left; i++) permutation[i] = permutation[i + 1];
      permutation[left] = first;
      if (--counts[left] > 0) break;
    }
  }
}
