// How the runtime's files are shared out among calls of the C compiler: few calls that take about equally long, so that
// an empty cache is filled in the time that the machine needs and not in that of its longest file.
// Invariant: no two files of a part have the same name, since their objects lie in one folder.
import { availableParallelism } from "node:os";
import { basename } from "node:path";
import { readText } from "./host.js";

export interface RuntimeSource {
  source: string;
  /** Hash of its text, all headers, the flags and the compiler. */
  key: string;
}

/** Files of which nothing runs for each event: they are compiled faster. */
const rarelyRun =
  /\/(?:falco\/(?:config|metrics|log|plugin)|lib\/(?:json_tree|timestamp_text|address_text|program|console)|types\/(?:string_normalize|unicode_\w+\.generated|number_fixed|number_radix|bigint_bits|error))\.c$/;

interface Part {
  sources: RuntimeSource[];
  names: Set<string>;
  weight: number;
}

/** Parts of about the same work, for a compiler each; two files of one name are in different ones, as are their flags. */
export function parted(sources: readonly RuntimeSource[]): RuntimeSource[][] {
  const parts = Array.from({ length: Math.max(2, availableParallelism()) }, (): Part => ({ sources: [], names: new Set(), weight: 0 }));
  const rare: Part = { sources: [], names: new Set(), weight: 0 };
  for (const source of sources) {
    const name = basename(source.source);
    const fitting = (rarelyRun.test(source.source) ? [rare] : parts).filter(({ names }) => !names.has(name));
    const part = fitting.sort((a, b) => a.weight - b.weight)[0] ?? { sources: [], names: new Set<string>(), weight: 0 };
    if (fitting.length === 0) parts.push(part);
    part.sources.push(source);
    part.names.add(name);
    part.weight += readText(source.source).length;
  }
  return [...parts, rare].map(({ sources: each }) => each).filter((each) => each.length > 0);
}

/** Whether all of them are such files. */
export function isRarelyRun(sources: readonly RuntimeSource[]): boolean {
  return sources.every(({ source }) => rarelyRun.test(source));
}
