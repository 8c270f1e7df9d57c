// TypeScript's own findings in our form, with codes such as TS2322. Where TypeScript would only say that a name or a
// member is unknown, and other runtimes have it, the diagnostic is ours and says what to do instead.
// Invariant: a finding inside something that the subset refuses is not repeated; one fault, one diagnostic.
import { ts } from "ts-morph";
import { report } from "../diagnostics/catalogue/index.js";
import type { Diagnostic, DiagnosticBag, RelatedPlace, SourceSpan } from "../diagnostics/diagnostic.js";
import { missingMember } from "./missing-members.js";
import { missingNameCode } from "./missing-names.js";
import { nodeAt } from "./node-at.js";

/** Adds TypeScript's findings to `bag`, after the subset's own refusals. */
export function reportTypeScriptErrors(
  diagnostics: readonly ts.Diagnostic[],
  checker: ts.TypeChecker,
  bag: DiagnosticBag,
): void {
  for (const diagnostic of diagnostics) {
    const isSaid = isCovered(diagnostic, bag) || isArgumentOfRefused(diagnostic, bag) || isContracts(diagnostic, bag);
    if (isSaid) continue;
    if (!reportOurs(diagnostic, checker, bag)) bag.add(convert(diagnostic));
  }
}

/** A TypeScript diagnostic in our form. */
export function convert(diagnostic: ts.Diagnostic): Diagnostic {
  const span = spanOf(diagnostic);
  const related = (diagnostic.relatedInformation ?? []).map(relatedPlace);
  return {
    code: `TS${diagnostic.code}`,
    severity: diagnostic.category === ts.DiagnosticCategory.Error ? "error" : "warning",
    message: ts.flattenDiagnosticMessageText(diagnostic.messageText, "\n"),
    ...(span === undefined ? {} : { span }),
    ...(related.length === 0 ? {} : { related }),
  };
}

function relatedPlace(information: ts.DiagnosticRelatedInformation): RelatedPlace {
  const span = spanOf(information);
  const message = ts.flattenDiagnosticMessageText(information.messageText, "\n");
  return span === undefined ? { message } : { message, span };
}

function spanOf({ file, start, length }: ts.DiagnosticRelatedInformation): SourceSpan | undefined {
  if (file === undefined || start === undefined) return undefined;
  return { file: file.fileName, text: file.text, start, end: start + (length ?? 0) };
}

// TypeScript's code → ours, where a refusal makes TypeScript complain somewhere else too.
const consequences: Partial<Record<number, readonly string[]>> = {
  1101: ["TSF1003"], // `with` in strict mode
  2318: ["TSF1505", "TSF1508"], // a global type that only import.meta or import attributes need
  2410: ["TSF1003"], // `with` makes every name any
  2449: ["TSF1408"], // a class used before a declaration merged into it
  2683: ["TSF1301"], // `this` beside `arguments`
  7026: ["TSF1002"], // JSX without its interface
  17004: ["TSF1002"], // JSX without its option
};

// Inside a refused place, or a known consequence of one in the same file.
function isCovered(diagnostic: ts.Diagnostic, bag: DiagnosticBag): boolean {
  const span = spanOf(diagnostic);
  const causes = consequences[diagnostic.code];
  return [...bag].some(({ code, span: place }) => {
    if (causes?.includes(code) === true) return span === undefined || place?.file === span.file;
    if (span === undefined || place === undefined || place.file !== span.file) return false;
    const isInside = place.start <= span.start && span.end <= place.end;
    return isInside || (unknownMember.has(diagnostic.code) && isMemberOf(place, span));
  });
}

// new Promise(resolve => …): nothing gives a callback's parameters a type if the callee is refused.
function isArgumentOfRefused({ code, file, start }: ts.Diagnostic, bag: DiagnosticBag): boolean {
  if (!implicitAny.has(code) || file === undefined || start === undefined) return false;
  const callback = ts.findAncestor(nodeAt(file, start), ts.isFunctionLike);
  const call = callback?.parent;
  if (call === undefined || !(ts.isCallExpression(call) || ts.isNewExpression(call))) return false;
  const { pos, end } = call.expression;
  return [...bag].some(({ span }) => span?.file === file.fileName && pos <= span.start && span.end <= end);
}

