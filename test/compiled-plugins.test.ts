// The main job on real input: plugins written in TypeScript, compiled by the command line, loaded by libsinsp and sysdig:
// sources, fields, system calls from a capture, captures written and read back, two threads, static linking.
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { captures, cxxHost, root, run, setUpRealHost, staticTable, type Ran } from "./host/falco-host.ts";

const output = join(root, "build", "compiled-plugins");
const plugins = join(root, "test", "host", "plugins");
const countdown = join(root, "samples", "source_plugin", "plugin.ts");

async function tsfalco(...args: string[]): Promise<Ran> {
  return run(process.execPath, [join(root, "bin", "tsfalco.js"), ...args]);
}

/** The path of a compiled plugin. */
async function compiled(name: string, ...args: string[]): Promise<string> {
  mkdirSync(output, { recursive: true });
  const path = join(output, name);
  const ran = await tsfalco("compile", ...args, "-o", path);
  assert.is(ran.code, 0, ran.stderr);
  return path;
}

async function host(...args: string[]): Promise<Ran> {
  return run(await cxxHost(), args);
}

function lines(text: string): string[] {
  return text.split("\n").filter((line) => line !== "");
}

const real = suite("compiled plugins in libsinsp");

real("sysdig prints the events and fields of a source", async () => {
  const library = await compiled("libcountdown.so", "--shared", countdown);
  const { sysdig } = await setUpRealHost();
  const format = "%evt.num %evt.plugininfo %countdown.left %countdown.word[1] %countdown.word";
  const ran = await run(sysdig, ["-H", `${library}:{"count":3}`, "-I", "countdown:", "-p", format]);
  assert.equal(lines(ran.stdout), ["1 left 3 3 3 left", "2 left 2 2 2 left", "3 left 1 1 1 left"], ran.stderr);
});

real("a filter on its fields, its metrics, a new config while it runs", async () => {
  const library = await compiled("libcountdown.so", "--shared", countdown);
  const args = ["-p", `${library}:{"count":4}`, "-i", "countdown:", "-o", "%evt.plugininfo", "-m"];
  const all = await host(...args, "-f", "countdown.left > 1 and countdown.word[1] != 3");
  assert.equal(lines(all.stdout), ["left 4", "left 2", "metric countdown.produced = 4"], all.stderr);
  const changed = await host(...args, "-C", '{"count":4,"greeting":"new"}');
  assert.ok(changed.stdout.includes("new 1"), changed.stdout + changed.stderr);
});

real("a config that does not fit is refused by the schema", async () => {
  const library = await compiled("libcountdown.so", "--shared", countdown);
  const ran = await host("-p", `${library}:{"count":0}`);
  assert.is(ran.code, 1);
  assert.ok(ran.stderr.includes("Expected number greater than or equal to 1"), ran.stderr);
});

real("what open and the generator throw reaches the host with its place", async () => {
  const library = await compiled("libticks.so", "--shared", join(plugins, "ticks.ts"));
  const broken = await host("-p", library, "-i", "ticks:broken");
  assert.is(broken.code, 1);
  assert.ok(/Error: cannot tick \(ticks\.ts:10\b.*\)/.test(broken.stderr), broken.stderr);
  const later = await host("-p", library, "-i", "ticks:breaks", "-o", "%evt.plugininfo");
  assert.equal(lines(later.stdout), ["tick 0", "tick 1"]);
  assert.ok(/RangeError: ticked too far \(ticks\.ts:12\b.*\)/.test(later.stderr), later.stderr);
});

real("two inspectors on two threads load the same library", async () => {
  const library = await compiled("libcountdown.so", "--shared", countdown);
  const ran = await host("-j", "2", "-p", `${library}:{"count":20000}`, "-i", "countdown:", "-o", "%evt.num %countdown.left");
  const found = lines(ran.stdout);
  assert.is(found.length, 40000, ran.stderr);
  assert.equal(found.slice(0, 20000), found.slice(20000));
});

real("a capture is written, and read back with the plugin's fields", async () => {
  const library = await compiled("libcountdown.so", "--shared", countdown);
  const file = join(output, "written.scap");
  assert.is((await host("-p", `${library}:{"count":2}`, "-i", "countdown:", "-w", file)).code, 0);
  const ran = await host("-p", `${library}:{"count":2}`, "-r", file, "-o", "%evt.plugininfo %countdown.left");
  assert.equal(lines(ran.stdout), ["left 2 2", "left 1 1"], ran.stderr);
});

