export let count = 0;
export const state = { history: [] as number[] };

export function increment(): number {
  count++;
  state.history.push(count);
  return count;
}

export function reset(): void {
  count = 0;
  state.history = [];
}
