#!/usr/bin/env node
import "../compiler/dist/cli/quick-start.js";
const { main } = await import("../compiler/dist/cli/main.js");
process.exitCode = await main(process.argv.slice(2));
