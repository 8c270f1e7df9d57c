export enum Kind {
  Circle,
  Square,
}
export function describeKind(kind: Kind): string {
  return `kind ${Kind[kind]}`;
}
