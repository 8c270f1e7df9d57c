const a = [1, , 3]; // error: TSF1106
const b = [,]; // error: TSF1106
const c = [1, 2,];

let d = 0;
[, d] = [1, 2];
[[, d]] = [[1, 2]];
({ list: [, d] } = { list: [1, 2] });
for ([, d] of [[1, 2]] as [number, number][]) console.log(d);
const [, e] = c;

console.log(a, b, c, d, e);
