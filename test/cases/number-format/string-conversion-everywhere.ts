const n = 0.1 + 0.2;
const parts = [1.0, -0, 1e21, n];
console.log("" + n, `${n}`, n.toString(), String(n));
// expect: 0.30000000000000004 0.30000000000000004 0.30000000000000004 0.30000000000000004
console.log(parts.join("|")); // expect: 1|0|1e+21|0.30000000000000004
console.log("a" + 1 + 2, 1 + 2 + "a", "a" + -0, "n" + NaN); // expect: a12 3a a0 nNaN
console.log(1 + Number("2") + "3", "7" + 7 * 7); // expect: 33 749
const record: Record<string, number> = { [1.5]: 1, [1e21]: 2, [-0]: 3 };
console.log(Object.keys(record).join()); // expect: 0,1.5,1e+21
console.log(Number("1" + "0".repeat(21)), Number("0." + "0".repeat(6) + "1")); // expect: 1e+21 1e-7
