// What a program of tests gives to the runtime's part for them (tsf_testing.h), besides its main().
import type { IrNewEvent } from "../../ir/plugin.js";
import { writeNewEvents } from "./new-events.js";
import type { Unit } from "./unit.js";
import type { Writer } from "./writer.js";

/** Writes the events that a test may make. */
export function testCode(events: readonly IrNewEvent[]): (writer: Writer, unit: Unit) => void {
  return (writer, unit) => {
    writeNewEvents(events, writer, unit);
    const members = `.new_events = new_events, .new_event_count = ${events.length}`;
    writer.line(`const tsf_plugin tsf_testing_events = {${members}};`);
  };
}
