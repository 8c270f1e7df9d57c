const counter = 1;
function helper(): string {
  return `helper ${counter}`;
}
export function describe(): string {
  return `one: ${helper()}`;
}
export class Item {
  id = counter;
}
