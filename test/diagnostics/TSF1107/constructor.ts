const a = new Array(3); // error: TSF1107
const b = Array<number>(3).fill(0); // error: TSF1107
const c = new Array(1, 2, 3); // error: TSF1107
const d = Array.from({ length: 3 }, () => 0);
const e = Array.of(1, 2, 3);
const f = new Array<number>(3).fill(0);

console.log(a, b, c, d, e, f);
