// Times the phases of a compilation, for --time.
export class Clock {
  private last = performance.now();
  private readonly rows: [string, number][] = [];

  constructor(private readonly enabled: boolean) {}

  /** The phase that ends now. */
  mark(phase: string): void {
    const now = performance.now();
    this.rows.push([phase, now - this.last]);
    this.last = now;
  }

  /** A part of a phase. */
  add(phase: string, milliseconds: number): void {
    this.rows.push([phase, milliseconds]);
  }

  report(): string {
    if (!this.enabled) return "";
    return this.rows.map(([phase, ms]) => `${phase.padEnd(32)} ${ms.toFixed(1).padStart(9)} ms\n`).join("");
  }
}
