const o = { eval: (x: number): number => x };
console.log(o.eval(1));
console.log((0, eval)("2")); // error: TSF1110
