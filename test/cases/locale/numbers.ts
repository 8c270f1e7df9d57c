// toLocaleString of numbers, bigints and arrays: en-US, shortest digits, rounded half away from zero.
const values = [
  1.0005, 0.0005, 1e21, 1e23, 123456789.123456, -0, -0.0001, NaN, Infinity, -Infinity, 0.0625, 2.5, 1234.5, 1e-7, 999.9995,
  5e-324, 1.5e300, 0.5, 1.5, -1234567.891, 9.9996, 99999.99999,
];
for (const value of values) console.log(value, value.toLocaleString());
const money = { style: "currency", currency: "USD" } as const;
console.log((1234.5).toLocaleString("en-US", money), (-1234.567).toLocaleString("en-US", money));
console.log((1e6).toLocaleString("en-US", { style: "currency", currency: "JPY" }));
console.log((1.5).toLocaleString("en-US", { ...money, maximumFractionDigits: 0 }));
console.log((1.5).toLocaleString("en-US", { ...money, minimumFractionDigits: 0 }));
console.log((0.256).toLocaleString("en-US", { style: "percent" }));
console.log((0.25678).toLocaleString(undefined, { style: "percent", minimumFractionDigits: 1 }));
console.log((5).toLocaleString("en-US", { minimumFractionDigits: 2 }), (5).toLocaleString("en", { minimumIntegerDigits: 2 }));
console.log((1234.5678).toLocaleString("en-US", { maximumFractionDigits: 2 }));
console.log((12345).toLocaleString("en-US", { useGrouping: false }));
console.log(1234n.toLocaleString(), (-1234567n).toLocaleString(), [1234.5, "a", null, 1n, [1e3]].toLocaleString());
try {
  console.log((5).toLocaleString("en-US", { minimumFractionDigits: 5, maximumFractionDigits: 2 }));
} catch (e) {
  console.log(`${e}`);
}
