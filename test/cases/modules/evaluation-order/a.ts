import "./shared.js";
import { note } from "./trace";

note("a");
