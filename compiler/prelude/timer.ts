// Timers: a heap by due time, then by the order in which they were set. Times are whole milliseconds of a monotonic
// clock, as in Node; a delay below 1, above 2^31-1 or NaN is 1.
//
// Invariant: heap[timer.index] is the timer, for each that is set.

type Callback = (this: void, ...args: never[]) => void;

const longestDelay = 2147483647;

/** What setTimeout and setInterval give. */
export class Timer {
  due: number = 0;
  /** Later than that of whatever was set before. */
  order: number = 0;
  /** Where it is in the heap; -1: it is not set. */
  index: number = -1;
  keepsAlive: boolean = true;
  cleared: boolean = false;

  constructor(
    readonly callback: Callback, readonly args: readonly unknown[], readonly delay: number, readonly repeats: boolean,
  ) {}

  ref(): this {
    this.keepAlive(true);
    return this;
  }

  unref(): this {
    this.keepAlive(false);
    return this;
  }

  hasRef(): boolean {
    return this.keepsAlive;
  }

  private keepAlive(keeps: boolean): void {
    if (this.keepsAlive === keeps) return;
    this.keepsAlive = keeps;
    if (this.index >= 0) living += keeps ? 1 : -1;
  }
}

const heap: Timer[] = [];
/** How many timers were ever set. */
let orders = 0;
/** How many that are set keep the loop running. */
let living = 0;

export function setTimeout(callback: Callback, delay?: number, ...args: unknown[]): Timer {
  return start(callback, delay, args, false);
}

export function setInterval(callback: Callback, delay?: number, ...args: unknown[]): Timer {
  return start(callback, delay, args, true);
}

/** Also clearInterval. */
export function clearTimer(timer?: Timer | null): void {
  if (!(timer instanceof Timer)) return;
  timer.cleared = true;
  if (timer.index >= 0) remove(timer);
}

function start(callback: Callback, delay: number | undefined, args: readonly unknown[], repeats: boolean): Timer {
  if (typeof callback !== "function") throw new TypeError('The "callback" argument must be of type function.');
  const wanted = Math.trunc(delay ?? 1);
  const timer = new Timer(callback, args, wanted >= 1 && wanted <= longestDelay ? wanted : 1, repeats);
  insert(timer, __now());
  return timer;
}

/** Whether a timer is set that keeps the loop running. */
export function keepsRunning(): boolean {
  return living > 0;
}

/** When the next timer is due; Infinity if none is set. */
export function nextDue(): number {
  return heap[0]?.due ?? Infinity;
}

/** Runs the first timer if it is due at a time; whether it was. */
export function runTimer(now: number): boolean {
  const timer = heap[0];
  if (timer === undefined || timer.due > now) return false;
  remove(timer);
  const started = __now();
  const callback = timer.callback as (this: void, ...args: readonly unknown[]) => void;
  try {
    if (timer.args.length === 0) callback();
    else callback(...timer.args);
  } finally {
    if (timer.repeats && !timer.cleared) insert(timer, started);
  }
  return true;
}

function insert(timer: Timer, now: number): void {
  timer.due = now + timer.delay;
  timer.order = orders++;
  __loopChanged();
  if (timer.keepsAlive) living++;
  heap.push(timer);
  rise(timer, heap.length - 1);
}

function remove(timer: Timer): void {
  const { index } = timer;
  timer.index = -1;
  if (timer.keepsAlive) living--;
  const moved = heap.pop() as Timer;
  if (moved === timer) return;
  if (isEarlier(timer, moved)) sink(moved, index);
  else rise(moved, index);
}

function isEarlier(a: Timer, b: Timer): boolean {
  return a.due < b.due || (a.due === b.due && a.order < b.order);
}

function place(timer: Timer, index: number): void {
  heap[index] = timer;
  timer.index = index;
}

/** Puts a timer at a free place or above it. */
function rise(timer: Timer, from: number): void {
  let index = from;
  while (index > 0) {
    const above = (index - 1) >> 1;
    const other = heap[above] as Timer;
    if (!isEarlier(timer, other)) break;
    place(other, index);
    index = above;
  }
  place(timer, index);
}

/** Puts a timer at a free place or below it. */
function sink(timer: Timer, from: number): void {
  let index = from;
  for (;;) {
    let below = 2 * index + 1;
    if (below >= heap.length) break;
    if (below + 1 < heap.length && isEarlier(heap[below + 1] as Timer, heap[below] as Timer)) below++;
    const other = heap[below] as Timer;
    if (!isEarlier(other, timer)) break;
    place(other, index);
    index = below;
  }
  place(timer, index);
}
