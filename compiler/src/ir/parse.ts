// Text to IR: the inverse of print.ts, for tests and for `.ir` files written by hand.
//
// Line by line, by hand. Forward references are fine everywhere (a value may be used in a block that is printed before
// the one that defines it), so values and blocks are made at their first mention and filled in at their definition.
// `;` begins a comment; one that is a position is read as such. Faults throw IrSyntaxError with the line.
import type {
  AttributeValue, Block, Instruction, IrFunction, IrModule, Shape, ShapeProperty, Target, Terminator, Value,
} from "./function.js";
import { type OpName, ops } from "./ops.js";
import { type Effects, type IrType, irTypes, type Position, type RuntimeFunction, runtimeFlags } from "./types.js";

export class IrSyntaxError extends Error {
  override readonly name = "IrSyntaxError";
  constructor(message: string, readonly line: number) {
    super(`line ${line}: ${message}`);
  }
}

/** The module, and the line on which each part of it stands. */
export interface ParsedIr {
  readonly module: IrModule;
  readonly lines: ReadonlyMap<IrFunction | Block | Instruction | Terminator | Shape, number>;
}

export function parseIr(text: string): ParsedIr {
  return new ModuleParser(text).parse();
}

export function parseModule(text: string): IrModule {
  return parseIr(text).module;
}

interface Token {
  readonly kind: "word" | "number" | "string" | "mark" | "end";
  readonly text: string;
}

const tokenPattern = /\s*(?:("(?:[^"\\]|\\.)*")|(-?Infinity\b|-?\d+(?:\.\d+)?(?:e[+-]?\d+)?)|([A-Za-z_$][\w$.]*)|(->|[@(){}[\]:,=])|(;.*)|$)/gy;

/** The tokens of one line, read from left to right. */
class Line {
  readonly tokens: Token[] = [];
  readonly position: { file: string | undefined; line: number; column: number } | undefined;
  #at = 0;

  constructor(text: string, readonly number: number) {
    tokenPattern.lastIndex = 0;
    let comment = "";
    while (tokenPattern.lastIndex < text.length) {
      const at = tokenPattern.lastIndex;
      const match = tokenPattern.exec(text);
      if (match === null) throw new IrSyntaxError(`cannot read "${text.slice(at).trim()}"`, number);
      const [, string, numeral, word, mark, rest] = match;
      if (string !== undefined) this.tokens.push({ kind: "string", text: JSON.parse(string) as string });
      else if (numeral !== undefined) this.tokens.push({ kind: "number", text: numeral });
      else if (word !== undefined) this.tokens.push({ kind: "word", text: word });
      else if (mark !== undefined) this.tokens.push({ kind: "mark", text: mark });
      else if (rest !== undefined) comment = rest;
      else break;
    }
    const place = /^;\s(?:(.+):)?(\d+):(\d+)$/.exec(comment);
    if (place !== null) this.position = { file: place[1], line: Number(place[2]), column: Number(place[3]) };
  }

  get peek(): Token {
    return this.tokens[this.#at] ?? { kind: "end", text: "" };
  }

  next(): Token {
    const token = this.peek;
    this.#at++;
    return token;
  }

  /** Takes the token if it is this mark or word. */
  accept(text: string): boolean {
    const found = this.peek.text === text && (this.peek.kind === "mark" || this.peek.kind === "word");
    if (found) this.#at++;
    return found;
  }

  expect(text: string): void {
    if (!this.accept(text)) throw this.fault(`expected "${text}"`);
  }

  /** A bare or quoted name. */
  name(what: string): string {
    const token = this.next();
    if (token.kind !== "word" && token.kind !== "string") throw this.fault(`expected ${what}`, token);
    return token.text;
  }

  functionName(): string {
    this.expect("@");
    return this.name("a function's name");
  }

  integer(what: string): number {
    const token = this.next();
    if (token.kind !== "number" || !Number.isInteger(Number(token.text))) throw this.fault(`expected ${what}`, token);
    return Number(token.text);
  }

  type(): IrType {
    const text = this.name("a type");
    const type = irTypes.find((each) => each === text);
    if (type === undefined) throw this.fault(`"${text}" is no type`);
    return type;
  }

  end(): void {
    if (this.peek.kind !== "end") throw this.fault("expected the end of the line");
  }

  /** `item, item, …` up to the closing mark, which is taken too. */
  list(close: string, item: () => void): void {
    if (this.accept(close)) return;
    do item();
    while (this.accept(","));
    this.expect(close);
  }

  fault(message: string, token = this.peek): IrSyntaxError {
    const found = token.kind === "end" ? "the line ends" : `found "${token.text}"`;
    return new IrSyntaxError(`${message}, ${found}`, this.number);
  }
}

/** Hands out the lines that are not empty. */
class Lines {
  readonly #lines: Line[];
  #at = 0;
  readonly last: number;

