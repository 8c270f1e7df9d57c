// @asyncEvents on the class, and the methods of capture listening: 38xx.
import { ts } from "ts-morph";
import type { AsyncEventsContract, ListenContract } from "./contract.js";
import { decoratorsOf, misplacedMethod, Options } from "./decorators.js";
import { methodNamed } from "./fields.js";
import type { Reading } from "./reading.js";

/** What `evt.type` compares of a name: longer ones would be cut by the host. */
const longestName = 31;

export function readAsyncEvents(declaration: ts.ClassDeclaration, reading: Reading): AsyncEventsContract | undefined {
  const use = decoratorsOf(declaration, reading).find(({ name }) => name === "asyncEvents");
  const dumpState = calledMethod(declaration, "dumpState", "dumpState(emit: AsyncEmitter<…>): void", 1, reading);
  if (use === undefined) {
    if (dumpState !== undefined) reading.report("TSF3803", { name: className(declaration) }, dumpState.name);
    return undefined;
  }
  const options = new Options("asyncEvents", use.call.arguments[0], reading, use.node);
  const names = options.texts("names") ?? [];
  checkNames(names, options.node("names"), reading);
  const sources = options.texts("sources");
  if (sources?.length === 0) reading.report("TSF3207", { decorator: "asyncEvents" }, options.node("sources")!);
  const run = calledMethod(
    declaration, "run", "run(emit: AsyncEmitter<…>, signal: AbortSignal): Promise<void>", 2, reading, true,
  );
  if (run === undefined && dumpState === undefined) {
    reading.report("TSF3802", { name: className(declaration) }, use.node);
  }
  return { names, sources, run, dumpState };
}

export function readListening(declaration: ts.ClassDeclaration, reading: Reading): ListenContract | undefined {
  const open = calledMethod(declaration, "captureOpen", "captureOpen(capture: Capture): void", 1, reading);
  const close = calledMethod(declaration, "captureClose", "captureClose(capture: Capture): void", 1, reading);
  return open === undefined && close === undefined ? undefined : { open, close };
}

const className = (declaration: ts.ClassDeclaration): string => declaration.name?.text ?? "default";

function checkNames(names: readonly string[], node: ts.Expression | undefined, reading: Reading): void {
  if (node === undefined) return;
  const seen = new Set<string>();
  for (const name of names) {
    const why = seen.has(name) ? "is given twice" : problemOf(name);
    if (why !== undefined) reading.report("TSF3801", { name, why }, node);
    seen.add(name);
  }
}

function problemOf(name: string): string | undefined {
  if (name === "") return "is empty";
  if (name.includes("\0")) return "has a NUL in it";
  const bytes = Buffer.byteLength(name);
  return bytes > longestName ? `has ${bytes} bytes, and rules compare ${longestName}` : undefined;
}

/** A method that the host calls by its name, if it can be called so. */
function calledMethod(
  declaration: ts.ClassDeclaration, name: string, expected: string, most: number, reading: Reading, mayWait = false,
): ts.MethodDeclaration | undefined {
  const method = methodNamed(declaration, name, reading);
  if (method === undefined) return undefined;
  const misplaced = misplacedMethod(method);
  const why = mayWait && misplaced === "async" ? undefined : misplaced;
  const isGenerator = method.asteriskToken !== undefined;
  if (why === undefined && !isGenerator && method.parameters.length <= most) return method;
  const given = why ?? (isGenerator ? "a generator" : "a method with more parameters than it gets");
  reading.report("TSF3804", { name, why: given, expected }, method.name);
  return undefined;
}
