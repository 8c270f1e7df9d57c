import { note } from "./trace.js";
import "./shared";

note("b");
