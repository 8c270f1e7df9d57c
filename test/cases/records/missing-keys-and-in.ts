const ages: Record<string, number> = { ann: 30, bob: 0 };
console.log(ages["ann"], ages["zed"], ages["zed"] ?? -1, ages["bob"] || "zero"); // expect: 30 undefined -1 zero
console.log("ann" in ages, "zed" in ages, Object.hasOwn(ages, "bob")); // expect: true false true
ages["zed"] = 1;
ages["ann"]! += 5;
console.log(ages); // expect: { ann: 35, bob: 0, zed: 1 }
console.log(delete ages["bob"], delete ages["nobody"], ages); // expect: true true { ann: 35, zed: 1 }
const counts: { [word: string]: number } = {};
for (const word of ["x", "y", "x", "constructor", "toString", "hasOwnProperty"]) {
  counts[word] = (Object.hasOwn(counts, word) ? counts[word]! : 0) + 1;
}
console.log(Object.entries(counts).map(([k, v]) => k + v).join());
// expect: x2,y1,constructor1,toString1,hasOwnProperty1
const optional: Partial<Record<"a" | "b", number>> = { a: 1 };
console.log(optional.b, "b" in optional, Object.keys(optional)); // expect: undefined false [ 'a' ]
