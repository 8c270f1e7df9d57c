// Methods that only a computed name, a value or an optional call finds.
class G {
  n = 1;
  go(): number {
    return this.n;
  }
  stop(): number {
    return -this.n;
  }
  constructor() {
    this.go = this.go.bind(this);
  }
}
const g = new G();
g.n = 5;
const f = g.go;
console.log(f(), g.stop(), "stop" in g, Object.keys(g).join());
class K {
  n = 2;
  alpha(): number {
    return this.n;
  }
  beta(): number {
    return this.n * 2;
  }
}
const k = new K();
for (const name of ["alpha", "beta"] as const) console.log(k[name]());
interface MayM {
  m?(): number;
}
class W {
  m(): number {
    return 8;
  }
}
class V {
  other = 1;
}
function call(o: MayM): number {
  return o.m?.() ?? -1;
}
console.log(call(new W()), call(new V() as unknown as MayM), call({ m: () => 4 }), call({}));
