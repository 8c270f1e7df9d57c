const astral = "\u{1F600}";
const bmp = "\uff5e";
console.log(astral < bmp, astral > bmp, astral.codePointAt(0)! < bmp.codePointAt(0)!); // expect: true false false
console.log("a" < "b", "a" < "B", "" < "a", "abc" < "abd", "abc" < "ab"); // expect: true false true true false
console.log("10" < "9", "10" < "1\u0000", "Z" < "a", "é" > "z"); // expect: true false true true
const words = ["ｚ", "😀", "z", "Z", "é", "", "10", "9", "ab", "a"];
console.log(words.sort().join(",")); // expect: ,10,9,Z,a,ab,z,é,😀,ｚ
console.log("a" === "a", "a" + "b" === "ab", words.includes("e\u0301")); // expect: true true false
console.log("é".normalize("NFD") === "e\u0301", "e\u0301".normalize() === "é"); // expect: true true
