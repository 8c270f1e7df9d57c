// The Falco side of the runtime against its hosts: our ABI declaration against the host's own header; the hand-written
// test plugin in our small host (plainly, under sanitizers, with a collection at every allocation), in sysdig and in a
// C++ program on libsinsp, by path and statically, live, from captures and through a written capture.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { captures, cxxHost, plain, root, run, sanitized, setUpRealHost, smallHost, staticPlugins, staticTable, testLibrary, type Ran } from "./host/falco-host.ts";

const scratch = join(root, "build", "host-tests", `scratch-${process.pid}`);

interface Expected {
  code?: number;
  stdout?: string;
  /** Each must be in stderr. */
  stderr?: string[];
}

function expectRun(ran: Ran, expected: Expected): void {
  const shown = `exit code ${ran.code ?? ran.signal}\n${ran.stdout}${ran.stderr}`;
  assert.is(ran.code, expected.code ?? 0, shown);
  if (expected.stdout !== undefined) assert.is(ran.stdout, expected.stdout, ran.stderr);
  for (const text of expected.stderr ?? []) assert.ok(ran.stderr.includes(text), `"${text}" is not in\n${shown}`);
}

// ---- the ABI ----

const abi = suite("host: the ABI declaration");

for (const [what, includes] of [
  ["ours", ["falco/plugin_api.h"]],
  ["the real header", ["stddef.h", "plugin/plugin_api.h", "falco/plugin_api_layout.h"]],
] as const) {
  abi(`every size, offset, value and prototype holds for ${what}`, async () => {
    const real = await setUpRealHost();
    mkdirSync(scratch, { recursive: true });
    const file = join(scratch, "abi.c");
    writeFileSync(file, includes.map((name) => `#include <${name}>\n`).join(""));
    expectRun(await run("cc", ["-std=c11", "-Wall", "-Werror", `-I${real.include}`, `-I${join(root, "c-runtime", "include")}`, "-fsyntax-only", file]), {});
  });
}

abi.run();

// ---- the small host ----

const small = suite("host: the small host");

/** `host run` of the test plugin, plainly or sanitized. */
async function runSmall(args: string[], how = sanitized): Promise<Ran> {
  return run(await smallHost(how), ["run", await testLibrary(how), ...args]);
}

/** `host run --read` of these bytes as a capture file, with a plugin that reads syscall events. */
async function runCapture(name: string, bytes: Uint8Array): Promise<Ran> {
  mkdirSync(scratch, { recursive: true });
  const file = join(scratch, name);
  writeFileSync(file, bytes);
  return run(await smallHost(sanitized), ["run", await testLibrary(sanitized, ["-DTEST_SYSCALLS"]), "--read", file, "--quiet"]);
}

small("a capture file that is none, is cut or lies is told, after the events before that", async () => {
  const whole = gunzipSync(readFileSync(join(captures, "single_ipv6_conn.scap")));
  const lines = (ran: Ran): number => ran.stdout.split("\n").length - 1;
  const all = await runCapture("whole.scap", whole);
  expectRun(all, {});
  assert.is(lines(all), 1728);
  expectRun(await runCapture("none.scap", Buffer.from("no capture")), { code: 2, stdout: "", stderr: ["none.scap: is no capture file"] });
  expectRun(await runCapture("empty.scap", Buffer.alloc(0)), { code: 2, stderr: ["is no capture file"] });
  expectRun(await runCapture("cut.scap", whole.subarray(0, whole.length - 3)), { code: 2, stderr: ["ends within a block"] });
  expectRun(await runCapture("cut.gz", readFileSync(join(captures, "curl_google.scap")).subarray(0, 5000)), { code: 2, stderr: ["ends within a block"] });
  expectRun(await runSmall(["--read", join(scratch, "nothing.scap")]), { code: 2, stderr: ["nothing.scap cannot be read"] });
  expectRun(await runSmall(["--read", "a", "--lines", "b"]), { code: 2, stderr: ["not of both"] });
  const other = Buffer.from(whole);
  other.writeUInt32LE(0x4d3c2b1a, 8);
  expectRun(await runCapture("other.scap", other), { code: 2, stdout: "", stderr: ["another byte order"] });
  for (let i = 0; i < 60; i++) {
    const wrong = Buffer.from(whole);
    for (let at = 100 + i; at < wrong.length; at += 997 + 31 * i) wrong[at] = (i * 37 + at) & 255;
    const ran = await runCapture("wrong.scap", wrong);
    assert.ok(ran.code === 0 || ran.code === 2 || ran.code === 4, `${i}: ${ran.code ?? ran.signal}\n${ran.stderr}`);
  }
});

