type Tree<T> = { value: T; children: Tree<T>[] };
function tree<T>(value: T, ...children: Tree<T>[]): Tree<T> {
  return { value, children };
}
function mapTree<T, U>(t: Tree<T>, f: (value: T) => U): Tree<U> {
  return { value: f(t.value), children: t.children.map((child) => mapTree(child, f)) };
}
function fold<T, R>(t: Tree<T>, f: (value: T, results: R[]) => R): R {
  return f(t.value, t.children.map((child) => fold(child, f)));
}
const t = tree(1, tree(2, tree(3)), tree(4));
console.log(fold<number, number>(t, (v, rs) => v + rs.reduce((a, b) => a + b, 0))); // expect: 10
console.log(fold<string, string>(mapTree(t, (n) => `n${n}`), (v, rs) => `${v}(${rs.join()})`));
// expect: n1(n2(n3()),n4())
interface Cons<T> {
  head: T;
  tail: Cons<T> | null;
}
function fromArray<T>(items: T[]): Cons<T> | null {
  return items.reduceRight<Cons<T> | null>((tail, head) => ({ head, tail }), null);
}
let sum = 0;
for (let list = fromArray([1, 2, 3]); list !== null; list = list.tail) sum += list.head;
console.log(sum, fromArray([])); // expect: 6 null
