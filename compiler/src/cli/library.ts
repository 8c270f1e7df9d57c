// The library that `run` and `inspect` are given: a .so as it is, a .ts compiled first.
import { resolve } from "node:path";
import { DiagnosticBag } from "../diagnostics/diagnostic.js";
import { exitCodeOf } from "../driver/exit-code.js";
import { inputProblem, withTemporaryFolder } from "../driver/host.js";
import { smallHost } from "../driver/small-host.js";
import { startRuntime } from "../driver/start-runtime.js";
import { findToolchain, reportToolchain } from "../driver/toolchain.js";
import { compileOptions, type SharedFlags } from "./flags.js";
import { formatOf, messages, showDiagnostics, showError } from "./show.js";

/** Calls `work` with the host program and the library's path; the exit code. */
export async function withLibrary(
  file: string, flags: SharedFlags, work: (host: string, library: string) => Promise<number>,
): Promise<number> {
  const format = formatOf(flags.format);
  const options = compileOptions([file], ["shared"], flags);
  if (!file.endsWith(".so") && /\.[mc]?tsx?$/.test(file)) {
    return withTemporaryFolder(async (folder) => {
      await startRuntime(options);
      const { compileDeeply } = await import("../driver/deep-stack.js");
      const result = await compileDeeply({ ...options, output: `${folder}/` }, messages);
      showDiagnostics(result.diagnostics, format);
      const [library] = result.outputs;
      return library === undefined ? result.exitCode || 1 : withHost(library);
    });
  }
  const problem = inputProblem(file);
  if (problem === "missing") showError("TSF5001", { file }, format);
  else if (problem === "directory") showError("TSF5002", { file }, format);
  else if (problem === "unreadable") showError("TSF5004", { file, reason: "permission denied" }, format);
  return problem === undefined ? withHost(resolve(file)) : 2;

  async function withHost(library: string): Promise<number> {
    const bag = new DiagnosticBag();
    try {
      const tools = await findToolchain(options, (command) => flags.verbose === true && messages.log(command));
      return await work(await smallHost(tools), library);
    } catch (error) {
      reportToolchain(error, bag);
      showDiagnostics(bag.sorted(), format);
      return exitCodeOf(bag);
    }
  }
}
