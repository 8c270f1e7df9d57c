// The events that a source of syscall events makes, as constant rows of the runtime's new_events.h.
import type { IrNewEvent } from "../../ir/plugin.js";
import type { Unit } from "./unit.js";
import type { Writer } from "./writer.js";

/** static const tsf_new_event new_events[] = { … }; equal lists of parameters are one. */
export function writeNewEvents(events: readonly IrNewEvent[], writer: Writer, unit: Unit): void {
  const lists = new Map<string, string>();
  const rows = events.map(({ code, name, large, leastCount, params }) => {
    const list = params.map((param) =>
      `{${unit.constants.atom(param.name)}, TSF_PARAM_${param.kind}, TSF_LAYOUT_${param.layout}}`).join(", ");
    if (list !== "" && !lists.has(list)) {
      lists.set(list, `new_params_${lists.size}`);
      writer.line(`static const tsf_new_param ${lists.get(list)}[] = {${list}};`);
    }
    const strings = `&${unit.constants.string(name)}, ${lists.get(list) ?? "NULL"}`;
    return `{${strings}, ${code}, ${params.length}, ${leastCount}, ${large}},`;
  });
  writer.open("static const tsf_new_event new_events[] = {");
  for (const row of rows) writer.line(row);
  writer.close("};");
}
