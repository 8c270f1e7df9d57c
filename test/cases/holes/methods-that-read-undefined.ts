// Arrays with holes: what does not ask, and what moves them.
const t = (name: string, f: () => void): void => {
  try {
    f();
  } catch (e) {
    console.log(name, "threw", e instanceof Error ? `${e.name}: ${e.message}` : e);
  }
};
t("join", () => {
  console.log([1, , 3].join("-"), String([, 1, ,]), `${[null, undefined, 1]}`);
});
t("find", () => {
  const a = [1, , 3];
  console.log(a.find((x) => x === undefined), a.findIndex((x) => x === undefined));
  console.log(a.indexOf(undefined), a.includes(undefined));
});
t("concat", () => {
  console.log([1, , 2].concat([3, , 4]));
});
t("slice", () => {
  console.log([1, , 2, , 3].slice(1, 4), [1, , 2].splice(0, 2));
});
t("reverse", () => {
  console.log([1, , 2, 3].reverse(), [1, , 2].toReversed());
});
t("copyWithin", () => {
  console.log([1, , 3, 4, 5].copyWithin(0, 1, 3));
});
t("push/pop", () => {
  const a = [1, ,];
  console.log(a.length, a.pop(), a.length, a.push(3), a);
  a.unshift(0);
  console.log(a);
  console.log(a.shift(), a);
});
t("with", () => {
  console.log([1, , 3].with(0, 9));
});
t("spread keys", () => {
  console.log([...Array(5).keys()], [...new Array(3)], Array.from(Array(3)), Array.from(Array(3), (x, i) => [x, i]));
  console.log(Array.apply(null, Array(2)), Math.max(...new Array<number>(2)));
});
t("destructure hole", () => {
  const [a = 1, b = 2] = [, 5];
  console.log(a, b);
});
