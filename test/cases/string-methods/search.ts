const s = "banana";
console.log(s.indexOf("an"), s.indexOf("an", 2), s.indexOf("x"), s.indexOf(""), s.indexOf("", 10));
// expect: 1 3 -1 0 6
console.log(s.lastIndexOf("an"), s.lastIndexOf("an", 2), s.lastIndexOf(""), s.lastIndexOf("b", -5)); // expect: 3 1 6 0
console.log(s.includes("nan"), s.includes("nan", 3), s.includes(""), s.includes("", 99));
// expect: true false true true
console.log(s.startsWith("ba"), s.startsWith("an", 1), s.startsWith("")); // expect: true true true
console.log(s.endsWith("na"), s.endsWith("ban", 3), s.endsWith("", 0)); // expect: true true true
console.log("é😀b".indexOf("b"), "é😀b".indexOf("😀"), "é😀b".lastIndexOf("b")); // expect: 3 1 3
console.log(s.indexOf("a", -3), s.indexOf("a", Infinity), s.indexOf("banana!")); // expect: 1 -1 -1
