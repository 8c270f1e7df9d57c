// The whole catalogue, by code. Codes are written by hand, never reused and never renumbered:
// 1xxx subset syntax, 2xxx types, 3xxx plugin contract, 4xxx C toolchain, 5xxx options and input, 9xxx internal.
import type { Diagnostic, DiagnosticBag, RelatedPlace, SourceSpan } from "../diagnostic.js";
import { config } from "./config.js";
import { plugin } from "./plugin.js";
import type { CatalogueRow } from "./row.js";
import { syntax } from "./syntax.js";
import { internal, toolchain } from "./toolchain.js";
import { types } from "./types.js";

/** All rows, in the order of their codes. */
export const catalogue = { ...syntax, ...types, ...plugin, ...toolchain, ...config, ...internal };

/** A code of ours, such as "TSF1203". */
export type DiagnosticCode = keyof typeof catalogue;

/** What the text of `Code` needs. */
export type ArgumentsOf<Code extends DiagnosticCode> =
  (typeof catalogue)[Code] extends CatalogueRow<infer Args> ? Args : never;

/** The row of `code`, or undefined if there is no such code. */
export function catalogueRow(code: string): CatalogueRow<never> | undefined {
  return Object.hasOwn(catalogue, code) ? catalogue[code as DiagnosticCode] : undefined;
}

/** A diagnostic made from its row. */
export function diagnosticOf<Code extends DiagnosticCode>(
  code: Code,
  args: ArgumentsOf<Code>,
  span?: SourceSpan,
  related?: RelatedPlace[],
): Diagnostic {
  const { severity, text, hint } = catalogue[code] as unknown as CatalogueRow<ArgumentsOf<Code>>;
  return {
    code,
    severity,
    message: text(args),
    hint: typeof hint === "string" ? hint : hint(args),
    ...(span === undefined ? {} : { span }),
    ...(related === undefined ? {} : { related }),
  };
}

/** Reports `code` at `span`; says whether it is new there. */
export function report<Code extends DiagnosticCode>(
  bag: DiagnosticBag,
  code: Code,
  args: ArgumentsOf<Code>,
  span?: SourceSpan,
  related?: RelatedPlace[],
): boolean {
  return bag.add(diagnosticOf(code, args, span, related));
}
