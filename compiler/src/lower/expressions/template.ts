// Template literals: one concatenation of all pieces.
import { ts } from "ts-morph";
import type { Value } from "../../ir/function.js";
import type { FunctionContext } from "../context.js";
import { toText } from "../operators.js";

export function lowerTemplate(node: ts.Node, ctx: FunctionContext): Value {
  const { head, templateSpans } = node as ts.TemplateExpression;
  const pieces: Value[] = head.text === "" ? [] : [ctx.text(head.text)];
  for (const span of templateSpans) {
    pieces.push(toText(spanValue(span.expression, ctx), ctx));
    if (span.literal.text !== "") pieces.push(ctx.text(span.literal.text));
  }
  return pieces.length === 1 ? pieces[0]! : ctx.builder.emit("str.concat", pieces);
}

// A property may be undefined whatever its type says (a field that is not initialised yet): its text is then "undefined".
function spanValue(node: ts.Expression, ctx: FunctionContext): Value {
  return ts.isPropertyAccessExpression(node) ? ctx.wide(node) : ctx.expression(node);
}

/** String.raw`…`; other tags are refused. */
export function lowerTaggedTemplate(node: ts.Node, ctx: FunctionContext): Value {
  const { tag, template } = node as ts.TaggedTemplateExpression;
  if (tag.getText() !== "String.raw") {
    ctx.program.unsupported(node, "A tagged template");
    return ctx.undefined();
  }
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
