// Interfaces that refer to themselves and each other: trees with parents, linked documents, comments, file systems; walked and printed.
interface Dir {
  kind: "dir";
  name: string;
  children: Entry[];
  parent?: Dir;
}
interface File {
  kind: "file";
  name: string;
  size: number;
  parent?: Dir;
  link?: Entry;
}
type Entry = Dir | File;
const dir = (name: string, ...children: Entry[]): Dir => {
  const d: Dir = { kind: "dir", name, children };
  for (const c of children) c.parent = d;
  return d;
};
const file = (name: string, size: number): File => ({ kind: "file", name, size });
const root = dir("", dir("src", file("a.ts", 10), dir("lib", file("b.ts", 5))), file("readme", 1));
const path = (e: Entry): string => (e.parent ? `${path(e.parent)}/${e.name}` : e.name);
const size = (e: Entry): number => (e.kind === "file" ? e.size : e.children.reduce((s, c) => s + size(c), 0));
function* walk(e: Entry): Generator<Entry> {
  yield e;
  if (e.kind === "dir") for (const c of e.children) yield* walk(c);
}
console.log([...walk(root)].map((e) => `${path(e) || "/"}:${size(e)}`));
const find = (e: Entry, p: string): Entry | undefined =>
  p
    .split("/")
    .filter(Boolean)
    .reduce<Entry | undefined>((at, n) => (at?.kind === "dir" ? at.children.find((c) => c.name === n) : undefined), e);
const b = find(root, "/src/lib/b.ts");
console.log(b && path(b), find(root, "/src/zz"), find(root, "readme/x"));
if (b?.kind === "file") b.link = root;
console.log(b);
console.log(root.children[1]);
const depth = (e: Entry): number => (e.parent ? 1 + depth(e.parent) : 0);
console.log(Math.max(...walk(root).map(depth)));
