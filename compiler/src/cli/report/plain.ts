// Results for people: a line a test, and under a failed one its place, its reason and what the plugin has logged.
import { painted } from "../../diagnostics/render.js";
import type { TestResult } from "../../driver/test-program.js";
import { displayPath } from "../show.js";
import { placeOf, type Reporter, type Totals } from "./reporter.js";

/** Writes lines to `write`. */
export function plainReporter(write: (text: string) => void): Reporter {
  return {
    file: (path) => write(`${displayPath(path)}\n`),
    result: (result) => write(lines(result).map((line) => `${line}\n`).join("")),
    printed: write,
    problem: (text) => write(`  ${painted("✗", "bad")} ${text}\n`),
    end: (totals) => write(`\n${summary(totals)}\n`),
  };
}

function lines(result: TestResult): string[] {
  const time = result.ms === undefined ? "" : ` ${painted(`(${result.ms} ms)`, "faint")}`;
  if (result.result === "passed") return [`  ${painted("✓", "good")} ${result.name}${time}`];
  if (result.result === "skipped") return [`  ${painted(`- ${result.name} (skipped)`, "faint")}`];
  return [`  ${painted("✗", "bad")} ${result.name}${time}`, ...details(result).map((line) => `      ${line}`)];
}

function details({ failure, logs = [] }: TestResult): string[] {
  if (failure === undefined) return [];
  const place = placeOf(failure);
  return [
    ...(place === undefined ? [] : [painted(place, "faint")]), ...failure.message.split("\n"),
    ...logs.map((line) => painted(line, "faint")),
  ];
}

function summary({ passed, failed, skipped, problems }: Totals): string {
  const parts = [`${passed} passed`, `${failed} failed`];
  if (skipped > 0) parts.push(`${skipped} skipped`);
  if (problems > 0) parts.push(`${problems} ${problems === 1 ? "file" : "files"} not run to the end`);
  return parts.join(", ");
}
