// Names of members that are computed of constants, and classes whose objects take other keys, too.
const t = (name: string, f: () => void): void => {
  try {
    f();
  } catch (e) {
    console.log(name, "threw", e instanceof Error ? `${e.name}: ${e.message}` : e);
  }
};
t("computed", () => {
  const k = "foo";
  const enumish = { A: "aa" } as const;
  enum E { Q = "qq" }
  class A {
    [k] = 1;
    ["lit"]() { return 2; } static ["s"] = 3;
    [enumish.A] = 4;
    [E.Q] = 5;
    get ["g"]() { return 6; } 7 = "seven";
    "with space" = 8;
  }
  const a = new A();
  console.log(a[k], a.lit(), A.s, a.aa, a.qq, a.g, a[7], a["with space"], Object.keys(a));
});
t("index sig", () => {
  class Bag {
    [key: string]: unknown;
    a = 1;
    static from(o: Record<string, unknown>) { const b = new Bag(); for (const k in o) b[k] = o[k]; return b; }
  }
  const b = Bag.from({ x: 1, y: [2] });
  b["z"] = 3;
  b.w = 4;
  console.log(b, b["z"], b.x, Object.keys(b), "y" in b);
  delete b.x;
  console.log(b.x, b);
});
