import { add } from "./log";

export let counter = 0;
export async function increment(): Promise<void> {
  add(`increment ${counter}`);
  await null;
  counter++;
}
export const later = (callback: () => void): void => queueMicrotask(callback);
later(() => add("microtask of the module"));
add("counter evaluated");
