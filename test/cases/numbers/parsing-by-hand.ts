// Numbers read from texts digit by digit against Number and parseInt, in several bases, with signs, fractions, exponents, separators.
const parse = (s: string): number => {
  let i = 0,
    sign = 1;
  const t = s.trim() + "$";
  if (t[i] === "-" || t[i] === "+") sign = t[i++] === "-" ? -1 : 1;
  let int = 0,
    digits = 0;
  for (; t[i]! >= "0" && t[i]! <= "9"; i++, digits++) int = int * 10 + t.charCodeAt(i) - 48;
  let scale = 1;
  if (t[i] === ".")
    for (i++; t[i]! >= "0" && t[i]! <= "9"; i++, digits++) {
      int = int * 10 + t.charCodeAt(i) - 48;
      scale *= 10;
    }
  let e = 0;
  if (digits && (t[i] === "e" || t[i] === "E")) {
    const m = t[++i] === "-" ? (i++, -1) : (t[i] === "+" && i++, 1);
    for (; t[i]! >= "0" && t[i]! <= "9"; i++) e = e * 10 + Number(t[i]);
    e *= m;
  }
  return digits && i === t.length - 1 ? (sign * int * 10 ** e) / scale : NaN;
};
for (const s of ["0", "-0", "42", "+7", "3.25", ".5", "5.", "1e3", "-2.5e-2", "1E+2", "", "-", "abc", "1x", " 12 "])
  console.log(JSON0(s), parse(s), Object.is(parse(s), Number(s)) || s === "");
function JSON0(s: string) {
  return `"${s}"`;
}
const toBase = (n: number, b: number): string =>
  n < 0
    ? "-" + toBase(-n, b)
    : n < b
      ? "0123456789abcdefghijklmnopqrstuvwxyz"[n]!
      : toBase(Math.floor(n / b), b) + toBase(n % b, b);
console.log(
  [
    [255, 16],
    [255, 2],
    [-35, 36],
    [0, 7],
    [1e6, 32],
  ].map(([n, b]) => toBase(n!, b!) === n!.toString(b) && parseInt(toBase(n!, b!), b) === n),
  parseInt("12px"),
  parseInt("-0x1F"),
  parseInt(" 7 8"),
  parseInt("2", 2),
  parseFloat(".5.5"),
  parseFloat("-Infinityx"),
  Number("0x1f"),
  Number("1,000"),
  Number(null),
  Number(true),
  Number([5] as unknown as string),
  (1e21).toLocaleString === undefined,
);
