interface Visitor<R> {
  num(value: number): R;
  add(left: Expr, right: Expr): R;
  neg(inner: Expr): R;
}
abstract class Expr {
  abstract accept<R>(visitor: Visitor<R>): R;
}
class Num extends Expr {
  constructor(readonly value: number) { super(); }
  accept<R>(visitor: Visitor<R>): R { return visitor.num(this.value); }
}
class Add extends Expr {
  constructor(readonly left: Expr, readonly right: Expr) { super(); }
  accept<R>(visitor: Visitor<R>): R { return visitor.add(this.left, this.right); }
}
class Neg extends Expr {
  constructor(readonly inner: Expr) { super(); }
  accept<R>(visitor: Visitor<R>): R { return visitor.neg(this.inner); }
}
const evaluate: Visitor<number> = {
  num: (value) => value,
  add: (left, right) => left.accept(evaluate) + right.accept(evaluate),
  neg: (inner) => -inner.accept(evaluate),
};
const print: Visitor<string> = {
  num: (value) => String(value),
  add: (left, right) => `(${left.accept(print)} + ${right.accept(print)})`,
  neg: (inner) => `-${inner.accept(print)}`,
};
const expr: Expr = new Add(new Num(1), new Neg(new Add(new Num(2), new Num(3.5))));
console.log(expr.accept(print), expr.accept(evaluate)); // expect: (1 + -(2 + 3.5)) -4.5
