// Sources that are nested thousands of levels deep: what no stack of ordinary size takes is compiled once more in a
// thread that has a large one. So the compiler may walk trees by recursion.
//
// Invariant: only a compilation that the stack has ended is begun again, and it has written nothing by then.
import { fileURLToPath } from "node:url";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { diagnosticOf } from "../diagnostics/catalogue/index.js";
import { compile, type CompileResult, type Messages } from "./compile.js";
import type { CompileOptions } from "./options.js";

/** Of memory that is only taken as it is used. */
const stackMegabytes = 900;

/** As `compile`, however deep the source is nested. */
export async function compileDeeply(options: CompileOptions, messages: Messages): Promise<CompileResult> {
  try {
    return await compile(options, messages);
  } catch (error) {
    if (!isOverflow(error)) throw error;
    return inThread(options, messages);
  }
}

function isOverflow(error: unknown): boolean {
  return error instanceof RangeError && error.message.startsWith("Maximum call stack");
}

/** What the thread says: a line to be logged, the result, or why there is none. */
type Said = { log: string } | { result: CompileResult } | { overflow: true } | { failed: string };

function inThread(options: CompileOptions, messages: Messages): Promise<CompileResult> {
  const worker = new Worker(fileURLToPath(import.meta.url), {
    workerData: { deepStack: options }, resourceLimits: { stackSizeMb: stackMegabytes },
  });
  return new Promise((resolve, reject) => {
    worker.on("message", (said: Said) => {
      if ("log" in said) messages.log(said.log);
      else if ("result" in said) resolve(said.result);
      else if ("overflow" in said) resolve(tooDeep());
      else reject(new Error(said.failed));
    });
    worker.on("error", reject);
    worker.on("exit", () => reject(new Error("the compiler's thread has ended")));
  });
}

function tooDeep(): CompileResult {
  const diagnostics = [diagnosticOf("TSF5017", {})];
  return { diagnostics, exitCode: 1, text: "", outputs: [], libraries: [], sources: [] };
}

async function answer(options: CompileOptions): Promise<Said> {
  try {
    return { result: await compile(options, { log: (text) => parentPort!.postMessage({ log: text }) }) };
  } catch (error) {
    return isOverflow(error) ? { overflow: true } : { failed: error instanceof Error ? error.stack ?? error.message : String(error) };
  }
}

const given = isMainThread ? undefined : (workerData as { deepStack?: CompileOptions } | null)?.deepStack;
if (given !== undefined) void answer(given).then((said) => parentPort!.postMessage(said));
