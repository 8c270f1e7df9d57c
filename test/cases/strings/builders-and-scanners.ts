// Strings built in loops, scanned by index and by code point, reversed, rotated, run-length coded and decoded.
const encode = (s: string) => {
  let out = "";
  for (let i = 0, j; i < s.length; i = j) {
    for (j = i + 1; s[j] === s[i]; j++);
    out += (j - i > 1 ? j - i : "") + s[i]!;
  }
  return out;
};
const decode = (s: string) => {
  let out = "",
    n = "";
  for (const c of s) {
    if (c >= "0" && c <= "9") n += c;
    else {
      out += c.repeat(+n || 1);
      n = "";
    }
  }
  return out;
};
for (const s of ["aaabccd", "", "zzzzzzzzzzzz", "abc"]) console.log(encode(s), decode(encode(s)) === s);
const rot13 = (s: string) =>
  [...s]
    .map((c) => {
      const base = c >= "a" && c <= "z" ? 97 : c >= "A" && c <= "Z" ? 65 : 0;
      return base ? String.fromCharCode(((c.charCodeAt(0) - base + 13) % 26) + base) : c;
    })
    .join("");
const isPalindrome = (s: string) => {
  const t = [...s.toLowerCase()].filter((c) => c.toUpperCase() !== c).join("");
  for (let i = 0, j = t.length - 1; i < j;) if (t[i++] !== t[j--]) return false;
  return true;
};
console.log(
  rot13("Hello, World!"),
  rot13(rot13("ok")),
  isPalindrome("A man, a plan, a canal: Panama"),
  isPalindrome("no"),
  [..."añ😀"].reverse().join(""),
  "añ😀".split("").length,
  "abc".at(-1),
  "abc"[3],
  "abc".charAt(9),
  "abc".charCodeAt(9),
  "😀".codePointAt(1),
);
const caesar = (k: number) => (s: string) => {
  let r = "";
  for (let i = 0; i < s.length; i++) r += String.fromCharCode(s.charCodeAt(i) ^ k);
  return r;
};
console.log(
  caesar(5)(caesar(5)("round trip")),
  [..."banana"].reduce<Record<string, number>>((m, c) => ({ ...m, [c]: (m[c] ?? 0) + 1 }), {}),
  "x".localeCompare("y"),
  "a" < "B",
  "a" < "á",
  "10" < "9",
);
const lines = "one\ntwo\r\n\nthree";
console.log(
  lines.split("\n"),
  lines.split("\n", 2),
  "a,b,,c".split(","),
  "".split(","),
  "".split(""),
  "abc".split("abc"),
  " trim\t\n".trim().length,
  "ab".padStart(5, "xyz"),
  "ab".padEnd(1),
  "%".repeat(3),
);
