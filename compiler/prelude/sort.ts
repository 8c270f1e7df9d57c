// Array.prototype.sort and toSorted. Stable; undefined goes last, and holes behind that.
//
// The algorithm is Peters's natural merge sort (timsort, as in CPython's listsort.txt), which V8 uses too, so that even
// a comparison that contradicts itself, counts its calls or throws sees the same calls as in Node.

type Order<T> = (a: T, b: T) => number;

export function sort<T>(self: T[], compare?: Order<T>): T[] {
  const length = self.length;
  const sorted = sortedValues(self, compare, true);
  for (let i = 0; i < sorted.length; i++) self[i] = sorted[i] as T;
  for (let i = sorted.length; i < length; i++) delete self[i];
  return self;
}

export function toSorted<T>(self: readonly T[], compare?: Order<T>): T[] {
  return sortedValues(self, compare, false);
}

function sortedValues<T>(self: readonly T[], compare: Order<T> | undefined, skipsHoles: boolean): T[] {
  const values: T[] = [];
  let undefineds = 0;
  for (let i = 0; i < self.length; i++) {
    const value = __slot(self, i);
    if (__isHole(value)) {
      if (!skipsHoles) undefineds++;
    } else if (value === undefined) {
      undefineds++;
    } else {
      values.push(value);
    }
  }
  const sorted = compare === undefined ? sortedAsText(values) : sortInPlace(values, compare);
  for (let i = 0; i < undefineds; i++) sorted.push(undefined as unknown as T);
  return sorted;
}

/** A value with its text. */
interface Keyed<T> {
  readonly text: string;
  readonly value: T;
}

function sortedAsText<T>(values: readonly T[]): T[] {
  const keyed: Keyed<T>[] = [];
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as T;
    keyed.push({ text: String(value), value });
  }
  const byText = (a: Keyed<T>, b: Keyed<T>): number => (a.text < b.text ? -1 : b.text < a.text ? 1 : 0);
  const sorted = sortInPlace(keyed, byText);
  const result: T[] = [];
  for (let i = 0; i < sorted.length; i++) result.push((sorted[i] as Keyed<T>).value);
  return result;
}

const initialGallop = 7;

/** The runs found so far: a stack. */
interface Runs<T> {
  readonly values: T[];
  readonly compare: Order<T>;
  readonly bases: number[];
  readonly lengths: number[];
  /** How often one side must win before galloping pays. */
  minGallop: number;
}

function sortInPlace<T>(values: T[], compare: Order<T>): T[] {
  const runs: Runs<T> = { values, compare, bases: [], lengths: [], minGallop: initialGallop };
  let low = 0;
  let remaining = values.length;
  const minimum = minimumRun(remaining);
  while (remaining > 0) {
    let length = countRun(values, compare, low, low + remaining);
    if (length < minimum) {
      const forced = minimum < remaining ? minimum : remaining;
      insertionSort(values, compare, low, low + length, low + forced);
      length = forced;
    }
    runs.bases.push(low);
    runs.lengths.push(length);
    collapse(runs);
    low += length;
    remaining -= length;
  }
  collapseAll(runs);
  return values;
}

/** Length of the run that starts at low; a descending one is reversed. */
function countRun<T>(values: T[], compare: Order<T>, low: number, high: number): number {
  if (low + 1 === high) return 1;
  let length = 2;
  let previous = values[low + 1] as T;
  const descending = compare(previous, values[low] as T) < 0;
  for (let i = low + 2; i < high; i++) {
    const current = values[i] as T;
    if (compare(current, previous) < 0 !== descending) break;
    previous = current;
    length++;
  }
  if (descending) reverse(values, low, low + length);
  return length;
}

function reverse<T>(values: T[], from: number, to: number): void {
  let low = from;
  let high = to - 1;
  while (low < high) {
    const value = values[low] as T;
    values[low++] = values[high] as T;
    values[high--] = value;
  }
}

