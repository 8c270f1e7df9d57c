// The JSON that get_fields returns, as the host reads it (abi-facts: names, descriptions, arguments).
import type { FieldContract } from "../frontend/plugin/contract.js";

export function fieldsJson(fields: readonly FieldContract[]): string {
  return JSON.stringify(fields.map((field) => ({
    name: field.name,
    type: field.type,
    desc: field.description,
    ...(field.display === undefined ? {} : { display: field.display }),
    ...(field.list ? { isList: true } : {}),
    ...(field.argument === "none" ? {} : { arg: argumentJson(field.argument) }),
    ...(field.addOutput ? { addOutput: true } : {}),
    ...(field.properties.length === 0 ? {} : { properties: field.properties }),
  })));
}

function argumentJson(argument: FieldContract["argument"]): object {
  const kind = argument.replace("?", "");
  return {
    ...(argument.endsWith("?") ? {} : { isRequired: true }),
    ...(kind === "index" || kind === "any" ? { isIndex: true } : {}),
    ...(kind === "key" || kind === "any" ? { isKey: true } : {}),
  };
}
