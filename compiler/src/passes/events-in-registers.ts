// What a host calls for each event gets a variant that takes the event in a register.
//
//   function @Opens_fd(v0: val, v1: ref) eventMethod              function @Opens_fd(…) eventMethod @Opens_fd_visits
//     v2: val = call.runtime tsf_event_param_i64(v1, …)      →    function @Opens_fd_visits(v0: val, v1: event) enters
//                                                                   v2: val = call.runtime tsf_host_event_param_i64(v1, …)
//
// The method itself stays: whoever calls it by its entry has an object. Functions of the program that get the event are
// treated alike. What only the object can be asked makes one on the way (event.object), which nobody can tell from another:
// a method that lets go of the event (stores it, compares it, passes it to what is no function of the program) has no variant.
// Invariant: the runtime's functions of an event keep nothing of the object they are given.
import { Uses } from "../analysis/uses.js";
import { newBlock, newFunction, newValue } from "../ir/builder.js";
import type { Instruction, IrFunction, IrModule, Value } from "../ir/function.js";
import type { RuntimeFunction } from "../ir/types.js";
import { copyBody } from "./copy-body.js";
import type { Pass } from "./pass.js";

export const eventsInRegisters: Pass = {
  name: "events-in-registers",
  summary: "Keeps the event of a host's call in a register.",
  scope: "module",
  requires: ["registers"],
  keeps: ["registers", "effects", "spilled"],
  run(module, context) {
    const methods = [...module.functions.values()].filter((fn) => fn.eventMethod !== undefined);
    const variants = new Variants(module, methods);
    for (const fn of methods) {
      const variant = variants.of(fn, eventParameter(fn));
      fn.eventMethod!.variant = variant;
      // the runtime copies what it is given
      if (variant !== undefined) module.functions.get(variant)!.rooms = { count: 0, given: true };
    }
    for (const fn of variants.made) context.touch(fn);
    return variants.made.length > 0;
  },
};

/** Where the event stands among a method's parameters. */
const eventParameter = (fn: IrFunction): number => (fn.takesThis ? 1 : 0);

/** A function, and which of its parameters is an event. */
interface Wanted {
  readonly fn: IrFunction;
  readonly parameter: number;
}

class Variants {
  readonly made: IrFunction[] = [];
  readonly #possible = new Map<string, Wanted>();
  readonly #names = new Map<string, string>();

  constructor(readonly module: IrModule, methods: readonly IrFunction[]) {
    for (const fn of methods) this.#collect({ fn, parameter: eventParameter(fn) });
    this.#removeImpossible();
  }

  /** The name of the variant, which is made when it is first asked for; undefined: there can be none. */
  of(fn: IrFunction, parameter: number): string | undefined {
    const key = keyOf({ fn, parameter });
    if (!this.#possible.has(key)) return undefined;
    const known = this.#names.get(key);
    if (known !== undefined) return known;
    const name = this.#newName(`${fn.name}_visits`);
    this.#names.set(key, name);
    this.#make(name, fn, parameter);
    return name;
  }

  /** Every function that an event gets to in a register, if all of them can take it so. */
  #collect(wanted: Wanted): void {
    const key = keyOf(wanted);
    if (this.#possible.has(key) || !mayHaveVariant(wanted)) return;
    this.#possible.set(key, wanted);
    for (const callee of this.#callees(wanted)) this.#collect(callee);
  }

  #removeImpossible(): void {
    for (let changed = true; changed; ) {
      changed = false;
      for (const [key, wanted] of this.#possible) {
        if (keepsEvent(wanted) && this.#callees(wanted).every((callee) => this.#possible.has(keyOf(callee)))) continue;
        this.#possible.delete(key);
        changed = true;
      }
    }
  }

  #callees({ fn, parameter }: Wanted): Wanted[] {
    const event = fn.blocks[0]!.params[parameter]!;
    return callsWith(event, fn).map(({ attributes, operands }) => ({
      fn: this.module.functions.get(String(attributes["function"]))!, parameter: operands.indexOf(event),
    }));
  }

  #newName(wanted: string): string {
    let name = wanted;
    for (let n = 2; this.module.functions.has(name); n++) name = `${wanted}${n}`;
    return name;
  }

