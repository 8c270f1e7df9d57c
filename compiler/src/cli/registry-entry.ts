// A plugin's entry for the registry of Falco's plugins (registry.yaml of falcosecurity/plugins): what the library says of
// itself, and what the nearest package.json knows of its authors. What the registry would refuse is said.
import { readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

/** Of `tsfalco inspect --json`: what an entry is made of. */
export interface PluginFacts {
  readonly name: string;
  readonly version: string;
  readonly description: string;
  readonly contact: string;
  readonly capabilities: readonly string[];
  readonly id?: number | null;
  readonly source?: string | null;
  readonly extractSources?: readonly string[] | null;
}

interface Person {
  readonly name: string;
  readonly email?: string;
}

/** What a package.json may say, in either of its forms. */
interface PackageJson {
  readonly author?: string | Person;
  readonly maintainers?: readonly (string | Person)[];
  readonly keywords?: readonly string[];
  readonly homepage?: string;
  readonly repository?: string | { readonly url?: string };
  readonly license?: string;
}

export interface RegistryEntry {
  readonly yaml: string;
  /** What is missing or would be refused, in words. */
  readonly problems: readonly string[];
}

/** The entry of a plugin whose source or library is `file`. */
export function registryEntry(facts: PluginFacts, file: string): RegistryEntry {
  const about = nearestPackage(dirname(resolve(file)));
  const author = about.author === undefined ? undefined : personOf(about.author);
  const maintainers = (about.maintainers ?? (author === undefined ? [] : [author])).map(personOf);
  const lines: string[] = [], problems = refusals(facts);
  const add = (key: string, value: string | undefined, lacks: string): void => {
    if (value === undefined) problems.push(`\`${key}\` is missing: ${lacks}`);
    else lines.push(`    ${key}: ${value}`);
  };
  const inPackage = (key: string): string => `package.json has no \`${key}\``;
  add("description", scalar(facts.description), "");
  add("authors", author === undefined ? undefined : scalar(author.name), inPackage("author"));
  add("contact", scalar(facts.contact), "");
  add("maintainers", maintainers.length === 0 ? undefined : maintainers.map(person).join(""), inPackage("maintainers"));
  add("keywords", about.keywords === undefined ? undefined : flow(about.keywords), inPackage("keywords"));
  add("url", address(about), inPackage("repository"));
  add("license", about.license === undefined ? undefined : scalar(about.license), inPackage("license"));
  const yaml = [`  - name: ${scalar(facts.name)}`, ...lines, ...capabilities(facts)].join("\n");
  return { yaml: `${yaml}\n`, problems };
}

/** Empty where there is none, or none that can be read: what it lacks is told. */
function nearestPackage(folder: string): PackageJson {
  try {
    return JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as PackageJson;
  } catch {
    const above = dirname(folder);
    return above === folder ? {} : nearestPackage(above);
  }
}

// "Jane Doe <jane@example.org> (https://example.org)", or the same as an object
function personOf(value: string | Person): Person {
  if (typeof value !== "string") return value;
  const [, name = value, email] = /^([^<(]*)(?:<([^>]*)>)?/.exec(value) ?? [];
  return { name: name.trim(), ...(email === undefined ? {} : { email }) };
}

function person({ name, email }: Person): string {
  return `\n      - name: ${scalar(name)}${email === undefined ? "" : `\n        email: ${scalar(email)}`}`;
}

function address({ repository, homepage }: PackageJson): string | undefined {
  const url = typeof repository === "string" ? repository : repository?.url;
  const page = url?.replace(/^git\+/, "").replace(/\.git$/, "") ?? homepage;
  return page === undefined ? undefined : scalar(page);
}

function capabilities({ capabilities: has, id, source, extractSources }: PluginFacts): string[] {
  const lines = ["    capabilities:"];
  if (has.includes("sourcing")) {
    lines.push("      sourcing:", "        supported: true", `        id: ${id ?? 0}`, `        source: ${scalar(source ?? "")}`);
  }
  if (has.includes("extraction")) lines.push("      extraction:", "        supported: true");
  if (extractSources != null && extractSources.length > 0) lines.push(`        sources: ${flow(extractSources)}`);
  return lines;
}

// The registry's own checks (falcosecurity/plugins, build/registry).
const mostId = 1_073_741_823;

function refusals({ name, version, id, source, capabilities: has }: PluginFacts): string[] {
  const problems: string[] = [];
  if (!/^[a-z]+[a-z0-9-_]*$/.test(name)) problems.push(`the name \`${name}\` is not of the letters a-z, digits, - and _`);
  if (!/^\d+\.\d+\.\d+(-[\w.-]+)?$/.test(version)) problems.push(`the version \`${version}\` is not of three numbers`);
  if (!has.includes("sourcing")) return problems;
  if (id === 999) problems.push("the id 999 is for tests: registered ids are given in turn");
  else if (id == null || id === 0 || id > mostId) problems.push(`the id ${id ?? 0} is not one of 1 to ${mostId}`);
  if (source == null || !/^[a-z]+[a-z0-9_]*$/.test(source)) {
    problems.push(`the event source \`${source ?? ""}\` is not of the letters a-z, digits and _`);
  } else if (["syscall", "internal", "plugins"].includes(source)) {
    problems.push(`the event source \`${source}\` is reserved`);
  }
  return problems;
}

const flow = (texts: readonly string[]): string => `[${texts.map(scalar).join(", ")}]`;

/** A text as YAML: plain where that cannot mean anything else. */
function scalar(text: string): string {
  const isPlain = /^[a-z][\w ./@()-]*(?:\/\/[\w./@-]*)?$/i.test(text) || /^https?:\/\/[\w./@%-]+$/.test(text);
  return isPlain && !/^(true|false|yes|no|on|off|null|y|n)$|\s$/i.test(text) ? text : JSON.stringify(text);
}
