// What JSDoc says: the description in words, and tags.
import { ts } from "ts-morph";

/** The text of a declaration's JSDoc, without tags. */
export function docText(node: ts.Node): string {
  return ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc)
    .map((doc) => ts.getTextOfJSDocComment(doc.comment) ?? "").join(" ").replace(/\s+/g, " ").trim();
}

/** The last documentation comment of a text as one line, "" without one: of places that TypeScript keeps none for. */
export function commentText(text: string): string {
  const comment = [...text.matchAll(/\/\*\*(.*?)\*\//gs)].at(-1)?.[1] ?? "";
  return comment.replace(/^\s*\*/gm, "").replace(/\s+/g, " ").trim();
}

/** The first sentence of it, without the full stop. */
export function firstSentence(node: ts.Node): string | undefined {
  const text = docText(node);
  const sentence = /^.*?[.!?](?=\s|$)/.exec(text)?.[0] ?? text;
  return sentence === "" ? undefined : sentence.replace(/\.$/, "");
}

export interface DocTag {
  name: string;
  text: string;
}

export function docTags(node: ts.Node): DocTag[] {
  return ts.getJSDocTags(node).map((tag) => ({
    name: tag.tagName.text, text: (ts.getTextOfJSDocComment(tag.comment) ?? "").trim(),
  }));
}
