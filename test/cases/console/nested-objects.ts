console.log({}, [], { a: 1 }, [1]); // expect: {} [] { a: 1 } [ 1 ]
console.log({ a: { b: { c: {} } } }); // expect: { a: { b: { c: {} } } }
console.log({ a: { b: { c: { d: 1 } } } }); // expect: { a: { b: { c: [Object] } } }
console.log({ a: [[[[1]]]] }, [[[[1]]]]); // expect: { a: [ [ [Array] ] ] } [ [ [ [Array] ] ] ]
console.log([{ x: [{ y: 1 }] }], [[{ k: { deep: 1 } }]]); // expect: [ { x: [ [Object] ] } ] [ [ { k: [Object] } ] ]
console.log({ text: "s", n: null, u: undefined, t: true, big: 1n, nan: NaN, z: -0 });
console.log({ "a-b": 1, valid: 2, 3: 3, "4x": 4, "": 5, é: 6, "with space": 7 });
console.log({ list: [], map: new Map(), set: new Set(), object: {} });
// expect: { list: [], map: Map(0) {}, set: Set(0) {}, object: {} }
console.log([[], [[]], [{}]], { a: [undefined, null] }); // expect: [ [], [ [] ], [ {} ] ] { a: [ undefined, null ] }