const threeEvents = "1 said: left 3\n2 said: left 2\n3 said: left 1\n";

small("prints events and fields as text", async () => {
  const fields = "countdown.left,countdown.word[1],countdown.words,countdown.long,countdown.keyed[x y],countdown.path";
  const rest = (n: number): string => `countdown.left=${n} countdown.word[1]=${n} countdown.words=(left,${n}) countdown.long=false countdown.keyed[x y]=string x y countdown.path=<NA>\n`;
  const stdout = `1 said: left 3 ${rest(3)}2 said: left 2 ${rest(2)}3 said: left 1 ${rest(1)}`;
  expectRun(await runSmall(["--fields", fields]), {
    stdout,
    stderr: ["[info] counting down from 3\n", "[debug] part: a\\0b\n", "[error] to the console\n", "[info] disposed\n"],
  });
});

small("prints JSON lines: exact integers, null for no value, errors on stderr", async () => {
  const ran = await runSmall(["--json", "--quiet", "--config", '{"count":1,"greeting":"h\\u00e9\\n"}', "--open", '{"mode":"timed"}',
    "--fields", "countdown.much[ok],countdown.nets,countdown.ip,countdown.when,countdown.took,countdown.bad,countdown.cut,countdown.long"]);
  expectRun(ran, { code: 4, stderr: ["host: event 1: field countdown.bad: Error: bad field (countdown.ts:40 in bad)\n"] });
  assert.is(ran.stdout, '{"num":1,"ts":1700000000000000000,"text":"said: hé\\n 1","fields":{"countdown.much[ok]":18446744073709549568,' +
    '"countdown.nets":["10.0.0.0","::"],"countdown.ip":"2001:db8::1","countdown.when":1700000000500000000,"countdown.took":1500000,' +
    '"countdown.bad":null,"countdown.cut":"ab","countdown.long":false}}\n');
});

const sources: Record<string, Expected> = {
  "throw-open": { code: 4, stdout: "", stderr: ["host: open failed: TypeError: not today (countdown.ts:7 in open)\n"] },
  "throw-first": { code: 4, stdout: "", stderr: ["host: open failed: Error: cannot open (countdown.ts:7 in open)\n"] },
  "throw-later": { code: 4, stdout: "1 said: left 3\n2 said: left 2\n", stderr: ["host: next_batch failed: Error: broke after two (countdown.ts:7 in open)\n"] },
  nothing: { code: 4, stderr: ["host: open failed: TypeError: undefined is not iterable"] },
  wrong: { code: 4, stderr: ["host: next_batch failed: TypeError: expected a string or a Uint8Array as payload, got"] },
  array: { stdout: "1 said: one\n2 said: two\n" },
  bytes: { stdout: threeEvents },
  raw: { stdout: threeEvents },
  pauses: { stdout: threeEvents },
  timed: { stdout: "1 @1700000000000000000 said: left 3\n2 @1700000000000000001 said: left 2\n3 @1700000000000000002 said: left 1\n" },
  object: { stdout: "1 said: first\n2 said: second\n3 said: TypeError: batch used after its call\n4 said: last\n", stderr: ["progress 25.00% a quarter\n", "[notice] instance closed\n"] },
};
for (const [mode, expected] of Object.entries(sources)) {
  small(`source: ${mode}`, async () => {
    expectRun(await runSmall(["--progress", "--open", JSON.stringify({ mode })]), expected);
  });
}

