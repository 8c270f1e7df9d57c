// Tests of plugins that must be refused. Each `@ts-expect-error` line must be one.
import { test } from "@tsfalco/sdk/test";
import { Countdown } from "./program-1-source.js";

test("refused", (t) => {
  // @ts-expect-error: the config's member is a number
  t.plugin(Countdown, { config: { count: "3" } });
  // @ts-expect-error: a config has no such member
  t.plugin(Countdown, { config: { counts: 3 } });
  // @ts-expect-error: an instance is no class
  t.plugin(new Countdown({ count: 1 }, undefined as never));
  const plugin = t.plugin(Countdown);
  // @ts-expect-error: integers of fields are bigints
  t.equal(plugin.event("left 3").field("countdown.left"), 3);
  // @ts-expect-error: no event has this name
  plugin.event({ type: "openat" });
  // @ts-expect-error: the event has no such parameter
  plugin.event({ type: "openat_x", params: { path: "/" } });
  // @ts-expect-error: a key has a type of tables
  t.plugin(Countdown, { tables: { threads: { key: "bigint", columns: {} } } });
});

// @ts-expect-error: a test has a body
test("empty");
