// docs/ir.md: the tables of ops, passes and verifier rules between its markers; the prose around them is written there.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type OpRow, ops } from "../../compiler/src/ir/ops.ts";
import type { Effects } from "../../compiler/src/ir/types.ts";
import { passes, pipelines } from "../../compiler/src/passes/index.ts";
import type { GeneratedFile } from "./generator.ts";
import { withParts } from "./parts.ts";

const root = new URL("../../", import.meta.url);

/** docs/ir.md with its generated parts made anew. */
export function irTables(): readonly GeneratedFile[] {
  const parts: Readonly<Record<string, string>> = { ops: opTable(), passes: passTable(), rules: ruleList() };
  return [{ path: "docs/ir.md", text: withParts(read("docs/ir.md"), parts) }];
}

function read(path: string): string {
  return readFileSync(fileURLToPath(new URL(path, root)), "utf8");
}

function opTable(): string {
  const rows = Object.entries(ops).map(([name, row]: [string, OpRow]) => {
    const form = `\`${[name, ...row.attributes.filter((each) => each !== "type")].join(" ")}\``;
    const operands = row.operands.join(", ");
    const result = row.result === "attribute" ? "any" : row.result === "callee" ? "the callee's" : row.result;
    return `| ${form} | ${operands} | ${result} | ${effectWords(row.effects)} | ${row.summary.replaceAll("|", "\\|")} |`;
  });
  return ["| op and attributes | operands | result | effects | |", "| --- | --- | --- | --- | --- |", ...rows].join("\n");
}

function effectWords(effects: Effects): string {
  return Object.keys(effects).join(", ");
}

function passTable(): string {
  const required = new Set(pipelines.required);
  const rows = [...passes.values()].map((pass) => {
    const where = `[\`${pass.name}\`](../compiler/src/passes/${pass.name}.ts)`;
    return `| ${where} | ${pass.scope}${required.has(pass) ? ", required" : ""} | ${pass.summary} |`;
  });
  const stages = pipelines.standard.map(({ functions, passes: stage }, index) => {
    const names = stage.map((pass) => pass.name).join(" · ");
    return `${index + 1}. ${names}${functions === "touched" ? ", on functions that have changed" : ""}`;
  });
  return ["| pass | scope | |", "| --- | --- | --- |", ...rows, "", "The standard pipeline:", "", ...stages].join("\n");
}

/** The numbered list at the top of verify.ts. */
function ruleList(): string {
  const rules = [...read("compiler/src/ir/verify.ts").matchAll(/^\/\/ {1,2}(\d+) (.*)$/gm)];
  return rules.map(([, number, text]) => `${number}. ${text}`).join("\n");
}
