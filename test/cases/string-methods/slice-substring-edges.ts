const s = "abcdef";
console.log(s.slice(2), s.slice(-2), s.slice(1, -1), s.slice(4, 2) === "", s.slice(-100, 2));
// expect: cdef ef bcde true ab
console.log(s.substring(4, 2), s.substring(-5, 2), s.substring(NaN, 3), s.substring(9) === "");
// expect: cd ab abc true
console.log(s.slice(1.9, 3.9), s.slice(undefined, 2), s.slice(0, undefined)); // expect: bc ab abcdef
console.log(s.at(0), s.at(-1), s.at(6), s.at(1.7)); // expect: a f undefined b
console.log(s.charAt(-1) === "", s.charAt(2), s.charCodeAt(-1)); // expect: true c NaN
console.log("é😀".slice(1), "é😀".slice(-2), "é😀".substring(0, 1)); // expect: 😀 😀 é
console.log(s.slice(Infinity) === "", s.slice(-Infinity), s.substring(2, Infinity)); // expect: true abcdef cdef
