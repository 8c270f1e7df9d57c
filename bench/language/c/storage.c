// As storage.ts.
#include "check.h"

typedef struct tree {
  int length;
  struct tree *children[];
} tree;

static tree *make_tree(int length) {
  tree *made = allocate(sizeof(tree) + (size_t)length * sizeof(tree *));
  made->length = length;
  for (int i = 0; i < length; i++) made->children[i] = NULL;
  return made;
}

static tree *build(int depth, int *seed, int *count) {
  ++*count;
  if (depth == 1) return make_tree(next_random(seed) % 10 + 1);
  tree *node = make_tree(4);
  for (int i = 0; i < 4; i++) node->children[i] = build(depth - 1, seed, count);
  return node;
}

static void free_tree(tree *node) {
  if (node == NULL) return;
  for (int i = 0; i < node->length; i++) free_tree(node->children[i]);
  free(node);
}

int main(void) {
  int total = 0;
  for (int round = 0; round < 3000; round++) {
    int seed = first_seed, count = 0;
    tree *made = build(7, &seed, &count);
    check(made->length == 4 && count == 5461);
    total += count;
    free_tree(made);
  }
  printf("%d\n", total);
}
