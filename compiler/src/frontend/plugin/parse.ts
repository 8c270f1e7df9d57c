// @parse on methods, and the filters that follow from them: 36xx. The order of the methods is that of the source.
import { ts } from "ts-morph";
import type { ParseContract, ParserContract, SourceContract } from "./contract.js";
import { type DecoratorUse, decoratorsOf, misplacedMethod, Options } from "./decorators.js";
import { asyncEventCode, asyncNames, codesOf, pluginEventCode } from "./event-types.js";
import { methodNamed, ownSources } from "./fields.js";
import type { Reading } from "./reading.js";

export function readParse(
  declaration: ts.ClassDeclaration, source: SourceContract | undefined, reading: Reading,
): ParseContract | undefined {
  const parsers = declaration.members.flatMap((member) => {
    const use = ts.canHaveDecorators(member) ? decoratorsOf(member, reading).find(({ name }) => name === "parse") : undefined;
    const parser = use === undefined ? undefined : readParser(use, member, reading);
    return parser === undefined ? [] : [parser];
  });
  if (parsers.length === 0) return undefined;
  const isOpen = parsers.every((parser) => parser.sources === undefined);
  const sources = isOpen ? ownSources(source) : commonSources(parsers);
  return {
    sources, parsers: withOwnSources(parsers),
    codes: codesOfAll(parsers, sources ?? (source === undefined || source.id === 0 ? undefined : [source.name])),
    parseEvents: methodNamed(declaration, "parseEvents", reading),
  };
}

function readParser(use: DecoratorUse, member: ts.ClassElement, reading: Reading): ParserContract | undefined {
  const name = member.name?.getText() ?? "this";
  const isGenerator = ts.isMethodDeclaration(member) && member.asteriskToken !== undefined;
  const why = misplacedMethod(member) ?? (isGenerator ? "a generator" : undefined);
  if (why !== undefined || !ts.isMethodDeclaration(member)) {
    reading.report("TSF3601", { name, why: why ?? "no method" }, use.node);
    return undefined;
  }
  const [event, more] = member.parameters;
  const type = event === undefined ? undefined : reading.checker.getTypeAtLocation(event);
  const codes = type === undefined ? "all" : codesOf(type, reading.checker);
  if (codes === undefined || more !== undefined) {
    const given = more === undefined ? reading.typeText(type!) : "more than one parameter";
    reading.report("TSF3602", { name, type: given }, use.node);
    return undefined;
  }
  const sources = new Options("parse", use.call.arguments[0], reading, use.node).texts("sources");
  if (sources?.length === 0) reading.report("TSF3207", { decorator: "parse" }, use.call.arguments[0]!);
  return {
    method: member, sources, codes: codes === "all" ? undefined : codes,
    asyncNames: type === undefined ? undefined : asyncNames(type, reading.checker),
  };
}

// The host takes one list for all methods: their union, or its default if one of them takes that.
function commonSources(parsers: readonly ParserContract[]): string[] | undefined {
  if (parsers.some(({ sources }) => sources === undefined)) return undefined;
  return [...new Set(parsers.flatMap(({ sources }) => sources ?? []))];
}

// Methods that all take the same sources need not look at an event's.
function withOwnSources(parsers: readonly ParserContract[]): ParserContract[] {
  const lists = new Set(parsers.map(({ sources }) => JSON.stringify(sources)));
  return parsers.map((parser) => (lists.size === 1 ? { ...parser, sources: undefined } : parser));
}

// "all": any event of the sources. Without a syscall source these are plugin and async events.
function codesOfAll(parsers: readonly ParserContract[], sources: readonly string[] | undefined): number[] | undefined {
  if (parsers.some((parser) => parser.codes === undefined)) {
    return sources === undefined || sources.includes("syscall") ? undefined : [pluginEventCode, asyncEventCode];
  }
  return [...new Set(parsers.flatMap((parser) => parser.codes ?? []))].sort((a, b) => a - b);
}
