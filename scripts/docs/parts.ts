// Files of which only parts are generated: each part stands between `<!-- name … -->` and `<!-- /name -->`.

/** The text with each part replaced. A part without its markers is an error: it would never be written. */
export function withParts(text: string, parts: Readonly<Record<string, string>>): string {
  for (const [name, part] of Object.entries(parts)) {
    const markers = new RegExp(`(<!-- ${name}\\b[^>]*-->\n)[^]*?(<!-- /${name} -->)`);
    if (!markers.test(text)) throw new Error(`there are no markers of the part "${name}"`);
    text = text.replace(markers, (_, open: string, close: string) => `${open}${part}\n${close}`);
  }
  return text;
}
