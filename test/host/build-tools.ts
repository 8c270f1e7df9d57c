// cmake, make and pkg-config for tests: this machine's, or what setup-build-tools.sh fetches.
// Invariant: a tool that cannot be had is an error, never a skipped test.
import { delimiter, join } from "node:path";
import { root, run } from "./falco-host.ts";

let path: Promise<string> | undefined;

/** A PATH on which the tools are. */
export function pathWithBuildTools(): Promise<string> {
  path ??= (async () => {
    const folder = join(root, "build", "build-tools");
    const ran = await run(join(root, "test", "host", "setup-build-tools.sh"), [folder]);
    if (ran.code !== 0) throw new Error(`setup-build-tools.sh\n${ran.stdout}${ran.stderr}`);
    return [join(folder, "bin"), process.env["PATH"] ?? ""].join(delimiter);
  })();
  return path;
}