small("close ends the generator, which runs its finally", async () => {
  expectRun(await runSmall(["--events", "1", "--config", '{"count":1000000}']), { stdout: "1 said: left 1000000\n", stderr: ["[notice] finally\n"] });
});

const configs: [config: string, message: string][] = [
  ["{", "config: is not JSON: a name in quotes is missing at line 1, column 2"],
  ["[]", "config: found an array, expected an object"],
  ['{"count":0}', "config.count: found the number 0, expected an integer from 1 to 1000000000"],
  ['{"count":"x"}', 'config.count: found the string "x", expected an integer from 1 to 1000000000'],
  ['{"count":2.5}', "config.count: found the number 2.5, expected an integer from 1 to 1000000000"],
  ['{"mode":"fast"}', 'config.mode: found the string "fast", expected "normal", "throw-constructor", "throw-config" or "bad-metric"'],
  ['{"greeting":null}', "config.greeting: found null, expected a string"],
  ['{"limits":{"a":[1,18446744073709551616]}}', "config.limits.a[1]: found the number 18446744073709551616, expected an integer from 0 to 18446744073709551615"],
  ['{"limits":{"a b":[-1]}}', 'config.limits["a b"][0]: found the number -1, expected an integer from 0 to 18446744073709551615'],
  ["[".repeat(600), "config: is not JSON: nested too deeply at line 1, column 513"],
  ['{"mode":"throw-constructor"}', "RangeError: not this way (countdown.ts:3 in constructor)"],
];
for (const [config, message] of configs) {
  small(`config ${config.slice(0, 40)} is refused`, async () => {
    expectRun(await runSmall(["--config", config]), { code: 4, stdout: "", stderr: [`host: init failed: ${message}`] });
  });
}

small("config: defaults, unknown members, the last of equal names, nullable lists, blanks", async () => {
  for (const config of ["", " \n", "{}", '{"count":2,"count":3}', '{"limits":{"a":[1,2.0],"b":null}}']) expectRun(await runSmall(["--config", config]), { stdout: threeEvents });
  const ran = await runSmall(["--config", '{"zzz":{"a":1},"count":3}', "--set-config", '{"zzz":1,"count":3}']);
  expectRun(ran, { stdout: threeEvents });
  assert.is(ran.stderr.split("config.zzz is unknown and not used").length, 2, ran.stderr);
});

small("open parameters are checked like the config", async () => {
  expectRun(await runSmall(["--open", '{"mode":"x","zzz":1}']), { code: 4, stderr: ["host: open failed: params.zzz: is unknown\n"] });
  expectRun(await runSmall(["--open", '{"count":"a"}']), { code: 4, stderr: ['host: open failed: params.count: found the string "a", expected a number\n'] });
  expectRun(await runSmall(["--open", "["]), { code: 4, stderr: ["host: open failed: params: is not JSON: the text ends too early at line 1, column 2\n"] });
});

small("set_config replaces the config, or is refused and changes nothing", async () => {
  expectRun(await runSmall(["--set-config", '{"greeting":"new"}']), { stdout: "1 said: left 3\n2 said: new 2\n3 said: new 1\n" });
  expectRun(await runSmall(["--set-config", '{"mode":"throw-config"}']), { code: 4, stdout: threeEvents, stderr: ["set_config failed: Error: not this config\n"] });
  expectRun(await runSmall(["--set-config", '{"count":[]}']), { code: 4, stdout: threeEvents, stderr: ["set_config failed: config.count: found an array, expected an integer"] });
});