real("a syscall plugin reads a capture", async () => {
  const library = await compiled("libopens.so", "--shared", join(plugins, "opens.ts"));
  const format = "%evt.type %opens.path %opens.count %opens.fd %opens.parts";
  const ran = await host("-p", library, "-r", join(captures, "curl_google.scap"), "-o", format);
  assert.ok(lines(ran.stdout).includes("open /etc/resolv.conf 2 4 (etc,resolv.conf)"), ran.stdout + ran.stderr);
  const connect = await host("-p", library, "-r", join(captures, "curl_google.scap"), "-o", "%opens.family %opens.fd", "-f", "evt.type = connect");
  assert.ok(lines(connect.stdout).includes("10 4"), connect.stdout + connect.stderr);
});

real("a capture file is replayed with the values that libsinsp shows", async () => {
  const library = await compiled("libreplayed.so", "--shared", join(plugins, "replayed.ts"));
  const fields = ["tid", "path", "ends", "addr", "fd"].map((name) => `replayed.${name}`);
  for (const name of ["curl_google.scap", "single_ipv6_conn.scap"]) {
    const file = join(captures, name);
    const format = `*%evt.rawtime ${fields.map((field) => `${field}=%${field}`).join(" ")}`;
    const theirs = lines((await host("-p", library, "-r", file, "-o", format)).stdout);
    const args = ["run", library, "--read", file, "--fields", fields.join(",")];
    const ran = await run(process.execPath, [join(root, "bin", "tsfalco.js"), ...args]);
    const ours = new Set(lines(ran.stdout).map((line) => line.replace(/^\d+ @(\d+) .*? replayed/, "$1 replayed")));
    assert.equal(theirs.filter((line) => !ours.has(line)), [], ran.stderr);
    assert.ok(theirs.length > 900 && theirs.some((line) => !/addr=<NA>/.test(line)), theirs.join("\n"));
  }
});

real("a syscall plugin reads events of libsinsp's test engine", async () => {
  const library = await compiled("libopens.so", "--shared", join(plugins, "opens.ts"));
  const ran = await host("-p", library, "-t", "-T", "1", "-o", "%opens.path %opens.fd %opens.parts");
  assert.is(lines(ran.stdout)[0], "/etc/passwd 3 (etc,passwd)", ran.stderr);
});

real("a source with the id 0 makes syscall events, which libsinsp reads by its own table", async () => {
  const library = await compiled("libevents.so", "--shared", join(plugins, "events.ts"));
  const ran = await host("-p", library, "-i", "events:", "-o", "*%evt.source %thread.tid %evt.type %evt.args");
  const found = lines(ran.stdout);
  assert.is(found.length, 11, ran.stderr);
  assert.ok(found.every((line) => line.startsWith("syscall 7 ")), ran.stdout);
  const address = "10.0.0.1:513->10.0.0.2:80";
  assert.equal(found.map((line) => line.slice("syscall 7 ".length)).slice(1, 6), [
    "read res=3 data=abc fd=5 size=-1 ",
    "socket fd=6(<4>) domain=2(AF_INET) type=1 proto=0 ",
    `connect res=0 tuple=${address} fd=6(<4t>${address}) addr=10.0.0.2:80 `,
    "poll res=1 fds=5:?1 timeout=<NA> ",
    "kill res=-3(ESRCH) pid=-1 sig=9(SIGKILL) ",
  ].map((line) => line.trimEnd()));
});

real("events that were made go into a capture, which sysdig reads without the plugin", async () => {
  const library = await compiled("libevents.so", "--shared", join(plugins, "events.ts"));
  const file = join(output, "made.scap");
  assert.is((await host("-p", library, "-i", "events:", "-w", file)).code, 0);
  const { sysdig } = await setUpRealHost();
  const ran = await run(sysdig, ["-r", file, "-p", "*%evt.type %evt.args"]);
  const found = lines(ran.stdout);
  assert.is(found[0], "openat fd=5(<f>/tmp/..) dirfd=-100(AT_FDCWD) name=/tmp/ flags=1(O_RDONLY) mode=0644 dev=10 ino=-1", ran.stderr);
  assert.ok(found.includes("setuid res=-1(EPERM) uid=1000") || found.some((line) => line.startsWith("setuid res=-1(EPERM) uid=1000(")));
  assert.ok(found.some((line) => line.startsWith("chmod res=0 filename=/tmp/ mode=0755(")), ran.stdout);
});

