interface Node {
  name: string;
  self?: Node;
  peers: Node[];
}
const node: Node = { name: "n", peers: [] };
node.self = node;
console.log(node); // expect: <ref *1> { name: 'n', peers: [], self: [Circular *1] }
const other: Node = { name: "o", peers: [node] };
node.peers.push(other);
delete node.self;
console.log(node);
const list: unknown[] = [1];
list.push(list);
console.log(list); // expect: <ref *1> [ 1, [Circular *1] ]
const map = new Map<string, unknown>();
map.set("me", map);
console.log(map); // expect: <ref *1> Map(1) { 'me' => [Circular *1] }
const shared = { v: 1 };
console.log([shared, shared]); // expect: [ { v: 1 }, { v: 1 } ]
