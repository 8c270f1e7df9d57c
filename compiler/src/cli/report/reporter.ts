// What both ways to report tests share: the place of a failure in the author's own files.
import type { TestFailure, TestResult } from "../../driver/test-program.js";
import { displayPath } from "../show.js";

/** Shows tests as they end. */
export interface Reporter {
  /** The tests of a file begin. */
  file(path: string): void;
  result(result: TestResult): void;
  /** What the test program printed to stdout. */
  printed(text: string): void;
  /** Something is wrong with the file as a whole; the diagnostics were shown. */
  problem(text: string): void;
  /** All have ended. */
  end(totals: Totals): void;
}

/** How many tests ended how, and how many files could not be run to their end. */
export interface Totals {
  passed: number;
  failed: number;
  skipped: number;
  problems: number;
}

/** Where the author's code stands in a failure: "countdown.test.ts:12:5"; undefined: nowhere. */
export function placeOf(failure: TestFailure): string | undefined {
  const place = failure.frames.map((frame) => /\(([^()]*)\)$/.exec(frame)?.[1] ?? frame)
    .find((text) => !text.startsWith("tsfalco:"));
  const parts = /^(.*):(\d+):(\d+)$/.exec(place ?? "");
  return parts === null ? undefined : `${displayPath(parts[1]!)}:${parts[2]}:${parts[3]}`;
}
