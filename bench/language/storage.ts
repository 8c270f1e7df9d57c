// are-we-fast-yet, Storage: a tree of arrays, four to a node and seven deep, to keep the allocator busy.
import { check } from "./support/check.js";
import { Random } from "./support/random.js";

type Tree = Tree[];

class Builder {
  count = 0;
  private readonly random = new Random();

  build(depth: number): Tree {
    this.count++;
    if (depth === 1) return new Array<Tree>(this.random.next() % 10 + 1);
    const node: Tree = new Array<Tree>(4);
    for (let i = 0; i < 4; i++) node[i] = this.build(depth - 1);
    return node;
  }
}

let total = 0;
for (let round = 0; round < 3000; round++) {
  const builder = new Builder();
  const tree = builder.build(7);
  check("children", tree.length, 4);
  check("nodes", builder.count, 5461);
  total += builder.count;
}
console.log(total);
