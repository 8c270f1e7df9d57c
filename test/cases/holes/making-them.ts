// Arrays with holes: constructors, elisions, writes behind the end, a larger length, delete.
const t = (name: string, f: () => void): void => {
  try {
    f();
  } catch (e) {
    console.log(name, "threw", e instanceof Error ? `${e.name}: ${e.message}` : e);
  }
};
t("new Array", () => {
  const a = new Array(3);
  console.log(a, a.length);
});
t("new Array typed", () => {
  const a = new Array<number>(3);
  console.log(a);
  a[1] = 5;
  console.log(a);
});
t("Array()", () => {
  const a = Array(4);
  console.log(a.length, 0 in a);
});
t("Array(1,2,3)", () => {
  console.log(Array(1, 2, 3), new Array("a", "b"), Array.of(7));
});
t("fill", () => {
  console.log(new Array(3).fill(0), Array(2).fill("x"), new Array<number[]>(2).fill([]).map(() => [1]));
});
t("Array.from", () => {
  console.log(Array.from({ length: 3 }, (_, i) => i * 2), Array.from("abc"), Array.from(new Set([1, 1, 2])));
  console.log(Array.from(new Map([[1, 2]])), Array.from({ length: 2, 1: "b" }), Array.from({ length: 1 }));
});
t("elision", () => {
  const a = [, 1, , 2];
  console.log(a, a.length);
  const [, second, , fourth] = [1, 2, 3, 4];
  console.log(second, fourth);
});
t("beyond", () => {
  const a: number[] = [];
  a[5] = 1;
  console.log(a, a.length);
  a.length = 8;
  console.log(a);
  a.length = 2;
  console.log(a);
});
t("delete", () => {
  const a = [1, 2, 3];
  delete a[1];
  console.log(a, 1 in a, a[1], a.length);
});
t("invalid length", () => {
  new Array(-1);
});
t("invalid length 2", () => {
  const a: number[] = [];
  a.length = -5;
});
t("invalid length 3", () => {
  new Array(1.5);
});
t("dp", () => {
  const n = 5, dp = new Array(n + 1).fill(0).map(() => new Array(n + 1).fill(0));
  dp[2]![3] = 1;
  console.log(dp);
});
t("memo", () => {
  const memo: number[] = [];
  const fib = (n: number): number => n < 2 ? n : memo[n] ??= fib(n - 1) + fib(n - 2);
  console.log(fib(30), memo.length, memo);
});
t("nested holes", () => {
  console.log({ a: [1, , , 2] }, [[,], [, 1]]);
});
t("equality", () => {
  const a = [1, 2];
  a.length = 3;
  console.log(a[2] === undefined, a.at(-1), a.at(2));
});
