// sleep(ms, { signal }) of the SDK.
import type { AbortSignal } from "./abort.js";
import { Promise, rejectionOf, settle } from "./promise.js";
import { clearTimer, setTimeout } from "./timer.js";

export function sleep(ms: number, options?: { readonly signal?: AbortSignal }): Promise<unknown> {
  const signal = options?.signal;
  if (signal?.aborted === true) return rejectionOf(signal.reason);
  const promise = new Promise<unknown>();
  const timer = setTimeout(() => {
    signal?.removeEventListener("abort", stop);
    settle(promise, undefined, false);
  }, ms);
  const stop = (): void => {
    clearTimer(timer);
    settle(promise, signal?.reason, true);
  };
  signal?.addEventListener("abort", stop, { once: true });
  return promise;
}
