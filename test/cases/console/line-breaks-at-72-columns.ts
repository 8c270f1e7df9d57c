console.log({ aaaaaaaaaaaa: 1, bbbbbbbbbbbb: 2, cccccccccccc: 3, dddddddddddd: 4 });
console.log({ aaaaaaaaaaaa: 1, bbbbbbbbbbbb: 2, cccccccccccc: 3, dddddddddddd: 4, eeeeeeeeee: 5 });
console.log({ name: "a string that is rather long", other: "another string that is long too" });
console.log({ name: "a string that is rather long", other: "another string that is long, too", n: 1 });
console.log({ short: 1, nested: { first: "aaaaaaaaaaaaaaaaaaaaaaaa", second: "bbbbbbbbbbbbbbbbbbbbbbbb", third: 3 } });
console.log([{ id: 1, name: "first" }, { id: 2, name: "second" }, { id: 3, name: "third" }, { id: 4, name: "fourth" }]);
console.log({ a: { b: { c: "x".repeat(80) } } });
console.log([["aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "bbbbbbbbbbbbbbbbbbbbbbbbbbbb"], ["cccccccccccccccccccccc"]]);
console.log({ text: "line one\nline two", list: ["multi\nline"] });
