// Jobs (microtasks): what runs next, in the order in which it was asked for. A reaction of a promise is a job that
// waits in the promise's list until that settles; an async call is a job too, so that `await` makes no object of its
// own.
//
// Invariant: a job stands in one list at a time, this queue or a promise's, linked by `following`.

export abstract class Job {
  following: Job | undefined = undefined;
  /** What it is run with: a value, or the reason of a rejection. */
  value: unknown = undefined;
  rejected: boolean = false;

  abstract run(): void;
}

let first: Job | undefined;
let last: Job | undefined;

/** Puts a job at the end of the queue. */
export function enqueue(job: Job, value: unknown, rejected: boolean): void {
  job.value = value;
  job.rejected = rejected;
  job.following = undefined;
  if (last === undefined) {
    first = job;
    __loopChanged();
  } else {
    last.following = job;
  }
  last = job;
}

/** Runs jobs until there are none. One that throws is gone: the next call goes on behind it. */
export function runJobs(): void {
  while (first !== undefined) {
    const job: Job = first;
    first = job.following;
    if (first === undefined) last = undefined;
    job.following = undefined;
    job.run();
  }
}

class Callback extends Job {
  constructor(private readonly callback: (this: void) => void) {
    super();
  }

  run(): void {
    const { callback } = this;
    callback();
  }
}

export function queueMicrotask(callback: (this: void) => void): void {
  if (typeof callback !== "function") throw new TypeError('The "callback" argument must be of type function.');
  enqueue(new Callback(callback), undefined, false);
}