/** Sorts [low, high) of which [low, start) is sorted already. */
function insertionSort<T>(values: T[], compare: Order<T>, low: number, start: number, high: number): void {
  for (let i = start === low ? start + 1 : start; i < high; i++) {
    let left = low;
    let right = i;
    const pivot = values[i] as T;
    while (left < right) {
      const middle = left + ((right - left) >> 1);
      if (compare(pivot, values[middle] as T) < 0) right = middle;
      else left = middle + 1;
    }
    for (let p = i; p > left; p--) values[p] = values[p - 1] as T;
    values[left] = pivot;
  }
}

function runLength<T>(runs: Runs<T>, n: number): number {
  return n < 0 ? 0 : (runs.lengths[n] as number);
}

function broken<T>(runs: Runs<T>, n: number): boolean {
  return n >= 2 && runLength(runs, n - 2) <= runLength(runs, n - 1) + runLength(runs, n);
}

/** Merges until the runs' lengths shrink fast enough from bottom to top. */
function collapse<T>(runs: Runs<T>): void {
  while (runs.lengths.length > 1) {
    let n = runs.lengths.length - 2;
    if (broken(runs, n + 1) || broken(runs, n)) {
      if (runLength(runs, n - 1) < runLength(runs, n + 1)) n--;
      mergeAt(runs, n);
    } else if (runLength(runs, n) <= runLength(runs, n + 1)) {
      mergeAt(runs, n);
    } else {
      break;
    }
  }
}

function collapseAll<T>(runs: Runs<T>): void {
  while (runs.lengths.length > 1) {
    let n = runs.lengths.length - 2;
    if (n > 0 && runLength(runs, n - 1) < runLength(runs, n + 1)) n--;
    mergeAt(runs, n);
  }
}

/** Merges runs i and i + 1. */
function mergeAt<T>(runs: Runs<T>, i: number): void {
  const { values, compare } = runs;
  let baseA = runs.bases[i] as number;
  let lengthA = runLength(runs, i);
  const baseB = runs.bases[i + 1] as number;
  let lengthB = runLength(runs, i + 1);
  runs.lengths[i] = lengthA + lengthB;
  if (i === runs.lengths.length - 3) {
    runs.bases[i + 1] = runs.bases[i + 2] as number;
    runs.lengths[i + 1] = runLength(runs, i + 2);
  }
  runs.bases.pop();
  runs.lengths.pop();
  const skip = gallopRight(compare, values, values[baseB] as T, baseA, lengthA, 0);
  baseA += skip;
  lengthA -= skip;
  if (lengthA === 0) return;
  lengthB = gallopLeft(compare, values, values[baseA + lengthA - 1] as T, baseB, lengthB, lengthB - 1);
  if (lengthB === 0) return;
  if (lengthA <= lengthB) mergeLow(runs, baseA, lengthA, baseB, lengthB);
  else mergeHigh(runs, baseA, lengthA, baseB, lengthB);
}

/** Where key belongs in the sorted part, left of what is equal to it. `hint` is an offset to start at. */
function gallopLeft<T>(
  compare: Order<T>, array: readonly T[], key: T, base: number, length: number, hint: number,
): number {
  let last = 0;
  let offset = 1;
  if (compare(array[base + hint] as T, key) < 0) {
    const most = length - hint;
    while (offset < most && compare(array[base + hint + offset] as T, key) < 0) {
      last = offset;
      offset = offset * 2 + 1;
    }
    if (offset > most) offset = most;
    last += hint;
    offset += hint;
  } else {
    const most = hint + 1;
    while (offset < most && !(compare(array[base + hint - offset] as T, key) < 0)) {
      last = offset;
      offset = offset * 2 + 1;
    }
    if (offset > most) offset = most;
    const from = hint - offset;
    offset = hint - last;
    last = from;
  }
  last++;
  while (last < offset) {
    const middle = last + ((offset - last) >> 1);
    if (compare(array[base + middle] as T, key) < 0) last = middle + 1;
    else offset = middle;
  }
  return offset;
}

