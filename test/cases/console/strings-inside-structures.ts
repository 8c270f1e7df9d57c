console.log(["plain", "it's", 'say "x"', `both ' and "`, `all ' " \``]);
console.log(["tab\t", "newline\n", "back\\slash", "\u0000", "\u001b[0m", "\x7f", "\u0085"]);
console.log({ key: "é😀", "ключ": "значение", "a'b": 1, 'c"d': 2 });
console.log(["\ud83d", "a\udc00b", "😀"]);
console.log(new Map([["it's", "x"]]), new Set(["a\nb"]));
console.log(["x".repeat(100)], ["y".repeat(10)].concat(["z".repeat(75)]));
console.log(["", " ", "  "], [""].length); // expect: [ '', ' ', '  ' ] 1
