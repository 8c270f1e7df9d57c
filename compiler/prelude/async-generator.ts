// Async generators (ECMAScript 27.6): requests are queued, and the body is resumed for one after the other. It stops at
// an `await` or at a `yield`; __awaits tells which.
//
// Invariant: a body that runs or waits serves the first request of the queue.
import { Job } from "./job.js";
import { Promise, rejectionOf, settle, subscribeTo } from "./promise.js";

const enum State {
  Start,
  Yielded,
  /** Runs, or stands at an `await`. */
  Running,
  /** Ended, and answers what was asked meanwhile. */
  Draining,
  Ended,
}

const enum Mode { Next, Throw, Return }

/** A call of next, throw or return. */
class Request {
  readonly promise = new Promise<unknown>();
  next: Request | undefined = undefined;

  constructor(readonly mode: Mode, readonly value: unknown) {}
}

export function startGenerator(frame: object): AsyncGenerator {
  return new AsyncGenerator(frame);
}

/** As a job it goes on behind an `await`. */
export class AsyncGenerator extends Job {
  private state: State = State.Start;
  private front: Request | undefined = undefined;
  private back: Request | undefined = undefined;

  constructor(private readonly frame: object) {
    super();
  }

  get ["[[title]]"](): string {
    return "Object [AsyncGenerator]";
  }

  next(sent?: unknown): Promise<unknown> {
    if (this.state === State.Ended) return resultPromise(undefined, true);
    const promise = this.ask(Mode.Next, sent);
    if (this.state === State.Start || this.state === State.Yielded) this.resume(Mode.Next, sent);
    return promise;
  }

  return(sent?: unknown): Promise<unknown> {
    const promise = this.ask(Mode.Return, sent);
    if (this.state === State.Start || this.state === State.Ended) this.drain();
    else if (this.state === State.Yielded) this.resume(Mode.Return, sent);
    return promise;
  }

  throw(error?: unknown): Promise<unknown> {
    if (this.state === State.Start) this.state = State.Ended;
    if (this.state === State.Ended) return rejectionOf(error);
    const promise = this.ask(Mode.Throw, error);
    if (this.state === State.Yielded) this.resume(Mode.Throw, error);
    return promise;
  }

  [Symbol.asyncIterator](): AsyncGenerator {
    return this;
  }

  private ask(mode: Mode, value: unknown): Promise<unknown> {
    const request = new Request(mode, value);
    if (this.back === undefined) this.front = request;
    else this.back.next = request;
    this.back = request;
    return request.promise;
  }

  /** Settles the first request. */
  private answer(value: unknown, rejected: boolean, done: boolean): void {
    const request = this.front as Request;
    this.front = request.next;
    if (this.front === undefined) this.back = undefined;
    settle(request.promise, rejected ? value : { value, done }, rejected);
  }

  private resume(mode: Mode, sent: unknown): void {
    this.state = State.Running;
    for (;;) {
      let value: unknown;
      try {
        value = __resume(this.frame, mode, sent);
      } catch (error) {
        this.end(error, true);
        return;
      }
      if (__isDone(this.frame)) {
        this.end(value, false);
        return;
      }
      if (__awaits(this.frame)) {
        subscribeTo(value, this);
        return;
      }
      this.answer(value, false, false);
      const request = this.front;
      if (request === undefined) {
        this.state = State.Yielded;
        return;
      }
      mode = request.mode;
      sent = request.value;
    }
  }

  private end(value: unknown, rejected: boolean): void {
    this.answer(value, rejected, true);
    this.drain();
  }

  // Nothing is left to run: `return` still waits for its value.
  private drain(): void {
    this.state = State.Draining;
    for (;;) {
      const request = this.front;
      if (request === undefined) break;
      if (request.mode === Mode.Return) {
        subscribeTo(request.value, this);
        return;
      }
      this.answer(request.mode === Mode.Throw ? request.value : undefined, request.mode === Mode.Throw, true);
    }
    this.state = State.Ended;
  }

  run(): void {
    if (this.state === State.Draining) this.end(this.value, this.rejected);
    else this.resume(this.rejected ? Mode.Throw : Mode.Next, this.value);
  }
}

function resultPromise(value: unknown, done: boolean): Promise<unknown> {
  const promise = new Promise<unknown>();
  settle(promise, { value, done }, false);
  return promise;
}
