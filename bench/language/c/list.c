// As list.ts.
#include "check.h"

typedef struct element {
  int value;
  struct element *next;
} element;

static element *make_list(int length) {
  if (length == 0) return NULL;
  element *made = allocate(sizeof(element));
  made->value = length;
  made->next = make_list(length - 1);
  return made;
}

static void free_list(element *list) {
  while (list != NULL) {
    element *next = list->next;
    free(list);
    list = next;
  }
}

static int list_length(const element *list) {
  return list->next == NULL ? 1 : 1 + list_length(list->next);
}

static bool is_shorter(const element *x, const element *y) {
  for (; y != NULL; x = x->next, y = y->next) if (x == NULL) return true;
  return false;
}

static element *tail(element *x, element *y, element *z) {
  if (!is_shorter(y, x)) return z;
  return tail(tail(x->next, y, z), tail(y->next, z, x), tail(z->next, x, y));
}

int main(void) {
  int total = 0;
  for (int round = 0; round < 8000; round++) {
    element *x = make_list(15), *y = make_list(10), *z = make_list(6);
    int length = list_length(tail(x, y, z));
    check(length == 10);
    total += length;
    free_list(x);
    free_list(y);
    free_list(z);
  }
  printf("%d\n", total);
}
