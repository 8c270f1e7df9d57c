/** What plugin and tests share. */
export const separator = " ";

/** The words of a line. */
export function words(line: string): string[] {
  return line.split(separator).filter((word) => word !== "");
}
