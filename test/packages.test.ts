// Packages of npm, as docs/npm-packages.md lists them: the programs that use them do what they do under Node, optimized
// and under sanitizers; the others are refused at the import, with the code that the page names.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { root } from "./support/cases.js";
import { allLanes, compile } from "./support/compiler.js";
import { oracleNode } from "./support/oracle.js";
import { Pool } from "./support/pool.js";
import { runProgram } from "./support/process.js";

const folder = join(root, "test", "packages");
const programs = readdirSync(join(folder, "programs")).filter((name) => name.endsWith(".ts"));
const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { dependencies: Record<string, string> };
const page = readFileSync(join(root, "docs", "npm-packages.md"), "utf8");
const env = { PATH: process.env["PATH"], TZ: "UTC" };
const scratch = join(root, "build", "packages");
mkdirSync(scratch, { recursive: true });
const pool = new Pool();

/** Rows of the page: `| [name] | version | third cell | … |`. */
const rows = [...page.matchAll(/^\| `([^`]+)` \| ([\d.]+) \| (.*?) \|/gm)].map(([, name, version, said]) => ({
  name: name!, version: version!, said: said!,
}));
const compiled = rows.filter(({ said }) => !said.startsWith("TSF"));
const refused = rows.filter(({ said }) => said.startsWith("TSF"));

const listed = suite("npm packages: the page");

listed("has each package that is installed, with its version", () => {
  assert.equal(Object.fromEntries(rows.map(({ name, version }) => [name, version])), manifest.dependencies);
});

listed("has a program for each package that compiles", () => {
  const texts = programs.map((name) => readFileSync(join(folder, "programs", name), "utf8"));
  const unused = compiled.filter(({ name }) => !texts.some((text) => text.includes(`from "${name}"`)));
  assert.equal(unused.map(({ name }) => name), []);
});

listed.run();

const same = suite("npm packages: as under Node");

for (const name of programs) {
  const path = join(folder, "programs", name);
  for (const lane of allLanes) {
    const ended = pool.add(async () => {
      const program = join(scratch, `${name}-${lane.args.join("")}`);
      const { code, output } = await compile(["compile", "--program", path, "-o", program, ...lane.args]);
      if (code !== 0) throw new Error(output);
      const options = { env: { ...env, ...lane.env({ gcStress: "3" }) }, timeout: lane.timeout };
      return Promise.all([runProgram(program, [], options), runProgram(oracleNode, [path], { env, timeout: 20_000 })]);
    });
    same(`${name} · ${lane.name}`, async () => {
      const [ours, nodes] = await ended();
      assert.is(ours.stdout.toString("utf8"), nodes.stdout.toString("utf8"), ours.stderr);
      assert.is(ours.code, nodes.code);
    });
  }
}

same.run();

const refusals = suite("npm packages: refused");

for (const { name, said } of refused) {
  refusals(name, async () => {
    const inside = mkdtempSync(join(folder, "refused-"));
    try {
      writeFileSync(join(inside, "main.ts"), `import * as all from "${name}";\nconsole.log(typeof all);\n`);
      const { code, output } = await compile(["check", "--format", "plain", join(inside, "main.ts")]);
      assert.is(code, 1);
      assert.match(output, new RegExp(`main\\.ts\\(1,22\\): error ${said}: \`${name}\``));
      assert.is(output.trim().split("\n").length, 1, output);
    } finally {
      rmSync(inside, { recursive: true });
    }
  });
}

refusals.run();
