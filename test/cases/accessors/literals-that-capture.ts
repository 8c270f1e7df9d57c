function box(n: number) { let reads = 0; return { name: "b", get value() { reads++; return n; }, set value(v: number) { n = v; }, get reads() { return reads; }, more() { return [1].map((x) => x + this.value)[0]; } }; }
const b = box(3), c = box(10); b.value = 4; b.value += 1; console.log(b.value, c.value, b.reads, c.reads, b.more(), b, Object.keys(b));
let log = 0; function f(): number { return ++log; }
enum E { A = f(), B = A + 1, C = 10, D = "xy".length }
console.log(E, E.A, E.B, E[1], E.D, log, Object.keys(E));
// expect: 5 10 2 1 6 {
// expect:   name: 'b',
// expect:   value: [Getter/Setter],
// expect:   reads: [Getter],
// expect:   more: [Function: more]
// expect: } [ 'name', 'value', 'reads', 'more' ]
// expect: { '1': 'A', '2': 'D', '10': 'C', A: 1, B: 2, C: 10, D: 2 } 1 2 A 2 1 [
// expect:   '1', '2', '10',
// expect:   'A', 'B', 'C',
// expect:   'D'
// expect: ]
