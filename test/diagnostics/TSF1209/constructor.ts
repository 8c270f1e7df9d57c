const pattern = new RegExp("a+", "g"); // error: TSF1209
console.log(pattern.test("aa"));
