console.log("the quick brown fox jumps over the lazy dog".split(" "));
console.log(Array.from({ length: 30 }, (_, i) => `item${i}`));
console.log(["a", "b", "c", "d", "e", "f", "g"]);
console.log(["short", "a considerably longer string", "x", "mid size", "y", "z", "w", "another long one here"]);
console.log([1, "two", null, undefined, true, 6, "seven", -8]);
console.log(["é", "😀", "日本", "ab", "c", "d", "e"]);
console.log(["x".repeat(30), "y".repeat(30), "z".repeat(30)]);
console.log([["a", 1], ["b", 2], ["c", 3], ["d", 4], ["e", 5], ["f", 6], ["g", 7]]);
