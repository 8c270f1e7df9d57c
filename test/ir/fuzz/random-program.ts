// Makes a random program: functions of structured code over locals of all kinds, with loops, exceptions, closures,
// objects, arrays and generators. Everything it does ends, and is logged.
//
// The same seed gives the same program.
import { Builder, newFunction } from "../../../compiler/src/ir/builder.js";
import type { AttributeValue, Block, IrFunction, IrModule, Value } from "../../../compiler/src/ir/function.js";
import type { OpName, ValueKind } from "../../../compiler/src/ir/ops.js";
import type { IrType, RuntimeFunction } from "../../../compiler/src/ir/types.js";

const position = { file: "random.ts", line: 1, column: 1 };
const log: RuntimeFunction = { c: "log", parameters: ["val"], result: "void", effects: { writes: true } };
const next: RuntimeFunction = { c: "next", parameters: ["ref"], result: "val", effects: { reads: true, writes: true, throws: true } };
const abs: RuntimeFunction = { c: "abs", parameters: ["f64"], result: "f64", effects: {} };
const types: readonly IrType[] = ["f64", "bool", "str", "val", "arr", "ref"];
const kinds: readonly ValueKind[] = ["undefined", "null", "nullish", "number", "string", "boolean", "true", "array", "object", "function", "absent"];
const numbers = [0, -0, 1, -1, 2, 3, 0.5, NaN, Infinity, 2147483647, -2147483648, 4294967296, 1e300];

export function randomProgram(seed: number): IrModule {
  return new Maker(seed).module();
}

interface Signature {
  readonly fn: IrFunction;
  readonly params: readonly IrType[];
}

class Maker {
  #state: number;
  readonly #module: IrModule = {
    name: "random", functions: new Map(), shapes: new Map(), views: new Map(), globals: [{ name: "g" }, { name: "h" }],
    entry: "main", errorShapes: [],
  };
  readonly #made: Signature[] = [];

  constructor(seed: number) {
    this.#state = seed * 2654435761 + 1;
  }

  /** 0 … n - 1 */
  pick(n: number): number {
    this.#state = (Math.imul(this.#state, 1103515245) + 12345) | 0;
    return ((this.#state >>> 8) & 0xffff) % n;
  }

  one<T>(list: readonly T[]): T {
    return list[this.pick(list.length)]!;
  }

  get made(): readonly Signature[] {
    return this.#made;
  }

  module(): IrModule {
    const none = { hidden: false, get: undefined, set: undefined };
    const slots = ["x", "y"].map((name, i) => ({ name, kind: "slot" as const, slot: i + 1, ...none }));
    const method = { ...none, name: "m", kind: "method" as const, slot: 0, get: "m" };
    this.#module.shapes.set("P", { name: "P", displayName: "P", base: undefined, properties: [...slots, method] });
    this.#module.shapes.set("Q", { name: "Q", displayName: "Q", base: "P", properties: [...slots, method] });
    this.#module.views.set("P", { key: "P", names: ["x", "y"], shape: "P" });
    this.#function("m", ["ref", "val"], "val", { takesThis: true, needsEntry: true });
    const count = 2 + this.pick(3);
    for (let i = 0; i < count; i++) this.#randomFunction(`f${i}`);
    this.#function("main", [], "void", {});
    return this.#module;
  }

  #randomFunction(name: string): void {
    const params = Array.from({ length: this.pick(3) }, () => this.one(types));
    if (this.pick(4) === 0) this.#function(name, params, "val", { kind: "generator" });
    else {
      const closure = this.pick(3) === 0;
      this.#function(name, params, this.one([...types, "void"]), {
        needsEntry: true, usesClosure: closure, captureCount: closure ? 2 : 0,
      });
    }
  }

  #function(name: string, params: readonly IrType[], result: IrType, flags: Partial<IrFunction>): void {
    const fn = Object.assign(newFunction(name, name, position, result), flags);
    new Body(this, fn, params).make();
    this.#module.functions.set(name, fn);
    this.#made.push({ fn, params });
  }
}

class Body {
  readonly #builder: Builder;
  readonly #params: Value[];
  #budget = 12;
  #loops = 0;

