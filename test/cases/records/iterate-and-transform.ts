const prices: Record<string, number> = { apple: 3, pear: 2.5, fig: 8 };
let total = 0;
for (const name in prices) total += prices[name] ?? 0;
console.log(total, Object.keys(prices).length); // expect: 13.5 3
for (const [name, price] of Object.entries(prices)) if (price > 2.6) console.log(name, price);
const cheap = Object.fromEntries(Object.entries(prices).filter(([, price]) => price < 5));
console.log(cheap, Object.values(cheap).reduce((a, b) => a + b, 0)); // expect: { apple: 3, pear: 2.5 } 5.5
const inverted: Record<string, string> = {};
for (const [name, price] of Object.entries(prices)) inverted[String(price)] = name;
console.log(inverted); // expect: { '3': 'apple', '8': 'fig', '2.5': 'pear' }
const seen: string[] = [];
for (const key in prices) {
  seen.push(key);
  if (key === "apple") delete prices["pear"];
}
console.log(seen, prices); // expect: [ 'apple', 'fig' ] { apple: 3, fig: 8 }
const copy = { ...prices, extra: 1 };
console.log(Object.keys(copy).length, Object.keys(prices).length); // expect: 3 2
