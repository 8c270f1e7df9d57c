import greet, { punctuation as mark, Greeter } from "./greet.js";
import * as greeting from "./greet";
import { default as again } from "./greet.js";

console.log(greet("ann"), mark, again === greet); // expect: hello ann ! true
console.log(Object.keys(greeting).join()); // expect: Greeter,default,punctuation
console.log(greeting.default("bob"), greeting.punctuation, new Greeter("x").run()); // expect: hello bob ! hello x
console.log(greeting.Greeter === Greeter); // expect: true
