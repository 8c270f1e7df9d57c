export const all: string[] = [];
export const add = (line: string): void => void all.push(line);
Promise.resolve().then(() => add("job of the log"));
