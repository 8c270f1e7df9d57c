// Objects without a prototype, and the names of own properties.
const t = (name: string, f: () => void): void => {
  try {
    f();
  } catch (e) {
    console.log(name, "threw", e instanceof Error ? `${e.name}: ${e.message}` : e);
  }
};
t("dict", () => {
  const d: Record<string, number> = Object.create(null);
  d["constructor"] = 1;
  d.x = 2;
  console.log(d, Object.keys(d), "toString" in d);
  console.log(Object.getOwnPropertyNames({ a: 1, b: 2 }), Object.getOwnPropertyNames([1, 2]));
  console.log(Object.getOwnPropertyNames(Object.assign([7, 8], { k: 1 })), Object.getOwnPropertyNames([]));
  console.log(Object.entries([1, 2]), Object.values([3]));
});
