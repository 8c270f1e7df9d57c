const list = [1, 2, 3];
const pair: readonly [string, number] = ["a", 1];
const text: string | undefined = list.length > 2 ? "ab" : undefined;
const map = new Map([["a", 1]]);

for (const i in list) console.log(i); // error: TSF1006
for (const i in pair) console.log(i); // error: TSF1006
for (const i in text ?? "") console.log(i); // error: TSF1006
for (const i in map) console.log(i); // error: TSF1006
for (const i in new Set([1])) console.log(i); // error: TSF1006

const record: Record<string, number> = { a: 1 };
for (const key in record) console.log(key);

interface Map2 { a: number }
const plain: Map2 = { a: 1 };
for (const key in plain) console.log(key);