  constructor(text: string) {
    const all = text.split("\n");
    this.last = all.length;
    this.#lines = all.map((line, index) => new Line(line, index + 1)).filter((line) => line.tokens.length > 0);
  }

  next(): Line | undefined {
    return this.#lines[this.#at++];
  }

  /** The lines up to a closing brace alone. */
  *body(): Generator<Line> {
    for (let line = this.next(); line !== undefined; line = this.next()) {
      if (line.accept("}")) return line.end();
      yield line;
    }
    throw new IrSyntaxError('expected "}", the text ends', this.last);
  }
}

class ModuleParser {
  readonly #lines: Lines;
  readonly #places = new Map<IrFunction | Block | Instruction | Terminator | Shape, number>();
  readonly #rows = new Map<string, RuntimeFunction>();
  readonly #module: IrModule = {
    name: "", functions: new Map(), shapes: new Map(), views: new Map(), globals: [], entry: "", errorShapes: [],
  };

  constructor(text: string) {
    this.#lines = new Lines(text);
  }

  parse(): ParsedIr {
    for (let line = this.#lines.next(); line !== undefined; line = this.#lines.next()) this.#item(line);
    return { module: this.#module, lines: this.#places };
  }

  #item(line: Line): void {
    const token = line.next();
    const module = this.#module;
    switch (token.text) {
      case "module":
        module.name = line.name("the module's name");
        if (line.accept("entry")) module.entry = line.functionName();
        if (line.accept("loop")) module.loop = line.functionName();
        return line.end();
      case "runtime":
        return this.#runtime(line);
      case "global":
        module.globals.push({ name: line.name("the variable's name") });
        return line.end();
      case "shape":
        return this.#shape(line);
      case "view":
        return this.#view(line);
      case "errors":
        while (line.peek.kind !== "end") module.errorShapes.push(line.name("a shape's name"));
        return;
      case "function": {
        const parser = new FunctionParser(line, this.#rows, this.#places);
        const fn = parser.parse(this.#lines);
        if (module.functions.has(fn.name)) throw new IrSyntaxError(`two functions @${fn.name}`, line.number);
        module.functions.set(fn.name, fn);
        return;
      }
      default:
        throw line.fault("expected module, runtime, global, shape, view, errors or function", token);
    }
  }

  #runtime(line: Line): void {
    const name = line.name("the runtime function's name");
    const parameters: IrType[] = [];
    line.expect("(");
    line.list(")", () => parameters.push(line.type()));
    line.expect("->");
    const result = line.type();
    const c = line.accept("=") ? line.name("a C symbol") : name;
    const effects = readEffects(line);
    const flags = runtimeFlags.filter((flag) => line.accept(flag)).map((flag) => [flag, true]);
    const short = readShort(line);
    const ofHostEvent = line.accept("ofHostEvent") ? { short: false, ...readShort(line) } : undefined;
    line.end();
    this.#rows.set(name, {
      c, parameters, result, effects, ...Object.fromEntries(flags), ...short,
      ...(ofHostEvent === undefined ? {} : { ofHostEvent }),
    });
  }

