// What may be opened, where the type of `open`'s parameter lists it: a union of string literals, each described by the
// comment before it.
//
//   type Feed = /** All that comes. */ "all" | /** What comes from now on. */ "new";
import { ts } from "ts-morph";
import { commentText } from "./jsdoc.js";

/** One text that may be opened. */
export interface OpenChoice {
  value: string;
  /** "" where nothing is said of it. */
  description: string;
}

/**
 * The texts of a type, in the order in which `node` or the type's alias writes them; undefined: it is not made of texts
 * alone.
 */
export function openChoices(type: ts.Type, node: ts.TypeNode | undefined): OpenChoice[] | undefined {
  const members = type.isUnion() ? type.types : [type];
  if (!members.every((member) => member.isStringLiteral())) return undefined;
  const values = new Set(members.map((member) => (member as ts.StringLiteralType).value));
  const written = writtenChoices(type, node).filter(({ value }) => values.delete(value));
  return [...written, ...[...values].map((value) => ({ value, description: "" }))];
}

function writtenChoices(type: ts.Type, node: ts.TypeNode | undefined): OpenChoice[] {
  const declaration = type.aliasSymbol?.declarations?.[0];
  const written = declaration !== undefined && ts.isTypeAliasDeclaration(declaration) ? declaration.type : node;
  if (written === undefined) return [];
  const { text } = written.getSourceFile();
  let end = written.pos;
  return (ts.isUnionTypeNode(written) ? written.types : [written]).flatMap((part) => {
    const description = commentText(text.slice(end, part.getStart()));
    end = part.end;
    return ts.isLiteralTypeNode(part) && ts.isStringLiteral(part.literal) ? [{ value: part.literal.text, description }] : [];
  });
}
