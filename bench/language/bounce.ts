// are-we-fast-yet, Bounce: a hundred balls in a box of 500 by 500, fifty steps; the bounces are counted.
import { check } from "./support/check.js";
import { Random } from "./support/random.js";

const limit = 500;

class Ball {
  private x: number;
  private y: number;
  private xVelocity: number;
  private yVelocity: number;

  constructor(random: Random) {
    this.x = random.next() % limit;
    this.y = random.next() % limit;
    this.xVelocity = (random.next() % 300) - 150;
    this.yVelocity = (random.next() % 300) - 150;
  }

  bounce(): boolean {
    let bounced = false;
    this.x += this.xVelocity;
    this.y += this.yVelocity;
    if (this.x > limit) {
      this.x = limit;
      this.xVelocity = -Math.abs(this.xVelocity);
      bounced = true;
    }
    if (this.x < 0) {
      this.x = 0;
      this.xVelocity = Math.abs(this.xVelocity);
      bounced = true;
    }
    if (this.y > limit) {
      this.y = limit;
      this.yVelocity = -Math.abs(this.yVelocity);
      bounced = true;
    }
    if (this.y < 0) {
      this.y = 0;
      this.yVelocity = Math.abs(this.yVelocity);
      bounced = true;
    }
    return bounced;
  }
}

function bounces(): number {
  const random = new Random();
  const balls = Array.from({ length: 100 }, () => new Ball(random));
  let count = 0;
  for (let step = 0; step < 50; step++) {
    for (const ball of balls) {
      if (ball.bounce()) count++;
    }
  }
  return count;
}

let total = 0;
for (let round = 0; round < 20_000; round++) {
  const count = bounces();
  check("bounces", count, 1331);
  total += count;
}
console.log(total);
