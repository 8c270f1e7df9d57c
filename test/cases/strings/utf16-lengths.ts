const texts = ["", "abc", "é", "e\u0301", "€", "😀", "a😀b", "\u{10FFFF}", "\0", "日本"];
for (const text of texts) {
  console.log(text.length, [...text].length, text.charCodeAt(0), text.codePointAt(0));
}
const smile = "😀";
console.log(smile.charCodeAt(0), smile.charCodeAt(1), smile.codePointAt(1)); // expect: 55357 56832 56832
console.log(smile[0] === "\ud83d", smile.at(-1) === "\ude00"); // expect: true true
console.log("x😀y".slice(1, 3) === smile, "x😀y".indexOf("y"), "x😀y".charAt(3)); // expect: true 3 y
console.log("abc"[5], "abc".charAt(5) === "", "abc".charCodeAt(5), "abc".at(-4));
// expect: undefined true NaN undefined
