// What @plugin says of the plugin: name, version, description, contact, C symbol; and whether its class can be one.
import { ts } from "ts-morph";
import type { PluginIdentity } from "./contract.js";
import type { DecoratorUse } from "./decorators.js";
import { Options } from "./decorators.js";
import type { Reading } from "./reading.js";

/** The registry's rule for names, and strict semver without build part. */
const pluginName = /^[a-z][a-z0-9_-]*$/;
const semver = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(-[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*)?$/;
const schema = /^\d+\.\d+\.\d+$/;

export function readIdentity(use: DecoratorUse, reading: Reading): PluginIdentity {
  const options = new Options("plugin", use.call.arguments[0], reading, use.node);
  const name = checked(options, "name", reading);
  const version = checked(options, "version", reading);
  for (const option of ["description", "contact"]) checkNotEmpty(options, option, reading);
  return {
    name, version,
    description: options.text("description") ?? "",
    contact: options.text("contact") ?? "",
    symbol: readSymbol(options, name, reading),
    schemaVersion: readSchemaVersion(options, reading),
  };
}

function checked(options: Options, option: "name" | "version", reading: Reading): string {
  const text = options.text(option) ?? "";
  const node = options.node(option);
  if (node === undefined || options.value(option) === undefined) return text;
  if (option === "name" && !pluginName.test(text)) reading.report("TSF3004", { name: text }, node);
  if (option === "version" && !semver.test(text)) reading.report("TSF3005", { version: text }, node);
  return text;
}

function checkNotEmpty(options: Options, option: string, reading: Reading): void {
  const value = options.value(option);
  const node = options.node(option);
  if (typeof value === "string" && value.trim() === "" && node !== undefined) {
    reading.report("TSF3006", { option, decorator: "plugin" }, node);
  }
}

function readSymbol(options: Options, name: string, reading: Reading): string {
  const symbol = options.text("symbol");
  const node = options.node("symbol");
  if (symbol === undefined || node === undefined) return `${name.replace(/[^A-Za-z0-9_]/g, "_")}_plugin_api`;
  const why = symbolProblem(symbol);
  if (why !== undefined) reading.report("TSF3502", { symbol, why }, node);
  return symbol;
}

const keywords = new Set((
  "auto break case char const continue default do double else enum extern float for goto if inline int long " +
  "register restrict return short signed sizeof static struct switch typedef union unsigned void volatile while main " +
  "class namespace template this new delete operator private public protected virtual try catch throw bool true " +
  "false plugin_api"
).split(" "));

function symbolProblem(symbol: string): string | undefined {
  if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(symbol)) return "it is no identifier";
  if (/^(_[A-Z_]|tsf_)/.test(symbol)) return "names that begin so are reserved";
  return keywords.has(symbol) ? "it is a word of C or C++" : undefined;
}

function readSchemaVersion(options: Options, reading: Reading): string | undefined {
  const version = options.text("schemaVersion");
  const node = options.node("schemaVersion");
  if (version === undefined || node === undefined) return undefined;
  if (!schema.test(version)) reading.report("TSF3005", { version }, node);
  return version;
}

/** Reports a class that the host cannot make an object of. */
export function checkClass(declaration: ts.ClassDeclaration, reading: Reading): void {
  const why = classProblem(declaration, reading);
  const name = declaration.name?.text ?? "default";
  if (why !== undefined) reading.report("TSF3008", { name, why }, declaration.name ?? declaration);
}

function classProblem(declaration: ts.ClassDeclaration, reading: Reading): string | undefined {
  const modifiers = ts.getCombinedModifierFlags(declaration);
  if (modifiers & ts.ModifierFlags.Abstract) return "abstract";
  if (declaration.typeParameters !== undefined) return "generic";
  if (!ts.isSourceFile(declaration.parent)) return "declared inside something";
  if (modifiers & ts.ModifierFlags.Export) return undefined;
  const module = reading.checker.getSymbolAtLocation(declaration.getSourceFile());
  const own = declaration.name === undefined ? undefined : reading.checker.getSymbolAtLocation(declaration.name);
  const exported = module === undefined ? [] : reading.checker.getExportsOfModule(module);
  const isExported = exported.some((symbol) => symbol === own ||
    (symbol.flags & ts.SymbolFlags.Alias && reading.checker.getAliasedSymbol(symbol) === own));
  return isExported ? undefined : "not exported";
}
