// Closures made in every kind of loop see their own variable or the shared one; changed in the body and the header.
const out: string[] = [];
const run = (name: string, fs: (() => unknown)[]) => out.push(`${name}:${fs.map((f) => f()).join()}`);
{
  const fs = [];
  for (let i = 0; i < 3; i++) {
    fs.push(() => i);
    i += 0;
  }
  run("let", fs);
}
{
  const fs = [];
  for (var v = 0; v < 3; v++) fs.push(() => v);
  run("var", fs);
}
{
  const fs = [];
  for (let i = 0, inc = () => i++; i < 3; inc()) {
    fs.push(() => i);
    if (fs.length > 4) break;
    i++;
  }
  run("header closure", fs);
}
{
  const fs = [];
  for (const k in { a: 1, b: 2 }) fs.push(() => k);
  run("in", fs);
}
{
  const fs = [];
  for (const [k, n] of new Map([
    ["x", 1],
    ["y", 2],
  ]))
    fs.push(() => k + n);
  run("of", fs);
}
{
  const fs: (() => unknown)[] = [];
  let w = 0;
  while (w < 2) {
    const c = w++;
    fs.push(() => `${c}${w}`);
  }
  run("while", fs);
}
{
  const fs: (() => unknown)[] = [];
  let d = 0;
  do {
    let e = d * 2;
    fs.push(() => e++ + d);
    d++;
  } while (d < 2);
  run("do", fs);
  run("again", fs);
}
console.log(out.join(" "));

{
  const fs = [];
  for (let [i, j] = [0, 3], { k } = { k: "k" }; i < j; i++, j--, k += "k") fs.push(() => `${i}${j}${k}`);
  console.log(fs.map((f) => f()));
}