real("a syscall source exports no id and no name, and asks for the schema of its events", async () => {
  const library = await compiled("libscenario.so", "--shared", join(root, "samples", "syscall_source", "plugin.ts"));
  const symbols = (await run("nm", ["-D", "--defined-only", library])).stdout;
  assert.ok(symbols.includes("plugin_next_batch") && !/plugin_get_(id|event_source)$/m.test(symbols), symbols);
  const told = async (path: string): Promise<Record<string, unknown>> =>
    JSON.parse((await tsfalco("inspect", path, "--json")).stdout) as Record<string, unknown>;
  const { id, source, extractSources, schemaVersion, apiVersion } = await told(library);
  assert.equal({ id, source, extractSources, schemaVersion, apiVersion },
    { id: 0, source: null, extractSources: ["syscall"], schemaVersion: "4.0.1", apiVersion: "3.0.0" });
  const newer = await compiled("libnewer.so", "--shared", join(root, "test", "sdk", "source", "syscall-newer.ts"));
  assert.is((await told(newer))["schemaVersion"], "4.5.0");
});

real("the sample of a syscall source is a process to libsinsp", async () => {
  const library = await compiled("libscenario.so", "--shared", join(root, "samples", "syscall_source", "plugin.ts"));
  const open = 'scenario:{"files":["/etc/shadow","!/tmp/x"]}';
  const format = "*%evt.rawtime %evt.type %proc.name %proc.exepath %fd.name %evt.failed %scenario.missing";
  const ran = await host("-p", library, "-i", open, "-o", format);
  assert.equal(lines(ran.stdout), [
    "1700000000001000000 execve cat /bin/cat <NA> false <NA>",
    "1700000000002000000 openat cat /bin/cat /etc/shadow false <NA>",
    "1700000000003000000 close cat /bin/cat /etc/shadow false <NA>",
    "1700000000004000000 openat cat /bin/cat /tmp/x true /tmp/x",
    "1700000000005000000 procexit cat /bin/cat <NA> <NA> <NA>",
  ], ran.stderr);
  const filtered = await host("-p", library, "-i", open, "-f", "evt.type = openat and fd.name = /etc/shadow", "-o", "%proc.name");
  assert.equal(lines(filtered.stdout), ["cat"]);
});

/** A sample's library, by a name that no other test compiles to. */
function sample(name: string, plugin = "plugin"): Promise<string> {
  return compiled(`libsample-${name}-${plugin}.so`, "--shared", join(root, "samples", name, `${plugin}.ts`));
}

/** Options for the source "syslog" with these lines, some milliseconds from one to the next. */
async function syslog(lines: readonly string[], pause = 0): Promise<string[]> {
  const library = await compiled("libsyslog.so", "--shared", join(plugins, "syslog.ts"));
  return ["-p", library, "-i", `lines:${JSON.stringify({ lines, pause })}`];
}

real("the sample of parsing counts in libsinsp's threads", async () => {
  const library = await sample("parse_plugin");
  const format = "%evt.num %evt.type %opens.count %opens.failures %opens.failures_of[/etc/shadow]";
  const own = await host("-p", library, "-t", "-T", "1", "-l", "-o", format);
  assert.ok(own.stdout.includes("tables: failed_opens threads"), own.stdout + own.stderr);
  assert.equal(lines(own.stdout).slice(-6), [
    "1 openat 1 0 0", "2 openat 2 0 0", "3 openat 3 0 0", "4 openat 4 0 0", "5 openat 5 0 0", "6 close 0 0 0",
  ]);
  const open = 'scenario:{"files":["/etc/passwd","!/etc/shadow"]}';
  const made = await host("-p", await sample("syscall_source"), "-p", library, "-i", open, "-o", format);
  assert.equal(lines(made.stdout).slice(1, -1), ["2 openat 1 0 0", "3 close 1 0 0", "4 openat 2 1 1"], made.stderr);
});

real("the sample of asynchronous events tells of silence, and its count is in a capture file", async () => {
  const library = await sample("async_plugin");
  const silence = ["-n", "-T", "5", "-c", "3", "-f", "evt.asynctype = quiet", "-o", "%evt.type %watchdog.silence"];
  const quiet = await host("-p", `${library}:{"interval":20}`, ...silence);
  assert.equal(lines(quiet.stdout), ["quiet 20", "quiet 40", "quiet 60"], quiet.stderr);
  const file = join(output, "watched.scap");
  const format = "*%evt.type %watchdog.events";
  const live = await host("-p", library, "-t", "-T", "1", "-c", "6", "-w", file, "-o", format);
  const counted = ["openat 1", "openat 2", "openat 3", "openat 4", "openat 5", "close 6"];
  assert.equal(lines(live.stdout), counted, live.stderr);
  const read = await host("-p", library, "-r", file, "-o", format);
  assert.equal(lines(read.stdout), counted, read.stderr);
});

