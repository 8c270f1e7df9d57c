// gc-stress: 200
// Long random sequences of operations on a Map and a Set, also while they are walked: the order, what the walks see and
// what each call says are Node's.
let state = 12345;
function random(n: number): number {
  state = (Math.imul(state, 1103515245) + 12345) >>> 0;
  return (state >>> 8) % n;
}
const objects = [{ id: 0 }, { id: 1 }, { id: 2 }];
type Key = number | string | bigint | boolean | undefined | null | { id: number };
const keys: Key[] = [0, -0, NaN, 1, 1.5, "1", "", "a", "é", 1n, 2n ** 70n, true, false, undefined, null, ...objects, 2147483648, "k7"];
const key = (): Key => (random(3) === 0 ? random(40) : keys[random(keys.length)]);
const shown = (k: Key): string => (typeof k === "object" && k !== null ? `#${k.id}` : `${typeof k}:${String(k)}`);
let hash = 0;
let steps = 0;
function note(text: string): void {
  steps++;
  for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
}

const map = new Map<Key, number>();
const set = new Set<Key>();

function change(depth: number): void {
  const k = key();
  switch (random(12)) {
    case 0: case 1: case 2: case 3: map.set(k, random(100)); break;
    case 4: case 5: note(`delete ${map.delete(k)}`); break;
    case 6: case 7: set.add(k); break;
    case 8: note(`remove ${set.delete(k)}`); break;
    case 9: note(`${map.get(k)} ${map.has(k)} ${set.has(k)} ${map.size} ${set.size}`); break;
    case 10: if (random(8) === 0) (random(2) === 0 ? map : set).clear(); break;
    default: if (depth > 0) walk(depth - 1);
  }
}

function walk(depth: number): void {
  let left = 60;
  switch (random(5)) {
    case 0:
      for (const [k, v] of map) {
        note(`${shown(k)}=${v}`);
        if (random(2) === 0) change(depth);
        if (--left < 0) break;
      }
      break;
    case 1:
      map.forEach((v, k) => {
        note(`each ${shown(k)}=${v}`);
        if (left-- > 0) change(depth);
      });
      break;
    case 2:
      for (const k of set.values()) {
        note(shown(k));
        change(depth);
        if (--left < 0) break;
      }
      break;
    case 3: {
      const [a, b] = [map.keys(), set.entries()];
      for (let i = random(6); i >= 0; i--) {
        const [x, y] = [a.next(), b.next()];
        note(`${x.done === true} ${y.done === true} ${x.done === true ? "" : shown(x.value)} ${y.done === true ? "" : shown(y.value[1])}`);
        change(0);
      }
      break;
    }
    default:
      note([...map].map(([k, v]) => shown(k) + v).join());
      note([...set].map(shown).join());
  }
}

for (let round = 1; round <= 6; round++) {
  for (let i = 0; i < 700; i++) change(2);
  console.log(round, steps, hash, map.size, set.size, [...map.keys()].slice(0, 6).map(shown).join(" "));
}
console.log(map, set);
