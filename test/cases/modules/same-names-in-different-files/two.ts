let counter = 1;
counter++;
function helper(): string {
  return `helper ${counter}`;
}
export function describe(): string {
  return `two: ${helper()}`;
}
export class Item {
  label = "x";
}
