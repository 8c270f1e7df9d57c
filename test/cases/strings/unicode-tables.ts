// Code points, surrogates, combining marks, widths, case of special letters, comparisons and slices between them.
const s = "aé😀e\u0301ñ\u{10FFFF}z";
console.log(
  s.length,
  [...s].length,
  [...s].map((c) => c.codePointAt(0)!.toString(16)),
  Array.from({ length: s.length }, (_, i) => s.charCodeAt(i).toString(16)).join(" "),
);
console.log(
  s.slice(2, 3).length,
  s.slice(2, 3).isWellFormed(),
  s.slice(2, 3).toWellFormed(),
  s.at(-1),
  s.indexOf("😀"),
  s.split("😀"),
  s.normalize("NFC").length,
  s.normalize("NFD").length,
  "\ud83d" + "\ude00" === "😀",
  "😀" > "\uffff",
  "z" < "é",
  ["é", "e\u0301"].map((x) => x.normalize()).every((x) => x === "é"),
);
for (const c of ["ß", "ŉ", "ǆ", "İ", "ı", "Σ", "ﬃ", "𐐀"])
  console.log(c.toUpperCase(), c.toLowerCase(), c.toUpperCase().length, c.codePointAt(0));
const rev = (t: string) => [...t].reverse().join("");
console.log(
  rev("añ😀") === "😀ña",
  "a-😀-b".split(""),
  "😀😀".replaceAll("😀", "x"),
  "x😀".padEnd(6, "😀"),
  "x😀".padStart(4, "ab"),
  "😀".repeat(2).length,
  String.fromCodePoint(0x1f600, 97),
  String.fromCharCode(0xd83d, 0xde00),
  encodeLen("é😀"),
);
function encodeLen(t: string): number {
  let n = 0;
  for (const c of t) {
    const p = c.codePointAt(0)!;
    n += p < 0x80 ? 1 : p < 0x800 ? 2 : p < 0x10000 ? 3 : 4;
  }
  return n;
}
