import { count, increment, reset, state } from "./counter.js";
import * as counter from "./counter.js";

console.log(count, increment(), count); // expect: 0 1 1
increment();
console.log(count, counter.count, state.history); // expect: 2 2 [ 1, 2 ]
const copy = count;
reset();
console.log(copy, count, counter.count, state.history.length); // expect: 2 0 0 0
const read = () => count;
increment();
console.log(read(), copy); // expect: 1 2
state.history.push(99);
console.log(counter.state.history); // expect: [ 1, 99 ]
