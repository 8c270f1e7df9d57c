// gc-stress: 9973
const list: number[] = [];
for (let i = 0; i < 200_000; i++) list.push(i ^ 5);
let sum = 0;
for (const n of list) sum += n;
console.log(list.length, sum, list.indexOf(199_999 ^ 5)); // expect: 200000 19999900000 199999
while (list.length > 10) list.length = list.length >> 1;
console.log(list.length, list); // expect: 6 [ 5, 4, 7, 6, 1, 0 ]
const queue: number[] = [];
for (let i = 0; i < 1000; i++) {
  queue.push(i);
  if (i % 3 === 0) queue.shift();
}
console.log(queue.length, queue[0]); // expect: 666 334
const rows: number[][] = [];
for (let r = 0; r < 300; r++) {
  const row: number[] = [];
  for (let c = 0; c < 300; c++) row.push(r * c);
  rows.push(row);
}
console.log(rows[299]![299], rows.reduce((s, row) => s + row.length, 0)); // expect: 89401 90000
const words: string[] = [];
for (let i = 0; i < 5000; i++) words.push(`w${i % 100}`);
console.log(new Set(words).size, words.filter((w) => w === "w7").length); // expect: 100 50
