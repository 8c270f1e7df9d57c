// Timers and microtasks.

/** A timer that was set. */
interface Timer {
  /** Lets the program run until it is due, which it does unless it was told otherwise. */
  ref(): this;
  /** Lets the program end although it is not due yet. */
  unref(): this;
  /** Whether the program runs until it is due. */
  hasRef(): boolean;
}

/** Calls back once, after so many milliseconds (1 if it is less, or more than 2147483647). */
declare function setTimeout(callback: (this: void, nothing: void) => void, delay?: number): Timer;
/** The same with arguments for the callback. */
declare function setTimeout<A extends unknown[]>(
  callback: (this: void, ...args: A) => void, delay?: number, ...args: A
): Timer;

/** Calls back each time that so many milliseconds have passed. */
declare function setInterval(callback: (this: void, nothing: void) => void, delay?: number): Timer;
/** The same with arguments for the callback. */
declare function setInterval<A extends unknown[]>(
  callback: (this: void, ...args: A) => void, delay?: number, ...args: A
): Timer;

/** The timer will not call back. */
declare function clearTimeout(timer?: Timer | null): void;

/** The timer will not call back any more. */
declare function clearInterval(timer?: Timer | null): void;

/** Calls back as soon as the code that runs is through, before any timer. */
declare function queueMicrotask(callback: (this: void) => void): void;
