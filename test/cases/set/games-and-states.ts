// Sets of states in searches: water jugs, knight moves, word ladders, reachable states, by serialized keys.
const jugs = (a: number, b: number, goal: number): string[] | null => {
  const start: [number, number] = [0, 0];
  const seen = new Set([start.join()]);
  const queue: { s: [number, number]; path: string[] }[] = [{ s: start, path: [] }];
  for (const {
    s: [x, y],
    path,
  } of queue) {
    if (x === goal || y === goal) return path;
    const pour = Math.min(x, b - y),
      back = Math.min(y, a - x);
    for (const [name, nx, ny] of [
      ["fill a", a, y],
      ["fill b", x, b],
      ["empty a", 0, y],
      ["empty b", x, 0],
      ["a>b", x - pour, y + pour],
      ["b>a", x + back, y - back],
    ] as const) {
      if (seen.has(`${nx},${ny}`)) continue;
      seen.add(`${nx},${ny}`);
      queue.push({ s: [nx, ny], path: [...path, name] });
    }
  }
  return null;
};
console.log(jugs(3, 5, 4), jugs(2, 4, 3));
const ladder = (from: string, to: string, words: string[]) => {
  const left = new Set(words);
  let front = new Map([[from, [from]]]);
  while (front.size) {
    const next = new Map<string, string[]>();
    for (const [w, path] of front) {
      if (w === to) return path;
      for (const x of left)
        if ([...x].filter((c, i) => c !== w[i]).length === 1) {
          left.delete(x);
          next.set(x, [...path, x]);
        }
    }
    front = next;
  }
  return [];
};
console.log(ladder("cold", "warm", ["cord", "card", "ward", "warm", "wold", "word", "worm"]), ladder("a", "b", []));
const reach = (k: number) => {
  let at = new Set(["0,0"]);
  for (; k > 0; k--) {
    const next = new Set<string>();
    for (const p of at) {
      const [x, y] = p.split(",").map(Number) as [number, number];
      for (const [dx, dy] of [
        [1, 2],
        [2, 1],
        [-1, 2],
        [-2, 1],
        [1, -2],
        [2, -1],
        [-1, -2],
        [-2, -1],
      ] as const)
        next.add(`${x + dx},${y + dy}`);
    }
    at = next;
  }
  return at.size;
};
console.log([0, 1, 2, 3].map(reach));
