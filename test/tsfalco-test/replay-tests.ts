// Capture files: their events in turn, with header, parameters and fields.
import { test } from "@tsfalco/sdk/test";
import { Opener } from "./opener.js";

const capture = "../host/captures/curl_google.scap";

test("the events of a capture file", (t) => {
  const p = t.plugin(Opener);
  const events = [...p.replay(capture)];
  t.equal(events.length, 1536);
  const opened = events.filter((e) => e.type === "open_x" && e.params["name"] === "/etc/resolv.conf");
  t.equal(opened.map((e) => [e.num, e.ts, e.source, e.code]), [
    [1097n, 1534527348519016591n, "syscall", 3], [1177n, 1534527348519177422n, "syscall", 3],
  ]);
});

test("it is read as far as it is asked for", (t) => {
  const p = t.plugin(Opener);
  for (const e of p.replay(capture, { source: "other" })) {
    t.equal([e.num, e.source, e.type], [1n, "other", "procinfo_e"]);
    break;
  }
  t.equal([...p.replay(capture)][0]?.num, 1537n);
});

test("a file that cannot be read", (t) => {
  const p = t.plugin(Opener);
  t.throws(() => [...p.replay("nothing.scap")], "nothing.scap cannot be read");
  t.throws(() => [...p.replay("journal.txt")], "journal.txt: is no capture file");
});