small("metrics of every type, and one that does not fit", async () => {
  const metrics = ["produced monotonic 3", "half non-monotonic 0.5", "debt non-monotonic -5", "small monotonic 7", "signed monotonic -3"];
  expectRun(await runSmall(["--metrics"]), { stdout: threeEvents + metrics.map((metric) => `metric countdown.${metric}\n`).join("") });
  expectRun(await runSmall(["--metrics", "--config", '{"mode":"bad-metric"}']), { code: 4, stdout: threeEvents, stderr: ['[error] TypeError: metric "large": its value is out of the range of its type'] });
});

small("an event is dead after its call, a copy is not", async () => {
  const ran = await runSmall(["--quiet", "--fields", "countdown.stale"]);
  expectRun(ran, { code: 4, stdout: "1 said: left 3 countdown.stale=kept\n2 said: left 2 countdown.stale=<NA>\n3 said: left 1 countdown.stale=kept\n",
    stderr: ["event 2: field countdown.stale: TypeError: event used after its call\n"] });
  expectRun(await runSmall(["--quiet", "--fields", "countdown.copied"]), { stdout: "1 said: left 3 countdown.copied=<NA>\n2 said: left 2 countdown.copied=left 3\n3 said: left 1 countdown.copied=left 2\n" });
});

small("events from lines, with what cannot be shown", async () => {
  mkdirSync(scratch, { recursive: true });
  const lines = join(scratch, "lines.txt");
  writeFileSync(lines, Buffer.concat([Buffer.from("a 12\n!b x\n"), Buffer.from([0xff, 0x20, 0x37, 0x0a])]));
  const ran = await runSmall(["--quiet", "--json", "--lines", lines, "--fields", "countdown.left,countdown.word"]);
  expectRun(ran, { code: 4, stderr: ["event 2: eventToString: Error: no text (countdown.ts:40 in bad)\n", "event 2: field countdown.left: Error: Cannot convert x to a BigInt\n"] });
  assert.is(ran.stdout, '{"num":1,"ts":null,"text":"said: a 12","fields":{"countdown.left":12,"countdown.word":"a"}}\n' +
    '{"num":2,"ts":null,"text":"!b x","fields":{"countdown.left":null,"countdown.word":"!b"}}\n' +
    '{"num":3,"ts":null,"text":"said: \uFFFD 7","fields":{"countdown.left":7,"countdown.word":"\uFFFD"}}\n');
});

small("usage errors", async () => {
  const host = await smallHost(sanitized), library = await testLibrary(sanitized);
  for (const [args, message] of [
    [["run", library, "--fields", "nope"], 'the plugin has no field "nope"'],
    [["run", library, "--fields", "countdown.second"], "needs an argument"],
    [["run", library, "--fields", "countdown.second[01]"], 'is an index, not "01"'],
    [["run", library, "--fields", "countdown.left[1]"], "takes no argument"],
    [["run", library, "--events", "many"], "unknown or incomplete option"],
    [["fly", library], "usage:"],
    [[], "usage:"],
  ] as const) expectRun(await run(host, args), { code: 2, stderr: [message] });
  expectRun(await run(host, ["run", join(scratch, "missing.so")]), { code: 4, stderr: ["host: ", "missing.so"] });
  expectRun(await run(host, ["inspect", process.execPath]), { code: 4, stderr: ["host: "] });
});

small("inspect", async () => {
  const ran = await run(await smallHost(sanitized), ["inspect", await testLibrary(sanitized), "--json"]);
  expectRun(ran, {});
  const told = JSON.parse(ran.stdout) as Record<string, unknown>;
  assert.equal(
    { ...told, fields: (told["fields"] as unknown[]).length },
    { name: "countdown", version: "0.1.0", description: "Counts down to zero", contact: "https://example.org", apiVersion: "3.11.0",
      schemaVersion: "4.0.1", capabilities: ["sourcing", "extraction"], id: 999, source: "countdown", extractSources: null, fields: 18,
      initSchema: { type: "object", properties: { count: { type: "integer", minimum: 1 } } } },
  );
});

