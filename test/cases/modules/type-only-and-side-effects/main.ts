import type { Config } from "./config.js";
import { type Level, levels } from "./config";
import { type Unused } from "./never-loaded.js";
import { log } from "./log.js";

const config: Config = { level: "high" };
const level: Level = config.level;
const nothing: Unused | undefined = undefined;
console.log(levels.indexOf(level), nothing); // expect: 1 undefined
console.log(log); // expect: [ 'config loaded' ]
