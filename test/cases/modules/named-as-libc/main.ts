// Files and functions whose names put together are functions and macros of the C library.
import { gettime } from "./clock.js";
import { E, PI } from "./M.js";
import { create } from "./pthread.js";

console.log(gettime(3), create("a"), PI(4), E.PI(5)); // expect: 3 a!!! 1 15
