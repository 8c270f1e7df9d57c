// Array.prototype.sort and toSorted. Stable; undefined goes last.
//
// The algorithm is Peters's natural merge sort (timsort, as in CPython's listsort.txt), which V8 uses too, so that even
// a comparison that contradicts itself, counts its calls or throws sees the same calls as in Node.

type Order<T> = (a: T, b: T) => number;

export function sort<T>(self: T[], compare?: Order<T>): T[] {
  const sorted = sortedValues(self, compare);
  for (let i = 0; i < sorted.length; i++) self[i] = sorted[i] as T;
  return self;
}

export function toSorted<T>(self: readonly T[], compare?: Order<T>): T[] {
  return sortedValues(self, compare);
}

function sortedValues<T>(self: readonly T[], compare: Order<T> | undefined): T[] {
  const values: T[] = [];
  let undefineds = 0;
  for (let i = 0; i < self.length; i++) {
    const value = self[i];
    if (value === undefined) undefineds++;
    else values.push(value);
  }
  const sorted = values.length < 2 ? values : compare === undefined ? sortedAsText(values) : new Sorter(values, compare).run();
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
  const sorted = new Sorter(keyed, byText).run();
  const result: T[] = [];
  for (let i = 0; i < sorted.length; i++) result.push((sorted[i] as Keyed<T>).value);
  return result;
}

const initialGallop = 7;

class Sorter<T> {
  private minGallop = initialGallop;
  /** The stack of runs that wait to be merged. */
  private readonly bases: number[] = [];
  private readonly lengths: number[] = [];

  constructor(private readonly values: T[], private readonly compare: Order<T>) {}

  run(): T[] {
    let low = 0;
    let remaining = this.values.length;
    const minimum = minimumRun(remaining);
    while (remaining > 0) {
      let length = this.countRun(low, low + remaining);
      if (length < minimum) {
        const forced = minimum < remaining ? minimum : remaining;
        this.insertionSort(low, low + length, low + forced);
        length = forced;
      }
      this.bases.push(low);
      this.lengths.push(length);
      this.collapse();
      low += length;
      remaining -= length;
    }
    this.collapseAll();
    return this.values;
  }

  private at(index: number): T {
    return this.values[index] as T;
  }

  /** Length of the run that starts at low; a descending one is reversed. */
  private countRun(low: number, high: number): number {
    if (low + 1 === high) return 1;
    let length = 2;
    let previous = this.at(low + 1);
    const descending = this.compare(previous, this.at(low)) < 0;
    for (let i = low + 2; i < high; i++) {
      const current = this.at(i);
      if (this.compare(current, previous) < 0 !== descending) break;
      previous = current;
      length++;
    }
    if (descending) this.reverse(low, low + length);
    return length;
  }

  private reverse(from: number, to: number): void {
    let low = from;
    let high = to - 1;
    while (low < high) {
      const value = this.at(low);
      this.values[low++] = this.at(high);
      this.values[high--] = value;
    }
  }

  /** Sorts [low, high) of which [low, start) is sorted already. */
  private insertionSort(low: number, start: number, high: number): void {
    for (let i = start === low ? start + 1 : start; i < high; i++) {
      let left = low;
      let right = i;
      const pivot = this.at(i);
      while (left < right) {
        const middle = left + ((right - left) >> 1);
        if (this.compare(pivot, this.at(middle)) < 0) right = middle;
        else left = middle + 1;
      }
      for (let p = i; p > left; p--) this.values[p] = this.at(p - 1);
      this.values[left] = pivot;
    }
  }

  private runLength(n: number): number {
    return n < 0 ? 0 : (this.lengths[n] as number);
  }

  private broken(n: number): boolean {
    return n >= 2 && this.runLength(n - 2) <= this.runLength(n - 1) + this.runLength(n);
  }

  /** Merges until the runs' lengths shrink fast enough from bottom to top. */
  private collapse(): void {
    while (this.lengths.length > 1) {
      let n = this.lengths.length - 2;
      if (this.broken(n + 1) || this.broken(n)) {
        if (this.runLength(n - 1) < this.runLength(n + 1)) n--;
        this.mergeAt(n);
      } else if (this.runLength(n) <= this.runLength(n + 1)) {
        this.mergeAt(n);
      } else {
        break;
      }
    }
  }

  private collapseAll(): void {
    while (this.lengths.length > 1) {
      let n = this.lengths.length - 2;
      if (n > 0 && this.runLength(n - 1) < this.runLength(n + 1)) n--;
      this.mergeAt(n);
    }
  }