for (const [what, how, env] of [
  ["plainly", plain, {}],
  ["under sanitizers", sanitized, {}],
  ["with a collection at every allocation", sanitized, { TSF_GC_STRESS: "1" }],
] as const) {
  small(`unusual calls and hostile events: ${what}`, async () => {
    const ran = await run(await smallHost(how), ["check", await testLibrary(how)], env);
    expectRun(ran, {});
    assert.match(ran.stdout, /^\d{5,} checks, 0 failed\n$/);
    for (const mode of ["object", "throw-later"]) {
      const other = await run(await smallHost(how), ["check", await testLibrary(how), "--open", JSON.stringify({ mode })], env);
      expectRun(other, {});
    }
  });
}

small("the same of a plugin without a source", async () => {
  expectRun(await run(await smallHost(sanitized), ["check", await testLibrary(sanitized, ["-DTEST_SYSCALLS"])]), {});
});

small("drives a plugin_api struct that is linked in", async () => {
  const object = await staticPlugins("static-two", [{ name: "gamma", id: 903, symbol: "GAMMA" }]);
  const host = await smallHost({ name: "static", flags: [...plain.flags, "-DTSFALCO_HOST_STATIC=GAMMA"] }, [object]);
  expectRun(await run(host, ["run", "-", "--fields", "gamma.left", "--events", "1"]), { stdout: "1 said: left 3 gamma.left=3\n" });
  expectRun(await run(host, ["check", "-"]), {});
});

small.run();

// ---- libsinsp ----

const real = suite("host: libsinsp");

/** Our C++ host; what it logs and registers is stderr. */
async function runReal(args: string[]): Promise<Ran> {
  return run(await cxxHost(), args);
}

real("sysdig prints the events and fields of a source", async () => {
  const host = await setUpRealHost();
  const library = await testLibrary(plain);
  const ran = await run(host.sysdig, ["-H", `${library}:{"count":3}`, "-I", "countdown:{}", "-p", "%evt.num %evt.plugininfo %countdown.left %countdown.words %countdown.ip"]);
  expectRun(ran, { stdout: [3, 2, 1].map((n, i) => `${i + 1} said: left ${n} ${n} (left,${n}) 2001:db8::1\n`).join("") });
});

real("a C++ program registers the plugin by path; filter, metrics, another config", async () => {
  const library = await testLibrary(plain);
  const args = ["-p", `${library}:{"count":3}`, "-i", "countdown:{}", "-o", "*%evt.plugininfo %countdown.word[1] %evt.source", "-m"];
  const metrics = "metric countdown.produced = 3\nmetric countdown.half = 0.500000\nmetric countdown.debt = -5\nmetric countdown.small = 7\nmetric countdown.signed = -3\n";
  expectRun(await runReal(args), { stdout: `said: left 3 3 countdown\nsaid: left 2 2 countdown\nsaid: left 1 1 countdown\n${metrics}` });
  expectRun(await runReal([...args.slice(0, -1), "-f", "countdown.left > 1 and countdown.words intersects (2, 7)"]), { stdout: "said: left 2 2 countdown\n" });
  expectRun(await runReal([...args, "-C", '{"greeting":"new"}']), { stdout: `said: left 3 3 countdown\nsaid: new 2 2 countdown\nsaid: new 1 1 countdown\n${metrics}` });
});

real("a bad config is refused by the schema, a worse one by the plugin", async () => {
  const library = await testLibrary(plain);
  expectRun(await runReal(["-p", `${library}:{"count":0}`]), { code: 1, stderr: ['init config: In <root>["count"], Expected number greater than or equal to 1'] });
  expectRun(await runReal(["-p", `${library}:{"count":3000000000}`]), { code: 1, stderr: ["config.count: found the number 3000000000, expected an integer from 1 to 1000000000"] });
  expectRun(await runReal(["-p", `${library}:{}`, "-i", 'countdown:{"mode":"throw-first"}']), { code: 1, stderr: ["Error: cannot open (countdown.ts:7 in open)"] });
});

