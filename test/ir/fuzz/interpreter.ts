// Runs IR, slowly and literally: what the op table says, for the ops that random-program.ts uses. The tests run a program
// before and after passes; what it logs, returns and throws must be the same.
//
// With `forgetful`, a generator's values are gone after each yield, as the registers of the backend are.
import type { Block, Instruction, IrFunction, IrModule, Target, Value } from "../../../compiler/src/ir/function.js";
import type { RuntimeFunction } from "../../../compiler/src/ir/types.js";

const absent = Symbol("absent");

/** A universal value or a register: JavaScript's own values, and these for what IR makes. */
type Datum = unknown;

class Heap {
  constructor(readonly kind: "object" | "cell" | "closure" | "frame", readonly name: string, readonly slots: Datum[]) {}
  resume: Generator<Datum, Datum, Datum> | undefined;
}

class Thrown {
  constructor(readonly value: Datum) {}
}

/** The program ran too long: the comparison means nothing. */
export class OutOfFuel extends Error {}

export interface Outcome {
  readonly log: readonly string[];
  readonly ended: string;
}

export function interpret(module: IrModule, fuel: number, forgetful: boolean): Outcome {
  const machine = new Machine(module, fuel, forgetful);
  try {
    machine.call(module.functions.get(module.entry)!, undefined, []);
    return { log: machine.log, ended: "returned" };
  } catch (error) {
    if (!(error instanceof Thrown)) throw error;
    return { log: machine.log, ended: `threw ${show(error.value)}` };
  }
}

function show(value: Datum): string {
  if (value instanceof Heap) return value.kind;
  if (Array.isArray(value)) return `[${value.length}]`;
  return Object.is(value, -0) ? "-0" : typeof value === "string" ? JSON.stringify(value) : String(value);
}

interface Activation {
  readonly fn: IrFunction;
  readonly closure: Heap | undefined;
  values: Map<Value, Datum>;
  readonly locals: Map<string, Datum>;
}

class Machine {
  readonly log: string[] = [];
  readonly #globals = new Map<string, Datum>();
  #pending: Datum;
  #depth = 0;

  constructor(readonly module: IrModule, private fuel: number, readonly forgetful: boolean) {}

  call(fn: IrFunction, closure: Heap | undefined, args: Datum[]): Datum {
    if (++this.#depth > 200) throw new OutOfFuel();
    const step = this.#run(fn, closure, args).next();
    this.#depth--;
    if (!step.done) throw new Error("a function yielded");
    return step.value;
  }

  *#run(fn: IrFunction, closure: Heap | undefined, args: Datum[]): Generator<Datum, Datum, Datum> {
    const depth = this.#depth;
    const state: Activation = { fn, closure, values: new Map(), locals: new Map() };
    for (const { name, type } of fn.locals) {
      state.locals.set(name, type === "f64" || type === "i32" ? 0 : type === "bool" ? false : type === "str" ? "" : undefined);
    }
    fn.blocks[0]!.params.forEach((param, index) => state.values.set(param, args[index]));
    let block: Block = fn.blocks[0]!;
    for (;;) {
      try {
        for (const instruction of block.instructions) {
          if (this.fuel-- < 0) throw new OutOfFuel();
          let result: Datum;
          if (instruction.op === "yield") {
            const sent: Datum = yield this.#read(state, instruction.operands[0]!);
            if (this.forgetful) state.values = new Map();
            result = sent;
          } else {
            result = this.#execute(instruction, state);
          }
          if (instruction.result !== undefined) state.values.set(instruction.result, result);
        }
        const terminator = block.terminator!;
        if (this.fuel-- < 0) throw new OutOfFuel();
        if (terminator.kind === "return") return terminator.value && this.#read(state, terminator.value);
        if (terminator.kind === "throw") throw new Thrown(this.#read(state, terminator.value));
        if (terminator.kind === "unreachable") throw new Error("reached the unreachable");
        if (terminator.kind === "jump") block = this.#go(state, terminator.target);
        else if (terminator.kind === "branch") {
          block = this.#go(state, this.#read(state, terminator.condition) === true ? terminator.then : terminator.otherwise);
        } else {
          const value = this.#read(state, terminator.value);
          block = this.#go(state, terminator.cases.find((each) => each.value === value)?.target ?? terminator.otherwise);
        }
      } catch (error) {
        if (!(error instanceof Thrown) || block.handler === undefined) throw error;
        this.#depth = depth;
        this.#pending = error.value;
        block = block.handler;
      }
    }
  }

  #read(state: Activation, value: Value): Datum {
    if (!state.values.has(value)) throw new Error(`v${value.id} of @${state.fn.name} has no value`);
    return state.values.get(value);
  }

