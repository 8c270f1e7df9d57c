// import * as m, as an object: its keys are sorted, it has no prototype, and it sees what the module assigns.
import * as lib from "./lib.js";
import def, { inner, renamed } from "./lib.js";

const m = lib;
console.log(m.a, m.f(), m.bump(), m.counter, lib.counter, new m.K().z, m.default(), m.E.P, m.inner.deep);
console.log(inner.other, renamed, def(), Object.keys(lib), "a" in lib, "toString" in lib, typeof lib, lib === m);
console.log(lib);
console.log(inner, { ...inner }, Object.entries(inner));
function sum(x: typeof lib): number { return x.a + x.b + x.counter; }
console.log(sum(lib));
const { a, b: renamedB } = lib;
console.log(a, renamedB);
for (const key in inner) console.log(key);
const plugins: Record<string, { deep?: string; a?: number }> = { inner, lib };
for (const name in plugins) console.log(name, plugins[name]?.deep, plugins[name]?.a);
