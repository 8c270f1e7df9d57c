// Tables, syscall events, asynchronous events, several plugins.
import { IpAddr, SocketAddress } from "@tsfalco/sdk";
import { test } from "@tsfalco/sdk/test";
import { Opens } from "../../sdk-types/test/program-3-parse.js";
import { Sshd } from "../../sdk-types/test/program-2-extract.js";
import { Countdown } from "../../sdk-types/test/program-1-source.js";
import { Beats } from "./beats.js";
import { Opener } from "./opener.js";

/** The host's threads, as far as a plugin looks at them. */
const threads = {
  key: "i64",
  columns: {
    comm: "string", pid: { type: "i64", readOnly: true },
    file_descriptors: { key: "i64", columns: { name: "string", type: "u8" } },
  },
  rows: [{ key: 5n, comm: "cat", pid: 5n, file_descriptors: [{ key: 0n, name: "/dev/null", type: 1 }] }],
} as const;

test("tables of the host and of the plugin, syscall events", (t) => {
  const p = t.plugin(Opens, { tables: { threads } });
  p.event({ type: "openat_x", tid: 5n, params: { fd: 3n, name: "/etc/passwd" } });
  const e = p.event({ type: "openat_x", tid: 5n, params: { fd: -2n, name: "/etc/shadow" } });
  t.equal(e.field("opens.count"), 2n);
  t.equal(p.event({ type: "open_x", tid: 6n }).field("opens.count"), 0n);
  t.equal([e.source, e.tid, e.code], ["syscall", 5n, 307]);
  const stats = p.table("open_stats");
  t.equal(stats.size, 1);
  t.equal(stats.columns(), { failures: "u64", last_path: "string" });
  t.equal(stats.get("/etc/shadow"), { failures: 1n, last_path: "/etc/shadow" });
  t.equal(stats.rows(), [{ failures: 1n, last_path: "/etc/shadow" }]);
  t.equal(stats.get("/etc/passwd"), undefined);
  t.ok(stats.delete("/etc/shadow"));
  t.equal(stats.size, 0);
});

test("a source of syscall events", (t) => {
  const e = t.plugin(Opener).open("/etc/passwd").next();
  t.equal([e?.type, e?.tid, e?.ts, e?.source], ["openat_x", 5n, 9n, "syscall"]);
  t.equal(e?.params, { fd: -2n, name: "/etc/passwd", flags: 1, mode: 0 });
  const plugin = t.plugin(Beats);
  t.equal(plugin.event("x").type, "pluginevent_e");
  const addr = SocketAddress.ip(new IpAddr("10.0.0.1"), 80);
  const bound = plugin.event({ type: "bind_x", params: { addr } });
  t.equal(bound.params["addr"], addr);
  const other = SocketAddress.ip(new IpAddr("10.0.0.1"), 81);
  t.throws(() => t.equal(bound.params["addr"], other), "expected: 10.0.0.1:81");
});

test("a test changes the host's tables", (t) => {
  const p = t.plugin(Opens, { tables: { threads } });
  const table = p.table("threads");
  table.set(9n, { comm: "ls" });
  t.equal(table.get(9n)?.["comm"], "ls");
  t.equal(p.event({ type: "open_x", tid: 9n }).field("opens.count"), 1n);
  t.equal(table.get(9n)?.["opens"], 1n);
  const descriptors = table.get(5n)?.["file_descriptors"];
  if (typeof descriptors !== "object") return t.fail("no nested table");
  t.equal(descriptors.get(0n), { name: "/dev/null", type: 1 });
  t.throws(() => table.set(9n, { pid: 1n }), "cannot be written");
  t.throws(() => table.set(9n, { nothing: 1n }), 'has no column "nothing"');
  t.throws(() => table.set("x", {}), "a value for the type i64 was expected");
});

test("each test has tables of its own", (t) => {
  t.throws(() => t.plugin(Opens), "threads");
  t.throws(() => t.plugin(Countdown, { config: { count: 1 } }).table("threads"), 'there is no table "threads"');
});

test("events that cannot be made", (t) => {
  const p = t.plugin(Opens, { tables: { threads } });
  t.throws(() => p.event({ type: "openat_x", params: { fd: 1n << 70n } }), "RangeError");
});

test("an event of one plugin is given to another", (t) => {
  const [source, fields] = [t.plugin(Countdown, { config: '{"count":1,"greeting":"k=v"}' }), t.plugin(Sshd)];
  const e = source.open().next();
  if (e === undefined) return t.fail("no event");
  t.equal(fields.event(e).field("sshd.pair", "k"), ["v"]);
  t.equal(fields.event("a b c root").source, "syslog");
});

test("metrics and another config", (t) => {
  const p = t.plugin(Countdown, { config: { count: 1, greeting: "now" } });
  t.equal(p.open().next()?.text, "now 1");
  p.setConfig({ count: 1, greeting: "then" });
  t.throws(() => p.setConfig({ count: -1 }), "set_config failed");
  t.equal(p.metrics().map(({ value }) => value), [1n]);
});

test("asynchronous events", async (t) => {
  const c = t.plugin(Beats).open();
  const first = await c.nextAsyncEvent();
  t.equal([first.name, first.text, first.code], ["beat", "beat 1", 402]);
  t.equal(first.field("beats.text"), "beat 1");
  t.equal((await c.nextAsyncEvent()).text, "beat 2");
  c.close();
  t.equal(c.asyncEvents(), []);
});

test("state and routines", async (t) => {
  const p = t.plugin(Beats);
  const c = p.open("", { pool: true, dump: true });
  t.equal(c.asyncEvents()[0]?.text, "state 0");
  while (p.metrics()[0]?.value === 0n) await new Promise<void>((done) => setTimeout(done, 1));
  c.close();
  t.equal(p.logs().at(-1), { severity: "info", component: "", text: "closed" });
});

test("no asynchronous event", async (t) => {
  const c = t.plugin(Countdown, { config: { count: 1 } }).open();
  try {
    await c.nextAsyncEvent(20);
  } catch (error) {
    t.equal(String(error), "Error: no asynchronous event came within 20 ms");
    return;
  }
  t.fail("an event came");
});

test("a plugin ends before its test", (t) => {
  const p = t.plugin(Beats);
  p.destroy();
  t.throws(() => p.metrics(), "the plugin was destroyed");
});
