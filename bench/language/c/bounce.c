// As bounce.ts.
#include "check.h"

enum { BALLS = 100, LIMIT = 500 };

typedef struct {
  int x, y, x_velocity, y_velocity;
} ball;

static bool bounce_ball(ball *b) {
  bool bounced = false;
  b->x += b->x_velocity;
  b->y += b->y_velocity;
  if (b->x > LIMIT) b->x = LIMIT, b->x_velocity = -abs(b->x_velocity), bounced = true;
  if (b->x < 0) b->x = 0, b->x_velocity = abs(b->x_velocity), bounced = true;
  if (b->y > LIMIT) b->y = LIMIT, b->y_velocity = -abs(b->y_velocity), bounced = true;
  if (b->y < 0) b->y = 0, b->y_velocity = abs(b->y_velocity), bounced = true;
  return bounced;
}

static int bounces(void) {
  ball *balls = allocate(BALLS * sizeof(ball));
  int seed = first_seed, count = 0;
  for (int i = 0; i < BALLS; i++) {
    balls[i].x = next_random(&seed) % LIMIT;
    balls[i].y = next_random(&seed) % LIMIT;
    balls[i].x_velocity = next_random(&seed) % 300 - 150;
    balls[i].y_velocity = next_random(&seed) % 300 - 150;
  }
  for (int step = 0; step < 50; step++) {
    for (int i = 0; i < BALLS; i++) count += bounce_ball(&balls[i]);
  }
  free(balls);
  return count;
}

int main(void) {
  int total = 0;
  for (int round = 0; round < 20000; round++) {
    int count = bounces();
    check(count == 1331);
    total += count;
  }
  printf("%d\n", total);
}
