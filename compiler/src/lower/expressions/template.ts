// Template literals: one concatenation of all pieces; and tagged templates, which are calls.
import { ts } from "ts-morph";
import { skipParentheses } from "../../frontend/syntax.js";
import { nonNullable } from "../../frontend/types.js";
import type { Value } from "../../ir/function.js";
import type { FunctionContext } from "../context.js";
import { toText } from "../operators.js";
import { getProperty, propertyName } from "../properties.js";
import { resolveAlias } from "../variables.js";

export function lowerTemplate(node: ts.Node, ctx: FunctionContext): Value {
  const { head, templateSpans } = node as ts.TemplateExpression;
  const pieces: Value[] = head.text === "" ? [] : [ctx.text(head.text)];
  for (const span of templateSpans) {
    pieces.push(toText(spanValue(span.expression, ctx), ctx));
    if (span.literal.text !== "") pieces.push(ctx.text(span.literal.text));
  }
  return pieces.length === 1 ? pieces[0]! : ctx.builder.emit("str.concat", pieces);
}

// A property may be undefined whatever its type says (a field that is not initialised yet), and a variable another than
// its narrowed type says (a closure has set it): the text is that of what is there.
function spanValue(node: ts.Expression, ctx: FunctionContext): Value {
  return ts.isPropertyAccessExpression(node) || ts.isIdentifier(node) ? ctx.wide(node) : ctx.expression(node);
}

/** tag`a${x}b`: tag(strings, x), with one frozen array of pieces for each place in the program. */
export function lowerTaggedTemplate(node: ts.Node, ctx: FunctionContext): Value {
  const { tag, template } = node as ts.TaggedTemplateExpression;
  if (isStringRaw(tag, ctx)) return lowerRaw(template, ctx);
  const { callee, receiver } = calleeOf(skipParentheses(tag), ctx);
  const spans = ts.isTemplateExpression(template) ? [...template.templateSpans] : [];
  const strings = stringsOf(template, ctx);
  const values = spans.map((span) => ctx.box(ctx.expression(span.expression)));
  const result = ctx.builder.emit("call.closure", [ctx.box(callee), ctx.box(receiver), ctx.box(strings), ...values]);
  return ctx.convertTo(result, node);
}

function isStringRaw(tag: ts.Expression, ctx: FunctionContext): boolean {
  if (!ts.isPropertyAccessExpression(tag) || tag.getText() !== "String.raw") return false;
  return ctx.checker.getSymbolAtLocation(tag.expression)?.valueDeclaration?.getSourceFile().isDeclarationFile === true;
}

// a.tag`…` and a["tag"]`…` give `this`; a function of a module or namespace has none, a static method its class.
function calleeOf(tag: ts.Expression, ctx: FunctionContext): { callee: Value; receiver: Value } {
  const isAccess = ts.isPropertyAccessExpression(tag) || ts.isElementAccessExpression(tag);
  if (!isAccess || ts.isOptionalChain(tag) || tag.expression.kind === ts.SyntaxKind.SuperKeyword || !isInstance(tag, ctx)) {
    return { callee: ctx.expression(tag), receiver: ctx.undefined() };
  }
  const receiver = ctx.expression(tag.expression);
  const type = nonNullable(ctx.typeOf(tag.expression), ctx.checker);
  const callee = ts.isPropertyAccessExpression(tag)
    ? getProperty(receiver, propertyName(tag.name, ctx)!, type, ctx)
    : ctx.lowerers.elementAt(receiver, type, ctx.expression(tag.argumentExpression), ctx);
  return { callee, receiver };
}

function isInstance(tag: ts.AccessExpression, ctx: FunctionContext): boolean {
  const owner = ctx.checker.getSymbolAtLocation(tag.expression);
  const scopes = ts.SymbolFlags.Class | ts.SymbolFlags.ValueModule | ts.SymbolFlags.NamespaceModule;
  return owner === undefined || (resolveAlias(owner, ctx.checker).flags & scopes) === 0;
}

// Made where the place is first passed, kept in a module variable.
function stringsOf(template: ts.TemplateLiteral, ctx: FunctionContext): Value {
  const { program, builder } = ctx;
  const global = program.newGlobal("template");
  const kept = builder.emit("global.get", [], { global });
  const make = (): Value => {
    const pieces = ts.isTemplateExpression(template)
      ? [template.head, ...template.templateSpans.map((span) => span.literal)]
      : [template];
    const cooked = builder.emit("array.new", pieces.map((piece) => ctx.box(cookedText(piece, ctx))));
    const raw = builder.emit("array.new", pieces.map((piece) => ctx.box(ctx.text(rawText(piece)))));
    const fn = ctx.lowerers.functionFor(program.preludeFunction("template", "templateStrings"), program);
    const strings = ctx.box(ctx.lowerers.callValues(fn, [], [cooked, raw], ctx));
    builder.emit("global.set", [strings], { global });
    return strings;
  };
  return ctx.select(ctx.is(kept, "absent"), "val", make, () => kept);
}

// An escape that means nothing makes the piece undefined; `raw` has it.
function cookedText(piece: ts.TemplateLiteralLikeNode, ctx: FunctionContext): Value {
  const containsInvalidEscape = 2048;
  const flags = (piece as { templateFlags?: number }).templateFlags ?? 0;
  return (flags & containsInvalidEscape) !== 0 ? ctx.undefined() : ctx.text(piece.text);
}

function lowerRaw(template: ts.TemplateLiteral, ctx: FunctionContext): Value {
  if (ts.isNoSubstitutionTemplateLiteral(template)) return ctx.text(rawText(template));
  const pieces: Value[] = [ctx.text(rawText(template.head))];
  for (const span of template.templateSpans) {
    pieces.push(toText(ctx.expression(span.expression), ctx), ctx.text(rawText(span.literal)));
  }
  return ctx.builder.emit("str.concat", pieces);
}

function rawText(node: ts.TemplateLiteralLikeNode): string {
  const text = node.getText();
  const end = text.endsWith("${") ? -2 : -1;
  return text.slice(1, end).replace(/\r\n?/g, "\n");
}
