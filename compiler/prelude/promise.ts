// Promises: their states and reactions (ECMAScript 27.2). Jobs run in the order that the specification gives them, so
// traces of mixed chains are Node's.
//
// Invariant: `first` and `last` are the jobs that wait for a pending promise; a settled one has none. There are no
// subclasses of Promise, so `then` of a promise is always the one below and `await` needs no call of it.
import type { Part } from "./inspected.js";
import { enqueue, Job } from "./job.js";
import { noteRejection } from "./rejection.js";

export const enum State { Pending, Fulfilled, Rejected }

type Callback = ((this: void, value: unknown) => unknown) | null | undefined;
type Settle = (this: void, value?: unknown) => void;

export class Promise<T> {
  state: State = State.Pending;
  value: unknown = undefined;
  /** Somebody waits for it, so a rejection is not lost. */
  handled: boolean = false;
  first: Job | undefined = undefined;
  last: Job | undefined = undefined;

  /** Without an executor it is settled by the functions of this file. */
  constructor(executor?: (resolve: Settle, reject: Settle) => void) {
    if (executor !== undefined) execute(this, executor);
  }

  get ["[[parts]]"](): readonly Part[] {
    if (this.state === State.Pending) return [["<pending>"]];
    return [[this.state === State.Rejected ? "<rejected> " : "", this.value]];
  }

  then(onFulfilled?: Callback, onRejected?: Callback): Promise<unknown> {
    const derived = new Promise<unknown>();
    subscribe(this, new Reaction(derived, onFulfilled, onRejected));
    return derived;
  }

  catch(onRejected?: Callback): Promise<unknown> {
    return this.then(undefined, onRejected);
  }

  finally(callback?: ((this: void) => unknown) | null): Promise<unknown> {
    if (typeof callback !== "function") return this.then(callback, callback);
    return this.then(
      (value) => promiseOf(callback()).then(() => value),
      (reason) => promiseOf(callback()).then(() => {
        throw reason;
      }),
    );
  }
}

function execute(promise: Promise<unknown>, executor: (resolve: Settle, reject: Settle) => void): void {
  if (typeof executor !== "function") throw new TypeError("Promise resolver is not a function");
  const settling = settlers(promise);
  try {
    executor(settling.resolve, settling.reject);
  } catch (error) {
    settling.reject(error);
  }
}

/** A pair of functions of which the first call counts; they have no names. */
export function settlers(promise: Promise<unknown>): { resolve: Settle; reject: Settle } {
  let called = false;
  return {
    resolve: unnamed((value) => {
      if (called) return;
      called = true;
      resolve(promise, value);
    }),
    reject: unnamed((reason) => {
      if (called) return;
      called = true;
      reject(promise, reason);
    }),
  };
}

// A function that stands as a property's value would be called like that.
function unnamed(settle: Settle): Settle {
  return settle;
}

/** What a call of `then` leaves with the promise. */
class Reaction extends Job {
  constructor(
    private readonly derived: Promise<unknown>, private readonly onFulfilled: Callback,
    private readonly onRejected: Callback,
  ) {
    super();
  }

  run(): void {
    const { derived, rejected } = this;
    const callback = rejected ? this.onRejected : this.onFulfilled;
    if (typeof callback !== "function") {
      settle(derived, this.value, rejected);
      return;
    }
    let result: unknown;
    try {
      result = callback(this.value);
    } catch (error) {
      reject(derived, error);
      return;
    }
    resolve(derived, result);
  }
}

/** Resolved with a promise: a job asks it for its value, a second one takes that over. */
class Adoption extends Job {
  constructor(private readonly target: Promise<unknown>, private source: Promise<unknown> | undefined) {
    super();
  }

  run(): void {
    const { source } = this;
    if (source === undefined) {
      settle(this.target, this.value, this.rejected);
      return;
    }
    this.source = undefined;
    subscribe(source, this);
  }
}

type Then = (this: unknown, resolve: Settle, reject: Settle) => unknown;

/** Resolved with a thenable of the author's: a job calls its `then`. */
class ThenableCall extends Job {
  constructor(private readonly target: Promise<unknown>, private readonly thenable: object) {
    super();
  }

  run(): void {
    const settling = settlers(this.target);
    try {
      (this.thenable as { then: Then }).then(settling.resolve, settling.reject);
    } catch (error) {
      settling.reject(error);
    }
  }
}

/** Whether a value may have a `then`, or be an iterator or its result. */
export function isObject(value: unknown): value is object {
  return (typeof value === "object" && value !== null) || typeof value === "function";
}

/** Settles it with a value, or with what a promise or thenable will have. */
export function resolve(promise: Promise<unknown>, resolution: unknown): void {
  if (!isObject(resolution)) {
    settle(promise, resolution, false);
    return;
  }
  if (resolution === promise) {
    reject(promise, new TypeError("Chaining cycle detected for promise #<Promise>"));
    return;
  }
  if (resolution instanceof Promise) {
    enqueue(new Adoption(promise, resolution), undefined, false);
    return;
  }
  let then: unknown;
  try {
    then = (resolution as { then?: unknown }).then;
  } catch (error) {
    reject(promise, error);
    return;
  }
  if (typeof then === "function") enqueue(new ThenableCall(promise, resolution), undefined, false);
  else settle(promise, resolution, false);
}

export function reject(promise: Promise<unknown>, reason: unknown): void {
  settle(promise, reason, true);
}

/** Settles it as it is said, whatever the value: its jobs come to the end of the queue. */
export function settle(promise: Promise<unknown>, value: unknown, rejected: boolean): void {
  promise.state = rejected ? State.Rejected : State.Fulfilled;
  promise.value = value;
  if (rejected && !promise.handled) noteRejection(promise);
  let job = promise.first;
  promise.first = undefined;
  promise.last = undefined;
  while (job !== undefined) {
    const { following }: Job = job;
    enqueue(job, value, rejected);
    job = following;
  }
}

/** Runs a job once the promise is settled. */
export function subscribe(promise: Promise<unknown>, job: Job): void {
  promise.handled = true;
  if (promise.state !== State.Pending) {
    enqueue(job, promise.value, promise.state === State.Rejected);
    return;
  }
  if (promise.last === undefined) promise.first = job;
  else promise.last.following = job;
  promise.last = job;
}

/** `await value`: runs the job with what the value comes to. */
export function subscribeTo(value: unknown, job: Job): void {
  if (isObject(value)) subscribe(promiseOf(value), job);
  else enqueue(job, value, false);
}

/** The promise itself, or one resolved with the value. */
export function promiseOf(value: unknown): Promise<unknown> {
  if (value instanceof Promise) return value;
  const promise = new Promise<unknown>();
  resolve(promise, value);
  return promise;
}

/** A promise rejected with the reason. */
export function rejectionOf(reason: unknown): Promise<unknown> {
  const promise = new Promise<unknown>();
  reject(promise, reason);
  return promise;
}
