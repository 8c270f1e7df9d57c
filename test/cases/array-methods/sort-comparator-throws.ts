const list = [3, 1, 2, 5, 4];
let calls = 0;
try {
  list.sort((a, b) => {
    if (++calls === 3) throw new Error("compare");
    return a - b;
  });
} catch (e) {
  console.log((e as Error).message, calls); // expect: compare 3
}
console.log([...list].sort((a, b) => a - b), list.length); // expect: [ 1, 2, 3, 4, 5 ] 5
function failing(n: number): (x: number) => boolean {
  return (x) => {
    if (x === n) throw new RangeError(`at ${x}`);
    return x > 100;
  };
}
for (const run of [
  () => list.filter(failing(2)).length,
  () => list.some(failing(5)),
  () => list.map(failing(99)).length,
  () => list.findIndex(failing(4)),
]) {
  try {
    console.log(run());
  } catch (e) {
    console.log((e as Error).message);
  }
}
