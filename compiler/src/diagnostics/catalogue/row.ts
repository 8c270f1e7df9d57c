// The shape of a catalogue row. A row's text is a function of the user's own names; its argument type is what
// `report` asks for. Texts say what was seen and why; the hint says what to write instead.

/** One kind of diagnostic. */
export interface CatalogueRow<Args> {
  severity: "error" | "warning";
  /** Headline of its docs page and of the table in docs/errors. */
  title: string;
  /** What was seen, and why it cannot be compiled. */
  text: (args: Args) => string;
  /** What to write instead. */
  hint: string | ((args: Args) => string);
}

/** A row that stops compilation. */
export function error<Args = NoArguments>(
  title: string,
  text: (args: Args) => string,
  hint: string | ((args: Args) => string),
): CatalogueRow<Args> {
  return { severity: "error", title, text, hint };
}

/** A row that is shown, but lets compilation go on. */
export function warning<Args = NoArguments>(
  title: string,
  text: (args: Args) => string,
  hint: string | ((args: Args) => string),
): CatalogueRow<Args> {
  return { severity: "warning", title, text, hint };
}

/** For rows whose text needs nothing. */
export type NoArguments = Record<never, never>;
