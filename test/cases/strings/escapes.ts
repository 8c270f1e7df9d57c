console.log("a\tb\\c\"d'e", 'x"y\'z', "\x41\u0042\u{43}"); // expect: a	b\c"d'e x"y'z ABC
console.log("line\
 continued"); // expect: line continued
console.log("two\nlines");
console.log("nul:[" + "\0" + "]", "\0".length, "a\0b".length, "a\0b" === "a" + "\0" + "b");
console.log(["it's", 'say "hi"', "both ' and \"", "back`tick'\"", "tab\t", "nl\n", "\\", "\x01\x7f", "\u00a0é"]);
console.log("\b\f\v".length, "\u2028".length, "\'" === "'"); // expect: 3 1 true
