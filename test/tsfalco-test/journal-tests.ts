import { Duration, IpAddr, Timestamp } from "@tsfalco/sdk";
import { test } from "@tsfalco/sdk/test";
import { Journal } from "./journal.js";
import { separator, words } from "./words.js";

test("fields of every type", (t) => {
  const p = t.plugin(Journal);
  const e = p.event(`from 10.0.0.1 user=root${separator}x`, { ts: 1_000_000_000n, tid: 7n });
  t.equal(e.field("journal.first"), "from");
  t.equal(e.field("journal.words"), words("from 10.0.0.1 user=root x"));
  t.equal(e.field("journal.count"), 4n);
  t.equal(e.field("journal.long"), true);
  t.equal(e.field("journal.ip"), IpAddr.parse("10.0.0.1"));
  t.equal(e.field("journal.time"), Timestamp.ns(1_000_000_000n));
  t.equal(e.field("journal.took"), Duration.ms(5));
  t.equal(e.field("journal.value", "user"), "root");
  t.equal(e.field("journal.value", "group"), undefined);
});

test("an event says what it is", (t) => {
  const e = t.plugin(Journal).event(new Uint8Array([97, 98]), { ts: 5n, tid: 7n });
  t.equal([e.num, e.ts, e.tid], [1n, 5n, 7n]);
  t.equal([e.source, e.name, e.text, String(e)], ["journal", undefined, "ab", "ab"]);
  t.equal(e.code, 322);
  t.equal(e.bytes, new Uint8Array([97, 98]));
});

test("where values lie", (t) => {
  const e = t.plugin(Journal).event("a user=root");
  const [range] = e.offsets("journal.value", "user") ?? [];
  t.equal(range, { start: 7, length: 4 });
  t.equal(e.offsets("journal.words"), [{ start: 0, length: 1 }, { start: 2, length: 9 }]);
});

test("errors of fields", (t) => {
  const e = t.plugin(Journal).event("a b");
  t.throws(() => e.field("journal.value", "bad"), "the field journal.value failed: Error: no such key (journal.ts:");
  t.throws(() => e.field("journal.value"), "needs an argument");
  t.throws(() => e.field("journal.nothing"), 'the plugin has no field "journal.nothing"');
});

test("batches, timeouts and the end", (t) => {
  const p = t.plugin(Journal);
  const c = p.open("a,wait,b");
  const first = c.batch();
  t.equal(first.events.map((e) => e.text), ["a"]);
  t.equal(c.next()?.text, "b");
  t.equal(c.next(), undefined);
  t.equal(c.batch().result, "eof");
});

test("progress", (t) => {
  const c = t.plugin(Journal).open("a,b,wait,wait,wait,c");
  c.next();
  c.next();
  t.equal(c.batch().result, "timeout");
  t.equal(c.progress(), { value: 0.75, text: "3 of 4" });
});

test("a source that refuses, and one that fails", (t) => {
  const p = t.plugin(Journal);
  t.throws(() => p.open(), "open failed: Error: no lines were named (journal.ts:");
  const c = p.open("a,fail");
  t.equal(c.next()?.text, "a");
  t.throws(() => c.next(), "next_batch failed: Error: the journal is torn");
  c.close();
  t.equal([...p.open("b")].length, 1);
});

test("logs with a component", (t) => {
  t.equal(t.plugin(Journal).logs(), [{ severity: "warning", component: "start", text: "begins" }]);
});

test("lines of a file", (t) => {
  const events = t.plugin(Journal).lines("journal.txt");
  t.equal(events.map((e) => e.field("journal.first")), ["one", "two"]);
  t.throws(() => t.plugin(Journal).lines("nothing.txt"), "cannot be read");
});

test("a config that the plugin cannot take", (t) => {
  const p = t.plugin(Journal);
  t.throws(() => p.setConfig({}), "takes no new config");
});

test("values differ where the message says", (t) => {
  const thrown = t.throws(() => t.equal({ rows: [{ a: 1n }] }, { rows: [{ a: 2n }] }, "rows"));
  t.ok(thrown instanceof Error);
  t.throws(() => t.equal(new Map([["a", [1]]]), new Map([["a", [2]]])), 'at .get(\'a\')[0]');
  t.throws(() => t.equal([1, 2], [1]), "at .length");
  t.equal(new Float64Array([1, NaN]), new Float64Array([1, NaN]));
  t.throws(() => t.equal<unknown>(new Uint8Array([1]), new Int8Array([1])), "expected: Int8Array(1) [ 1 ]");
  const bytes = new Uint8Array([1, 2, 3, 4]).buffer;
  t.equal(new DataView(bytes, 2), new DataView(new Uint8Array([3, 4]).buffer));
  t.throws(() => t.equal(bytes, new Uint8Array([1, 2, 9, 4]).buffer), "at [2]");
  t.throws(() => t.equal(new Set([1]), new Set([2])), "has 2");
  t.throws(() => t.equal<unknown>({ a: 1, b: 2 }, { a: 1 }), "at .b");
  t.throws(() => t.equal<unknown>(1, 1n), "expected: 1n");
  t.throws(() => t.equal(IpAddr.parse("1.2.3.4"), IpAddr.parse("1.2.3.5")), "actual: 1.2.3.4");
  t.throws(() => t.ok(0), "a true value was expected, this is 0");
  t.throws(() => t.fail("at last"), "at last");
  t.throws(() => t.throws(() => {}), "nothing was thrown");
  t.throws(() => t.throws(() => t.fail("this"), "that"), "another error was thrown");
  t.equal(0 / -1, -0);
});