real("a source that breaks delivers its events first", async () => {
  const ran = await runReal(["-p", `${await testLibrary(plain)}:{}`, "-i", 'countdown:{"mode":"throw-later"}', "-o", "%evt.plugininfo"]);
  expectRun(ran, { code: 1, stdout: "said: left 3\nsaid: left 2\n", stderr: ["Error: broke after two (countdown.ts:7 in open)"] });
});

real("two inspectors on two threads load the same library", async () => {
  const ran = await runReal(["-j", "2", "-p", `${await testLibrary(plain)}:{"count":20000}`, "-i", "countdown:{}", "-o", "%evt.num %countdown.left %countdown.words"]);
  expectRun(ran, {});
  const lines = ran.stdout.trimEnd().split("\n");
  assert.is(lines.length, 40000);
  assert.equal(lines.slice(0, 20000), lines.slice(20000));
  assert.is(lines[0], "1 20000 (left,20000)");
});

real("a capture is written, and read back with the plugin's fields", async () => {
  mkdirSync(scratch, { recursive: true });
  const library = await testLibrary(plain), file = join(scratch, "written.scap");
  expectRun(await runReal(["-p", `${library}:{}`, "-i", "countdown:{}", "-w", file]), {});
  expectRun(await runReal(["-p", library, "-r", file, "-o", "%evt.num %evt.plugininfo %countdown.words"]), { stdout: [3, 2, 1].map((n, i) => `${i + 1} said: left ${n} (left,${n})\n`).join("") });
});

real("a syscall plugin reads captures", async () => {
  const library = await testLibrary(plain, ["-DTEST_SYSCALLS"]);
  for (const [file, count, path] of [["curl_google.scap", 48, "/etc/resolv.conf"], ["single_ipv6_conn.scap", 0, ""]] as const) {
    const ran = await runReal(["-p", library, "-r", join(captures, file), "-o", "%evt.type %countdown.path"]);
    expectRun(ran, {});
    const lines = ran.stdout.split("\n").filter((line) => line !== "");
    if (count > 0) assert.is(lines.length, count);
    if (path !== "") assert.ok(lines.includes(`open ${path}`), ran.stdout);
  }
});

real("a syscall plugin reads events of libsinsp's test engine", async () => {
  const ran = await runReal(["-p", await testLibrary(plain, ["-DTEST_SYSCALLS"]), "-t", "-T", "1", "-o", "%evt.num %countdown.path %countdown.about"]);
  expectRun(ran, {});
  assert.is(ran.stdout.split("\n")[0], "1 /etc/passwd openat_x|307|1|42|1700000000000000000|syscall|exit|7|3|-100|/etc/passwd|1|0|0|0|/etc/passwd");
});

real("two archives with three plugins are linked into one program", async () => {
  const first = await staticPlugins("static-one", [{ name: "alpha", id: 901, symbol: "alpha_plugin_api" }, { name: "beta", id: 902, symbol: "beta_plugin_api" }]);
  const second = await staticPlugins("static-two", [{ name: "gamma", id: 903, symbol: "GAMMA" }]);
  const table = await staticTable("static-table", ["alpha_plugin_api", "beta_plugin_api", "GAMMA"]);
  const host = await cxxHost("cxx-host-static", [table, first, second]);
  const plugins = ["-s", 'alpha:{"greeting":"a"}', "-s", 'beta:{"greeting":"b","count":2}', "-s", "gamma"];
  for (const [name, stdout] of [["alpha", "said: a 3 a\nsaid: a 2 a\nsaid: a 1 a\n"], ["beta", "said: b 2 b\nsaid: b 1 b\n"], ["gamma", "said: left 3 left\nsaid: left 2 left\nsaid: left 1 left\n"]] as const)
    expectRun(await run(host, [...plugins, "-i", `${name}:{}`, "-o", `%evt.plugininfo %${name}.word`]), { stdout });
});

real.after(() => rmSync(scratch, { recursive: true, force: true }));

real.run();
