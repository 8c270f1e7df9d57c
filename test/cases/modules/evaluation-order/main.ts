import "./a";
import { note, trace } from "./trace.js";
import "./b.js";
import { value } from "./c.js";

note("main");
console.log(trace.join(" ")); // expect: shared a b c main
console.log(value); // expect: 3
