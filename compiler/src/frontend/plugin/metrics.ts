// metrics(): 3304. Its items are checked by type; what a value is handed over as is decided at run time.
import { ts } from "ts-morph";
import { typeArgument } from "./event-types.js";
import { methodNamed } from "./fields.js";
import type { Reading } from "./reading.js";

export function readMetrics(declaration: ts.ClassDeclaration, reading: Reading): ts.MethodDeclaration | undefined {
  const method = methodNamed(declaration, "metrics", reading);
  if (method === undefined) return undefined;
  const result = reading.checker.getReturnTypeOfSignature(reading.checker.getSignatureFromDeclaration(method)!);
  const element = typeArgument(result, 0, reading.checker);
  const isList = reading.checker.isArrayType(result) || result.getProperty("next") !== undefined;
  const missing = ["name", "kind", "value"].find((name) => element?.getProperty(name) === undefined);
  const why = !isList || element === undefined ? `\`metrics\` returns \`${reading.typeText(result)}\`, which is no list`
    : missing === undefined ? undefined : `its items have no \`${missing}\``;
  if (why === undefined) return method;
  reading.report("TSF3304", { why }, method.type ?? method.name);
  return undefined;
}