  constructor(readonly maker: Maker, readonly fn: IrFunction, params: readonly IrType[]) {
    this.#builder = new Builder(fn);
    const entry = this.#builder.newBlock(params);
    this.#params = entry.params;
    this.#builder.enter(entry);
    for (const type of types) for (const n of [1, 2]) fn.locals.push({ name: `${type}${n}`, type });
  }

  make(): void {
    // A pointer is never read before it is written; of the others the second begins as zero.
    for (const type of ["arr", "ref"] as const) for (const n of [1, 2]) this.#set(`${type}${n}`, this.#expression(type, 0));
    for (const type of ["f64", "bool", "str", "val"] as const) this.#set(`${type}1`, this.#expression(type, 1));
    this.#statements(3 + this.maker.pick(4));
    if (!this.#builder.reachable) return;
    for (const type of types) this.#log(this.#get(`${type}1`, type));
    this.#return();
  }

  #return(): void {
    const { result } = this.fn;
    this.#builder.return(result === "void" ? undefined : this.#expression(result, 2));
  }

  #emit(op: OpName, operands: Value[] = [], attributes: Record<string, AttributeValue> = {}, type?: IrType): Value {
    return this.#builder.emit(op, operands, attributes, type);
  }

  #get(local: string, type: IrType): Value {
    return this.#emit("local.get", [], { local, type }, type);
  }

  #set(local: string, value: Value): void {
    this.#emit("local.set", [value], { local });
  }

  #boxed(value: Value): Value {
    return value.type === "val" ? value : this.#emit("box", [value]);
  }

  #log(value: Value): void {
    this.#builder.runtime(log, [this.#boxed(value)]);
  }

  #statements(count: number): void {
    for (let i = 0; i < count && this.#builder.reachable && this.#budget > 0; i++) {
      this.#budget--;
      this.#statement();
    }
  }

  #statement(): void {
    const type = this.maker.one(types);
    switch (this.maker.pick(14)) {
      case 0: case 1: case 2: case 3:
        return this.#set(`${type}${1 + this.maker.pick(2)}`, this.#expression(type, 3));
      case 4: case 5:
        return this.#if();
      case 6: case 7:
        return this.#loop();
      case 8: case 9:
        return this.#try();
      case 10:
        return this.#log(this.#expression(type, 2));
      case 11:
        if (this.maker.pick(3) === 0) return this.#builder.throw(this.#expression("val", 1));
        this.#emit("property.set", [this.#expression(this.maker.one(["val", "ref"]), 2), this.#expression("val", 1)], { name: this.maker.one(["x", "y"]), view: "P" });
        return;
      case 12:
        if (this.maker.pick(2) === 0) this.#emit("array.push", [this.#expression("arr", 1), this.#expression("val", 1)]);
        else this.#emit("array.set", [this.#expression("arr", 1), this.#expression("f64", 2), this.#expression("val", 1)]);
        return;
      default:
        if (this.fn.kind === "generator") this.#set("val1", this.#emit("yield", [this.#expression("val", 2)]));
        else this.#emit("global.set", [this.#expression("val", 2)], { global: this.maker.one(["g", "h"]) });
    }
  }

  #if(): void {
    const [then, otherwise, join] = [this.#builder.newBlock(), this.#builder.newBlock(), this.#builder.newBlock()];
    this.#builder.branch(this.#expression("bool", 3), then, otherwise);
    for (const block of [then, otherwise]) {
      this.#builder.enter(block);
      this.#statements(2);
      if (this.#builder.reachable) this.#builder.jump(join);
    }
    this.#builder.enter(join);
  }

  /** for (let i = 0; i < n; i++) over a counter that nothing else writes. */
  #loop(): void {
    const counter = `i${this.#loops++}`;
    this.fn.locals.push({ name: counter, type: "f64" });
    const [head, body, exit] = [this.#builder.newBlock(), this.#builder.newBlock(), this.#builder.newBlock()];
    const down = this.maker.pick(3) === 0;
    const last = this.maker.pick(4);
    this.#set(counter, this.#number(down ? last : 0));
    this.#builder.jump(head);
    this.#builder.enter(head);
    const limit = this.maker.pick(3) === 0 && !down ? this.#emit("array.length", [this.#get("arr1", "arr")]) : this.#number(down ? 0 : last);
    this.#builder.branch(this.#emit(down ? "f64.ge" : "f64.lt", [this.#get(counter, "f64"), limit]), body, exit);
    this.#builder.enter(body);
    this.#set("f641", this.#emit("f64.add", [this.#get("f641", "f64"), this.#get(counter, "f64")]));
    this.#set("val2", this.#emit("array.get", [this.#get("arr1", "arr"), this.#get(counter, "f64")]));
    this.#statements(3);
    if (this.maker.pick(4) === 0 && this.#builder.reachable) {
      const stay = this.#builder.newBlock();
      this.#builder.branch(this.#expression("bool", 2), exit, stay);
      this.#builder.enter(stay);
    }
    if (this.#builder.reachable) {
      this.#set(counter, this.#emit(down ? "f64.sub" : "f64.add", [this.#get(counter, "f64"), this.#number(1)]));
      this.#builder.jump(head);
    }
    this.#builder.enter(exit);
  }

  #try(): void {
    const handler: Block = this.#builder.newBlock();
    const join = this.#builder.newBlock();
    const outer = this.#builder.handler;
    this.#builder.handler = handler;
    const body = this.#builder.newBlock();
    this.#builder.jump(body);
    this.#builder.enter(body);
    this.#statements(3);
    this.#builder.handler = outer;
    if (this.#builder.reachable) this.#builder.jump(join);
    this.#builder.enter(handler);
    this.#set(`val${1 + this.maker.pick(2)}`, this.#emit("catch"));
    this.#log(this.#get("f641", "f64"));
    this.#statements(2);
    if (this.#builder.reachable) this.#builder.jump(join);
    this.#builder.enter(join);
  }

  #number(value: number): Value {
    return this.#emit("const.f64", [], { value });
  }

  #expression(type: IrType, depth: number): Value {
    const own = this.#params.filter((param) => param.type === type);
    if (own.length > 0 && this.maker.pick(4) === 0) return this.maker.one(own);
    const again = (of: IrType): Value => this.#expression(of, depth - 1);
    if (depth > 0) {
      const call = this.maker.pick(6) === 0 ? this.#call(type, depth) : undefined;
      if (call !== undefined) return call;
      if (type === "f64" && this.maker.pick(8) === 0) return this.#emit("number.or.nan", [again("val")], { what: "it" });
      if (type !== "val" && this.maker.pick(6) === 0) return this.#emit("unbox", [again("val")], { type, what: "it" }, type);
      if (type !== "ref" && type !== "arr" && this.maker.pick(3) === 0) return this.#get(`${type}${1 + this.maker.pick(2)}`, type);
    }
    switch (type) {
      case "f64":
        return this.#f64(depth, again);
      case "bool":
        return this.#bool(depth, again);
      case "str":
        if (depth === 0) return this.#emit("const.str", [], { value: this.maker.one(["", "a", "b"]) });
        return this.#emit("str.concat", [again("str"), again("str")]);
      case "arr":
        if (depth === 0 || this.maker.pick(3) === 0) return this.#emit("array.new", Array.from({ length: this.maker.pick(3) }, () => this.#leaf()));
        return this.#get(`arr${1 + this.maker.pick(2)}`, "arr");
      case "ref":
        return this.#ref(depth);
      default:
        return this.#val(depth, again);
    }
  }

  #leaf(): Value {
    return this.maker.pick(2) === 0 ? this.#emit("const.val", [], { value: this.maker.one(["undefined", "null"]) }) : this.#boxed(this.#number(this.maker.pick(5)));
  }

  #f64(depth: number, again: (of: IrType) => Value): Value {
    if (depth === 0) return this.#number(this.maker.one(numbers));
    switch (this.maker.pick(9)) {
      case 0: return this.#emit("array.length", [again("arr")]);
      case 1: return this.#emit("str.length", [again("str")]);
      case 2: return this.#emit("f64.neg", [again("f64")]);
      case 3: return this.#emit("bool.to.f64", [again("bool")]);
      case 4: return this.#builder.runtime(abs, [again("f64")]);
      case 5: {
        const [a, b] = [this.#emit("f64.to.i32", [again("f64")]), this.#emit("f64.to.i32", [again("f64")])];
        const op = this.maker.one(["i32.and", "i32.or", "i32.xor", "i32.shl", "i32.shr", "i32.ushr"] as const);
        return this.#emit(this.maker.one(["i32.to.f64", "u32.to.f64"] as const), [this.#emit(op, [a, b])]);
      }
      default: return this.#emit(this.maker.one(["f64.add", "f64.sub", "f64.mul", "f64.rem", "f64.div"] as const), [again("f64"), again("f64")]);
    }
  }

  #bool(depth: number, again: (of: IrType) => Value): Value {
    if (depth === 0) return this.#emit("const.bool", [], { value: this.maker.pick(2) === 0 });
    switch (this.maker.pick(8)) {
      case 0: return this.#emit("bool.not", [again("bool")]);
      case 1: return this.#emit("str.eq", [again("str"), again("str")]);
      case 2: case 3: return this.#emit("is", [again("val")], { kind: this.maker.one(kinds) });
      case 4: return this.#emit("val.identical", [again("val"), this.#leaf()]);
      case 5: return this.#emit("instance.of", [again(this.maker.one(["val", "ref"]))], { class: this.maker.one(["P", "Q"]) });
      default: return this.#emit(this.maker.one(["f64.lt", "f64.le", "f64.gt", "f64.ge", "f64.eq", "f64.ne"] as const), [again("f64"), again("f64")]);
    }
  }

  #ref(depth: number): Value {
    if (depth > 0 && this.maker.pick(2) === 0) return this.#get(`ref${1 + this.maker.pick(2)}`, "ref");
    const closure = depth > 0 && this.maker.pick(2) === 0 ? this.#closure() : undefined;
    if (closure !== undefined) return closure;
    return this.#emit("object.new", Array.from({ length: this.maker.pick(3) }, () => this.#leaf()), { shape: this.maker.one(["P", "Q"]) });
  }

  #closure(): Value | undefined {
    const able = this.maker.made.filter(({ fn }) => fn.needsEntry);
    if (able.length === 0) return undefined;
    const { fn } = this.maker.one(able);
    return this.#emit("closure.new", Array.from({ length: fn.captureCount }, () => this.#leaf()), { function: fn.name });
  }

  #val(depth: number, again: (of: IrType) => Value): Value {
    if (depth === 0) return this.#leaf();
    switch (this.maker.pick(9)) {
      case 0: return this.#emit("global.get", [], { global: this.maker.one(["g", "h"]) });
      case 1: return this.#emit("array.get", [again("arr"), again("f64")]);
      case 2: return this.#emit("property.get", [again(this.maker.one(["val", "ref"]))], { name: this.maker.one(["x", "y"]), view: "P" });
      case 3: return this.#emit("present", [again("val")]);
      case 4: return this.fn.captureCount > 0 ? this.#emit("capture.get", [], { index: this.maker.pick(2) }) : this.#emit("initialized", [again("val")], { name: "n" });
      case 5: return this.#emit("call.closure", [again("val"), this.#leaf(), again("val"), again("val")]);
      case 6: return this.#emit("call.method", [again(this.maker.one(["val", "ref"])), again("val")], { name: "m", view: "P" });
      case 7: {
        const cell = this.#emit("cell.new", [again("val")]);
        if (this.maker.pick(2) === 0) this.#emit("cell.set", [cell, again("val")]);
        return this.#emit("cell.get", [cell]);
      }
      default: return this.#boxed(again(this.maker.one(types)));
    }
  }

  #call(type: IrType, depth: number): Value | undefined {
    const able = this.maker.made.filter(({ fn }) => (fn.kind === "generator" ? type === "val" : fn.result === type) && this.fn.name !== "m");
    if (able.length === 0) return undefined;
    const { fn, params } = this.maker.one(able);
    const args = params.map((param) => this.#expression(param, depth - 1));
    if (fn.kind === "generator") {
      const frame = this.#emit("frame.new", args, { function: fn.name });
      this.#log(this.#builder.runtime(next, [frame]));
      return this.#builder.runtime(next, [frame]);
    }
    if (fn.usesClosure) args.unshift(this.#emit("closure.new", [this.#leaf(), this.#leaf()], { function: fn.name }));
    return this.#emit("call.direct", args, { function: fn.name }, fn.result);
  }
}
