console.log("a".concat("b", "c"), "".concat("x"), "n".concat(String(1))); // expect: abc x n1
console.log("a".localeCompare("a"), "a".localeCompare("b") < 0, "b".localeCompare("a") > 0); // expect: 0 true true
const names = ["delta", "alpha", "charlie", "bravo"];
console.log(names.toSorted((x, y) => x.localeCompare(y)).join(" ")); // expect: alpha bravo charlie delta
console.log("abc".toString(), "abc".valueOf() === "abc"); // expect: abc true
console.log("\u1E9B\u0323".normalize("NFKC") === "\u1E69", "ﬁ".normalize("NFKD")); // expect: true fi
console.log("a,b;c".split(";").flatMap((part) => part.split(",")).join("")); // expect: abc
