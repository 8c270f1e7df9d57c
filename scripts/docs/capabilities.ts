// docs/sdk/README.md: the pages of the capabilities, and which rows of test/capabilities.ts are not done, with why.
import { capabilities } from "../../test/capabilities.ts";
import { overview, type Capability, type Status } from "../../test/support/capability.ts";
import type { GeneratedFile } from "./generator.ts";

const pages = [
  ["source", "events of one's own: generators, batches, waiting, syscall events"],
  ["extract", "fields of events, shared work, where values came from"],
  ["json", "payloads as JSON of a type, values by pointer, many fields alike"],
  ["parsing", "seeing each event before its fields are extracted"],
  ["async-events", "events beside a capture, background work"],
  ["listening", "captures that begin and end, routines"],
  ["tables", "the host's tables, other plugins', one's own"],
  ["config", "typed configs, their schema"],
  ["errors", "what a host sees when code throws"],
  ["log", "the host's log"],
  ["metrics", "numbers for the host"],
  ["testing", "tests with assertions: `tsfalco test`"],
  ["testing-in-hosts", "`tsfalco run`, `inspect`, sysdig, Falco"],
] as const;

const sections: [status: Status, title: string, text: string][] = [
  ["partly", "Partly", "Something is there; the rest is not."],
  ["not yet", "Not yet", "What can be written and is not there is refused with a code, never done wrongly."],
  ["not ours", "Not ours", "Hosts or other tools do this, or nobody needs it here."],
];

/** The overview of capabilities. */
export function capabilityTables(): readonly GeneratedFile[] {
  const index = pages.map(([name, text]) => `| [${name}](${name}.md) | ${text} |`);
  const parts = sections.map(([status, title, text]) => `## ${title}\n${text}\n\n${tableOf(status)}\n`);
  return [{ path: overview, text: `${head()}\n| page | |\n| --- | --- |\n${index.join("\n")}\n\n${parts.join("\n")}` }];
}

const head = (): string => `<!-- Written by \`npm run docs\` from test/capabilities.ts; do not edit. -->
# What a plugin can do

\`test/capabilities.ts\` lists ${capabilities.length} features of Falco's plugin API and of its SDKs, each with the
tests that show it; \`npm test\` prints them. ${countOf("done")} are done. The others are below, by their number there.
`;

const countOf = (status: Status): number => capabilities.filter((each) => each.status === status).length;

function tableOf(status: Status): string {
  const found = capabilities.filter((each) => each.status === status);
  const rows = found.map((each) => `| ${each.row} | ${each.title} | ${reasonOf(each)} |`);
  return ["| | feature | |", "| --- | --- | --- |", ...rows].join("\n");
}

/** The reason, and the page that says more. */
function reasonOf({ reason, docs }: Capability): string {
  const escaped = (reason ?? "").replaceAll("|", "\\|");
  if (docs === undefined || docs.startsWith(overview)) return escaped;
  const target = docs.replace("docs/sdk/", "");
  return `${escaped} ([${target.replace(/\.md.*/, "")}](${target}))`;
}