  #make(name: string, source: IrFunction, parameter: number): void {
    const fn: IrFunction = {
      ...newFunction(name, source.displayName, source.position, source.result),
      takesThis: source.takesThis, inlineAlways: source.inlineAlways, visits: "enters",
      ...(source.effects === undefined ? {} : { effects: source.effects }),
    };
    this.module.functions.set(name, fn);
    this.made.push(fn);
    const event = copyWithEvent(source, fn, parameter);
    for (const block of fn.blocks) {
      block.instructions = block.instructions.flatMap((instruction) => this.#ofRegister(instruction, event, fn));
    }
  }

  /** The instruction with the event in a register. */
  #ofRegister(instruction: Instruction, event: Value, fn: IrFunction): Instruction[] {
    if (!instruction.operands.includes(event)) return [instruction];
    const { op, attributes, operands, position } = instruction;
    if (op === "call.direct") {
      const callee = this.module.functions.get(String(attributes["function"]))!;
      instruction.attributes = { function: this.of(callee, operands.indexOf(event))! };
      return [instruction];
    }
    const row = attributes["row"] as RuntimeFunction;
    if (row.ofHostEvent !== undefined) {
      instruction.attributes = { row: rowOfHostEvent(row) };
      return [instruction];
    }
    const object = newValue(fn, "ref");
    instruction.operands = operands.map((operand) => (operand === event ? object : operand));
    return [{ op: "event.object", operands: [event], result: object, attributes: {}, position }, instruction];
  }
}

const keyOf = ({ fn, parameter }: Wanted): string => `${parameter} ${fn.name}`;

function mayHaveVariant({ fn, parameter }: Wanted): boolean {
  const isPlain = fn.kind === "function" && !fn.usesClosure && !fn.hasRest;
  return isPlain && fn.blocks[0]?.params[parameter]?.type === "ref";
}

/** Whether the event is only asked, by the runtime's functions of events, or passed to functions of the program. */
function keepsEvent({ fn, parameter }: Wanted): boolean {
  const event = fn.blocks[0]!.params[parameter]!;
  const asked = fn.blocks.flatMap((block) => block.instructions.filter((each) => asks(each, event)));
  return new Uses(fn).count(event) === asked.length + callsWith(event, fn).length;
}

function asks({ op, attributes, operands }: Instruction, event: Value): boolean {
  if (op !== "call.runtime" || operands[0] !== event || operands.indexOf(event, 1) > 0) return false;
  return (attributes["row"] as RuntimeFunction).c.startsWith("tsf_event_");
}

/** Direct calls that pass the event once. */
function callsWith(event: Value, fn: IrFunction): Instruction[] {
  return fn.blocks.flatMap(({ instructions }) => instructions.filter(({ op, operands }) =>
    op === "call.direct" && operands.includes(event) && operands.indexOf(event) === operands.lastIndexOf(event)));
}

function rowOfHostEvent({ ofHostEvent, ...row }: RuntimeFunction): RuntimeFunction {
  const c = row.c.replace("tsf_event_", "tsf_host_event_");
  return { ...row, ...ofHostEvent, c, parameters: ["event", ...row.parameters.slice(1)] };
}

/** The source's body in `fn`, whose parameter of that number is an event; gives that parameter. */
function copyWithEvent(source: IrFunction, fn: IrFunction, parameter: number): Value {
  const start = newBlock(fn);
  start.params = source.blocks[0]!.params.map(({ type }, i) => newValue(fn, i === parameter ? "event" : type));
  const join = newBlock(fn);
  if (source.result !== "void") join.params = [newValue(fn, source.result)];
  const { position } = source;
  const body = copyBody(source, fn, {
    args: start.params, closure: undefined, captures: [], handler: undefined, join, position,
  });
  start.terminator = { kind: "jump", target: { block: body.entry, args: [] }, position };
  join.terminator = { kind: "return", value: join.params[0], position };
  fn.blocks = [start, ...body.blocks, join];
  return start.params[parameter]!;
}
