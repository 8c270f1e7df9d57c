// Collects lines of C, indented, each with the place in the TypeScript that it comes from.
//
// Invariant: a line of C that has a place is compiled as being that line: `rendered` counts as the C compiler does and
// says #line whenever the two would differ. Lines without a place after such ones count as the C file's own again.
import type { Position } from "../../ir/types.js";
import { cString } from "./literals.js";

interface Line {
  readonly text: string;
  readonly place: Position | undefined;
  /** The line is this label; it is left out if nothing jumps there. */
  readonly label?: string;
}

/** Stands for `#line <own number> <own name>` until the unit is put together. */
const ownLine = "#line own";

export class Writer {
  private readonly lines: Line[] = [];
  private depth = 0;
  private place: Position | undefined;

  constructor(private readonly lineDirectives = false) {}

  /** From here on lines belong to this place of the source; undefined: to the C file. */
  at(place: Position | undefined): void {
    if (this.lineDirectives) this.place = place;
  }

  line(text: string): void {
    this.lines.push({ text: text === "" ? "" : "  ".repeat(this.depth) + text, place: this.place });
  }

  /** A label, at the margin. */
  label(name: string): void {
    this.lines.push({ text: `${name}:;`, place: undefined, label: name });
  }

  open(text: string): void {
    this.line(text);
    this.depth++;
  }

  close(text = "}"): void {
    this.depth--;
    this.line(text);
  }

  /** Closes a block and opens the next: "} else {". */
  turn(text: string): void {
    this.depth--;
    this.open(text);
  }

  /** The other's lines, without labels that are not in `used`. */
  include(other: Writer, used: ReadonlySet<string>): void {
    for (const line of other.lines) {
      if (line.label === undefined) this.lines.push({ ...line, text: "  ".repeat(this.depth) + line.text });
      else if (used.has(line.label)) this.lines.push(line);
    }
  }

  /** The text so far. */
  get text(): string {
    return this.lines.map((line) => line.text).join("\n");
  }

  /** The lines, with #line directives between them. */
  rendered(): string[] {
    const out: string[] = [];
    let counted: { file: string; line: number } | undefined;
    for (const { text, place } of this.lines) {
      if (place !== undefined && (counted?.line !== place.line || counted.file !== place.file)) {
        out.push(`#line ${place.line} ${cString(place.file)}`);
        counted = { file: place.file, line: place.line };
      }
      out.push(text);
      if (counted !== undefined) counted.line++;
    }
    if (counted !== undefined) out.push(ownLine);
    return out;
  }
}

/** The text of the C file called `fileName`. */
export function joinLines(lines: readonly string[], fileName: string): string {
  const numbered = lines.map((line, i) => (line === ownLine ? `#line ${i + 2} ${cString(fileName)}` : line));
  return numbered.join("\n") + "\n";
}
