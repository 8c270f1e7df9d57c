const text = "the quick the lazy the end quick";
const counts = new Map<string, number>();
for (const word of text.split(" ")) counts.set(word, (counts.get(word) ?? 0) + 1);
console.log([...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([w, n]) => w + n).join(" "));
// expect: the3 quick2 end1 lazy1
const graph = new Map<string, Map<string, number>>();
function edge(from: string, to: string, weight: number): void {
  let row = graph.get(from);
  if (row === undefined) graph.set(from, (row = new Map()));
  row.set(to, weight);
}
edge("a", "b", 1);
edge("a", "c", 2);
edge("b", "c", 3);
console.log(graph.get("a")?.get("c"), graph.get("z")?.get("c"), graph.size); // expect: 2 undefined 2
console.log(graph);
const inverted = new Map([...counts].map(([word, n]) => [n, word]));
console.log(inverted.get(2), Object.fromEntries(counts)["the"]); // expect: quick 3
