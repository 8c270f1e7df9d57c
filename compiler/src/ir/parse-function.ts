// The text of one function to IR.
//
// Forward references are fine everywhere (a value may be used in a block that is printed before the one that defines it),
// so values and blocks are made at their first mention and filled in at their definition.
import type { AttributeValue, Block, Instruction, IrFunction, Shape, Target, Terminator, Value } from "./function.js";
import { type OpName, ops } from "./ops.js";
import { IrSyntaxError, type Line, type Lines, readEffects, type Token } from "./parse-lines.js";
import type { IrType, Position, RuntimeFunction } from "./types.js";

/** The line on which each part stands. */
export type Places = Map<IrFunction | Block | Instruction | Terminator | Shape, number>;

export class FunctionParser {
  #values = new Map<number, Value>();
  #defined = new Set<Value>();
  #firstUse = new Map<number, Line>();
  #blocks = new Map<number, Block>();
  #params: Value[] = [];
  #position: Position = { file: "test.ts", line: 1, column: 1 };

  constructor(
    readonly line: Line,
    readonly rows: ReadonlyMap<string, RuntimeFunction>,
    readonly places: Places,
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
