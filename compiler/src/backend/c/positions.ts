// The table of places in the source that stack traces show; code names them by index.
//
// Invariant: a place is entered once per function, so that equal programs give equal tables.
import type { Position } from "../../ir/types.js";
import { cString } from "./literals.js";

export class Positions {
  private readonly indices = new Map<string, number>();
  private readonly rows: string[] = [];

  /** The index of a place inside the function that traces call `displayName`. */
  index(position: Position, displayName: string): number {
    const row = `{${cString(position.file)}, ${cString(displayName)}, ${position.line}, ${position.column}}`;
    let index = this.indices.get(row);
    if (index === undefined) {
      index = this.rows.length;
      this.indices.set(row, index);
      this.rows.push(row);
    }
    return index;
  }

  definitions(): string[] {
    if (this.rows.length === 0) return [];
    return ["static const tsf_position positions[] = {", ...this.rows.map((row, i) => `  ${row}, /* ${i} */`), "};"];
  }
}
