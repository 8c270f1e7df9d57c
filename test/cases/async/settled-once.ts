// Only the first call of resolve or reject counts, and what an executor throws after it is dropped.
const show = (name: string, promise: Promise<unknown>): void => {
  promise.then((value) => console.log(name, "value", value), (reason: unknown) => console.log(name, "reason", String(reason)));
};
show("a", new Promise((resolve, reject) => { resolve(1); reject(2); resolve(3); }));
show("b", new Promise((resolve, reject) => { reject("x"); resolve(1); }));
show("c", new Promise((resolve) => { resolve("kept"); throw new Error("dropped"); }));
show("d", new Promise(() => { throw new Error("thrown"); }));
show("e", new Promise((resolve, reject) => { resolve(new Promise((r) => setTimeout(() => r("later"), 1))); reject("dropped"); }));
let settle!: (value: string) => void;
show("f", new Promise<string>((resolve) => { settle = resolve; }));
setTimeout(() => { settle("outside"); settle("again"); }, 2);
