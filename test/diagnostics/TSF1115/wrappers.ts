const a = new String("text"); // error: TSF1115
const b = new Number(1); // error: TSF1115
const c = new Boolean(false); // error: TSF1115
console.log(a, b, c, String(1), Number("1"), Boolean(""));