// A decorator of the SDK checks its class by types too; the plugin contract says it better, anywhere in that class.
function isContracts({ code, file, start }: ts.Diagnostic, bag: DiagnosticBag): boolean {
  if (!decoratorSignature.has(code) || file === undefined || start === undefined) return false;
  const owner = ts.findAncestor(nodeAt(file, start), ts.isClassLike);
  if (owner === undefined) return false;
  return [...bag].some(({ code: other, span }) =>
    other.startsWith("TSF3") && span?.file === file.fileName && owner.pos <= span.start && span.end <= owner.end);
}

// JSON.parse: what is unknown about a refused name's members needs no word.
function isMemberOf(owner: SourceSpan, member: SourceSpan): boolean {
  return owner.end < member.start && /^[\s)!?.]*$/.test(member.text.slice(owner.end, member.start));
}

const unknownName = new Set([2304, 2503, 2552, 2580, 2581, 2582, 2583, 2584, 2585, 2591, 2592, 2593, 2693, 18004]);
const unknownMember = new Set([2339, 2550, 2551, 2568]);
const implicitAny = new Set([
  7005, 7006, 7008, 7010, 7011, 7012, 7013, 7015, 7017, 7018, 7019, 7020, 7022, 7023, 7024, 7025, 7031, 7032, 7033,
  7034, 7051, 7052, 7053, 7055, 7056, 7057,
]);
/** Whether a code of TypeScript's says that something is `any` because nobody has given it a type. */
export function isImplicitAny(code: number): boolean {
  return implicitAny.has(code);
}

const untypedThis = new Set([2683, 7041]);
const untypedModule = new Set([7016]);
const notConstructable = new Set([7009]);
const unreadableConfig = new Set([5012, 5083, 6053, 18000]);
const decoratorSignature = new Set([1238, 1239, 1240, 1241, 1329, 1345, 2353]);

// Says whether `diagnostic` is one that has a code of ours, and reports it then.
function reportOurs(diagnostic: ts.Diagnostic, checker: ts.TypeChecker, bag: DiagnosticBag): boolean {
  const { code, file, start } = diagnostic;
  const span = spanOf(diagnostic);
  if (unreadableConfig.has(code)) return reportConfig(diagnostic, bag);
  if (file === undefined || start === undefined || span === undefined) return false;
  const text = file.text.slice(span.start, span.end);
  if (unknownName.has(code)) return reportName(text, span, bag);
  if (unknownMember.has(code)) {
    const member = missingMember(file, start, checker);
    if (member !== undefined) report(bag, "TSF1218", member, span);
    return member !== undefined;
  }
  if (implicitAny.has(code)) report(bag, "TSF2005", { message: firstLine(diagnostic) }, span);
  else if (untypedThis.has(code)) report(bag, "TSF1302", {}, span);
  else if (untypedModule.has(code)) report(bag, "TSF1503", { module: text.slice(1, -1), why: "there are no declarations either" }, span);
  else if (notConstructable.has(code)) report(bag, "TSF1305", { callee: text.replace(/^new\s+|\(.*$/gs, "") }, span);
  else return false;
  return true;
}

function reportConfig(diagnostic: ts.Diagnostic, bag: DiagnosticBag): true {
  const reason = firstLine(diagnostic);
  report(bag, "TSF5012", { file: /'(.*?)'/.exec(reason)?.[1] ?? "tsconfig.json", reason }, spanOf(diagnostic));
  return true;
}

function reportName(name: string, span: SourceSpan, bag: DiagnosticBag): boolean {
  const code = missingNameCode(name);
  if (code !== undefined) report(bag, code, { name }, span);
  return code !== undefined;
}

function firstLine({ messageText }: ts.Diagnostic): string {
  return (typeof messageText === "string" ? messageText : messageText.messageText).replace(/\.$/, "");
}
