console.log(eval("1 + 1")); // error: TSF1110
const run = eval; // error: TSF1110
console.log(run);
