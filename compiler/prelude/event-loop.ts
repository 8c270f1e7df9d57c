// The event loop: jobs, then timers that are due, jobs after each. A program calls `turn` until it gives Infinity; what
// lies between two turns is a point at which all memory that nobody refers to is given back.
//
// Invariant: a turn that throws (an error that nobody caught, a rejection that nobody handled) leaves the queues whole;
// the next one goes on behind it.
import { start } from "./async.js";
import { runJobs } from "./job.js";
import { type Promise, State } from "./promise.js";
import { checkRejections } from "./rejection.js";
import { keepsRunning, nextDue, runTimer } from "./timer.js";

/** What the entry's top-level code comes to, if it awaits. */
let evaluation: Promise<unknown> | undefined;
/** What it threw, in an array. */
let failures: unknown[] = [];

/**
 * Runs what is ready. Gives the time (as __now) at which there is more to do, Infinity if nothing is left, -Infinity if
 * nothing is left and the entry's top-level code still waits.
 */
export function turn(): number {
  runReadyJobs();
  if (keepsRunning()) runDueTimers();
  if (keepsRunning()) return nextDue();
  return evaluation !== undefined && evaluation.state === State.Pending ? -Infinity : Infinity;
}

/**
 * The same for a loop that something else keeps running, a plugin's: timers that were told `unref` count as others do.
 * Gives Infinity if nothing is left but what comes from outside.
 */
export function turnOfHost(): number {
  runReadyJobs();
  runDueTimers();
  return nextDue();
}

function runDueTimers(): void {
  const now = __now();
  while (runTimer(now)) runReadyJobs();
}

function runReadyJobs(): void {
  runJobs();
  checkFailure();
  checkRejections();
}

/** The entry's top-level code, which awaits. */
export function evaluate(frame: object): void {
  evaluation = start(frame);
}

/** The top-level code threw: under Node the jobs that it left behind run first. */
export function fail(error: unknown): void {
  failures.push(error);
}

function checkFailure(): void {
  if (failures.length === 0) return;
  const [error] = failures;
  failures = [];
  throw error;
}
