// Which class an object is certain to be of, and how classes derive from each other.
//
// Invariant: `this` of a method, an accessor or a constructor is an instance of the class that declares it: entries and
// calls by name have tested that, and a direct call passes only what it has tested.
import type { IrFunction, IrModule, Shape, Value } from "../ir/function.js";

/** Whether `shape` is `ancestor` or derives from it. */
export function isSubclass(shape: string, ancestor: string, module: IrModule): boolean {
  for (let at: string | undefined = shape; at !== undefined; at = module.shapes.get(at)?.base) {
    if (at === ancestor) return true;
  }
  return false;
}

/** Members of a built-in type, which are shared with no class: "Map.prototype". */
export function isBuiltIn({ name }: Shape): boolean {
  return name.endsWith(".prototype");
}

/** How many classes a class derives from. */
export function depthOf(shape: string, module: IrModule): number {
  let depth = 0;
  for (let at = module.shapes.get(shape)?.base; at !== undefined; at = module.shapes.get(at)?.base) depth++;
  return depth;
}

/** The parameter that is `this`, if it is an object. */
export function thisOf(fn: IrFunction): Value | undefined {
  const param = fn.takesThis ? fn.blocks[0]?.params[fn.usesClosure ? 1 : 0] : undefined;
  return param?.type === "ref" ? param : undefined;
}

/** The class that `this` of the function is certain to be an instance of. */
export function classOfThis(fn: IrFunction, module: IrModule): string | undefined {
  if (thisOf(fn) === undefined) return undefined;
  return fn.constructorOf ?? ownersOf(module).get(fn.name);
}

/** By module, since lowering makes all shapes: the class that declares a function as its member. */
const known = new WeakMap<IrModule["shapes"], ReadonlyMap<string, string>>();

function ownersOf(module: IrModule): ReadonlyMap<string, string> {
  const found = known.get(module.shapes) ?? findOwners(module);
  known.set(module.shapes, found);
  return found;
}

function findOwners(module: IrModule): ReadonlyMap<string, string> {
  const holders = new Map<string, Shape[]>();
  for (const shape of module.shapes.values()) {
    if (isBuiltIn(shape)) continue;
    for (const { get, set } of shape.properties) {
      for (const member of [get, set]) if (member !== undefined) holders.set(member, [...holders.get(member) ?? [], shape]);
    }
  }
  const owners = new Map<string, string>();
  for (const [member, shapes] of holders) {
    const first = shapes.find((shape) => shapes.every((each) => isSubclass(each.name, shape.name, module)));
    if (first !== undefined && first.displayName !== "") owners.set(member, first.name);
  }
  return owners;
}
