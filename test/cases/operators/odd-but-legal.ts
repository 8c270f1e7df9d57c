// Text that nobody writes so: where semicolons are put in, comments anywhere, names of any letters, numbers of any form.
const a = 1
const b = 2
const c = a
  + b
let d = c
++d
const /* one */ e /* two */ : /* three */ number /* four */ = /* five */ (/* six */ d /* seven */) // eight
  /* nine */ ; /* ten */
const f = function () { return }
const g = (): number | undefined => {
  return
  1
}
console.log(a, b, c, d, e, f(), g()) // expect: 1 2 3 4 4 undefined undefined
;[1, 2].forEach((x) => console.log(x))
;(() => { console.log("called") })()
for (;;) break
if (a) {} else console.log("never")
do ; while (false) console.log("after do")
const ünïcødé = "ü", $ = 1, _ = 2, __proto = 3, \u0061b = 4, 变量 = 5, ℮ = 6, ªº = 7, x̂ = 8
console.log(ünïcødé, $ + _ + __proto, ab, 变量, ℮, ªº, x̂)
const o = { "quoted key": 1, 2: "two", 0x10: "hex", [`t${1}`]: 3, "": 4, ünï: 5, async: 6, get: 7, set: 8, static: 9, of: 10, type: 11 }
console.log(o, o[2], o[0x10], o[""], o.async + o.get + o.set + o.static + o.of + o.type)
const of = 1, type = 2, async = 3, get = 4, from = 5, as = 6, declare = 7, namespace = 8, abstract = 9, readonly = 10
console.log(of + type + async + get + from + as + declare + namespace + abstract + readonly)
console.log(0b101, 0o17, 0xFf, 1_000, .5, 5., 1e3, 1E-3, 0n, 0x1Fn, 1_0n)
console.log("a\
b", '\x41\u{1F600}\u0041\0', "\v\f\b".length, `a
b`, `\u{41}${`in ${`ner`}`}`)
a: b: for (const x of [1, 2]) { if (x === 1) continue a; break b }
label: { break label }
switch (1 as number) { case 2: default: case 1: { } }
{ { { ; } } }
var v = 1; var v = 2; console.log(v)
console.log(typeof typeof 1, !!!0, - - 1, + + "2", ~~1.5, void 0, (1, 2), 1 /* / */ / 2)
console.log(((((((((((a)))))))))), [, 1, , 2, ,].length, [...[...[...[1]]]])
const arrow = (x: number) => (y: number) => (z: number) => x + y + z
console.log(arrow(1)(2)(3), (function fact(n: number): number { return n < 2 ? 1 : n * fact(n - 1) })(5))
const deep = a ? b ? c ? "abc" : "ab" : "a" : ""
console.log(deep, a < b ? a : b, a ? (b, c) : d, a > 0 && b > 0 || !c)
class K { ; ; static = 5; get = 6; "a b" = 1; 12 = 2; async() { return "async" } *gen() { yield 1 } static async *["x y"]() { yield 2 } }
console.log(new K()["a b"], new K()[12], new K().async(), [...new K().gen()], "static" in new K, new K)
