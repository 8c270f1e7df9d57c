// Behind `npm start`: compiles a sample plugin and runs it in the project's own host, showing its events and fields.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { join } from "node:path";

const root = fileURLToPath(new URL("..", import.meta.url));
const tsfalco = join(root, "bin", "tsfalco.js");
const plugin = join("samples", "source_plugin", "plugin.ts");
const library = join("build", "libcountdown.so");

const steps = [
  ["compile", plugin, "--shared", "-o", library],
  ["inspect", library],
  ["run", library, "--config", '{"count": 5}', "--fields", "countdown.left,countdown.word[1]", "--metrics"],
];

for (const args of steps) {
  console.log(`\n$ tsfalco ${args.map((word) => (/[^\w./,=:-]/.test(word) ? `'${word}'` : word)).join(" ")}`);
  const { status } = spawnSync(process.execPath, [tsfalco, ...args], { cwd: root, stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}
