function t(name: string, value: number | string | boolean | null): number | string | boolean | null {
  trace.push(name);
  return value;
}
const trace: string[] = [];
console.log(t("a", 0) && t("b", 1), t("c", "") || t("d", "text"), t("e", 5) && t("f", null)); // expect: 0 text null
console.log(t("g", 1) || t("h", 2), t("i", null) ?? t("j", 0), t("k", 0) || t("l", false) || t("m", "last"));
// expect: 1 0 last
console.log(trace.join("")); // expect: acdefgijklm
const empty: string = "";
const name = empty || "anonymous";
const length = empty && empty.length;
console.log(name, length === "", !(empty && name), Boolean(name && length)); // expect: anonymous true true false
const flags = [true, false, true];
console.log(flags.reduce((a, b) => a && b), flags.reduce((a, b) => a || b), flags.filter((f) => !f).length);
// expect: false true 1
const both = (a: boolean, b: boolean): string => `${a && b}${a || b}${a !== b}${!a}`;
console.log(both(true, false), both(true, true), both(false, false));
// expect: falsetruetruefalse truetruefalsefalse falsefalsefalsetrue