real("the sample of a listener ends windows while the capture goes on", async () => {
  const library = await sample("listen_plugin");
  const args = ["-o", "%frequency.count %frequency.count[cron] %frequency.windows", "-m"];
  const some = ["sshd[1]: a", "sshd[2]: b", "cron[3]: c"];
  const within = await host("-p", library, ...await syslog(some), ...args);
  const metrics = ["metric frequency.windows = 1", "metric frequency.most = 2"];
  assert.equal(lines(within.stdout), ["1 0 0", "2 0 0", "1 1 0", ...metrics], within.stderr);
  const later = await host("-p", `${library}:{"window":20}`, ...await syslog(some, 200), ...args);
  const found = lines(later.stdout);
  // a window may end just before the field is read
  assert.ok(/^[01] 0 [1-9]/.test(found[1] ?? ""), later.stdout + later.stderr);
});

real("the sample of tables: one plugin reads and counts in the other's", async () => {
  const exporter = await sample("tables", "exporter");
  const owners = readFileSync(join(root, "samples", "tables", "owners.json"), "utf8");
  const both = ["-p", `${exporter}:${owners}`, "-p", await sample("tables", "user"), "-m"];
  const format = "*%oncall.team %oncall.contact %oncall.events[platform]";
  const calls = lines((await host(...both, "-t", "-T", "1", "-o", format)).stdout);
  assert.equal(calls.slice(4, 6), ["platform #platform 5", "<NA> <NA> 5"]);
  const some = ["postgres[1]: a", "sshd[2]: b", "cron[3]: c"];
  const said = await host(...both, ...await syslog(some), "-o", format);
  assert.equal(lines(said.stdout).slice(0, 3), ["data #data-oncall 0", "platform #platform 1", "<NA> <NA> 1"], said.stderr);
  assert.ok(said.stdout.includes("metric owners.events_postgres = 1"), said.stdout);
});

real("libsinsp is told where the values of a field lie", async () => {
  const library = await compiled("liboffsets.so", "--shared", join(root, "test", "sdk", "extract", "offsets.ts"));
  const offsets = async (field: string): Promise<string[]> =>
    lines((await host("-p", library, "-i", "case:", "-o", "*%evt.num", "-O", field)).stdout);
  assert.is((await offsets("case.words"))[0], "1 case.words@38+4,43+4,48+8,57+2,60+1,62+2");
  assert.equal(await offsets("case.ip"), ["1 case.ip@48+8", "2 case.ip@none", "3 case.ip@none", "4 case.ip@none"]);
  assert.is((await offsets("case.list"))[0], "1 case.list@38+1,38+1,38+1,0+0,0+0,0+0");
  const text = join(plugins, "ticks.ts");
  const asked = await compiled("liboffsets-asked.so", "--shared", text, "--min-api", "3.11");
  assert.is(lines((await host("-p", asked, "-i", "ticks:", "-o", "*%evt.num", "-O", "ticks.n")).stdout)[0], "1 ticks.n@0+0");
});

real("program 3 of the SDK by example counts opens in the host's threads and shares its own table", async () => {
  const library = await compiled("libprogram3.so", "--shared", join(root, "sdk-types", "test", "program-3-parse.ts"));
  const ran = await host("-p", library, "-t", "-T", "1", "-l", "-o", "%evt.num %evt.type %opens.count");
  const found = lines(ran.stdout);
  assert.ok(found.includes("tables: open_stats threads"), ran.stdout + ran.stderr);
  assert.equal(found.slice(-6), ["1 openat 1", "2 openat 2", "3 openat 3", "4 openat 4", "5 openat 5", "6 close 0"]);
  const twice = lines((await host("-j", "2", "-p", library, "-t", "-T", "1", "-o", "%evt.num %opens.count")).stdout);
  const half = twice.length / 2;
  assert.equal(twice.slice(0, half), twice.slice(half), "each inspector has a table of its own");
});

