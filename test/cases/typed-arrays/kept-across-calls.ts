// Arrays, parts and buffers that outlive collections keep sharing their bytes.
interface Holder { part: Uint8Array; buffer: ArrayBuffer; wide: Float64Array }
const kept: Holder[] = [];
function make(n: number): Holder {
  const whole = new Uint8Array(64).fill(n);
  return { part: whole.subarray(n, n + 4), buffer: whole.buffer as ArrayBuffer, wide: new Float64Array(whole.buffer, 8, 2) };
}
for (let i = 0; i < 40; i++) {
  kept.push(make(i));
  let waste: Float64Array[] = [];
  for (let j = 0; j < 50; j++) waste.push(new Float64Array(100).fill(j));
  if (waste.length !== 50) waste = [];
}
await Promise.resolve();
let sum = 0;
for (const [i, { part, buffer, wide }] of kept.entries()) {
  part[0] = 200;
  wide[0] = i;
  if (part.buffer !== buffer || wide.buffer !== buffer || new Uint8Array(buffer)[i] !== (i >= 8 && i < 16 ? part[0] : 200)) console.log("lost", i);
  sum += new Float64Array(buffer)[1]! + part[3]!;
}
console.log(sum);
