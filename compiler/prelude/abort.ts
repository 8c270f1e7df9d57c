// AbortController and AbortSignal. A signal is aborted once; its listeners are told then, in order, onabort among them
// where it was set first. A signal of AbortSignal.any lives as long as those that it follows.
import type { Part } from "./inspected.js";
import { enqueue, Job } from "./job.js";
import { setTimeout } from "./timer.js";

/** The reasons that a signal gives itself have the names that the DOM gives them. */
class AbortError extends Error {
  #domName: string;

  constructor(message: string, name: string) {
    super(message);
    this.#domName = name;
  }

  override get name(): string {
    return this.#domName;
  }
}

interface AbortEvent {
  readonly type: string;
  readonly target: AbortSignal;
}

type Callback = (this: AbortSignal, event: AbortEvent) => unknown;
type Listener = Callback | { handleEvent(event: AbortEvent): unknown };

class Registration {
  removed: boolean = false;

  /** Without a listener it is the place of onabort. */
  constructor(readonly listener: Listener | undefined, readonly once: boolean) {}
}

export class AbortSignal {
  aborted: boolean = false;
  reason: unknown = undefined;
  private readonly registrations: Registration[] = [];
  private handler: Callback | null = null;
  /** Signals of AbortSignal.any that follow this one, and those that this one follows. */
  private readonly dependents: AbortSignal[] = [];
  private sources: readonly AbortSignal[] = [];

  get ["[[parts]]"](): readonly Part[] {
    return [["aborted: ", this.aborted]];
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
    if (before === null && this.handler !== null) this.registrations.push(new Registration(undefined, false));
    else if (before !== null && this.handler === null) this.remove(undefined);
  }

  addEventListener(type: string, listener: Listener | null, options?: { readonly once?: boolean }): void {
    if (type !== "abort" || listener === null || this.find(listener) >= 0) return;
    this.registrations.push(new Registration(listener, options?.once === true));
  }

  removeEventListener(type: string, listener: Listener | null): void {
    if (type === "abort" && listener !== null) this.remove(listener);
  }

  private find(listener: Listener | undefined): number {
    return this.registrations.findIndex((each) => each.listener === listener && !each.removed);
  }

  // While the listeners are told, their places stay.
  private remove(listener: Listener | undefined): void {
    const index = this.find(listener);
    if (index < 0) return;
    (this.registrations[index] as Registration).removed = true;
    if (!this.aborted) this.registrations.splice(index, 1);
  }

  /** Makes it follow others, none of which is aborted. */
  follow(sources: readonly AbortSignal[]): void {
    this.sources = sources.flatMap((source) => (source.sources.length > 0 ? source.sources : [source]));
    for (const source of this.sources) source.dependents.push(this);
  }

  /** The first time: tells everybody, after all signals that follow are aborted too. */
  abort(reason: unknown): void {
    if (this.aborted) return;
    const following = this.dependents.filter((dependent) => !dependent.aborted);
    for (const signal of [this, ...following]) {
      signal.aborted = true;
      signal.reason = reason;
    }
    for (const signal of [this, ...following]) signal.dispatch();
  }

  // A listener that one of them adds is told too.
  private dispatch(): void {
    const event: AbortEvent = { type: "abort", target: this };
    for (let i = 0; i < this.registrations.length; i++) {
      const registration = this.registrations[i] as Registration;
      if (registration.removed) continue;
      if (registration.once) registration.removed = true;
      const listener = registration.listener ?? this.handler;
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
    return [["signal: ", this.signal]];
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
  if (first === undefined) result.follow(sources);
  else result.abort(first.reason);
  return result;
}
