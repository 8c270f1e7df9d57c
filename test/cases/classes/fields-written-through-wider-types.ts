// A field is written, through a wider type of the object, with what its own class would not write.
interface Wide {
  x: number | string;
  tag?: string | undefined;
}
class P {
  x: number;
  tag = "p";
  constructor(x: number) {
    this.x = x;
  }
  twice(): number {
    return this.x * 2;
  }
}
function widen(w: Wide): void {
  w.x = "wide";
  w.tag = undefined;
}
const p = new P(4);
console.log(p.twice(), p.tag.length);
widen(p);
console.log(String(p.x), String(p.tag));
const q = new P(NaN), r = new P(-0), s = new P(Infinity);
console.log(q.twice(), Object.is(r.twice(), -0), s.twice());
