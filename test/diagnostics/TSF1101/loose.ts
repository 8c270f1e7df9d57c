function f(a: string | undefined, b: string, n: number | null): void {
  if (a == b) console.log("same"); // error: TSF1101
  if (a != b) console.log("other"); // error: TSF1101
  if (a == undefined) console.log("none"); // error: TSF1101
  if (n == null || null != a) console.log("null is fine");
  if (n != (null)) console.log("also in parentheses");
}

f("a", "b", null);
