// console.log and its like for a single string: it is written as it is, without console.ts's formatter.

export function log(line: string): void {
  __write(0, line);
}
export function info(line: string): void {
  __write(0, line);
}
export function debug(line: string): void {
  __write(0, line);
}
export function warn(line: string): void {
  __write(1, line);
}
export function error(line: string): void {
  __write(1, line);
}
