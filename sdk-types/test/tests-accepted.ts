// Tests of plugins as an author writes them. Must type-check without an error.
import { IpAddr, type StateType } from "@tsfalco/sdk";
import { test, type TestEvent, type TestHostTable, type TestPlugin } from "@tsfalco/sdk/test";
import { Countdown } from "./program-1-source.js";
import { Opens } from "./program-3-parse.js";

const threads: TestHostTable = {
  key: "i64", columns: { comm: "string", pid: { type: "i64", readOnly: true }, fds: { key: "i64", columns: {} } },
};

test("configs", (t) => {
  const plugin: TestPlugin = t.plugin(Countdown, { config: { greeting: "only this" } });
  t.plugin(Countdown, { config: "any text" });
  t.plugin(Opens, { tables: { threads } });
  plugin.setConfig({ count: 1 });
});

test("events", async (t) => {
  const plugin = t.plugin(Opens);
  const events: TestEvent[] = [
    plugin.event("text", { tid: 1n }), plugin.event(new Uint8Array(2)), plugin.json({ a: 1 }),
    plugin.event({ type: "openat_x", params: { fd: 3n } }), ...plugin.lines("lines.txt"), ...plugin.open(),
  ];
  t.equal(events[0]?.field("opens.count"), 1n);
  t.equal(events[0]?.field("opens.any", "key"), [IpAddr.parse("10.0.0.1")!]);
  t.equal(events[0]?.params["fd"], 3n);
  t.ok(events[0]?.type === "openat_x");
  t.equal(events[0]?.offsets("opens.count"), [{ start: 0, length: 1 }]);
  const later: TestEvent = await plugin.open({ from: 1 }, { pool: true }).nextAsyncEvent(10);
  const types: Record<string, StateType> = plugin.table("threads").columns();
  t.ok(later.name ?? types["comm"]);
});

test.skip("later", async () => {});
