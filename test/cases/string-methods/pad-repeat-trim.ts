console.log("5".padStart(3, "0"), "abc".padStart(2), "x".padEnd(4, "ab") + "|"); // expect: 005 abc xaba|
console.log("é".padStart(3, "😀").length, "7".padStart(5) + "|", "7".padStart(3, "") + "|"); // expect: 3     7| 7|
console.log("ab".repeat(3), "ab".repeat(0) === "", "é".repeat(2), "x".repeat(2.9)); // expect: ababab true éé xx
console.log(`[${"  a b \t\n".trim()}]`, `[${" a ".trimStart()}]`, `[${" a ".trimEnd()}]`); // expect: [a b] [a ] [ a]
console.log("\u00a0\ufeff\u2003x\u3000".trim().length, "\u200bx".trim().length); // expect: 1 2
for (const count of [-1, Infinity]) {
  try {
    console.log("a".repeat(count));
  } catch (e) {
    console.log(e instanceof RangeError); // expect: true
  }
}
