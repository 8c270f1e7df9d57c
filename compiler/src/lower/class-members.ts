// Questions about the members of a class, and the names that a class has in the IR.
import { ts } from "ts-morph";
import type { ClassInfo } from "./context.js";

/** What a class without a name is called where a name must be; no class can have it. The runtime knows it. */
export const anonymousClass = "(anonymous)";

/** The hidden slot of instances that holds their class, if it is dynamic. */
export function classProperty(info: ClassInfo): string {
  return `#class@${info.shape}`;
}

/** Declared `static`, blocks not counted. */
export const isStatic = (member: ts.ClassElement): boolean =>
  (ts.getCombinedModifierFlags(member as ts.Declaration) & ts.ModifierFlags.Static) !== 0;
/** Without code: `declare` or `abstract`. */
export function isAmbient(member: ts.ClassElement): boolean {
  const flags = ts.getCombinedModifierFlags(member as ts.Declaration);
  return (flags & (ts.ModifierFlags.Ambient | ts.ModifierFlags.Abstract)) !== 0;
}

/** Parameter properties of the constructor. */
export function parameterProperties(declaration: ts.ClassLikeDeclaration): ts.ParameterDeclaration[] {
  const found = constructorOf(declaration);
  return found === undefined ? [] : found.parameters.filter((p) => ts.isParameterPropertyDeclaration(p, found));
}

/** The constructor with a body. */
export function constructorOf(declaration: ts.ClassLikeDeclaration): ts.ConstructorDeclaration | undefined {
  return declaration.members.find(
    (member): member is ts.ConstructorDeclaration => ts.isConstructorDeclaration(member) && member.body !== undefined,
  );
}

/** `accessor x`: a getter and a setter over a slot that nobody else sees. A private one is no different from a field. */
export function isAutoAccessor(member: ts.ClassElement): member is ts.AutoAccessorPropertyDeclaration {
  return ts.isAutoAccessorPropertyDeclaration(member) && !ts.isPrivateIdentifier(member.name);
}

/** What the slot of an instance's field is called. */
export function slotOfField(field: ts.PropertyDeclaration, name: string, shape: string): string {
  return isAutoAccessor(field) ? `accessor ${name}@${shape}` : name;
}

/** Fields of instances, in order. */
export function instanceFields(declaration: ts.ClassLikeDeclaration): ts.PropertyDeclaration[] {
  const fields = declaration.members.filter(ts.isPropertyDeclaration);
  return fields.filter((field) => !isStatic(field) && !isAmbient(field));
}
