// EventQueue of the SDK: an open capture that is pushed to. The host's calls take from its front, in order.
// Invariant: events[from ..] wait; what is before has gone out and is let go of now and then.
import type { Part } from "./inspected.js";
import { pluginLog, warning } from "./log.js";
import { Promise, promiseOf, settle } from "./promise.js";

interface Options {
  readonly limit?: number;
  readonly close?: (this: void) => void;
}

const usualLimit = 65536;

export class EventQueue {
  dropped: number = 0;
  readonly limit: number;
  private events: unknown[] = [];
  private from: number = 0;
  private ended: boolean = false;
  private failed: boolean = false;
  private failure: unknown = undefined;
  private readonly onClose: ((this: void) => void) | undefined;
  private waiting: Promise<unknown> | undefined = undefined;

  constructor(options?: Options) {
    const limit = options?.limit ?? usualLimit;
    if (!(limit >= 1)) throw new RangeError("the limit of an EventQueue is 1 or more");
    this.limit = limit;
    this.onClose = options?.close;
  }

  get ["[[parts]]"](): readonly Part[] {
    return [["length: ", this.length]];
  }

  get length(): number {
    return this.events.length - this.from;
  }

  push(data: unknown, options?: object): boolean {
    if (this.ended || this.length >= this.limit) {
      if (!this.ended && this.dropped === 0) warning(pluginLog(), `the queue of the source is full with ${this.limit} events`);
      this.dropped++;
      return false;
    }
    this.events.push(options === undefined ? data : __sourceEvent(data, options));
    return true;
  }

  end(): void {
    this.ended = true;
    this.announceRoom();
  }

  fail(error: unknown): void {
    if (!this.ended) {
      this.failed = true;
      this.failure = error;
    }
    this.end();
  }

  room(): Promise<unknown> {
    if (this.ended || this.length < this.limit) return promiseOf(undefined);
    return (this.waiting ??= new Promise<unknown>());
  }

  nextBatch(batch: object): unknown {
    while (this.from < this.events.length && !__batchFull(batch)) __batchAdd(batch, this.events[this.from++], undefined);
    this.forget();
    if (this.length > 0 || !this.ended) return undefined;
    if (this.failed) throw this.failure;
    return __endOfCapture();
  }

  close(): void {
    this.events = [];
    this.from = 0;
    this.end();
    this.onClose?.();
  }

  private forget(): void {
    if (this.from === this.events.length) this.events = [];
    else if (this.from * 2 > this.events.length) this.events.splice(0, this.from);
    else return;
    this.from = 0;
    if (this.length < this.limit) this.announceRoom();
  }

  private announceRoom(): void {
    const { waiting } = this;
    this.waiting = undefined;
    if (waiting !== undefined) settle(waiting, undefined, false);
  }
}
