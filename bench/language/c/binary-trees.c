// As binary-trees.ts, with malloc and free.
#include "check.h"

enum { MIN_DEPTH = 4, MAX_DEPTH = 16 };

typedef struct node {
  struct node *left, *right;
} node;

static node *of_depth(int depth) {
  node *made = allocate(sizeof(node));
  made->left = depth == 0 ? NULL : of_depth(depth - 1);
  made->right = depth == 0 ? NULL : of_depth(depth - 1);
  return made;
}

static long count(const node *tree) {
  return tree->left == NULL ? 1 : 1 + count(tree->left) + count(tree->right);
}

static void free_tree(node *tree) {
  if (tree == NULL) return;
  free_tree(tree->left);
  free_tree(tree->right);
  free(tree);
}

static long count_of_depth(int depth) {
  node *tree = of_depth(depth);
  long nodes = count(tree);
  free_tree(tree);
  return nodes;
}

int main(void) {
  printf("stretch tree of depth %d\t check: %ld\n", MAX_DEPTH + 1, count_of_depth(MAX_DEPTH + 1));
  node *long_lived = of_depth(MAX_DEPTH);
  for (int depth = MIN_DEPTH; depth <= MAX_DEPTH; depth += 2) {
    int trees = 1 << (MAX_DEPTH - depth + MIN_DEPTH);
    long nodes = 0;
    for (int i = 0; i < trees; i++) nodes += count_of_depth(depth);
    printf("%d\t trees of depth %d\t check: %ld\n", trees, depth, nodes);
  }
  printf("long lived tree of depth %d\t check: %ld\n", MAX_DEPTH, count(long_lived));
  free_tree(long_lived);
}
