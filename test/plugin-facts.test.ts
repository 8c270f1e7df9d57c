// What a library tells its host before it is initialised: the fields as JSON, the API version and the event schema that
// it requires. They are read from the C that is emitted, so that nothing is built.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { root } from "./support/cases.js";
import { compile } from "./support/compiler.js";

const folder = join(root, "build", "plugin-facts");
let count = 0;

/** The C of a plugin with these imports, decorators and members. */
async function emitted(imports: string, decorators: string, members: string, kind = "--shared"): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `plugin-${count++}.ts`);
  const identity = '@plugin({ name: "facts", version: "0.1.0", description: "Facts", contact: "https://example.org" })';
  writeFileSync(file, `import { plugin, ${imports} } from "@tsfalco/sdk";\n${identity}\n${decorators}\n` +
    `export class Facts {\n${members}\n}\n`);
  const output = file.replace(/ts$/, "c");
  const ended = await compile(["compile", kind, "--emit", "c", file, "-o", output]);
  assert.is(ended.code, 0, ended.output);
  return readFileSync(output, "utf8");
}

/** A C string that follows `.name = `. */
function stringOf(c: string, name: string): string {
  const found = new RegExp(`\\.${name} = ((?:"(?:[^"\\\\]|\\\\.)*" ?)+)`).exec(c)?.[1];
  assert.ok(found !== undefined, `no ${name}`);
  const parts = found.match(/"(?:[^"\\]|\\.)*"/g) ?? []; // long ones are several strings
  return parts.map((part) => JSON.parse(part) as string).join("");
}

test("fields have their names, types, texts, properties and arguments", async () => {
  const c = await emitted("field, type PluginEvent, type IpAddr", "", `
    /** The first. And more. */
    @field("facts.one") one(e: PluginEvent): string { return ""; }
    @field("facts.two", { description: "Second", display: "Two", addOutput: true, properties: ["hidden", "info"] })
    two(e: PluginEvent, index?: number): bigint[] { return []; }
    @field("facts.three") three(e: PluginEvent, key: string): boolean { return true; }
    @field("facts.four") four(e: PluginEvent, arg: string | number): IpAddr | undefined { return undefined; }`);
  assert.equal(JSON.parse(stringOf(c, "fields_json")), [
    { name: "facts.one", type: "string", desc: "The first" },
    { name: "facts.two", type: "uint64", desc: "Second", isList: true, display: "Two", addOutput: true,
      properties: ["hidden", "info"], arg: { isIndex: true } },
    { name: "facts.three", type: "bool", desc: "facts.three", arg: { isKey: true, isRequired: true } },
    { name: "facts.four", type: "ipaddr", desc: "facts.four", arg: { isIndex: true, isKey: true, isRequired: true } },
  ]);
});

const versions: [what: string, api: string, schema: string, imports: string, decorators: string, members: string][] = [
  ["a field", "3.0.0", "4.0.1", "field, type PluginEvent", "",
    '@field("facts.a") a(e: PluginEvent): string { return ""; }'],
  ["a log", "3.3.0", "4.0.1", "field, log, type PluginEvent", "",
    '@field("facts.a") a(e: PluginEvent): string { log.info("a"); return ""; }'],
  ["a text for the console", "3.3.0", "4.0.1", "field, type PluginEvent", "",
    '@field("facts.a") a(e: PluginEvent): string { console.error("a"); return ""; }'],
  ["a value for the console", "3.3.0", "4.0.1", "field, type PluginEvent", "",
    '@field("facts.a") a(e: PluginEvent): string { console.log(e.data); return ""; }'],
  ["events chosen after init", "3.1.0", "4.0.1", "field, type PluginEvent", "",
    '@field("facts.a") a(e: PluginEvent): string { return ""; } extractEvents(): number[] { return [322]; }'],
  ["offsets", "3.11.0", "4.0.1", "extract, field, type PluginEvent", '@extract({ sources: ["a"], offsets: true })',
    '@field("facts.a") a(e: PluginEvent): string { return ""; }'],
  ["capture listening", "3.3.0", "4.0.1", "type Capture", "", "captureOpen(capture: Capture): void {}"],
  ["what older hosts never call", "3.0.0", "4.0.1", "field, type Metric, type PluginEvent", "",
    `@field("facts.a") a(e: PluginEvent): string { return ""; }
    metrics(): Metric[] { return []; } setConfig(): void {}`],
  ["an event of 4.5.0", "3.0.0", "4.5.0", "field, type SyscallEvent", "",
    '@field("facts.a") a(e: SyscallEvent<"close_range_x">): boolean { return e.params.res !== undefined; }'],
  ["a late parameter of an early event", "3.0.0", "4.1.0", "field, type SyscallEvent", "",
    '@field("facts.a") a(e: SyscallEvent<"execve_x">): string | undefined { return e.params.filename; }'],
  ["an early parameter of that event", "3.0.0", "4.0.1", "field, type SyscallEvent", "",
    '@field("facts.a") a(e: SyscallEvent<"execve_x">): string | undefined { return e.params.comm; }'],
];
for (const [what, api, schema, imports, decorators, members] of versions) {
  test(`${what} requires API ${api} and schema ${schema}`, async () => {
    const c = await emitted(imports, decorators, members);
    assert.equal([stringOf(c, "api_version"), stringOf(c, "schema_version")], [api, schema]);
  });
}

test("a struct requires 3.10, whose layout it has", async () => {
  const field = '@field("facts.a") a(e: PluginEvent): string { return ""; }';
  assert.is(stringOf(await emitted("field, type PluginEvent", "", field, "--static"), "api_version"), "3.10.0");
});

test.run();
