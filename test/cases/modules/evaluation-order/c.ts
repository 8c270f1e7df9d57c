import { note, trace } from "./trace.js";

note("c");
export const value = trace.indexOf("c");