real("libsinsp's threads with nested file descriptors, and another plugin's table", async () => {
  const owner = await compiled("libprogram3.so", "--shared", join(root, "sdk-types", "test", "program-3-parse.ts"));
  const library = await compiled("libthreads.so", "--shared", join(plugins, "threads.ts"));
  const format = "*%evt.num %threads.self | %threads.fds | %threads.made | %threads.all | %threads.stats";
  const both = lines((await host("-p", owner, "-p", library, "-t", "-T", "1", "-o", format)).stdout);
  assert.is(both[1], "2 42 42 cat /bin/cat 2 \"cat 2\" 0 0 | (/etc/passwd,/etc/passwd,made by cat) | made by cat | " +
    "(cat:3,init:0) | (20 cat 2)");
  const alone = lines((await host("-p", library, "-t", "-T", "1", "-o", format)).stdout);
  assert.ok(alone[0]?.endsWith("| (cat:2,init:0) | <NA>"), alone[0]);
  const capture = await host("-p", library, "-r", join(captures, "curl_google.scap"), "-f", "evt.type = open", "-o", "*%threads.all");
  assert.ok(/curl:\d.*sshd:10/.test(capture.stdout), capture.stderr);
  const { sysdig } = await setUpRealHost();
  const file = join(captures, "curl_google.scap");
  const read = await run(sysdig, ["-H", library, "-r", file, "-p", "%threads.self", "evt.type=open and proc.name=curl"]);
  assert.ok(/^17497 17497 curl curl 0 "" 2 20$/m.test(read.stdout), read.stdout + read.stderr);
});

real("a table that is not what the plugin says fails its init, and says so", async () => {
  const library = await compiled("libtable-user.so", "--shared", join(root, "test", "sdk", "tables", "user.ts"));
  const ran = await host("-p", library, "-t");
  assert.is(ran.code, 1);
  assert.ok(ran.stderr.includes('TypeError: there is no table "stats"; the host has threads'), ran.stderr);
});

real("asynchronous events come beside a capture, and their fields are extracted", async () => {
  const library = await compiled("libticker.so", "--shared", join(plugins, "ticker.ts"));
  const ran = await host("-p", library, "-n", "-T", "5", "-c", "3", "-o", "*%evt.type %evt.asynctype %ticker.text");
  assert.equal(lines(ran.stdout), ["tick tick tick 1", "tick tick tick 2", "tick tick tick 3"], ran.stderr);
});

real("asynchronous events are waited for in the host's queue, and what it drops is counted", async () => {
  const library = await compiled("libburst.so", "--shared", join(plugins, "burst.ts"));
  const filter = ["-f", "evt.asynctype = told", "-o", "%burst.told"];
  const ran = await host("-p", library, "-n", "-T", "20", "-c", "10110", ...filter);
  assert.is(lines(ran.stdout)[0], "true true true 0 true", ran.stderr);
});

real("a table is changed by its owner's thread while another plugin uses it", async () => {
  const owner = await compiled("libowner.so", "--shared", join(plugins, "owner.ts"));
  const user = await compiled("libuser.so", "--shared", join(plugins, "user.ts"));
  const format = "%evt.type %user.torn %user.mine";
  const ran = await host("-p", owner, "-p", user, "-n", "-T", "20", "-c", "200", "-o", format);
  assert.equal(lines(ran.stdout), new Array<string>(200).fill("turn 0 mine of all"), ran.stderr);
});

// libsinsp reads the asynchronous events at a file's begin as state: they are parsed, and not shown.
real("the state is dumped into a capture file, and parsed when that is read", async () => {
  const library = await compiled("libticker.so", "--shared", join(plugins, "ticker.ts"));
  const file = join(output, "ticks.scap");
  assert.is((await host("-p", library, "-t", "-T", "1", "-c", "6", "-w", file)).code, 0);
  const ran = await host("-p", library, "-r", file, "-o", "*%evt.type %ticker.state", "-f", "evt.type = openat");
  assert.equal(lines(ran.stdout), new Array<string>(5).fill("openat state 0"), ran.stderr);
});

real("the state of a source is dumped into its own capture", async () => {
  const library = await compiled("libdumper.so", "--shared", join(plugins, "dumper.ts"));
  const file = join(output, "dumped.scap");
  assert.is((await host("-p", library, "-i", "dumper:", "-w", file)).code, 0);
  const ran = await host("-p", library, "-r", file, "-o", "*%evt.type %evt.source %dumper.state");
  assert.equal(lines(ran.stdout), ["pluginevent dumper dumped by 999"], ran.stderr);
});