  #shape(line: Line): void {
    const name = line.name("the shape's name");
    const displayName = line.peek.kind === "string" ? line.next().text : name;
    const base = line.accept("extends") ? line.name("the base shape's name") : undefined;
    const isLibrary = line.accept("library");
    const isCallable = line.accept("callable");
    line.expect("{");
    const properties: ShapeProperty[] = [];
    for (const each of this.#lines.body()) {
      const kind = each.name("slot, accessor or method");
      if (kind !== "slot" && kind !== "accessor" && kind !== "method") throw each.fault("expected slot, accessor or method");
      const property = each.name("the property's name");
      const slot = each.integer("the slot's number");
      const hidden = each.accept("hidden");
      const get = each.accept("get") ? each.functionName() : undefined;
      const set = each.accept("set") ? each.functionName() : undefined;
      each.end();
      properties.push({ name: property, kind, slot, hidden, get, set });
    }
    const shape: Shape = { name, displayName, base, properties, ...(isLibrary ? { isLibrary, isCallable } : {}) };
    this.#module.shapes.set(name, shape);
    this.#places.set(shape, line.number);
  }

  #view(line: Line): void {
    const key = line.name("the view's key");
    const names: string[] = [];
    line.expect("{");
    line.list("}", () => names.push(line.name("a property's name")));
    const shape = line.accept("shape") ? line.name("the shape's name") : undefined;
    line.end();
    this.#module.views.set(key, { key, names, shape });
  }
}

function readShort(line: Line): Pick<RuntimeFunction, "short" | "shortWrites" | "room"> {
  const words = ["short", "shortWrites", "room"].filter((word) => line.accept(word));
  return Object.fromEntries(words.map((word) => [word, true]));
}

function readEffects(line: Line): Effects {
  const effects: { -readonly [K in keyof Effects]: boolean } = {};
  for (;;) {
    if (line.accept("reads")) effects.reads = true;
    else if (line.accept("writes")) effects.writes = true;
    else if (line.accept("allocates")) effects.allocates = true;
    else if (line.accept("throws")) effects.throws = true;
    else return effects;
  }
}

class FunctionParser {
  #values = new Map<number, Value>();
  #defined = new Set<Value>();
  #firstUse = new Map<number, Line>();
  #blocks = new Map<number, Block>();
  #params: Value[] = [];
  #position: Position = { file: "test.ts", line: 1, column: 1 };

  constructor(
    readonly line: Line,
    readonly rows: ReadonlyMap<string, RuntimeFunction>,
    readonly places: Map<IrFunction | Block | Instruction | Terminator | Shape, number>,
  ) {}

