// @memo on methods: what may be kept for an event. TSF3211.
import { ts } from "ts-morph";
import { decoratorName, misplacedMethod } from "./decorators.js";
import { codesOf } from "./event-types.js";
import type { Reading } from "./reading.js";

export function checkMemos(declaration: ts.ClassDeclaration, reading: Reading): void {
  for (const member of declaration.members) {
    const decorators = ts.canHaveDecorators(member) ? (ts.getDecorators(member) ?? []) : [];
    const decorator = decorators.find((one) => decoratorName(one, reading) === "memo");
    const why = decorator === undefined ? undefined : problemOf(member, reading);
    if (why !== undefined) reading.report("TSF3211", { name: member.name?.getText() ?? "this", why }, decorator!);
  }
}

function problemOf(member: ts.ClassElement, reading: Reading): string | undefined {
  const misplaced = misplacedMethod(member);
  if (misplaced !== undefined || !ts.isMethodDeclaration(member)) return misplaced ?? "no method";
  if (member.asteriskToken !== undefined) return "a generator, which can be walked once only";
  const [event, more] = member.parameters;
  const isEvent = event !== undefined && codesOf(reading.checker.getTypeAtLocation(event), reading.checker) !== undefined;
  return isEvent && more === undefined ? undefined : "a method that does not take just an event";
}
