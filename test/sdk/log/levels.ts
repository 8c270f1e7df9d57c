// Logs of every severity, under a component's name, and the console.
import { log, plugin, source, type Events, type Logger } from "@tsfalco/sdk";

const net: Logger = log.to("net");

@plugin({ name: "case", version: "0.1.0", description: "A case", contact: "https://example.org" })
@source<string>({ id: 999, name: "case" })
export class Case {
  constructor() {
    log.fatal("a"); log.critical("b"); log.error("c"); log.warning("d");
    log.notice("e"); log.info("f"); log.debug("g"); log.trace("h");
    net.info("connected");
    log.to("x").warning(`nul \0 in it`);
    console.log("said", 1, [2]);
    console.error("cried");
  }
  *open(): Events<string> { yield "x"; }
  eventToString(): string { return "x"; }
}
// run:
// expect: 1 x
// stderr: [fatal] a
// stderr: [critical] b
// stderr: [error] c
// stderr: [warning] d
// stderr: [notice] e
// stderr: [info] f
// stderr: [debug] g
// stderr: [trace] h
// stderr: connected
// stderr: nul \0 in it
// stderr: [info] said 1 [ 2 ]
// stderr: [error] cried
