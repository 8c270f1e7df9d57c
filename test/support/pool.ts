// Runs asynchronous jobs, so many at once, in the order in which they were added.
import { availableParallelism } from "node:os";

/** How many programs a test file compiles and runs at once; TSF_JOBS overrides it. */
export const jobs = Math.max(1, Number(process.env["TSF_JOBS"] ?? Math.min(2, availableParallelism())));

export class Pool {
  #waiting: (() => Promise<void>)[] = [];
  #running = 0;

  constructor(readonly size: number = jobs) {}

  /** Queues a job. Its failure waits until the result is asked for, so that no rejection goes unhandled. */
  add<T>(job: () => Promise<T>): () => Promise<T> {
    const result = new Promise<T>((resolve, reject) => {
      this.#waiting.push(() => job().then(resolve, reject));
    });
    result.catch(() => undefined);
    this.#fill();
    return () => result;
  }

  #fill(): void {
    while (this.#running < this.size) {
      const next = this.#waiting.shift();
      if (next === undefined) return;
      this.#running++;
      void next().finally(() => {
        this.#running--;
        this.#fill();
      });
    }
  }
}
