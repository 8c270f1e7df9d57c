// The input files and options, and what is wrong with them before anything is compiled: exit code 2.
import { report } from "../diagnostics/catalogue/index.js";
import type { DiagnosticBag } from "../diagnostics/diagnostic.js";
import { unknownPasses } from "../passes/manager.js";
import { inputProblem } from "./host.js";
import type { CompileOptions } from "./options.js";

/** Reports inputs that cannot be compiled; says whether all can. */
export function checkInputs(files: readonly string[], bag: DiagnosticBag): boolean {
  for (const file of files) {
    const problem = inputProblem(file);
    if (problem === "missing") report(bag, "TSF5001", { file });
    else if (problem === "directory") report(bag, "TSF5002", { file });
    else if (problem === "unreadable") report(bag, "TSF5004", { file, reason: "permission denied" });
    else if (!/\.[mc]?tsx?$/.test(file) || /\.d\.[mc]?ts$/.test(file)) report(bag, "TSF5003", { file });
  }
  return !bag.hasErrors;
}

/** The minor number of --min-api 3.x; reports another value. */
export function leastApi(options: CompileOptions, bag: DiagnosticBag): number {
  if (options.minApi === undefined) return 0;
  const minor = /^3\.(\d{1,2})(\.0)?$/.exec(options.minApi)?.[1];
  if (minor !== undefined && Number(minor) <= newestApi) return Number(minor);
  report(
    bag, "TSF5009", { option: "--min-api", value: options.minApi, expected: `a version from 3.0 to 3.${newestApi}` },
  );
  return 0;
}

/** Reports values of options that mean nothing. */
export function checkOptions(options: CompileOptions, bag: DiagnosticBag): void {
  const refuse = (option: string, value: string, expected: string): void => {
    report(bag, "TSF5009", { option, value, expected });
  };
  const after = /^after:(.*)$/.exec(options.printIr ?? "")?.[1];
  const [pass] = unknownPasses([...(options.passes ?? []), ...(after === undefined ? [] : [after])]);
  const option = pass !== undefined && options.passes?.includes(pass) === true ? "--passes" : "--print-ir";
  if (pass !== undefined) refuse(option, pass, "the name of a pass");
  if (options.printIr !== undefined && after === undefined && !/^(lower|all)$/.test(options.printIr)) {
    refuse("--print-ir", options.printIr, "`lower`, `after:<pass>` or `all`");
  }
  if (!/^([0-3sg])$/.test(options.optimize)) refuse("-O", options.optimize, "0, 1, 2, 3, s or g");
  const other = options.sanitize.find((name) => !sanitizers.includes(name));
  if (other !== undefined) refuse("--sanitize", other, "`address` or `thread`, `undefined`, or two of them");
  const both = options.sanitize.includes("address") && options.sanitize.includes("thread");
  if (both) refuse("--sanitize", options.sanitize.join(), "`address` or `thread`, which exclude each other");
}

const sanitizers = ["address", "thread", "undefined"];

/** Minor version of the newest plugin API that the runtime knows. */
export const newestApi = 12;
