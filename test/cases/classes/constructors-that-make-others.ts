// Constructors that make others of their class, and singletons that are asked while they are made.
class Tree {
  left: Tree | null = null;
  right: Tree | null = null;
  depth: number;
  sum: number;
  constructor(d: number) {
    this.depth = d;
    if (d > 0) {
      this.left = new Tree(d - 1);
      this.right = new Tree(d - 1);
    }
    this.sum = d + (this.left?.sum ?? 0) + (this.right?.sum ?? 0);
  }
}
console.log(new Tree(4).sum);
class Single {
  static #one: Single | undefined;
  n: number;
  static get(): Single {
    return Single.#one ??= new Single();
  }
  private constructor() {
    Single.#one = this;
    this.n = Single.get().peek() + 1;
  }
  peek(): number {
    return this.n === undefined ? 100 : this.n;
  }
}
console.log(Single.get().n, Single.get() === Single.get());
class Even {
  odd: Odd | undefined;
  n: number;
  constructor(n: number) {
    this.n = n;
    this.odd = n > 0 ? new Odd(n - 1, this) : undefined;
  }
}
class Odd {
  even: Even | undefined;
  m: number;
  constructor(n: number, parent: Even) {
    this.m = parent.n + n;
    this.even = n > 0 ? new Even(n - 1) : undefined;
  }
}
console.log(new Even(4).odd!.even!.odd!.m);
