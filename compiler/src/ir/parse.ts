// Text to IR: the inverse of print.ts, for tests and for `.ir` files written by hand. Line by line, by hand.
import type { IrModule, Shape, ShapeProperty } from "./function.js";
import { FunctionParser, type Places } from "./parse-function.js";
import { IrSyntaxError, type Line, Lines, readEffects } from "./parse-lines.js";
import { type IrType, type RuntimeFunction, runtimeFlags } from "./types.js";

export { IrSyntaxError } from "./parse-lines.js";

/** The module, and the line on which each part of it stands. */
export interface ParsedIr {
  readonly module: IrModule;
  readonly lines: Readonly<Pick<Places, "get">>;
}

export function parseIr(text: string): ParsedIr {
  return new ModuleParser(text).parse();
}

export function parseModule(text: string): IrModule {
  return parseIr(text).module;
}

class ModuleParser {
  readonly #lines: Lines;
  readonly #places: Places = new Map();
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
