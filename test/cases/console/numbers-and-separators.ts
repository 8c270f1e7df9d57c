console.log(1, -0, 0, NaN, Infinity, 1e21, 1.50, 10n); // expect: 1 -0 0 NaN Infinity 1e+21 1.5 10n
console.log();
console.log("");
console.log(" ", "a", "", "b"); // expect:   a  b
console.log(true, null, undefined, false); // expect: true null undefined false
console.log("one\ntwo", "tab\there");
console.log("quotes 'single' \"double\"", ["quotes 'single'"]);
// expect: quotes 'single' "double" [ "quotes 'single'" ]
console.log("😀é", ["😀é"], "a\0b".length); // expect: 😀é [ '😀é' ] 3
