// As spectral-norm.ts.
#include "check.h"

#include <math.h>

enum { N = 1500 };

/** By doubles, as a program in TypeScript has them. */
static double element_at(double i, double j) {
  return 1 / ((i + j) * (i + j + 1) / 2 + i + 1);
}

static void multiply(const double *vector, double *result) {
  for (int i = 0; i < N; i++) {
    double sum = 0;
    for (int j = 0; j < N; j++) sum += element_at(i, j) * vector[j];
    result[i] = sum;
  }
}

static void multiply_transposed(const double *vector, double *result) {
  for (int i = 0; i < N; i++) {
    double sum = 0;
    for (int j = 0; j < N; j++) sum += element_at(j, i) * vector[j];
    result[i] = sum;
  }
}

int main(void) {
  static double u[N], v[N], between[N];
  for (int i = 0; i < N; i++) u[i] = 1;
  for (int step = 0; step < 10; step++) {
    multiply(u, between);
    multiply_transposed(between, v);
    multiply(v, between);
    multiply_transposed(between, u);
  }
  double product = 0, square = 0;
  for (int i = 0; i < N; i++) {
    product += u[i] * v[i];
    square += v[i] * v[i];
  }
  printf("%.9f\n", sqrt(product / square));
}