real("routines run on the host's pool, and emit", async () => {
  const library = await compiled("libroutines.so", "--shared", join(root, "test", "sdk", "listen", "routines.ts"));
  const ran = await host("-p", library, "-n", "-T", "5", "-c", "4", "-o", "%evt.args");
  const said = lines(ran.stdout).map((line) => line.replace(/^.*data=/, ""));
  assert.equal(said, ["run 1", "run 2", "run 3", "done"], ran.stderr);
  assert.ok(ran.stderr.includes("routine: Error: in a routine (routines.ts:"), ran.stderr);
});

real("a source that waits gives its events to sysdig, and hears that it is closed", async () => {
  const library = await compiled("libslow.so", "--shared", join(plugins, "slow.ts"));
  const { sysdig } = await setUpRealHost();
  const all = await run(sysdig, ["-H", library, "-I", "slow:3", "-p", "%evt.num %evt.plugininfo"]);
  assert.equal(lines(all.stdout), ["1 slow 1", "2 slow 2", "3 slow 3"], all.stderr);
  const some = await host("-p", library, "-i", "slow:1000", "-c", "2", "-o", "%evt.plugininfo");
  assert.equal(lines(some.stdout), ["slow 1", "slow 2"], some.stderr);
  assert.ok(some.stderr.includes("slow: closed: true"), some.stderr);
});

real("two archives with three plugins are linked into one program", async () => {
  const first = await compiled("libfirst.a", "--static", countdown, join(plugins, "opens.ts"));
  const second = await compiled("libsecond.a", "--static", join(plugins, "ticks.ts"));
  const header = readFileSync(join(output, "libfirst.h"), "utf8");
  assert.ok(header.includes("extern const plugin_api countdown_plugin_api;"), header);
  const table = await staticTable("compiled-table", ["countdown_plugin_api", "opens_plugin_api", "TICKS_API"]);
  const program = await cxxHost("cxx-host-compiled", [table, first, second]);
  const linked = ["-s", 'countdown:{"count":2}', "-s", "opens", "-s", "ticks"];
  const down = await run(program, [...linked, "-i", "countdown:", "-o", "%evt.plugininfo %countdown.left"]);
  assert.equal(lines(down.stdout), ["left 2 2", "left 1 1"], down.stderr);
  const ticks = await run(program, [...linked, "-i", "ticks:", "-o", "%evt.plugininfo %ticks.n"]);
  assert.equal(lines(ticks.stdout), ["tick 0 0", "tick 1 1", "tick 2 2"], ticks.stderr);
});

real("only the plugin's entry points are exported, and only libc and libm are needed", async () => {
  const library = await compiled("libopens.so", "--shared", join(plugins, "opens.ts"));
  const symbols = lines((await run("nm", ["-D", "--defined-only", library])).stdout).map((line) => line.split(" ").at(-1)!);
  assert.ok(symbols.length > 8 && symbols.every((symbol) => symbol.startsWith("plugin_")), symbols.join(" "));
  assert.not.ok(symbols.includes("plugin_open"), "a symbol of a capability that the plugin lacks");
  const needed = [...(await run("readelf", ["-d", library])).stdout.matchAll(/NEEDED.*\[(.*)\]/g)].map((match) => match[1]!);
  assert.ok(needed.every((name) => name === "libc.so.6" || name === "libm.so.6"), needed.join(" "));
});

// Every inspector of a Falco loads the same file: what the C compiler itself puts there is 8 bytes each.
real("a library has no global that can be written, and leaves signals and the process to its host", async () => {
  const library = await compiled("libticker.so", "--shared", join(plugins, "ticker.ts"));
  const sections = (await run("size", ["-A", library])).stdout;
  const sizes = [...sections.matchAll(/^\.(?:data|bss|tdata|tbss)\s+(\d+)/gm)].map((match) => Number(match[1]));
  assert.ok(sizes.length > 0 && sizes.every((size) => size <= 8), sections);
  const imports = lines((await run("nm", ["-D", "--undefined-only", library])).stdout)
    .map((line) => line.trim().split(" ").at(-1)!.replace(/@.*/, ""));
  const hosts = "exit _exit _Exit abort atexit signal sigaction setlocale fork system dlopen".split(" ");
  assert.ok(imports.includes("pthread_create"), imports.join(" "));
  assert.equal(imports.filter((name) => hosts.includes(name)), []);
});

real.run();
