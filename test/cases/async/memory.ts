// gc-stress: 1000
// Promises, frames and queued values survive collections; what is done is given back.
class Node {
  constructor(readonly name: string, readonly next: Node | undefined) {}
}
function list(length: number): Node | undefined {
  let node: Node | undefined;
  for (let i = 0; i < length; i++) node = new Node(`node ${i}`, node);
  return node;
}
async function hold(length: number, delay: number): Promise<number> {
  const node = list(length);
  const texts = Array.from({ length: 10 }, (_, i) => `text ${i} of ${length}`);
  await new Promise((resolve) => setTimeout(resolve, delay));
  let count = 0;
  for (let at = node; at !== undefined; at = at.next) count += at.name.length;
  return count + texts.join("").length;
}
async function churn(turns: number): Promise<number> {
  let total = 0;
  for (let i = 0; i < turns; i++) {
    const object = { i, text: `turn ${i}` };
    await null;
    total += object.text.length;
    if (i % 100 === 0) await new Promise((resolve) => setTimeout(resolve, 0));
  }
  return total;
}
console.log(await Promise.all([hold(50, 5), hold(100, 10), churn(1000), hold(200, 1)]));
