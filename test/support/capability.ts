// The shape of a row of test/capabilities.ts, and short ways to name tests and pages.
// A test is a path from the root, or `path: text` with a text that stands in that file: a test's title, a check's
// message.

/** partly: what is there works, and the reason says what is missing. not ours: the host's matter, or another tool's. */
export type Status = "done" | "partly" | "not yet" | "not ours";

/** One feature that Falco's plugin API or one of its SDKs has. */
export interface Capability {
  row: number;
  title: string;
  status: Status;
  /** What shows it. */
  tests: readonly string[];
  /** The page, with a heading, that explains it: `docs/sdk/source.md#syscall-events`. */
  docs?: string;
  /** Why it is not done. */
  reason?: string;
}

/** `source#syscall-events` → `docs/sdk/source.md#syscall-events` */
const page = (name: string): string => `docs/sdk/${name.replace(/(?=#|$)/, ".md")}`;

export const overview = "docs/sdk/README.md";

export function done(row: number, title: string, tests: readonly string[], docs?: string): Capability {
  return { row, title, status: "done", tests, ...(docs === undefined ? {} : { docs: page(docs) }) };
}

/** Where no page says more, the overview's own heading is the page. */
function open(status: Exclude<Status, "done">, docs: string | undefined): Pick<Capability, "status" | "docs"> {
  return { status, docs: docs === undefined ? `${overview}#${status.replace(" ", "-")}` : page(docs) };
}

export function partly(
  row: number, title: string, tests: readonly string[], reason: string, docs?: string,
): Capability {
  return { row, title, tests, reason, ...open("partly", docs) };
}

export function notYet(row: number, title: string, reason: string, docs?: string): Capability {
  return { row, title, tests: [], reason, ...open("not yet", docs) };
}

export function notOurs(row: number, title: string, reason: string, docs?: string): Capability {
  return { row, title, tests: [], reason, ...open("not ours", docs) };
}

/** A case of test/sdk. */
export const sdk = (name: string): string => `test/sdk/${name}.ts`;
/** A page whose programs are refused with its code. */
export const refused = (code: number): string => `docs/errors/TSF${code}.md`;
export const host = (title: string): string => `test/host.test.ts: ${title}`;
export const compiled = (title: string): string => `test/compiled-plugins.test.ts: ${title}`;
export const cli = (title: string): string => `test/cli.test.ts: ${title}`;
export const facts = (title: string): string => `test/plugin-facts.test.ts: ${title}`;
export const tests = (title: string): string => `test/tsfalco-test.test.ts: ${title}`;
/** A check that a compiled plugin and the hand-written one are put to, under sanitizers too. */
export const check = (message: string): string => `c-runtime/host/check.c: ${message}`;
export const checkAsync = (message: string): string => `c-runtime/host/check_async.c: ${message}`;
