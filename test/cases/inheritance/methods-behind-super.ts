// A method of the base that is only called by super, or taken from it as a value.
class Sup {
  tag = "s";
  m(n: number): string {
    let r = "";
    for (let i = 0; i < n; i++) r += this.tag;
    return r;
  }
  k(): string {
    return "k" + this.tag;
  }
}
class Sb extends Sup {
  go(): string {
    const f = super.m;
    return f.call(this, 2);
  }
  dyn(n: "m" | "k"): string {
    return n === "k" ? super["k"]() : super["m"](3);
  }
}
const s = new Sb();
console.log(s.go(), s.dyn("k"), s.dyn("m"));
