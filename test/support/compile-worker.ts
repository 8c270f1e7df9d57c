// A worker of compiler.ts: receives the arguments of one call of the command line at a time, answers with its exit
// code and what it printed. It is started with an IPC channel and ends when that is closed.
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./cases.js";

type Main = (args: string[]) => Promise<number>;

let loaded: Promise<{ main: Main }> | undefined;

process.on("message", (args) => {
  void answer(args as string[]);
});

async function answer(args: string[]): Promise<void> {
  let output = "";
  const stdout = process.stdout.write;
  const stderr = process.stderr.write;
  const capture = ((chunk: string | Uint8Array) => {
    output += typeof chunk === "string" ? chunk : Buffer.from(chunk).toString("utf8");
    return true;
  }) as typeof process.stdout.write;
  process.stdout.write = capture;
  process.stderr.write = capture;
  let code = 101;
  try {
    const path = pathToFileURL(join(root, "compiler", "dist", "cli", "main.js")).href;
    loaded ??= import(path) as Promise<{ main: Main }>;
    code = await (await loaded).main(args);
  } catch (error) {
    output += error instanceof Error ? (error.stack ?? error.message) : String(error);
  } finally {
    process.stdout.write = stdout;
    process.stderr.write = stderr;
  }
  process.send!({ code, output });
}
