// continue and break to outer loops of every kind, through switch, try and blocks; labels on blocks and on for await.
const grid = ["#..#", ".x.#", "..x."].map((r) => [...r]);
const hits: string[] = [];
rows: for (const [y, row] of grid.entries()) {
  cells: for (const [x, c] of row.entries()) {
    switch (c) {
      case "#":
        if (x === 0) continue rows;
        break;
      case "x":
        for (const [dx, dy] of [
          [0, 1],
          [1, 0],
          [-1, 0],
        ] as const) {
          if (grid[y + dy]?.[x + dx] === "x") {
            hits.push(`adjacent ${x},${y}`);
            break rows;
          }
          if (grid[y + dy]?.[x + dx] === "#") continue cells;
        }
        hits.push(`alone ${x},${y}`);
        break;
      default:
        continue;
    }
    hits.push(`${c}${x}${y}`);
  }
  hits.push(`row ${y}`);
}
console.log(hits);
const primes: number[] = [];
next: for (let n = 2; ; n++) {
  for (const p of primes) {
    if (p * p > n) break;
    if (n % p === 0) continue next;
  }
  if (primes.push(n) === 12) break next;
}
console.log(primes.join());
const log: string[] = [];
block: {
  try {
    if (primes.length) break block;
  } finally {
    log.push("finally of block");
  }
  log.push("not reached");
}
a: for (const i of [1, 2, 3]) {
  b: do {
    try {
      if (i === 2) continue a;
      if (i === 3) break a;
      log.push(`try ${i}`);
      continue b;
    } finally {
      log.push(`fin ${i}`);
      if (i === 1) break b;
    }
  } while (true);
  log.push(`after ${i}`);
}
console.log(log);
const find = (x: unknown, path: string[] = []): string | undefined => {
  found: {
    if (x === 42) break found;
    if (typeof x !== "object" || x === null) return undefined;
    for (const [k, v] of Object.entries(x)) {
      const p = find(v, [...path, k]);
      if (p !== undefined) return p;
    }
    return undefined;
  }
  return path.join(".");
};
console.log(find({ a: [1, { b: 2 }], c: { d: [0, 42] } }), find([]), find(42));
let n = 0;
outer: while (true) {
  inner: while (true) {
    if (++n % 3 === 0) break inner;
    if (n > 10) break outer;
    if (n % 2) continue outer;
    continue inner;
  }
  n += 10;
}
console.log(n);
(async () => {
  outer: for await (const x of [1, Promise.resolve(2), 3]) {
    for (const y of [1, 2]) {
      if (y === x) continue outer;
      if (x === 3) break outer;
      console.log(x, y);
    }
  }
  console.log("done");
})();
