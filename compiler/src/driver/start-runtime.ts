// Lets the C compiler begin with what is missing of the runtime, before TypeScript is loaded and while the source is
// checked. Invariant: nothing is decided here; what goes wrong is found, and told, when the runtime is needed.
import { inputProblem } from "./host.js";
import type { CompileOptions } from "./options.js";
import { runtimeArchives } from "./runtime-archive.js";
import { findToolchain } from "./toolchain.js";

/** Begins if the options ask for an output. */
export async function startRuntime(options: CompileOptions): Promise<void> {
  const makesOutput = !options.checkOnly && options.emit === undefined;
  if (!makesOutput || options.files.some((file) => inputProblem(file) !== undefined)) return;
  try {
    runtimeArchives(await findToolchain(options, () => {}), ["base"]).catch(() => {});
  } catch {
    return;
  }
}
