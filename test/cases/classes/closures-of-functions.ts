function make(x: number) {
  let n = x;
  class A {
    static made = 0;
    v = n * 2;
    #p = x;
    constructor(readonly k: number) { A.made++; n++; }
    get cur(): number { return n; }
    set cur(y: number) { n = y; }
    m(): number[] { return [n, x, this.v, this.k, this.#p].map((q) => q + n); }
    static s(): string { return `${A.made} ${n}`; }
    clone(): A { return new A(this.k + 1); }
  }
  class B extends A {
    w = n;
    constructor(public z = 3) { super(z + x); this.w += n; }
    override m(): number[] { return [...super.m(), this.w]; }
    get cur(): number { return super.cur * 100; }
  }
  return { A, B, get: () => n, isA: (o: object) => o instanceof A };
}
const one = make(1), two = make(10);
const a = new one.A(5), b = new one.B(), c = new two.B(7);
console.log(a.m(), b.m(), c.m(), one.A.s(), one.B.s(), two.B.s(), one.get());
a.cur = 50; console.log(a.cur, b.cur, one.get(), two.get());
console.log(a instanceof one.A, b instanceof one.A, b instanceof one.B, c instanceof one.A, one.isA(c), one.isA(b));
console.log(a, b, a.clone().clone().k, Object.keys(b));
console.log(one.A === one.A, (one.A as unknown) === two.A, one.A.made, two.A.made);
class Reg {
  static items: string[] = [];
  static #count = 0;
  static get count(): number { return this.#count; }
  static set count(v: number) { this.#count = v; }
  static add<T extends typeof Reg>(this: T, s: string): T { this.items.push(s); Reg.#count++; return this; }
  static { this.items.push("init"); }
  static arrow = () => this.items.length;
  static make(): Reg { return new this(); }
}
class Sub extends Reg { static override items: string[] = ["sub"]; static override make(): Sub { return super.make() as Sub; } }
console.log(Reg.add("a").add("b").items, Sub.add("c").items, Reg.count, Reg.arrow(), Sub.make() instanceof Sub, Reg.make());
Reg.count = 9; console.log(Reg.count, Sub.name, Reg.name);
const Cond = a.k > 3 ? Sub : Reg;
console.log(Cond.items, new Cond() instanceof Cond, new Cond() instanceof Sub, Cond.name);
function build<T>(C: new (n: number) => T, n: number): T { return new C(n); }
console.log(build(one.A, 4).k, build(class { constructor(public q: number) {} }, 8).q);
for (let i = 0; i < 2; i++) { class L { static id = i; get() { return i; } } console.log(new L().get(), L.id, new L()); }
{ class Bl { x = 1; } console.log(new Bl().x, new Bl() instanceof Bl); }
function mixin(base: new () => { hi(): string }) { return () => new base().hi(); }
console.log(mixin(class { hi() { return "hi"; } })());
function outer() { function early() { return new K().v(); } class K { v() { return 7; } } return early(); }
console.log(outer());
class Node2 { kids: Node2[] = []; static leaf = new Node2(); mk() { const self = this; class In { up = self.kids.length; gen = function* () { yield self.kids.length; }; } return new In(); } }
console.log(Node2.leaf.mk().up, [...Node2.leaf.mk().gen()]);
class MyErr extends Error { static of(m: string): MyErr { return new this(m); } }
console.log(MyErr.of("q").message, MyErr.of("z") instanceof MyErr);
// expect: [ 6, 4, 5, 8, 4 ] [ 6, 4, 7, 7, 4, 6 ] [ 22, 21, 31, 28, 21, 22 ] 2 3 2 3 1 11 3
// expect: 50 5000 50 11
// expect: true true true false false true
// expect: A { k: 5, v: 2 } B { k: 4, v: 4, z: 3, w: 6 } 7 [ 'k', 'v', 'z', 'w' ]
// expect: true false 4 1
// expect: [ 'init', 'a', 'b' ] [ 'sub', 'c' ] 3 3 true Reg {}
// expect: 9 Sub Reg
// expect: [ 'sub', 'c' ] true true Sub
// expect: 4 8
// expect: 0 0 L {}
// expect: 1 1 L {}
// expect: 1 true
// expect: hi
// expect: 7
// expect: 0 [ 0 ]
// expect: q true