/** The same, right of what is equal to it. */
function gallopRight<T>(
  compare: Order<T>, array: readonly T[], key: T, base: number, length: number, hint: number,
): number {
  let last = 0;
  let offset = 1;
  if (compare(key, array[base + hint] as T) < 0) {
    const most = hint + 1;
    while (offset < most && compare(key, array[base + hint - offset] as T) < 0) {
      last = offset;
      offset = offset * 2 + 1;
    }
    if (offset > most) offset = most;
    const from = hint - offset;
    offset = hint - last;
    last = from;
  } else {
    const most = length - hint;
    while (offset < most && !(compare(key, array[base + hint + offset] as T) < 0)) {
      last = offset;
      offset = offset * 2 + 1;
    }
    if (offset > most) offset = most;
    last += hint;
    offset += hint;
  }
  last++;
  while (last < offset) {
    const middle = last + ((offset - last) >> 1);
    if (compare(key, array[base + middle] as T) < 0) offset = middle;
    else last = middle + 1;
  }
  return offset;
}

/** Copies within values, as memmove does. */
function move<T>(values: T[], from: number, to: number, count: number): void {
  if (from < to) for (let i = count - 1; i >= 0; i--) values[to + i] = values[from + i] as T;
  else for (let i = 0; i < count; i++) values[to + i] = values[from + i] as T;
}

/** Copies from a temporary array into values. */
function restore<T>(values: T[], source: readonly T[], from: number, to: number, count: number): void {
  for (let i = 0; i < count; i++) values[to + i] = source[from + i] as T;
}

/** Merges from the left; run A, the shorter one, is copied out. */
function mergeLow<T>(runs: Runs<T>, baseA: number, lengthAt: number, baseB: number, lengthBt: number): void {
  let lengthA = lengthAt;
  let lengthB = lengthBt;
  const { values, compare } = runs;
  const temporary = values.slice(baseA, baseA + lengthA);
  let dest = baseA;
  let a = 0;
  let b = baseB;
  values[dest++] = values[b++] as T;
  if (--lengthB === 0) return restore(values, temporary, a, dest, lengthA);
  if (lengthA === 1) return endLow(values, temporary, a, b, dest, lengthB);
  let gallop = runs.minGallop;
  for (;;) {
    let winsA = 0;
    let winsB = 0;
    while (true) {
      if (compare(values[b] as T, temporary[a] as T) < 0) {
        values[dest++] = values[b++] as T;
        winsB++;
        winsA = 0;
        if (--lengthB === 0) return restore(values, temporary, a, dest, lengthA);
        if (winsB >= gallop) break;
      } else {
        values[dest++] = temporary[a++] as T;
        winsA++;
        winsB = 0;
        if (--lengthA === 1) return endLow(values, temporary, a, b, dest, lengthB);
        if (winsA >= gallop) break;
      }
    }
    gallop++;
    let first = true;
    while (winsA >= initialGallop || winsB >= initialGallop || first) {
      first = false;
      gallop = gallop - 1 > 1 ? gallop - 1 : 1;
      runs.minGallop = gallop;
      winsA = gallopRight(compare, temporary, values[b] as T, a, lengthA, 0);
      if (winsA > 0) {
        restore(values, temporary, a, dest, winsA);
        dest += winsA;
        a += winsA;
        lengthA -= winsA;
        if (lengthA === 1) return endLow(values, temporary, a, b, dest, lengthB);
        if (lengthA === 0) return;
      }
      values[dest++] = values[b++] as T;
      if (--lengthB === 0) return restore(values, temporary, a, dest, lengthA);
      winsB = gallopLeft(compare, values, temporary[a] as T, b, lengthB, 0);
      if (winsB > 0) {
        move(values, b, dest, winsB);
        dest += winsB;
        b += winsB;
        lengthB -= winsB;
        if (lengthB === 0) return restore(values, temporary, a, dest, lengthA);
      }
      values[dest++] = temporary[a++] as T;
      if (--lengthA === 1) return endLow(values, temporary, a, b, dest, lengthB);
    }
    gallop++;
    runs.minGallop = gallop;
  }
}

