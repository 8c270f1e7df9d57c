// localeCompare: letters first, then accents, then case; numbers by their digits or by their values.
const words = [
  "résumé", "resume", "Resume", "zebra", "Äpfel", "apple", "Apple", "_x", "-y", "10", "9", "a1", "a10", "a2", "ß", "ss", "æ",
  "ae", "ø", "o", "z", "Ω", "α", "я", "Й", "й", "и", "日本", "\u{1F600}", "", "a b", "ab", "a-b", "A", "a", "é", "E\u0301",
];
console.log(words.toSorted((a, b) => a.localeCompare(b)).join("|"));
console.log(words.toSorted((a, b) => a.localeCompare(b, undefined, { numeric: true })).join("|"));
console.log(words.toSorted((a, b) => a.localeCompare(b, "en", { sensitivity: "base" })).join("|"));
for (const sensitivity of ["base", "accent", "case", "variant"] as const) {
  const compare = (a: string, b: string): number => a.localeCompare(b, undefined, { sensitivity });
  console.log(sensitivity, compare("a", "A"), compare("a", "á"), compare("a", "b"), compare("é", "e\u0301"));
}
console.log("file007".localeCompare("file7", undefined, { numeric: true }), "x".localeCompare("x\u0000"));
console.log("aB".toLocaleUpperCase(), "aB".toLocaleLowerCase(), "abcdef".substr(2), "abcdef".substr(-3, 2));
console.log(`${"abc".substr(1, -1)}|${" x ".trimLeft()}|${" x ".trimRight()}|`);
