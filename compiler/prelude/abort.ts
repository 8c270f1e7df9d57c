// AbortController and AbortSignal. A signal is aborted once; its listeners are told then, in order, onabort among them
// where it was set first.
import type { Part } from "./console.js";
import { enqueue, Job } from "./job.js";
import { setTimeout } from "./timer.js";

/** The reasons that a signal gives itself have the names that the DOM gives them. */
class AbortError extends Error {
  constructor(message: string, name: string) {
    super(message);
    this.name = name;
  }
}

interface AbortEvent {
  readonly type: string;
  readonly target: AbortSignal;
}

type Callback = (this: AbortSignal, event: AbortEvent) => unknown;
type Listener = Callback | { handleEvent(event: AbortEvent): unknown };

class Registration {
  constructor(readonly listener: Listener, readonly once: boolean) {}
}

export class AbortSignal {
  aborted: boolean = false;
  reason: unknown = undefined;
  private readonly registrations: (Registration | undefined)[] = [];
  private handler: Callback | null = null;

  get ["[[parts]]"](): readonly Part[] {
    return [{ before: "aborted: ", value: this.aborted }];
  }

  throwIfAborted(): void {
    if (this.aborted) throw this.reason;
  }

  get onabort(): Callback | null {
    return this.handler;
  }

  set onabort(handler: Callback | null) {
    const { handler: before } = this;
    this.handler = typeof handler === "function" ? handler : null;
    if (before === null && this.handler !== null) this.registrations.push(undefined);
    else if (before !== null && this.handler === null) {
      this.registrations.splice(this.registrations.indexOf(undefined), 1);
    }
  }

  addEventListener(type: string, listener: Listener | null, options?: { readonly once?: boolean }): void {
    if (type !== "abort" || listener === null || this.find(listener) >= 0) return;
    this.registrations.push(new Registration(listener, options?.once === true));
  }

  removeEventListener(type: string, listener: Listener | null): void {
    const index = type === "abort" && listener !== null ? this.find(listener) : -1;
    if (index >= 0) this.registrations.splice(index, 1);
  }

  private find(listener: Listener): number {
    return this.registrations.findIndex((registration) => registration?.listener === listener);
  }

  /** Tells everybody, the first time. */
  abort(reason: unknown): void {
    if (this.aborted) return;
    this.aborted = true;
    this.reason = reason;
    const event: AbortEvent = { type: "abort", target: this };
    for (const registration of [...this.registrations]) {
      if (registration !== undefined && !this.registrations.includes(registration)) continue;
      if (registration?.once === true) this.registrations.splice(this.registrations.indexOf(registration), 1);
      const listener = registration === undefined ? this.handler : registration.listener;
      if (listener !== null) this.call(listener, event);
    }
  }

  // What a listener throws is nobody's to catch, and the others are told all the same.
  private call(listener: Listener, event: AbortEvent): void {
    try {
      if (typeof listener === "function") listener.call(this, event);
      else listener.handleEvent(event);
    } catch (error) {
      enqueue(new Failure(), error, true);
    }
  }
}

/** Throws what a listener threw, out of the loop. */
class Failure extends Job {
  run(): void {
    throw this.value;
  }
}

const aborted = (): AbortError => new AbortError("This operation was aborted", "AbortError");

export class AbortController {
  readonly signal = new AbortSignal();

  get ["[[parts]]"](): readonly Part[] {
    return [{ before: "signal: ", value: this.signal }];
  }

  abort(reason?: unknown): void {
    this.signal.abort(reason === undefined ? aborted() : reason);
  }
}

/** AbortSignal.abort(reason) */
export function abortedSignal(reason?: unknown): AbortSignal {
  const signal = new AbortSignal();
  signal.abort(reason === undefined ? aborted() : reason);
  return signal;
}

/** AbortSignal.timeout(delay): a timer that does not keep the loop running. */
export function timeoutSignal(delay: number): AbortSignal {
  const signal = new AbortSignal();
  const expire = (): void => {
    signal.abort(new AbortError("The operation was aborted due to timeout", "TimeoutError"));
  };
  setTimeout(expire, delay).unref();
  return signal;
}

/** AbortSignal.any(signals) */
export function anySignal(signals: Iterable<AbortSignal>): AbortSignal {
  const result = new AbortSignal();
  const sources = [...signals];
  const first = sources.find((source) => source.aborted);
  if (first !== undefined) {
    result.abort(first.reason);
    return result;
  }
  for (const source of sources) {
    source.addEventListener("abort", () => result.abort(source.reason), { once: true });
  }
  return result;
}
