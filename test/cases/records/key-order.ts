const r: Record<string, number> = {};
r["b"] = 1;
r["10"] = 2;
r["a"] = 3;
r["2"] = 4;
r["01"] = 5;
r["-1"] = 6;
r["1.5"] = 7;
r["4294967294"] = 8;
r["4294967295"] = 9;
r["b"] = 10;
console.log(Object.keys(r).join(" ")); // expect: 2 10 4294967294 b a 01 -1 1.5 4294967295
console.log(Object.values(r).join(" ")); // expect: 4 2 8 10 3 5 6 7 9
const keys: string[] = [];
for (const key in r) keys.push(key);
console.log(keys.length, keys[0], keys.at(-1)); // expect: 9 2 4294967295
delete r["b"];
r["b"] = 0;
console.log(Object.keys(r).at(-1), Object.entries(r)[0]); // expect: b [ '2', 4 ]
const numeric: Record<number, string> = { 3: "c", 1: "a", 2: "b" };
console.log(numeric, Object.keys(numeric)); // expect: { '1': 'a', '2': 'b', '3': 'c' } [ '1', '2', '3' ]
