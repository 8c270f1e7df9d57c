// Async functions: a frame that is resumed with what each `await` comes to, and the promise of what it returns.
// `f(…)` is compiled as `start(frame of f)`.
import { Job } from "./job.js";
import { Promise, reject, resolve, subscribeTo } from "./promise.js";

/** Runs a new frame to its first `await`; the promise of its result. */
export function start(frame: object): Promise<unknown> {
  const promise = new Promise<unknown>();
  advance(frame, promise, undefined, 0, undefined);
  return promise;
}

/** An async function that waits. */
class AsyncCall extends Job {
  constructor(private readonly frame: object, private readonly promise: Promise<unknown>) {
    super();
  }

  run(): void {
    advance(this.frame, this.promise, this, this.rejected ? 1 : 0, this.value);
  }
}

// A call that never waits needs no job.
function advance(
  frame: object, promise: Promise<unknown>, known: AsyncCall | undefined, mode: number, sent: unknown,
): void {
  let value: unknown;
  try {
    value = __resume(frame, mode, sent);
  } catch (error) {
    reject(promise, error);
    return;
  }
  if (__isDone(frame)) resolve(promise, value);
  else subscribeTo(value, known ?? new AsyncCall(frame, promise));
}
