import { note } from "./trace.js";

note("shared");
