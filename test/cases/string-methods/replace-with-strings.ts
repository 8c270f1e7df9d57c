console.log("aaa".replace("a", "b"), "aaa".replaceAll("a", "b"), "abc".replace("x", "y")); // expect: baa bbb abc
console.log("abc".replace("", "_"), "abc".replaceAll("", "_")); // expect: _abc _a_b_c_
console.log("cost".replace("s", "$$"), "ab".replace("b", "[$&]"), "abc".replace("b", "<$`|$'>"));
// expect: co$t a[b] a<a|c>c
console.log("aa".replaceAll("a", "$&$&"), "a.b.c".replaceAll(".", "")); // expect: aaaa abc
console.log("x1x".replace("1", (match) => match + match)); // expect: x11x
console.log("a-b-c".replaceAll("-", (match, offset: number) => `${match}${offset}`)); // expect: a-1b-3c
console.log("😀a😀".replaceAll("😀", "é"), "aaaa".replaceAll("aa", "b")); // expect: éaé bb
console.log("x".replace("x", "$1 $0 $"), "x".replace("x", "$$$")); // expect: $1 $0 $ $$
