// Archives as applications use them: three samples in two archives, moved to a folder with a blank in its name, and a C
// program that finds them by pkg-config and a C++ program that finds them by CMake (test/consumers).
import { mkdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { pathWithBuildTools } from "./host/build-tools.ts";
import { root, run, setUpRealHost } from "./host/falco-host.ts";

const output = join(root, "build", "static-consumers");
const installed = join(output, "moved here");
const consumers = join(root, "test", "consumers");
const printed = [
  "countdown 0.1.0", "  left 2", "  left 1", "watchdog 0.1.0", "sshd 0.1.0", "",
].join("\n");

/** Runs a program that has to end well; gives what it prints. */
async function must(file: string, args: readonly string[]): Promise<string> {
  const env = { PATH: await pathWithBuildTools(), PKG_CONFIG_PATH: installed };
  const ran = await run(file, args, env);
  assert.is(ran.code, 0, `${file} ${args.join(" ")}\n${ran.stdout}${ran.stderr}`);
  return ran.stdout;
}

async function archive(name: string, ...samples: string[]): Promise<void> {
  const entries = samples.map((sample) => join(root, "samples", sample, "plugin.ts"));
  const made = join(output, "made", `lib${name}.a`);
  await must(process.execPath, [join(root, "bin", "tsfalco.js"), "compile", ...entries, "--static", "-o", made]);
}

const tests = suite("archives in other build systems");

tests.before(async () => {
  rmSync(output, { recursive: true, force: true });
  mkdirSync(output, { recursive: true });
  await archive("samples", "source_plugin", "async_plugin");
  await archive("sshd", "extract_plugin");
  renameSync(join(output, "made"), installed);
});

tests("pkg-config: a C program", async () => {
  const { include } = await setUpRealHost();
  const program = join(output, "from-pkg-config");
  // a Makefile's shell takes pkg-config's quotes apart likewise
  const link = `source=$1 include=$2 program=$3
    flags=$(pkg-config --cflags --libs "samples >= 0.1" sshd) || exit
    eval "set -- $flags"
    \${CC:-cc} -std=c11 -Wall -Wextra -Werror -Wl,--as-needed -isystem "$include" "$source" "$@" -o "$program"`;
  await must("sh", ["-c", link, "sh", join(consumers, "main.c"), include, program]);
  assert.is(await must(program, []), printed);
  assert.is((await must("pkg-config", ["--modversion", "samples"])).trim(), "0.1.0");
});

tests("CMake: a C++ program", async () => {
  const { include } = await setUpRealHost();
  const build = join(output, "from-cmake");
  const settings = [`-DCMAKE_PREFIX_PATH=${installed}`, `-DFALCO_INCLUDE=${include}`, "-DCMAKE_BUILD_TYPE=Release"];
  await must("cmake", ["-S", consumers, "-B", build, "-G", "Unix Makefiles", ...settings]);
  await must("cmake", ["--build", build]);
  assert.is(await must(join(build, "consumer"), []), printed);
});

tests("CMake: an older package and one of another major version are not what is wanted", async () => {
  for (const version of ["0.2", "1.0"]) {
    const args = ["-S", consumers, "-B", join(output, `wants-${version}`), "-G", "Unix Makefiles"];
    const settings = [`-DCMAKE_PREFIX_PATH=${installed}`, `-DSAMPLES_VERSION=${version}`];
    const ran = await run("cmake", [...args, ...settings], { PATH: await pathWithBuildTools() });
    assert.is(ran.code, 1, ran.stdout);
    assert.ok(ran.stderr.includes(`compatible with requested version "${version}"`), ran.stderr);
    assert.ok(ran.stderr.includes("version: 0.1.0"), ran.stderr);
  }
});

tests.run();
