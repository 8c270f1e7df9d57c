// What is refused of a file as a whole: comments that silence TypeScript and triple-slash references.
// Both would let code through whose types nobody has checked.
import type { ts } from "ts-morph";
import type { SubsetContext } from "./context.js";

/** The parser keeps these on the file, but TypeScript does not declare them. */
interface FileWithDirectives extends ts.SourceFile {
  commentDirectives?: readonly { range: ts.TextRange }[];
  checkJsDirective?: ts.CheckJsDirective;
}

/** Checks the file's comments. */
export function checkFile(file: FileWithDirectives, ctx: SubsetContext): void {
  for (const { range } of file.commentDirectives ?? []) reportHidden(range, file, ctx);
  if (file.checkJsDirective?.enabled === false) reportHidden(file.checkJsDirective, file, ctx);
  const references = [...file.referencedFiles, ...file.typeReferenceDirectives, ...file.libReferenceDirectives];
  for (const { pos, end } of references) {
    const line = file.text.slice(0, pos).lastIndexOf("\n") + 1;
    const lineEnd = file.text.indexOf("\n", end);
    const range = { start: line, end: lineEnd < 0 ? file.text.length : lineEnd };
    ctx.report("TSF1009", { directive: file.text.slice(range.start, range.end).trim() }, range);
  }
}

function reportHidden({ pos, end }: ts.TextRange, file: ts.SourceFile, ctx: SubsetContext): void {
  const match = /@ts-[a-z-]+/.exec(file.text.slice(pos, end));
  const start = pos + (match?.index ?? 0);
  const comment = match?.[0] ?? "@ts-ignore";
  ctx.report("TSF1008", { comment }, { start, end: start + comment.length });
}
