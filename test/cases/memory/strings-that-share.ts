// Slices of long strings, strings built by halves, keys cut from texts: kept and dropped across collections.
// gc-stress: 50
let text = "";
for (let i = 0; i < 400; i++) text += String.fromCharCode(97 + ((i * 7) % 26));
const cuts: string[] = [];
for (let i = 0; i + 20 < text.length; i += 37) cuts.push(text.slice(i, i + 20));
text = text.slice(5, 9);
console.log(cuts.length, cuts[3], text, cuts.join("").length);
const counts = new Map<string, number>();
for (const c of cuts)
  for (let i = 0; i + 3 <= c.length; i++) {
    const k = c.substring(i, i + 3);
    counts.set(k, (counts.get(k) ?? 0) + 1);
  }
console.log(counts.size, [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 2));
let rope = "x";
for (let i = 0; i < 10; i++) rope = rope + rope.toUpperCase();
console.log(rope.length, rope.slice(-3), rope.lastIndexOf("x"));
const parts: string[] = [];
for (let i = 0; i < 200; i++) {
  parts.push(`${i}:${cuts[i % cuts.length]!.slice(0, i % 5)}`);
  if (parts.length > 9) parts.splice(0, 5);
}
console.log(parts);
const uni = [..."añ😀z".repeat(30)];
let rev = "";
for (const c of uni) rev = c + rev;
console.log(rev.length, rev.slice(0, 5), [...rev].length);
