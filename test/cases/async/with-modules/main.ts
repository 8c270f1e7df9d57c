// Async code over several modules: state that both see, calls across, an entry that waits.
import { counter, increment, later } from "./counter";
import * as log from "./log";

log.add("entry");
later(() => log.add(`later ${counter}`));
await increment();
log.add(`after one ${counter}`);
await Promise.all([increment(), increment()]);
log.add(`after three ${counter}`);
await new Promise((resolve) => setTimeout(resolve, 1));
console.log(log.all.join("\n"));
