const out: string[] = [];
for (let i = 0; i < 4; i++) {
  if (i === 1) continue;
  for (let j = 0; j < 4; j++) {
    if (j === i) continue;
    if (j === 3) break;
    out.push(`${i}${j}`);
  }
  let k = 0;
  while (true) {
    k++;
    if (k % 2 === 0) continue;
    if (k > i) break;
  }
  out.push(`k${k}`);
}
console.log(out.join(" ")); // expect: 01 02 k1 20 21 k3 30 31 32 k5
function find(grid: number[][], wanted: number): [number, number] | null {
  for (const [r, row] of grid.entries()) {
    for (const [c, value] of row.entries()) if (value === wanted) return [r, c];
  }
  return null;
}
console.log(find([[1, 2], [3, 4]], 3), find([[1]], 9)); // expect: [ 1, 0 ] null
