// Makes a list of choices smaller as long as what is made of it still fails.

/** The smallest list that was found; `fails` is asked at most so many times. */
export async function shrink(
  list: readonly number[], fails: (list: readonly number[]) => Promise<boolean>, most = 400,
): Promise<number[]> {
  let best = [...list];
  let asked = 0;
  const take = async (candidate: number[]): Promise<boolean> => {
    if (asked >= most) return false;
    asked++;
    if (!(await fails(candidate))) return false;
    best = candidate;
    return true;
  };
  for (let before = -1; before !== sizeOf(best) && asked < most;) {
    before = sizeOf(best);
    for (let size = Math.ceil(best.length / 2); size >= 1; size = Math.floor(size / 2)) {
      for (let at = 0; at < best.length;) {
        if (await take([...best.slice(0, at), ...best.slice(at + size)])) continue;
        at += size;
      }
    }
    for (let at = 0; at < best.length; at++) {
      if (best[at] !== 0) await take(best.map((choice, i) => (i === at ? 0 : choice)));
    }
  }
  return best;
}

const sizeOf = (list: readonly number[]): number => list.length * 1000 + list.filter((choice) => choice !== 0).length;
