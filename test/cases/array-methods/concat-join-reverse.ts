const a = [1, 2];
console.log(a.concat([3], 4, [5, 6]), a.concat(), a.concat() === a); // expect: [ 1, 2, 3, 4, 5, 6 ] [ 1, 2 ] false
console.log([1, 2, 3].reverse(), [1, 2, 3, 4].reverse(), ([] as number[]).reverse());
// expect: [ 3, 2, 1 ] [ 4, 3, 2, 1 ] []
const r = [1, 2, 3];
console.log(r.reverse() === r, r, r.toReversed(), r); // expect: true [ 3, 2, 1 ] [ 1, 2, 3 ] [ 3, 2, 1 ]
console.log(["a", null, undefined, "b"].join(), [[1, [2]], [3]].join(";"), [true, 1n].join(""));
// expect: a,,,b 1,2;3 true1
console.log([1].join("long"), ([] as number[]).join() === "", ["", ""].join(",")); // expect: 1 true ,
console.log(String([1, [2, 3]]), [1.5, -0, 1e21].toString()); // expect: 1,2,3 1.5,0,1e+21
console.log([{ a: 1 }, () => 1].length, [{}].join(), `${["x"]}`); // expect: 2 [object Object] x
