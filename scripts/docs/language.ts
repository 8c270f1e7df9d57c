// docs/language.md: features, the members of the library and the refusals, between its markers; the prose around them is
// written there. A member's row says its effects, which is all that the compiler's passes know of it.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { catalogue } from "../../compiler/src/diagnostics/catalogue/index.ts";
import { builtins } from "../../compiler/src/frontend/builtins/index.ts";
import type { BuiltinRow } from "../../compiler/src/frontend/builtins/row.ts";
import { testingRows } from "../../compiler/src/frontend/builtins/testing.ts";
import { shownName } from "../../compiler/src/ir/symbol-names.ts";
import { featureTables } from "./features.ts";
import type { GeneratedFile } from "./generator.ts";
import { withParts } from "./parts.ts";

const root = new URL("../../", import.meta.url);
const path = "docs/language.md";

/** docs/language.md with its generated parts made anew. */
export async function languageTables(): Promise<readonly GeneratedFile[]> {
  const text = readFileSync(fileURLToPath(new URL(path, root)), "utf8");
  const parts = { features: await featureTables(), library: libraryTables(), refusals: refusalTable() };
  return [{ path, text: withParts(text, parts) }];
}

/** What the rows call types, where an author would not. */
const shownNames: Readonly<Record<string, string>> = {
  Event: "every event (SDK)", TextEvent: "`PluginEvent<string>` (SDK)", BytesEvent: "`PluginEvent` with bytes (SDK)",
};

/** Interfaces of the SDK, after those of the language. */
const ofSdk = new Set([
  "Event", "TextEvent", "BytesEvent", "IpAddr", "IpNet", "Timestamp", "Duration", "EventBatch", "Logger",
]);

/** Functions and values of the SDK that are rows of "global". */
const sdkGlobals = new Set(["event", "raw", "timeout", "eof", "log"]);

function libraryTables(): string {
  const groups = new Map<string, BuiltinRow[]>();
  for (const row of builtins.values()) {
    if (ofPrelude(row)) continue;
    const key = groupOf(row);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  const names = [...groups.keys()].sort((a, b) => Number(isOfSdk(a)) - Number(isOfSdk(b)) || (a < b ? -1 : 1));
  return names.map((name) => `### ${titleOf(name)}\n\n${tableOf(groups.get(name)!)}`).join("\n\n");
}

const ofTests = new Set(testingRows.map(({ on, name }) => `${on}.${name}`));

// What only the prelude may use. `test` has a page of its own.
function ofPrelude({ on, name }: BuiltinRow): boolean {
  return name.startsWith("__") || on === "ObjectPrototype" || ofTests.has(`${on}.${name}`);
}

/** Statics and constructors stand with the interface of their values. */
function groupOf({ on, name }: BuiltinRow): string {
  if (on === "new") return name;
  if (on === "global") return sdkGlobals.has(name) ? "SDK" : "global";
  return on.replace(/Constructor$/, "");
}

const isOfSdk = (group: string): boolean => group === "SDK" || ofSdk.has(group);

function titleOf(group: string): string {
  if (group === "global") return "Global functions";
  if (group === "SDK") return "Functions and values of the SDK";
  return shownNames[group] ?? `\`${group}\`${isOfSdk(group) ? " (SDK)" : ""}`;
}

function tableOf(rows: readonly BuiltinRow[]): string {
  const lines = rows.map((row) =>
    `| ${nameOf(row)} | ${row.since} | ${effectsOf(row)} | ${implementationOf(row)} |`);
  return ["| member | since | effects | made by |", "| --- | --- | --- | --- |", ...lines].join("\n");
}

// `at()` · `Array.from()` · `new Map()` · `length` · `length = …` · `[Symbol.iterator]()`
function nameOf({ on, name, kind }: BuiltinRow): string {
  const member = shownName(name);
  if (kind === "setter") return `\`${member.replace(/=$/, "")} = …\``;
  if (kind === "constructor") return `\`new ${member}()\``;
  const isStatic = on.endsWith("Constructor") || ["Math", "Console"].includes(on);
  const owner = isStatic ? `${on === "Console" ? "console" : on.replace(/Constructor$/, "")}.` : "";
  return `\`${owner}${member}${kind === "getter" || kind === "constant" ? "" : "()"}\``;
}

function effectsOf({ effects, implementation }: BuiltinRow): string {
  if (implementation.kind === "prelude") return "as its code";
  return Object.keys(effects).join(", ") || "none";
}

function implementationOf({ implementation, kind }: BuiltinRow): string {
  if (kind === "constant") return "a constant";
  if (implementation.kind === "op") return `op \`${implementation.op}\``;
  if (implementation.kind === "c") return `\`${implementation.c}\``;
  const file = `${implementation.module}.ts`;
  return `[${file}](../compiler/prelude/${file})`;
}

function refusalTable(): string {
  const rows = Object.entries(catalogue).filter(([code]) => /^TSF[12]/.test(code));
  const lines = rows.map(([code, row]) =>
    `| [${code}](errors/${code}.md) | ${row.title} | ${isForNow(row) ? "so far" : ""} |`);
  return ["| code | what is refused | |", "| --- | --- | --- |", ...lines].join("\n");
}

// The catalogue's words: "not … yet" is what the language will have, "not" alone is a decision.
function isForNow({ text }: { text: unknown }): boolean {
  const anything = new Proxy({}, { get: () => "…" });
  return / yet\b/.test((text as (args: object) => string)(anything));
}
