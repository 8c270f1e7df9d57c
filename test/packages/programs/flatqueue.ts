import FlatQueue from "flatqueue";

const queue = new FlatQueue<string>();
const items = [["c", 3], ["a", 1], ["d", 4], ["b", 2]] as const;
for (const [item, priority] of items) queue.push(item, priority);
console.log(queue.length, queue.peek(), queue.peekValue(), queue);
const order: (string | undefined)[] = [];
while (queue.length > 0) order.push(queue.pop());
console.log(order, queue.pop(), queue.peek());
queue.push("x", 1);
queue.clear();
console.log(queue.length, Object.keys(queue));
