interface Item {
  name: string;
  parent?: Item;
}
const root: Item = { name: "root" };
const leaf: Item = { name: "leaf", parent: root };
console.log(leaf.parent!.name); // expect: root
try {
  console.log(root.parent!.name);
} catch (e) {
  console.log(e instanceof TypeError); // expect: true
}
const list = [1, 2];
try {
  console.log(list[5]!.toFixed(2));
} catch (e) {
  console.log(e instanceof TypeError); // expect: true
}
const map = new Map([["a", { n: 1 }]]);
map.get("a")!.n++;
try {
  map.get("b")!.n++;
} catch (e) {
  console.log(e instanceof TypeError, map.get("a")!.n); // expect: true 2
}
const functions: (() => number)[] = [];
try {
  functions[0]!();
} catch (e) {
  console.log(e instanceof TypeError); // expect: true
}
