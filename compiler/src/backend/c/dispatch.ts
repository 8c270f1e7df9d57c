// Methods and accessors by name: a C function that switches on the receiver's type id over the shapes that a view
// predicts and calls the member's entry; all else goes to the runtime.
//
//   static tsf_value call_area(tsf_isolate *isolate, tsf_value receiver, uint32_t argc, const tsf_value *argv) {
//     … case TYPE_Circle: return m_Circle_area_entry(isolate, NULL, receiver, argc, argv); …
//     return tsf_call_method(isolate, receiver, ATOM_area, argc, argv);
//   }
//
// Invariant: a member that needs a closure of its own is left to the runtime.
import type { Shape, ShapeProperty } from "../../ir/function.js";
import { propertyGet, propertySet } from "./glue.js";
import { identifier } from "./names.js";
import type { Unit } from "./unit.js";

type Kind = "call" | "read" | "write";

interface Form {
  /** The function of the property that this use of it runs. */
  readonly target: (property: ShapeProperty) => string | undefined;
  readonly signature: (name: string) => string;
  /** The call of an entry, and the end of the function. */
  readonly known: (entry: string) => string[];
  readonly other: (unit: Unit, atom: string) => string;
}

const forms: Readonly<Record<Kind, Form>> = {
  call: {
    target: (property) => (property.kind === "method" && property.slot === 0 ? property.get : undefined),
    signature: (name) => `tsf_value ${name}(tsf_isolate *isolate, tsf_value receiver, uint32_t argc, const tsf_value *argv)`,
    known: (entry) => [`return ${entry}(isolate, NULL, receiver, argc, argv);`],
    other: (_, atom) => `return tsf_call_method(isolate, receiver, ${atom}, argc, argv);`,
  },
  read: {
    target: (property) => (property.kind === "accessor" ? property.get : undefined),
    signature: (name) => `tsf_value ${name}(tsf_isolate *isolate, tsf_value receiver)`,
    known: (entry) => [`return ${entry}(isolate, NULL, receiver, 0, NULL);`],
    other: (unit, atom) => `return ${propertyGet(unit)}(isolate, receiver, ${atom});`,
  },
  write: {
    target: (property) => (property.kind === "accessor" ? property.set : undefined),
    signature: (name) => `void ${name}(tsf_isolate *isolate, tsf_value receiver, tsf_value value)`,
    known: (entry) => [`${entry}(isolate, NULL, receiver, 1, &value);`, "return;"],
    other: (unit, atom) => `${propertySet(unit)}(isolate, receiver, ${atom}, value);`,
  },
};

/** The name of the function that dispatches; undefined if no member is predicted. */
export function dispatcher(unit: Unit, kind: Kind, view: string, member: string): string | undefined {
  const targets = predictedTargets(unit, forms[kind], view, member);
  if (targets.size === 0) return undefined;
  const key = [...targets].map(([fn, shapes]) => `${fn}:${shapes.map((shape) => shape.name).join(",")}`);
  const atom = unit.constants.atom(member);
  const form = forms[kind];
  const other = form.other(unit, atom);
  const arms = [...targets].flatMap(([fn, shapes]) => [
    ...shapes.map((shape) => `    case ${unit.shapes.constant(shape.name)}:`),
    ...form.known(unit.entry(fn)).map((line) => `      ${line}`),
  ]);
  return unit.helper(JSON.stringify([kind, member, ...key]), `${kind}_${identifier(member)}`, (name) => [
    `static ${targets.size <= mostInline ? "inline " : ""}${form.signature(name)} {`,
    "  if (TSF_LIKELY(tsf_is_object(receiver))) {",
    "    switch (tsf_to_object(receiver)->type) {",
    ...arms,
    "    default:",
    "      break;",
    "    }",
    "  }",
    `  ${other}`,
    "}",
  ]);
}

/** Up to so many targets are worth inlining where they are called. */
const mostInline = 2;

/** Built-in types, but those of primitives, for a view that names no class. */
function builtInTypes(unit: Unit, view: string, member: string): readonly Shape[] {
  if (unit.module.views.get(view)?.shape !== undefined) return [];
  return unit.shapes.builtIn.filter((shape) =>
    unit.shapes.property(shape, member) !== undefined && /^TSF_TYPE_(?!BIGNUM|STRING)/.test(unit.shapes.constant(shape.name)));
}

/** Functions that may be meant, with the shapes that have them. */
function predictedTargets(unit: Unit, form: Form, view: string, member: string): Map<string, Shape[]> {
  const targets = new Map<string, Shape[]>();
  for (const shape of [...unit.shapes.predicted(view), ...builtInTypes(unit, view, member)]) {
    const property = unit.shapes.property(shape, member);
    const name = property === undefined ? undefined : form.target(property);
    const target = name === undefined ? undefined : unit.module.functions.get(name);
    if (target === undefined || !target.needsEntry || target.usesClosure) continue;
    targets.set(target.name, [...(targets.get(target.name) ?? []), shape]);
  }
  return targets;
}
