interface Tree {
  value: number;
  left?: Tree;
  right?: Tree;
}
function insert(tree: Tree | undefined, value: number): Tree {
  if (tree === undefined) return { value };
  if (value < tree.value) tree.left = insert(tree.left, value);
  else tree.right = insert(tree.right, value);
  return tree;
}
function* inOrder(tree: Tree | undefined): Generator<number> {
  if (tree === undefined) return;
  yield* inOrder(tree.left);
  yield tree.value;
  yield* inOrder(tree.right);
}
let tree: Tree | undefined;
for (const n of [50, 20, 80, 10, 30, 70, 90, 25]) tree = insert(tree, n);
console.log([...inOrder(tree)].join(" ")); // expect: 10 20 25 30 50 70 80 90
for (const n of inOrder(tree)) if (n > 25) { console.log(n); break; }
function* permutations(items: string[]): Generator<string> {
  if (items.length <= 1) {
    yield items.join("");
    return;
  }
  for (const [i, item] of items.entries()) {
    for (const rest of permutations(items.toSpliced(i, 1))) yield item + rest;
  }
}
console.log([...permutations(["a", "b", "c"])].join()); // expect: abc,acb,bac,bca,cab,cba
function* hanoi(n: number, a: string, b: string, c: string): Generator<string, number> {
  if (n === 0) return 0;
  const before = yield* hanoi(n - 1, a, c, b);
  yield a + c;
  return before + 1 + (yield* hanoi(n - 1, b, a, c));
}
console.log([...hanoi(3, "A", "B", "C")].join(" ")); // expect: AC AB CB AC BA BC AC
