// The IR as text: what `--emit ir` and `--print-ir` show, and what test/ir/** is written in. docs/ir.md says the form.
//
// Invariant: parse(print(module)) prints the same again. A position is printed where it differs from the line before,
// its file where that differs too.
import type { AttributeValue, Block, Instruction, IrFunction, IrModule, Shape, Target, Terminator, Value } from "./function.js";
import { ops } from "./ops.js";
import { type Effects, type Position, type RuntimeFunction, runtimeFlags } from "./types.js";

export function printModule(module: IrModule): string {
  const names = runtimeNames(module.functions.values());
  const loop = module.loop === undefined ? "" : ` loop @${word(module.loop)}`;
  const lines = [`module ${word(module.name)} entry @${word(module.entry)}${loop}`];
  const rows = new Map([...names].map(([row, name]) => [name, row]));
  for (const [name, row] of rows) lines.push(printRuntime(row, name));
  for (const global of module.globals) lines.push(`global ${word(global.name)}`);
  for (const shape of module.shapes.values()) lines.push(printShape(shape));
  for (const view of module.views.values()) {
    const shape = view.shape === undefined ? "" : ` shape ${word(view.shape)}`;
    lines.push(`view ${word(view.key)} {${view.names.map(word).join(", ")}}${shape}`);
  }
  if (module.errorShapes.length > 0) lines.push(`errors ${module.errorShapes.map(word).join(" ")}`);
  const functions = [...module.functions.values()].map((fn) => printFunction(fn, names));
  return `${[lines.join("\n"), ...functions].join("\n\n")}\n`;
}

/** The names of the rows in the text: the C symbol, with a number where two rows share it. */
export type RuntimeNames = ReadonlyMap<RuntimeFunction, string>;

export function runtimeNames(functions: Iterable<IrFunction>): RuntimeNames {
  const names = new Map<RuntimeFunction, string>();
  const byText = new Map<string, string>();
  const taken = new Map<string, number>();
  for (const fn of functions) {
    for (const block of fn.blocks) {
      for (const instruction of block.instructions) {
        const row = instruction.attributes["row"] as RuntimeFunction | undefined;
        if (row === undefined || names.has(row)) continue;
        const text = printRuntime(row, row.c);
        let name = byText.get(text);
        if (name === undefined) {
          const count = (taken.get(row.c) ?? 0) + 1;
          taken.set(row.c, count);
          name = count === 1 ? row.c : `${row.c}.${count}`;
          byText.set(text, name);
          names.set(row, name);
        } else {
          names.set(row, name);
        }
      }
    }
  }
  return names;
}

export function printFunction(fn: IrFunction, names: RuntimeNames = runtimeNames([fn])): string {
  const printer = new FunctionPrinter(fn, names);
  return printer.print();
}

class FunctionPrinter {
  #last: Position;
  #lines: string[] = [];

  constructor(readonly fn: IrFunction, readonly names: RuntimeNames) {
    this.#last = fn.position;
  }

  print(): string {
    const { fn } = this;
    this.#lines.push(`${header(fn)} { ; ${place(fn.position)}`);
    fn.blocks.forEach((block, index) => this.#block(block, index === 0));
    this.#lines.push("}");
    return this.#lines.join("\n");
  }

  #block(block: Block, isEntry: boolean): void {
    const params = isEntry || block.params.length === 0 ? "" : `(${block.params.map(typed).join(", ")})`;
    const handler = block.handler === undefined ? "" : ` handler bb${block.handler.id}`;
    this.#lines.push(`bb${block.id}${params}${handler}:`);
    for (const instruction of block.instructions) {
      this.#line(printInstruction(instruction, this.names), instruction.position);
    }
    if (block.terminator !== undefined) this.#line(printTerminator(block.terminator), block.terminator.position);
  }

  #line(text: string, position: Position): void {
    const last = this.#last;
    this.#last = position;
    if (position.line === last.line && position.column === last.column && position.file === last.file) {
      this.#lines.push(`  ${text}`);
    } else {
      this.#lines.push(`  ${text} ; ${position.file === last.file ? "" : `${position.file}:`}${position.line}:${position.column}`);
    }
  }
}

function header(fn: IrFunction): string {
  const params = (fn.blocks[0]?.params ?? []).map(typed).join(", ");
  const parts = [`function @${word(fn.name)}(${params}) -> ${fn.result}`];
  if (fn.displayName !== fn.name) parts.push(JSON.stringify(fn.displayName));
  if (fn.kind === "generator") parts.push("generator");
  if (fn.async !== undefined) parts.push(fn.async === "generator" ? "asyncGenerator" : "async");
  if (fn.usesClosure) parts.push(`closure ${fn.captureCount}`);
  if (fn.needsEntry) parts.push("entry");
  if (fn.needsEntry && fn.isMember) parts.push("member");
  if (fn.takesThis) parts.push("this");
  if (fn.constructorOf !== undefined) parts.push(`constructor ${word(fn.constructorOf)}`);
  if (fn.lengthProperty !== 0) parts.push(`length ${fn.lengthProperty}`);
  if (fn.hasRest) parts.push("rest");
  if (fn.inlineAlways) parts.push("inline");
  if (fn.eventMethod !== undefined) {
    const { variant } = fn.eventMethod;
    parts.push(variant === undefined ? "eventMethod" : `eventMethod @${word(variant)}`);
  }
  if (fn.visits !== undefined) parts.push(fn.visits);
  if (fn.rooms !== undefined) parts.push("rooms", String(fn.rooms.count), ...(fn.rooms.given ? ["given"] : []));
  if (fn.effects !== undefined) parts.push(`effects(${effectWords(fn.effects).join(" ")})`);
  if (fn.locals.length > 0) parts.push(`locals(${fn.locals.map((l) => `${word(l.name)}: ${l.type}`).join(", ")})`);
  return parts.join(" ");
}

