const trace: string[] = [];
function t(name: string, value: number): number {
  trace.push(name);
  return value;
}
switch (t("subject", 2)) {
  case t("first", 1):
    trace.push("body 1");
    break;
  case t("second", 2):
    trace.push("body 2");
  case t("third", 3):
    trace.push("body 3");
    break;
  default:
    trace.push("default");
  case t("last", 4):
    trace.push("body 4");
}
console.log(trace.join(", ")); // expect: subject, first, second, body 2, body 3
trace.length = 0;
switch (t("subject", 9)) {
  default:
    trace.push("default");
  case t("a", 1):
    trace.push("body a");
    break;
  case t("b", 2):
    trace.push("body b");
}
console.log(trace.join(", ")); // expect: subject, a, b, default, body a
function grade(n: number): string {
  switch (true) {
    case n >= 90: return "A";
    case n >= 80: return "B";
    default: return "F";
  }
}
console.log(grade(95), grade(80), grade(10)); // expect: A B F