  #go(state: Activation, { block, args }: Target): Block {
    const values = args.map((arg) => this.#read(state, arg));
    block.params.forEach((param, index) => state.values.set(param, values[index]));
    return block;
  }

  #function(name: Datum): IrFunction {
    return this.module.functions.get(name as string)!;
  }

  #execute({ op, operands, attributes, result }: Instruction, state: Activation): Datum {
    const all = operands.map((operand) => this.#read(state, operand));
    const [a, b, c] = all as unknown as [number, number, number];
    switch (op) {
      case "const.f64": case "const.i32": case "const.bool": case "const.str":
        return attributes["value"];
      case "const.val":
        return { undefined: undefined, null: null, absent }[attributes["value"] as string];
      case "f64.add": return a + b;
      case "f64.sub": return a - b;
      case "f64.mul": return a * b;
      case "f64.div": return a / b;
      case "f64.rem": return a % b;
      case "f64.neg": return -a;
      case "f64.lt": case "i32.lt": return a < b;
      case "f64.le": case "i32.le": return a <= b;
      case "f64.gt": case "i32.gt": return a > b;
      case "f64.ge": case "i32.ge": return a >= b;
      case "f64.eq": case "i32.eq": case "str.eq": case "bool.eq": return a === b;
      case "f64.ne": case "i32.ne": return a !== b;
      case "f64.to.i32": return a | 0;
      case "i32.to.f64": return a;
      case "u32.to.f64": return a >>> 0;
      case "bool.to.f64": return a ? 1 : 0;
      case "i32.add": return (a + b) | 0;
      case "i32.sub": return (a - b) | 0;
      case "i32.mul": return Math.imul(a, b);
      case "i32.and": return a & b;
      case "i32.or": return a | b;
      case "i32.xor": return a ^ b;
      case "i32.shl": return a << b;
      case "i32.shr": return a >> b;
      case "i32.ushr": return (a >>> b) | 0;
      case "bool.not": return !a;
      case "str.length": return (all[0] as string).length;
      case "str.concat": return all.join("");
      case "str.join": return all.map(String).join("");
      case "box": return a;
      case "unbox": return this.#unbox(a, attributes["type"] as string, String(attributes["what"]));
      case "number.or.nan":
        return all[0] === absent || a === undefined ? NaN : this.#unbox(a, "f64", String(attributes["what"]));
      case "unbox.unchecked":
        this.#unbox(a, attributes["type"] as string, undefined);
        return a;
      case "is": return isKind(a, attributes["kind"] as string);
      case "val.identical": return Object.is(a, b);
      case "present": return all[0] === absent ? undefined : a;
      case "initialized":
        if (all[0] === absent) throw new Thrown(`${String(attributes["name"])} is not initialized`);
        return a;
      case "object.new": {
        const shape = this.module.shapes.get(attributes["shape"] as string)!;
        return new Heap("object", shape.name, shape.properties.filter((p) => p.kind === "slot").map((_, i) => (i < all.length ? all[i] : absent)));
      }
      case "slot.get": return this.#object(all[0]).slots[(attributes["slot"] as number) - 1];
      case "slot.set":
        this.#object(all[0]).slots[(attributes["slot"] as number) - 1] = b;
        return undefined;
      case "property.get": case "property.set": return this.#property(op, all, attributes["name"] as string);
      case "call.method": {
        if (!(all[0] instanceof Heap) || all[0].kind !== "object") throw new Thrown("no method");
        const property = this.module.shapes.get(all[0].name)!.properties.find((each) => each.name === attributes["name"]);
        if (property?.kind !== "method") throw new Thrown("no method");
        return this.#enter(new Heap("closure", property.get!, []), all[0], all.slice(1));
      }
      case "instance.of": return all[0] instanceof Heap && all[0].kind === "object" && this.#derives(all[0].name, attributes["class"] as string);
      case "array.new": return [...all];
      case "array.length": return (all[0] as Datum[]).length;
      case "array.get": case "array.get.i32": return (all[0] as Datum[])[b];
      case "array.push":
        (all[0] as Datum[]).push(b);
        return undefined;
      case "array.set": case "array.set.i32":
        if (b >= 0 && b < 100 && Number.isInteger(b)) (all[0] as Datum[])[b] = c;
        else throw new Thrown("bad index");
        return undefined;
      case "local.get": return state.locals.get(attributes["local"] as string);
      case "local.set":
        state.locals.set(attributes["local"] as string, a);
        return undefined;
      case "global.get": return this.#globals.get(attributes["global"] as string);
      case "global.set":
        this.#globals.set(attributes["global"] as string, a);
        return undefined;
      case "cell.new": return new Heap("cell", "", [a]);
      case "cell.get": return this.#object(all[0]).slots[0];
      case "cell.set":
        this.#object(all[0]).slots[0] = b;
        return undefined;
      case "capture.get": return state.closure!.slots[attributes["index"] as number];
      case "closure.self": return state.closure;
      case "closure.new": return new Heap("closure", attributes["function"] as string, all);
      case "call.direct": {
        const callee = this.#function(attributes["function"]);
        return this.call(callee, callee.usesClosure ? (all.shift() as Heap) : undefined, all);
      }
      case "call.closure": return this.#enter(all[0], all[1], all.slice(2));
      case "frame.new": {
        const frame = new Heap("frame", attributes["function"] as string, []);
        frame.resume = this.#run(this.#function(attributes["function"]), undefined, all);
        return frame;
      }
      case "call.runtime": return this.#runtime(attributes["row"] as RuntimeFunction, all);
      case "catch": return this.#pending;
      case "resume.mode": return 0;
      default:
        throw new Error(`the interpreter has no ${op} (${result?.id})`);
    }
  }

  #object(value: Datum): Heap {
    return value as Heap;
  }

  #derives(name: string, ancestor: string): boolean {
    for (let at: string | undefined = name; at !== undefined; at = this.module.shapes.get(at)?.base) if (at === ancestor) return true;
    return false;
  }

  #property(op: string, [object, value]: Datum[], name: string): Datum {
    if (object === undefined || object === null) throw new Thrown(`no ${name} of ${show(object)}`);
    if (!(object instanceof Heap) || object.kind !== "object") return undefined;
    const property = this.module.shapes.get(object.name)!.properties.find((each) => each.name === name);
    if (property?.kind !== "slot") return undefined;
    if (op === "property.set") object.slots[property.slot - 1] = value;
    const read = object.slots[property.slot - 1];
    return op === "property.set" || read === absent ? undefined : read;
  }

  /** The uniform entry. */
  #enter(closure: Datum, self: Datum, args: Datum[]): Datum {
    if (!(closure instanceof Heap) || closure.kind !== "closure") throw new Thrown("not a function");
    const fn = this.#function(closure.name);
    const own = fn.blocks[0]!.params.map((param, index) => {
      const place = fn.takesThis ? index - 1 : index;
      return this.#unbox(place < 0 ? self : args[place], param.type, `an argument ${place}`);
    });
    return this.call(fn, closure, own);
  }

  #unbox(value: Datum, type: string, what: string | undefined): Datum {
    const tests: Record<string, boolean> = {
      f64: typeof value === "number", str: typeof value === "string", bool: typeof value === "boolean",
      arr: Array.isArray(value), ref: Array.isArray(value) || value instanceof Heap, val: true,
    };
    if (tests[type]) return value;
    if (what === undefined) throw new Error(`unbox.unchecked ${type} of ${show(value)}`);
    throw new Thrown(`expected ${type}`);
  }

  #runtime({ c }: RuntimeFunction, all: Datum[]): Datum {
    if (c === "next") {
      const frame = all[0] as Heap;
      const step = frame.resume!.next(undefined);
      return step.value;
    }
    if (c === "abs") return Math.abs(all[0] as number);
    this.log.push(all.map(show).join(" "));
    return undefined;
  }
}

function isKind(value: Datum, kind: string): boolean {
  const heap = value instanceof Heap || Array.isArray(value);
  switch (kind) {
    case "undefined": return value === undefined;
    case "null": return value === null;
    case "nullish": return value === undefined || value === null;
    case "absent": return value === absent;
    case "true": return value === true;
    case "false": return value === false;
    case "array": return Array.isArray(value);
    case "object": return heap;
    case "function": return value instanceof Heap && value.kind === "closure";
    default: return typeof value === kind;
  }
}
