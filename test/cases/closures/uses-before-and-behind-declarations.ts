// Uses that come surely after the declaration need no test; all others throw before it has run.
function early(): string { try { return String(later); } catch (e) { return (e as Error).message; } }
console.log(early());
let later = 5;
console.log(early(), later);
const get = () => later; later = 6; console.log(get());
function f() {
  const r: string[] = [];
  const g = () => { try { r.push(String(x)); } catch (e) { r.push((e as Error).message); } };
  g();
  let x = 1;
  g(); x++; g();
  const h = () => x; r.push(String(h()));
  hoisted();
  function hoisted() { r.push("h" + x); }
  { inner(); let y = 2; y++; const k = () => y; r.push(String(k())); function inner() { try { r.push(String(y)); } catch (e) { r.push((e as Error).message); } } }
  return r.join();
}
console.log(f());
function sw(n: number) {
  let out = "";
  switch (n) {
    case 0: let z = 1; z++; out += (() => z)(); break;
    case 1: try { const q = () => { z = 3; return z; }; out += q(); } catch (e) { out += (e as Error).message; } break;
  }
  return out;
}
console.log(sw(0), sw(1));
const fs: (() => number)[] = [];
for (let i = 0; i < 3; i++) { fs.push(() => i++); fs.push(() => i); }
console.log(fs.map((f) => f()).join());
for (const v of [1, 2, 3]) { let w = v; fs.push(() => (w += v)); }
console.log(fs.slice(6).map((f) => f()).join(), fs.slice(6).map((f) => f()).join());
class A { static n = 1; static f = () => A.n; m() { return later; } }
console.log(A.f(), new A().m());
function params(a: number, b = () => a, c = () => { a++; return b(); }) { return c() + a; }
console.log(params(1));
try { throw 1; } catch (caught) { const c = () => caught; caught = 2; console.log(c()); }
let { p, q: [r2, s2 = p] } = { p: 1, q: [2] as number[] }; const all = () => p + (r2 ?? 0) + s2; p = 10; console.log(all());
