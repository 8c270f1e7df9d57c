const o: { s?: string } = { s: "a b" };
console.log(o.s?.split(" ")[0]);
// expect: a
