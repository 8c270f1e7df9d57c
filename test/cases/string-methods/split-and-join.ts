console.log("a,b,,c".split(","), "".split(","), "".split("")); // expect: [ 'a', 'b', '', 'c' ] [ '' ] []
console.log("abc".split(""), "abc".split("abc"), "abc".split("x")); // expect: [ 'a', 'b', 'c' ] [ '', '' ] [ 'abc' ]
console.log("a-b-c-d".split("-", 2), "a-b".split("-", 0), ",".split(",")); // expect: [ 'a', 'b' ] [] [ '', '' ]
console.log("aXXbXXc".split("XX").join("-"), "aaa".split("aa")); // expect: a-b-c [ '', 'a' ]
console.log("a\nb\r\nc".split("\n").map((line) => line.length)); // expect: [ 1, 2, 1 ]
console.log(["a", "b"].join(), ["a", "b"].join(""), ["x"].join("-"), [].join("-") === ""); // expect: a,b ab x true
console.log([1, null, undefined, "z", true].join("|")); // expect: 1|||z|true
console.log("é€😀".split("€"), "whole".split("€")); // expect: [ 'é', '😀' ] [ 'whole' ]
