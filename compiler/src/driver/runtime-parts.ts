// How the runtime's files are shared out: among the parts that a program needs or not, and among calls of the C
// compiler. Files that belong together become one unit that includes them: their headers are parsed once, and what one
// calls of another is inlined. A few calls take the units.
//
// Invariant: no two files of a unit give a name of their own to different things, so a unit means what its files mean.
import { availableParallelism } from "node:os";
import { basename } from "node:path";
import { hashOf, readText } from "./host.js";

/** `base` is in every output; another part only where the plugin uses it: the rest of the runtime calls its files
 * through a table that the generated C names. `testing` is the host in programs of tests. */
export type RuntimePart = "base" | "tables" | "threads" | "encoder" | "json" | "testing";

/** The folders of c-runtime whose files belong to parts. */
export const partFolders: readonly string[] = ["src", "host/library", "testing"];

/** The part that a file of these folders belongs to. */
export function partOf(file: string): RuntimePart {
  if (/\/(?:host\/library|c-runtime\/testing)\/\w+\.c$/.test(file)) return "testing";
  if (/\/falco\/tables\/\w+\.c$/.test(file)) return "tables";
  if (/\/falco\/encode\.c$/.test(file)) return "encoder";
  if (/\/(?:json\/\w+|falco\/json(?:_values)?)\.c$/.test(file)) return "json";
  return /\/falco\/(?:threads\/\w+|source\/waiting)\.c$/.test(file) ? "threads" : "base";
}

/** Files that are compiled as one. */
export interface RuntimeUnit {
  /** Its object's name; no two units have the same. */
  readonly name: string;
  readonly sources: readonly string[];
  /** Hash of its files' texts and of what all units depend on. */
  readonly key: string;
  /** Nothing of it runs for each event: it is compiled faster. */
  readonly rare: boolean;
  /** Length of its text: about the work that it is. */
  readonly weight: number;
}

const rarelyRun = new RegExp("/(?:" + [
  "falco/(?:metrics|log|plugin|codes|source/(?:progress|texts))",
  "json/path",
  "lib/(?:json_tree|timestamp_text|address_text|program|console\\w*|inspect\\w*)",
  "types/(?:string_normalize|unicode_\\w+\\.generated|number_fixed|number_radix|bigint_bits|error)",
].join("|") + ")\\.c$");

/** What calls each other often lies in one unit; the first pattern that fits decides. */
const families: readonly (readonly [name: string, files: RegExp])[] = [
  ["rare", rarelyRun],
  ["falco", /\/falco\/(?:\w+\/)?\w+\.c$/],
  ["testing", /\/(?:host\/library|c-runtime\/testing)\/\w+\.c$/],
  ["text", /\/types\/(?:string|wtf8|unicode)/],
  ["types", /\/types\//],
  ["base", /./],
];

interface Draft {
  family: string;
  sources: string[];
  names: Set<string>;
}

/** The units of these files; `common` is what all of them depend on. */
export function runtimeUnits(sources: readonly string[], common: string): RuntimeUnit[] {
  const drafts: Draft[] = [];
  for (const source of sources) {
    const family = families.find(([, files]) => files.test(source))![0];
    const names = ownNames(readText(source));
    const fits = (draft: Draft): boolean => draft.family === family && ![...names].some((name) => draft.names.has(name));
    let draft = drafts.find(fits);
    if (draft === undefined) drafts.push(draft = { family, sources: [], names: new Set() });
    draft.sources.push(source);
    for (const name of names) draft.names.add(name);
  }
  return drafts.map((draft, i) => finished(draft, `${draft.family}-${i}`, common));
}

function finished({ family, sources }: Draft, name: string, common: string): RuntimeUnit {
  const texts = sources.flatMap((source) => [basename(source), readText(source)]);
  const weight = texts.reduce((sum, text) => sum + text.length, 0);
  return { name, sources, key: hashOf(common, name, ...texts), rare: family === "rare", weight };
}

// What a file defines for itself alone, as this code base writes it: at the start of a line.
const definitions: readonly RegExp[] = [
  /^static\b[^;{}=()]*?\b(\w+)(?:\[[^\]]*\])*\s*[(=;]/gm,
  /^(?:typedef )?(?:static )?(?:const )?(?:struct|enum|union) (\w+) \{/gm,
  /^\} (\w+)(?:\[[^\]]*\])*(?:;| =)/gm,
  /^typedef [^{;]*?\b(\w+)(?:\(|;)/gm,
  /^#\s*define (\w+)/gm,
];

function ownNames(text: string): Set<string> {
  const code = text.replace(/\/\*[^]*?\*\//g, "").replace(/__attribute__\(\([^)]*\)+\)/g, "");
  const names = new Set(definitions.flatMap((definition) => [...code.matchAll(definition)].map(([, name]) => name!)));
  for (const [, list] of code.matchAll(/^(?:typedef )?(?:static )?(?:const )?enum(?: \w+)? \{([^}]*)\}/gm)) {
    for (const [name] of list!.matchAll(/\b[A-Za-z_]\w*/g)) names.add(name);
  }
  return names;
}

/** Units of about the same work, for a call of the compiler each. What is rarely run has a call of its own. */
export function parted(units: readonly RuntimeUnit[]): RuntimeUnit[][] {
  const parts: RuntimeUnit[][] = Array.from({ length: Math.max(2, availableParallelism()) }, () => []);
  const weightOf = (part: readonly RuntimeUnit[]): number => part.reduce((sum, unit) => sum + unit.weight, 0);
  const often = units.filter(({ rare }) => !rare).sort((a, b) => b.weight - a.weight);
  for (const unit of often) parts.sort((a, b) => weightOf(a) - weightOf(b))[0]!.push(unit);
  return [...parts, units.filter(({ rare }) => rare)].filter((part) => part.length > 0);
}
