// What a template's tag is given: the pieces of text, with what was written between the quotes as `raw`, and String.raw.

const raws = new Map<readonly unknown[], readonly string[]>();

/** The one frozen array of pieces of a tagged template. */
export function templateStrings(cooked: readonly unknown[], raw: readonly string[]): readonly unknown[] {
  raws.set(Object.freeze(cooked), Object.freeze(raw));
  return cooked;
}

export function rawOf(strings: readonly unknown[]): readonly string[] {
  return raws.get(strings) ?? [];
}

export function raw(template: { readonly raw: readonly string[] }, ...values: unknown[]): string {
  const pieces = Array.isArray(template) ? rawOf(template as readonly unknown[]) : template.raw;
  let text = "";
  for (let i = 0; i < pieces.length; i++) {
    text += String(pieces[i]);
    if (i + 1 < pieces.length && i < values.length) text += String(values[i]);
  }
  return text;
}