  /** Merges runs i and i + 1. */
  private mergeAt(i: number): void {
    let baseA = this.bases[i] as number;
    let lengthA = this.runLength(i);
    const baseB = this.bases[i + 1] as number;
    let lengthB = this.runLength(i + 1);
    this.lengths[i] = lengthA + lengthB;
    if (i === this.lengths.length - 3) {
      this.bases[i + 1] = this.bases[i + 2] as number;
      this.lengths[i + 1] = this.runLength(i + 2);
    }
    this.bases.pop();
    this.lengths.pop();
    const skip = this.gallopRight(this.values, this.at(baseB), baseA, lengthA, 0);
    baseA += skip;
    lengthA -= skip;
    if (lengthA === 0) return;
    lengthB = this.gallopLeft(this.values, this.at(baseA + lengthA - 1), baseB, lengthB, lengthB - 1);
    if (lengthB === 0) return;
    if (lengthA <= lengthB) this.mergeLow(baseA, lengthA, baseB, lengthB);
    else this.mergeHigh(baseA, lengthA, baseB, lengthB);
  }

  /** Where key belongs in the sorted part, left of what is equal to it. `hint` is an offset to start at. */
  private gallopLeft(array: readonly T[], key: T, base: number, length: number, hint: number): number {
    let last = 0;
    let offset = 1;
    if (this.compare(array[base + hint] as T, key) < 0) {
      const most = length - hint;
      while (offset < most && this.compare(array[base + hint + offset] as T, key) < 0) {
        last = offset;
        offset = offset * 2 + 1;
      }
      if (offset > most) offset = most;
      last += hint;
      offset += hint;
    } else {
      const most = hint + 1;
      while (offset < most && !(this.compare(array[base + hint - offset] as T, key) < 0)) {
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
      if (this.compare(array[base + middle] as T, key) < 0) last = middle + 1;
      else offset = middle;
    }
    return offset;
  }

  /** The same, right of what is equal to it. */
  private gallopRight(array: readonly T[], key: T, base: number, length: number, hint: number): number {
    let last = 0;
    let offset = 1;
    if (this.compare(key, array[base + hint] as T) < 0) {
      const most = hint + 1;
      while (offset < most && this.compare(key, array[base + hint - offset] as T) < 0) {
        last = offset;
        offset = offset * 2 + 1;
      }
      if (offset > most) offset = most;
      const from = hint - offset;
      offset = hint - last;
      last = from;
    } else {
      const most = length - hint;
      while (offset < most && !(this.compare(key, array[base + hint + offset] as T) < 0)) {
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
      if (this.compare(key, array[base + middle] as T) < 0) offset = middle;
      else last = middle + 1;
    }
    return offset;
  }

  /** Copies within values, as memmove does. */
  private move(from: number, to: number, count: number): void {
    if (from < to) for (let i = count - 1; i >= 0; i--) this.values[to + i] = this.at(from + i);
    else for (let i = 0; i < count; i++) this.values[to + i] = this.at(from + i);
  }

  /** Copies from a temporary array into values. */
  private restore(source: readonly T[], from: number, to: number, count: number): void {
    for (let i = 0; i < count; i++) this.values[to + i] = source[from + i] as T;
  }

  /** Merges from the left; run A, the shorter one, is copied out. */
  private mergeLow(baseA: number, lengthAt: number, baseB: number, lengthBt: number): void {
    let lengthA = lengthAt;
    let lengthB = lengthBt;
    const values = this.values;
    const temporary = values.slice(baseA, baseA + lengthA);
    let dest = baseA;
    let a = 0;
    let b = baseB;
    values[dest++] = this.at(b++);
    if (--lengthB === 0) return this.restore(temporary, a, dest, lengthA);
    if (lengthA === 1) return this.endLow(temporary, a, b, dest, lengthB);
    let gallop = this.minGallop;
    for (;;) {
      let winsA = 0;
      let winsB = 0;
      while (true) {
        if (this.compare(this.at(b), temporary[a] as T) < 0) {
          values[dest++] = this.at(b++);
          winsB++;
          winsA = 0;
          if (--lengthB === 0) return this.restore(temporary, a, dest, lengthA);
          if (winsB >= gallop) break;
        } else {
          values[dest++] = temporary[a++] as T;
          winsA++;
          winsB = 0;
          if (--lengthA === 1) return this.endLow(temporary, a, b, dest, lengthB);
          if (winsA >= gallop) break;
        }
      }
      gallop++;
      let first = true;
      while (winsA >= initialGallop || winsB >= initialGallop || first) {
        first = false;
        gallop = gallop - 1 > 1 ? gallop - 1 : 1;
        this.minGallop = gallop;
        winsA = this.gallopRight(temporary, this.at(b), a, lengthA, 0);
        if (winsA > 0) {
          this.restore(temporary, a, dest, winsA);
          dest += winsA;
          a += winsA;
          lengthA -= winsA;
          if (lengthA === 1) return this.endLow(temporary, a, b, dest, lengthB);
          if (lengthA === 0) return;
        }
        values[dest++] = this.at(b++);
        if (--lengthB === 0) return this.restore(temporary, a, dest, lengthA);
        winsB = this.gallopLeft(values, temporary[a] as T, b, lengthB, 0);
        if (winsB > 0) {
          this.move(b, dest, winsB);
          dest += winsB;
          b += winsB;
          lengthB -= winsB;
          if (lengthB === 0) return this.restore(temporary, a, dest, lengthA);
        }
        values[dest++] = temporary[a++] as T;
        if (--lengthA === 1) return this.endLow(temporary, a, b, dest, lengthB);
      }
      gallop++;
      this.minGallop = gallop;
    }
  }

  /** The last of A belongs behind the rest of B. */
  private endLow(temporary: readonly T[], a: number, b: number, dest: number, lengthB: number): void {
    this.move(b, dest, lengthB);
    this.values[dest + lengthB] = temporary[a] as T;
  }

  /** Merges from the right; run B, the shorter one, is copied out. */
  private mergeHigh(baseA: number, lengthAt: number, baseB: number, lengthBt: number): void {
    let lengthA = lengthAt;
    let lengthB = lengthBt;
    const values = this.values;
    const temporary = values.slice(baseB, baseB + lengthB);
    let dest = baseB + lengthB - 1;
    let b = lengthB - 1;
    let a = baseA + lengthA - 1;
    values[dest--] = this.at(a--);
    if (--lengthA === 0) return this.restore(temporary, 0, dest - lengthB + 1, lengthB);
    if (lengthB === 1) return this.endHigh(temporary, a, b, dest, lengthA);
    let gallop = this.minGallop;
    for (;;) {
      let winsA = 0;
      let winsB = 0;
      while (true) {
        if (this.compare(temporary[b] as T, this.at(a)) < 0) {
          values[dest--] = this.at(a--);
          winsA++;
          winsB = 0;
          if (--lengthA === 0) return this.restore(temporary, 0, dest - lengthB + 1, lengthB);
          if (winsA >= gallop) break;
        } else {
          values[dest--] = temporary[b--] as T;
          winsB++;
          winsA = 0;
          if (--lengthB === 1) return this.endHigh(temporary, a, b, dest, lengthA);
          if (winsB >= gallop) break;
        }
      }
      gallop++;
      let first = true;
      while (winsA >= initialGallop || winsB >= initialGallop || first) {
        first = false;
        gallop = gallop - 1 > 1 ? gallop - 1 : 1;
        this.minGallop = gallop;
        let k = this.gallopRight(values, temporary[b] as T, baseA, lengthA, lengthA - 1);
        winsA = lengthA - k;
        if (winsA > 0) {
          dest -= winsA;
          a -= winsA;
          this.move(a + 1, dest + 1, winsA);
          lengthA -= winsA;
          if (lengthA === 0) return this.restore(temporary, 0, dest - lengthB + 1, lengthB);
        }
        values[dest--] = temporary[b--] as T;
        if (--lengthB === 1) return this.endHigh(temporary, a, b, dest, lengthA);
        k = this.gallopLeft(temporary, this.at(a), 0, lengthB, lengthB - 1);
        winsB = lengthB - k;
        if (winsB > 0) {
          dest -= winsB;
          b -= winsB;
          this.restore(temporary, b + 1, dest + 1, winsB);
          lengthB -= winsB;
          if (lengthB === 1) return this.endHigh(temporary, a, b, dest, lengthA);
          if (lengthB === 0) return;
        }
        values[dest--] = this.at(a--);
        if (--lengthA === 0) return this.restore(temporary, 0, dest - lengthB + 1, lengthB);
      }
      gallop++;
      this.minGallop = gallop;
    }
  }

  /** The first of B belongs before the rest of A. */
  private endHigh(temporary: readonly T[], a: number, b: number, dest: number, lengthA: number): void {
    this.move(a - lengthA + 1, dest - lengthA + 1, lengthA);
    this.values[dest - lengthA] = temporary[b] as T;
  }
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