  parse(lines: Lines): IrFunction {
    const fn = this.#header();
    let block: Block | undefined;
    for (const line of lines.body()) {
      if (isBlockHead(line)) {
        block = this.#blockHead(line, fn);
      } else {
        if (block === undefined) throw line.fault("expected a block");
        if (block.terminator !== undefined) throw line.fault(`bb${block.id} has ended already`);
        this.#movePosition(line);
        this.#statement(line, block);
        line.end();
      }
    }
    this.#checkAllDefined(fn);
    fn.nextValue = Math.max(-1, ...[...this.#values.keys()]) + 1;
    fn.nextBlock = Math.max(-1, ...fn.blocks.map((each) => each.id)) + 1;
    return fn;
  }

  #header(): IrFunction {
    const { line } = this;
    this.#movePosition(line);
    const name = line.functionName();
    line.expect("(");
    line.list(")", () => this.#params.push(this.#definition(line)));
    line.expect("->");
    const result = line.type();
    const displayName = line.peek.kind === "string" ? line.next().text : name;
    const fn: IrFunction = {
      name, displayName, position: this.#position, result, blocks: [], locals: [], kind: "function", captureCount: 0,
      usesClosure: false, needsEntry: false, isMember: false, takesThis: false, lengthProperty: 0, hasRest: false, inlineAlways: false,
      nextValue: 0, nextBlock: 0,
    };
    while (!line.accept("{")) this.#flag(line, fn);
    line.end();
    this.places.set(fn, line.number);
    return fn;
  }

  #flag(line: Line, fn: IrFunction): void {
    if (line.accept("generator")) fn.kind = "generator";
    else if (line.accept("async")) fn.async = "function";
    else if (line.accept("asyncGenerator")) fn.async = "generator";
    else if (line.accept("entry")) fn.needsEntry = true;
    else if (line.accept("member")) fn.isMember = true;
    else if (line.accept("this")) fn.takesThis = true;
    else if (line.accept("constructor")) fn.constructorOf = line.name("the class");
    else if (line.accept("rest")) fn.hasRest = true;
    else if (line.accept("inline")) fn.inlineAlways = true;
    else if (line.accept("eventMethod")) {
      fn.eventMethod = { variant: line.peek.text.startsWith("@") ? line.functionName() : undefined };
    } else if (line.accept("enters")) fn.visits = "enters";
    else if (line.accept("tries")) fn.visits = "tries";
    else if (line.accept("rooms")) {
      fn.rooms = { count: line.integer("the number of rooms"), given: line.accept("given") };
    } else if (line.accept("length")) fn.lengthProperty = line.integer("a length");
    else if (line.accept("closure")) {
      fn.usesClosure = true;
      fn.captureCount = line.integer("the number of captures");
    } else if (line.accept("effects")) {
      line.expect("(");
      fn.effects = readEffects(line);
      line.expect(")");
    } else if (line.accept("locals")) {
      line.expect("(");
      line.list(")", () => {
        const name = line.name("the local's name");
        line.expect(":");
        fn.locals.push({ name, type: line.type() });
      });
    } else throw line.fault('expected a property of the function or "{"');
  }

  #blockHead(line: Line, fn: IrFunction): Block {
    const block = this.#block(line);
    if (fn.blocks.includes(block)) throw line.fault(`bb${block.id} stands here a second time`);
    const isEntry = fn.blocks.length === 0;
    if (line.accept("(")) {
      if (isEntry) throw line.fault("the first block has the function's parameters and names none");
      line.list(")", () => block.params.push(this.#definition(line)));
    }
    if (isEntry) block.params = this.#params;
    if (line.accept("handler")) block.handler = this.#block(line);
    line.expect(":");
    line.end();
    fn.blocks.push(block);
    this.places.set(block, line.number);
    return block;
  }

  #statement(line: Line, block: Block): void {
    const terminator = this.#terminator(line);
    if (terminator !== undefined) {
      block.terminator = terminator;
      this.places.set(terminator, line.number);
    } else {
      const instruction = this.#instruction(line);
      block.instructions.push(instruction);
      this.places.set(instruction, line.number);
    }
  }

  #terminator(line: Line): Terminator | undefined {
    const position = this.#position;
    if (line.accept("jump")) return { kind: "jump", target: this.#target(line), position };
    if (line.accept("unreachable")) return { kind: "unreachable", position };
    if (line.accept("throw")) return { kind: "throw", value: this.#use(line), position };
    if (line.accept("return")) {
      return { kind: "return", value: line.peek.kind === "end" ? undefined : this.#use(line), position };
    }
    if (line.accept("branch")) {
      const condition = this.#use(line);
      line.expect(",");
      const then = this.#target(line);
      line.expect(",");
      return { kind: "branch", condition, then, otherwise: this.#target(line), position };
    }
    if (line.accept("switch")) {
      const value = this.#use(line);
      const cases: { value: number; target: Target }[] = [];
      line.expect("[");
      line.list("]", () => {
        const each = line.integer("a case's number");
        line.expect(":");
        cases.push({ value: each, target: this.#target(line) });
      });
      line.expect("else");
      return { kind: "switch", value, cases, otherwise: this.#target(line), position };
    }
    return undefined;
  }

  #instruction(line: Line): Instruction {
    let result: Value | undefined;
    if (isValueName(line.peek)) {
      result = this.#definition(line);
      line.expect("=");
    }
    const op = line.name("an op");
    if (!isOp(op)) throw line.fault(`there is no op "${op}"`);
    const attributes: Record<string, AttributeValue> = {};
    for (const key of ops[op].attributes) {
      if (key === "type") {
        if (result !== undefined) attributes["type"] = result.type;
      } else if (line.peek.kind !== "end" && line.peek.text !== "(") attributes[key] = this.#attribute(line, key);
    }
    const operands: Value[] = [];
    if (line.accept("(")) line.list(")", () => operands.push(this.#use(line)));
    if (line.accept("{")) {
      line.list("}", () => {
        const key = line.name("an attribute's name");
        line.expect(":");
        attributes[key] = this.#attribute(line, key);
      });
    }
    return { op, operands, result, attributes, position: this.#position };
  }

  #attribute(line: Line, key: string): AttributeValue {
    if (line.peek.text === "@" && line.peek.kind === "mark") return line.functionName();
    if (line.accept("[")) {
      const list: string[] = [];
      line.list("]", () => list.push(line.name("a string")));
      return list;
    }
    const token = line.next();
    if (key === "row") {
      const row = this.rows.get(token.text);
      if (row === undefined) throw line.fault("expected a runtime function that a line `runtime` declares", token);
      return row;
    }
    if (token.kind === "number") return Number(token.text);
    if (token.kind === "string") return token.text;
    if (token.kind !== "word") throw line.fault(`expected the attribute "${key}"`, token);
    if (token.text === "true" || token.text === "false") return token.text === "true";
    return token.text === "NaN" ? NaN : token.text;
  }

  #target(line: Line): Target {
    const block = this.#block(line);
    const args: Value[] = [];
    if (line.accept("(")) line.list(")", () => args.push(this.#use(line)));
    return { block, args };
  }

  #block(line: Line): Block {
    const token = line.next();
    const match = /^bb(\d+)$/.exec(token.text);
    if (match === null) throw line.fault("expected a block", token);
    const id = Number(match[1]);
    const known = this.#blocks.get(id);
    if (known !== undefined) return known;
    const block: Block = { id, params: [], instructions: [], terminator: undefined, handler: undefined };
    this.#blocks.set(id, block);
    return block;
  }

  #use(line: Line): Value {
    const id = this.#valueId(line);
    if (!this.#firstUse.has(id)) this.#firstUse.set(id, line);
    return this.#value(id);
  }

  #definition(line: Line): Value {
    const value = this.#value(this.#valueId(line));
    line.expect(":");
    (value as { type: IrType }).type = line.type();
    this.#defined.add(value);
    return value;
  }

  #valueId(line: Line): number {
    const token = line.next();
    if (!isValueName(token)) throw line.fault("expected a value", token);
    return Number(token.text.slice(1));
  }

  #value(id: number): Value {
    let value = this.#values.get(id);
    if (value === undefined) this.#values.set(id, (value = { id, type: "void" }));
    return value;
  }

  #movePosition(line: Line): void {
    const place = line.position;
    if (place === undefined) return;
    this.#position = { file: place.file ?? this.#position.file, line: place.line, column: place.column };
  }

  #checkAllDefined(fn: IrFunction): void {
    for (const [id, line] of this.#firstUse) {
      if (!this.#defined.has(this.#values.get(id)!)) throw new IrSyntaxError(`v${id} is not defined`, line.number);
    }
    for (const block of this.#blocks.values()) {
      if (!fn.blocks.includes(block)) throw new IrSyntaxError(`@${fn.name} has no bb${block.id}`, this.line.number);
    }
  }
}

function isValueName(token: Token): boolean {
  return token.kind === "word" && /^v\d+$/.test(token.text);
}

function isBlockHead(line: Line): boolean {
  return line.peek.kind === "word" && /^bb\d+$/.test(line.peek.text);
}

function isOp(text: string): text is OpName {
  return Object.hasOwn(ops, text);
}
