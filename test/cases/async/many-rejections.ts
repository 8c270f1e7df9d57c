// gc-stress: 5000
// Rejections that are handled a little later, many of them in one turn.
async function fails(i: number): Promise<number> {
  throw i;
}
let sum = 0;
for (let i = 0; i < 20_000; i++) {
  try {
    sum += await fails(i);
  } catch (error) {
    sum += error as number;
  }
}
console.log(sum);
const rejected = Array.from({ length: 500 }, (_, i) => fails(i));
const settled = await Promise.allSettled(rejected);
console.log(settled.filter((result) => result.status === "rejected").length); // expect: 500
console.log(await Promise.all(rejected.map((promise) => promise.catch(() => 1))).then((ones) => ones.length));
