// Results as TAP 14, for programs. What tests print becomes comments; a file that cannot be run is a failed test.
import type { TestResult } from "../../driver/test-program.js";
import { displayPath } from "../show.js";
import { placeOf, type Reporter } from "./reporter.js";

/** Writes lines to `write`. */
export function tapReporter(write: (text: string) => void): Reporter {
  let count = 0;
  let file = "";
  const point = (good: boolean, name: string, directive = ""): void => {
    write(`${good ? "ok" : "not ok"} ${++count} - ${escaped(`${file}: ${name}`)}${directive}\n`);
  };
  write("TAP version 14\n");
  return {
    file: (path) => (file = displayPath(path)),
    result: (result) => {
      point(result.result !== "failed", result.name, result.result === "skipped" ? " # SKIP" : "");
      write(diagnosis(result));
    },
    printed: (text) => write(text.replace(/\n$/, "").split("\n").map((line) => `# ${line}\n`).join("")),
    problem: (text) => point(false, text),
    end: () => write(`1..${count}\n`),
  };
}

function escaped(text: string): string {
  return text.replaceAll(/[\\#]/g, "\\$&").replaceAll("\n", " ");
}

// A block of YAML, whose strings are JSON's.
function diagnosis({ failure, logs = [] }: TestResult): string {
  if (failure === undefined) return "";
  const place = placeOf(failure);
  const lines = [`message: ${JSON.stringify(failure.message)}`, "severity: fail"];
  if (place !== undefined) lines.push(`at: ${JSON.stringify(place)}`);
  if (logs.length > 0) lines.push("logs:", ...logs.map((line) => `  - ${JSON.stringify(line)}`));
  return ["---", ...lines, "..."].map((line) => `  ${line}\n`).join("");
}
