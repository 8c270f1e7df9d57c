// Uniform entries: what a closure or a method called by name points to. Unpacks argv into the function's own parameter
// types (checked: a caller may be wrong about what it calls, a method may have been taken off its object), calls it and
// boxes the result.
//
//   static tsf_value m_f_entry(tsf_isolate *isolate, tsf_closure *self, tsf_value this_value, uint32_t argc,
//                              const tsf_value *argv)
//
// Invariant: all of argv is read before any code of the author's runs (call.spread passes an array's own storage).
import type { IrFunction, Value } from "../../ir/function.js";
import { cString } from "./literals.js";
import { typeWords } from "../../ir/types.js";
import { cTypes, declare } from "./types.js";
import type { Unit } from "./unit.js";

const uniformParameters = [
  "tsf_isolate *isolate", "tsf_closure *self", "tsf_value this_value", "uint32_t argc", "const tsf_value *argv",
];

/** "tsf_value m_f_entry(…)", without what follows. The declaration before it says its linkage. */
export function entrySignature(unit: Unit, name: string, unused = ""): string {
  const parameters = uniformParameters.map((parameter) => parameter + unused);
  return `tsf_value ${unit.program.names.function(name)}_entry(${parameters.join(", ")})`;
}

export function entryFunction(unit: Unit, fn: IrFunction): string[] {
  const params = fn.blocks[0]?.params ?? [];
  const self = fn.usesClosure ? ["self"] : [];
  const args = ["isolate", ...self, ...params.map((value) => `v${value.id}`)];
  const call = `${unit.callee(fn.name, fn.kind === "generator" ? "_start" : "")}(${args.join(", ")})`;
  return [
    `${entrySignature(unit, fn.name, " UNUSED")} {`,
    ...params.flatMap((value, i) => parameter(unit, fn, value, i)),
    ...callLines(fn, call),
    "}",
  ];
}

function parameter(unit: Unit, fn: IrFunction, value: Value, index: number): string[] {
  const argument = fn.takesThis ? index - 1 : index;
  const variable = declare(value.type, `v${value.id}`);
  if (fn.hasRest && index === fn.blocks[0]!.params.length - 1) {
    const [count, rest] = [`argc > ${argument} ? argc - ${argument} : 0`, `argc > ${argument} ? argv + ${argument} : NULL`];
    const array = argument === 0 ? "argc, argv" : `${count}, ${rest}`;
    return [`  tsf_array *v${value.id} = tsf_array_from_values(isolate, ${array});`];
  }
  const source = argument < 0 ? "this_value" : `argc > ${argument} ? argv[${argument}] : TSF_UNDEFINED`;
  if (value.type === "val") return [`  ${variable} = ${source};`];
  const owner = argument < 0 ? unit.shapes.ownerOf(fn.name) : undefined;
  const test = owner === undefined ? cTypes[value.type].test(`a${index}`) : `tsf_is_instance(a${index}, ${owner.range})`;
  const word = owner === undefined ? typeWords[value.type] : `an instance of ${owner.displayName}`;
  const what = `${word} as ${argument < 0 ? "this" : `argument ${argument + 1}`} of ${fn.displayName}`;
  const position = unit.positions.index(fn.position, fn.displayName);
  return [
    `  tsf_value a${index} = ${source};`,
    `  if (TSF_UNLIKELY(!${test}))`,
    `    return tsf_refuse(isolate, ${cString(what)}, a${index}, &positions[${position}]);`,
    `  ${variable} = ${cTypes[value.type].unbox(`a${index}`)};`,
  ];
}

function callLines(fn: IrFunction, call: string): string[] {
  if (fn.kind === "generator") return [`  return tsf_from_object(${call});`];
  if (fn.result === "void") return [`  ${call};`, "  return TSF_UNDEFINED;"];
  if (fn.result === "val") return [`  return ${call};`];
  return [`  ${declare(fn.result, "result")} = ${call};`, `  return ${cTypes[fn.result].box("result")};`];
}

// A trace says "Point.area", JavaScript's fn.name "area" or "[Symbol.iterator]"; a class without a name has "".
function ownName(displayName: string): string {
  if (displayName === "(anonymous)") return "";
  return displayName.replace(/^[\w$]+\.(?=(#?[\w$]+|\[.*\])?$)/, "");
}

/** const tsf_function m_f_function = …; a constructor's is the class: called by `new` only, named as the class. */
export function recordDefinition(unit: Unit, fn: IrFunction): string {
  const made = fn.constructs === undefined ? undefined : unit.shapes.get(fn.constructs);
  const name = unit.constants.string(ownName(made?.displayName ?? fn.displayName));
  const type = made === undefined ? "0" : unit.shapes.constant(made.name);
  const names = unit.program.names;
  const single = fn.captureCount === 0 ? `&${names.function(fn.name)}_closure` : "NULL";
  const generates = fn.kind === "generator" || fn.async === "generator";
  const fields = [
    `${names.function(fn.name)}_entry`, `&${name}`, fn.lengthProperty, fn.captureCount, made !== undefined, type,
    made?.isLibrary === true, made?.isCallable === true, generates, fn.async !== undefined, single,
  ];
  return `const tsf_function ${names.function(fn.name)}_function = {${fields.join(", ")}};`;
}

/** const tsf_closure m_f_closure = …: of a function without captures, one for all, never allocated. */
export function closureDefinition(unit: Unit, name: string): string {
  const header = "{TSF_TYPE_CLOSURE, 0, TSF_FLAG_STATIC, 0}";
  const own = unit.program.names.function(name);
  return `const tsf_closure ${own}_closure = {.header = ${header}, .function = &${own}_function};`;
}
