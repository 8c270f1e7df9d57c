console.log(new Map(), new Set(), new Map([["a", 1]]), new Set([1, "x"]));
// expect: Map(0) {} Set(0) {} Map(1) { 'a' => 1 } Set(2) { 1, 'x' }
console.log(new Map([[{ k: 1 }, [1, 2]]]), new Map([[1, new Map([[2, 3]])]]));
// expect: Map(1) { { k: 1 } => [ 1, 2 ] } Map(1) { 1 => Map(1) { 2 => 3 } }
console.log({ m: new Map([["k", { v: 1 }]]), s: new Set([[1]]) });
// expect: { m: Map(1) { 'k' => { v: 1 } }, s: Set(1) { [ 1 ] } }
console.log({ deep: { map: new Map([["k", { v: { w: 1 } }]]) } });
// expect: { deep: { map: Map(1) { 'k' => [Object] } } }
console.log(new Set(Array.from({ length: 30 }, (_, i) => i)));
console.log(new Map(Array.from({ length: 8 }, (_, i) => [`key number ${i}`, i])));
console.log([new Map([[1, "a"]]), new Set(["b"])]); // expect: [ Map(1) { 1 => 'a' }, Set(1) { 'b' } ]
console.log(new Map<string, unknown>([["fn", () => 1], ["null", null], ["list", []]]).size); // expect: 3
