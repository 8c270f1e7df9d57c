function endless(n: number): number {
  return endless(n + 1) + 1;
}
for (let round = 0; round < 3; round++) {
  try {
    console.log(endless(0));
  } catch (e) {
    console.log(round, e instanceof RangeError, e instanceof Error);
  }
}
class Node {
  child: Node | undefined;
  size(): number {
    return 1 + (this.child?.size() ?? 0);
  }
}
const cyclic = new Node();
cyclic.child = cyclic;
let cleaned = 0;
try {
  cyclic.size();
} catch (e) {
  console.log(e instanceof RangeError); // expect: true
} finally {
  cleaned++;
}
console.log("still alive", cleaned, new Node().size()); // expect: still alive 1 1
