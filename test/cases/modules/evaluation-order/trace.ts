export const trace: string[] = [];

export function note(name: string): void {
  trace.push(name);
}
