// docs/errors/README.md: all codes with their titles, in the order of the catalogue, each linked to its page.
import { catalogue } from "../../compiler/src/diagnostics/catalogue/index.ts";
import type { GeneratedFile } from "./generator.ts";

const families = [
  ["TSF1", "Syntax and library outside the subset"],
  ["TSF2", "Types"],
  ["TSF3", "The plugin contract"],
  ["TSF4", "The C toolchain"],
  ["TSF5", "Options, input and output"],
  ["TSF9", "The compiler itself"],
] as const;

/** The table of all diagnostics. */
export function errorTable(): readonly GeneratedFile[] {
  const sections = families.map(([prefix, title]) => `## ${title}\n\n${tableOf(prefix)}\n`);
  return [{ path: "docs/errors/README.md", text: `${head}\n${sections.join("\n")}` }];
}

const head = `<!-- Written by \`npm run docs\` from compiler/src/diagnostics/catalogue; do not edit. -->
# Diagnostics

\`tsfalco explain TSF1101\` prints a page. Codes are never reused. TS#### are TypeScript's own.
`;

function tableOf(prefix: string): string {
  const rows = Object.entries(catalogue).filter(([code]) => code.startsWith(prefix));
  const lines = rows.map(([code, { severity, title }]) => `| [${code}](${code}.md) | ${title}${mark(severity)} |`);
  return ["| code | title |", "| --- | --- |", ...lines].join("\n");
}

function mark(severity: string): string {
  return severity === "error" ? "" : ` (${severity})`;
}
