const texts = ["42", "  -17px", "0x1f", "1e3", "", "abc", ".5", "-.5e1", "Infinity", "12_3", "+7", "-0"];
for (const text of texts) {
  console.log(`"${text}"`, parseInt(text, 10), parseFloat(text), Number(text));
}
console.log(parseInt("ff", 16), parseInt("777", 8), parseInt("zz", 36), parseInt("102", 2)); // expect: 255 511 1295 2
console.log(parseInt("0x1F", 16), parseInt("9", 8), parseInt("1", 1), parseInt("10", 37)); // expect: 31 NaN NaN NaN
console.log(parseInt("12345678901234567890", 10)); // expect: 12345678901234567000
console.log(Number("0b101"), Number("0o17"), Number("0xG"), Number("  12  ")); // expect: 5 15 NaN 12
console.log(Number("1e1000"), Number("-1e-1000"), Number("1__0")); // expect: Infinity -0 NaN
console.log(Number(true), Number(false), Number(null), Number(undefined)); // expect: 1 0 0 NaN
console.log(+"3.25", -"4", +true); // expect: 3.25 -4 1
