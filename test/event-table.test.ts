// The compiler's event table is libscap's own: every code of the host that is set up has the same name, the same size of
// lengths and the same parameters with the same types, as far as its schema goes.
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { eventTable, type EventRow } from "../compiler/src/frontend/events/event-table.js";
import { paramType } from "../compiler/src/frontend/events/param-types.js";
import { compareVersions } from "../compiler/src/frontend/plugin/event-types.js";
import { eventTableProgram, run } from "./host/falco-host.ts";

/** Of libs 0.23, which test/host/setup-host.sh unpacks. */
const hostSchema = "4.1.0";
const unused = 64, oldVersion = 512, largePayload = 2048;

interface HostRow {
  code: number;
  flags: number;
  name: string;
  params: string[];
}

async function hostTable(): Promise<HostRow[]> {
  const { stdout } = await run(await eventTableProgram(), []);
  return stdout.trimEnd().split("\n").map((line) => {
    const [code, flags, name = "", ...params] = line.split(" ");
    return { code: Number(code), flags: Number(flags), name, params };
  });
}

const isThere = (since: string): boolean => compareVersions(since, hostSchema) <= 0;

/** A row as the host would print it, with the name as it can be told from ours. */
function expected(row: EventRow): Pick<HostRow, "code" | "params"> & { large: boolean } {
  const params = row.params.filter(([, , since]) => isThere(since ?? row.since));
  return {
    code: row.code, large: row.large === true, params: params.map(([name, type]) => `${name}:${paramType(type, name).value}`),
  };
}

const table = suite("event table: libscap's");

table("has the same codes in use", async () => {
  const host = await hostTable();
  assert.ok(host.length >= 430, `${host.length} codes`);
  const used = host.filter(({ flags }) => (flags & unused) === 0).map(({ code }) => code);
  assert.equal(eventTable.filter(({ since }) => isThere(since)).map(({ code }) => code), used);
});

table("has the same parameters, types and sizes of lengths", async () => {
  const host = new Map((await hostTable()).map((row) => [row.code, row]));
  for (const row of eventTable.filter(({ since }) => isThere(since))) {
    const { code, flags, params } = host.get(row.code)!;
    assert.equal(expected(row), { code, large: (flags & largePayload) !== 0, params }, row.name);
  }
});

table("has the same names; old versions are told apart by their code", async () => {
  for (const { code, flags, name } of await hostTable()) {
    const row = eventTable.find((each) => each.code === code);
    if (row === undefined) continue;
    const live = `${name}_${code % 2 === 0 ? "e" : "x"}`;
    assert.ok((flags & oldVersion) !== 0 ? row.name.endsWith(`@${code}`) : row.name === live, `${row.name} of ${live}`);
  }
});

table.run();