/** One instruction without its position. */
export function printInstruction(instruction: Instruction, names?: RuntimeNames): string {
  const { op, operands, result, attributes } = instruction;
  const declared: readonly string[] = ops[op].attributes;
  let text = result === undefined ? op : `${typed(result)} = ${op}`;
  for (const key of declared) {
    const value = attributes[key];
    if (key !== "type" && value !== undefined) text += ` ${attributeText(key, value, names)}`;
  }
  if (operands.length > 0 || ops[op].operands.length > 0) text += `(${operands.map(name).join(", ")})`;
  const more = Object.keys(attributes).filter((key) => !declared.includes(key)).sort();
  if (more.length > 0) text += ` {${more.map((key) => `${word(key)}: ${attributeText(key, attributes[key]!, names)}`).join(", ")}}`;
  return text;
}

function attributeText(key: string, value: AttributeValue, names?: RuntimeNames): string {
  if (typeof value === "number") return Object.is(value, -0) ? "-0" : String(value);
  if (typeof value === "boolean") return String(value);
  if (typeof value === "string") return key === "function" ? `@${word(value)}` : word(value);
  if ("c" in value) return names?.get(value) ?? value.c;
  return `[${value.map((each) => JSON.stringify(each)).join(", ")}]`;
}

export function printTerminator(terminator: Terminator): string {
  switch (terminator.kind) {
    case "jump":
      return `jump ${targetText(terminator.target)}`;
    case "branch":
      return `branch ${name(terminator.condition)}, ${targetText(terminator.then)}, ${targetText(terminator.otherwise)}`;
    case "switch": {
      const cases = terminator.cases.map((each) => `${each.value}: ${targetText(each.target)}`);
      return `switch ${name(terminator.value)} [${cases.join(", ")}] else ${targetText(terminator.otherwise)}`;
    }
    case "return":
      return terminator.value === undefined ? "return" : `return ${name(terminator.value)}`;
    case "throw":
      return `throw ${name(terminator.value)}`;
    case "unreachable":
      return "unreachable";
  }
}

function printRuntime(row: RuntimeFunction, name: string): string {
  const words = [...effectWords(row.effects), ...runtimeFlags.filter((flag) => row[flag] === true), ...shortWords(row)];
  if (row.ofHostEvent) words.push("ofHostEvent", ...shortWords(row.ofHostEvent));
  const symbol = name === row.c ? "" : ` = ${row.c}`;
  return [`runtime ${name}(${row.parameters.join(", ")}) -> ${row.result}${symbol}`, ...words].join(" ");
}

function shortWords({ short, shortWrites, room }: Pick<RuntimeFunction, "short" | "shortWrites" | "room">): string[] {
  return [...(short ? ["short"] : []), ...(shortWrites ? ["shortWrites"] : []), ...(room ? ["room"] : [])];
}

function effectWords(effects: Effects): string[] {
  return (["reads", "writes", "allocates", "throws"] as const).filter((each) => effects[each] === true);
}

function printShape(shape: Shape): string {
  const base = shape.base === undefined ? "" : ` extends ${word(shape.base)}`;
  const library = shape.isLibrary !== true ? "" : shape.isCallable === true ? " library callable" : " library";
  const lines = [`shape ${word(shape.name)} ${JSON.stringify(shape.displayName)}${base}${library} {`];
  for (const property of shape.properties) {
    const get = property.get === undefined ? "" : ` get @${word(property.get)}`;
    const set = property.set === undefined ? "" : ` set @${word(property.set)}`;
    lines.push(`  ${property.kind} ${word(property.name)} ${property.slot}${property.hidden ? " hidden" : ""}${get}${set}`);
  }
  return [...lines, "}"].join("\n");
}

const keywords = new Set(["true", "false", "NaN", "Infinity"]);

/** A name as it stands, or quoted where it would be read as something else. */
function word(text: string): string {
  return /^[A-Za-z_$][\w$.]*$/.test(text) && !keywords.has(text) ? text : JSON.stringify(text).replaceAll("\uFFFF", "\\uFFFF");
}

function name(value: Value): string {
  return `v${value.id}`;
}

function typed(value: Value): string {
  return `v${value.id}: ${value.type}`;
}

function targetText(target: Target): string {
  const args = target.args.length === 0 ? "" : `(${target.args.map(name).join(", ")})`;
  return `bb${target.block.id}${args}`;
}

function place(position: Position): string {
  return `${position.file}:${position.line}:${position.column}`;
}
