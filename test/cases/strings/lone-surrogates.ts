const high = "\ud83d";
const low = "\ude00";
console.log(high.length, low.length, (high + low).length, high + low === "😀"); // expect: 1 1 2 true
console.log(high.charCodeAt(0), (low + high).charCodeAt(0), [...(low + high)].length); // expect: 55357 56832 2
console.log([...(high + low)].length, [...(high + "x" + low)].length); // expect: 1 3
console.log(high.isWellFormed(), "😀".isWellFormed(), `a${high}`.toWellFormed() === "a\ufffd");
// expect: false true true
const half = "a😀".slice(0, 2);
console.log(half.length, half === "a" + high, half + low === "a😀"); // expect: 2 true true
console.log("😀".split("").length, "😀".split("").join("") === "😀"); // expect: 2 true
const set = new Set([high, low, "😀"[0], "😀"[1]]);
console.log(set.size); // expect: 2
console.log(high < low, high < "\uffff", high === high.at(0)); // expect: true true true
console.log("😀😀".replaceAll(low, "_").length, "😀".includes(low), "😀".endsWith(low)); // expect: 4 true true
