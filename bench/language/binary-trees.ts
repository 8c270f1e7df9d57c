// The benchmark game's binary-trees: many trees that live shortly, beside one that lives long.
class TreeNode {
  constructor(private readonly left: TreeNode | undefined, private readonly right: TreeNode | undefined) {}

  static ofDepth(depth: number): TreeNode {
    return depth === 0
      ? new TreeNode(undefined, undefined)
      : new TreeNode(TreeNode.ofDepth(depth - 1), TreeNode.ofDepth(depth - 1));
  }

  count(): number {
    return this.left === undefined ? 1 : 1 + this.left.count() + this.right!.count();
  }
}

const minDepth = 4, maxDepth = 16;
console.log(`stretch tree of depth ${maxDepth + 1}\t check: ${TreeNode.ofDepth(maxDepth + 1).count()}`);
const longLived = TreeNode.ofDepth(maxDepth);
for (let depth = minDepth; depth <= maxDepth; depth += 2) {
  const trees = 2 ** (maxDepth - depth + minDepth);
  let nodes = 0;
  for (let i = 0; i < trees; i++) nodes += TreeNode.ofDepth(depth).count();
  console.log(`${trees}\t trees of depth ${depth}\t check: ${nodes}`);
}
console.log(`long lived tree of depth ${maxDepth}\t check: ${longLived.count()}`);
