// AbortController and AbortSignal: listeners once and in order, reasons, statics.
const controller = new AbortController();
const { signal } = controller;
const log = (name: string) => (event: AbortEvent): void => console.log(name, event.type, event.target === signal);
const removed = log("removed");
const twice = log("twice");
console.log(signal.aborted, signal.reason);
signal.throwIfAborted();
signal.addEventListener("abort", log("first"));
signal.addEventListener("abort", removed);
signal.addEventListener("abort", twice);
signal.addEventListener("abort", twice);
signal.onabort = function (this: AbortSignal): void {
  console.log("onabort", this === signal);
};
signal.addEventListener("abort", log("once"), { once: true });
signal.addEventListener("abort", { handleEvent: log("object") });
signal.removeEventListener("abort", removed);
controller.abort();
controller.abort("again");
console.log(signal.aborted, String(signal.reason), (signal.reason as Error).name, signal.reason instanceof Error);
signal.addEventListener("abort", log("too late"));
try {
  signal.throwIfAborted();
} catch (error) {
  console.log(error === signal.reason);
}
const own = new AbortController();
own.abort({ why: 1 });
console.log(own.signal.reason, own.signal);
console.log(AbortSignal.abort().aborted, AbortSignal.abort("r").reason);
const a = new AbortController();
const b = new AbortController();
const any = AbortSignal.any([a.signal, b.signal]);
any.addEventListener("abort", () => console.log("any", any.reason));
b.abort("b");
a.abort("a");
console.log(AbortSignal.any([a.signal]).reason, AbortSignal.any([]).aborted);
const timeout = AbortSignal.timeout(2);
timeout.onabort = () => console.log("timeout", (timeout.reason as Error).name, (timeout.reason as Error).message);
timeout.onabort = null;
timeout.onabort = () => console.log("replaced", String(timeout.reason));
setTimeout(() => console.log(timeout.aborted), 20);
AbortSignal.timeout(100_000);