/** The last of A belongs behind the rest of B. */
function endLow<T>(values: T[], temporary: readonly T[], a: number, b: number, dest: number, lengthB: number): void {
  move(values, b, dest, lengthB);
  values[dest + lengthB] = temporary[a] as T;
}

/** Merges from the right; run B, the shorter one, is copied out. */
function mergeHigh<T>(runs: Runs<T>, baseA: number, lengthAt: number, baseB: number, lengthBt: number): void {
  let lengthA = lengthAt;
  let lengthB = lengthBt;
  const { values, compare } = runs;
  const temporary = values.slice(baseB, baseB + lengthB);
  let dest = baseB + lengthB - 1;
  let b = lengthB - 1;
  let a = baseA + lengthA - 1;
  values[dest--] = values[a--] as T;
  if (--lengthA === 0) return restore(values, temporary, 0, dest - lengthB + 1, lengthB);
  if (lengthB === 1) return endHigh(values, temporary, a, b, dest, lengthA);
  let gallop = runs.minGallop;
  for (;;) {
    let winsA = 0;
    let winsB = 0;
    while (true) {
      if (compare(temporary[b] as T, values[a] as T) < 0) {
        values[dest--] = values[a--] as T;
        winsA++;
        winsB = 0;
        if (--lengthA === 0) return restore(values, temporary, 0, dest - lengthB + 1, lengthB);
        if (winsA >= gallop) break;
      } else {
        values[dest--] = temporary[b--] as T;
        winsB++;
        winsA = 0;
        if (--lengthB === 1) return endHigh(values, temporary, a, b, dest, lengthA);
        if (winsB >= gallop) break;
      }
    }
    gallop++;
    let first = true;
    while (winsA >= initialGallop || winsB >= initialGallop || first) {
      first = false;
      gallop = gallop - 1 > 1 ? gallop - 1 : 1;
      runs.minGallop = gallop;
      let k = gallopRight(compare, values, temporary[b] as T, baseA, lengthA, lengthA - 1);
      winsA = lengthA - k;
      if (winsA > 0) {
        dest -= winsA;
        a -= winsA;
        move(values, a + 1, dest + 1, winsA);
        lengthA -= winsA;
        if (lengthA === 0) return restore(values, temporary, 0, dest - lengthB + 1, lengthB);
      }
      values[dest--] = temporary[b--] as T;
      if (--lengthB === 1) return endHigh(values, temporary, a, b, dest, lengthA);
      k = gallopLeft(compare, temporary, values[a] as T, 0, lengthB, lengthB - 1);
      winsB = lengthB - k;
      if (winsB > 0) {
        dest -= winsB;
        b -= winsB;
        restore(values, temporary, b + 1, dest + 1, winsB);
        lengthB -= winsB;
        if (lengthB === 1) return endHigh(values, temporary, a, b, dest, lengthA);
        if (lengthB === 0) return;
      }
      values[dest--] = values[a--] as T;
      if (--lengthA === 0) return restore(values, temporary, 0, dest - lengthB + 1, lengthB);
    }
    gallop++;
    runs.minGallop = gallop;
  }
}

/** The first of B belongs before the rest of A. */
function endHigh<T>(values: T[], temporary: readonly T[], a: number, b: number, dest: number, lengthA: number): void {
  move(values, a - lengthA + 1, dest - lengthA + 1, lengthA);
  values[dest - lengthA] = temporary[b] as T;
}

/** A run length of 32..64, such that n divided by it is a power of two or a little less. */
function minimumRun(n: number): number {
  let rest = n;
  let odd = 0;
  while (rest >= 64) {
    odd |= rest & 1;
    rest >>= 1;
  }
  return rest + odd;
}
