// What an emitter of asynchronous events knows of the host's queue: the plugin parses asynchronous events, to see its own
// come out of it (lower/deliveries.ts adds that where a program asks).
import { Promise, promiseOf, settle } from "./promise.js";

/** A fourth of libsinsp's queue. */
const usuallyPending = 1024;

class Waiter {
  readonly promise: Promise<unknown> = new Promise<unknown>();

  constructor(readonly most: number) {}
}

let waiters: Waiter[] = [];

/** The parser: an asynchronous event has come, of whomever. */
export function delivered(event: object): void {
  __asyncDelivered(event);
  if (waiters.length === 0) return;
  const count = __asyncPending();
  const [ready, others] = [waiters.filter(({ most }) => count < most), waiters.filter(({ most }) => count >= most)];
  waiters = others;
  for (const { promise } of ready) settle(promise, undefined, false);
}

export function room(_emitter: object, most: number = usuallyPending): Promise<unknown> {
  if (!(most >= 1)) throw new RangeError("room for events is asked for with 1 or more");
  if (__asyncPending() < most) return promiseOf(undefined);
  const waiter = new Waiter(most);
  waiters.push(waiter);
  return waiter.promise;
}
