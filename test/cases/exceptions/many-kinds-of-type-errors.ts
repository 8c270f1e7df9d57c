// Errors of the language itself: what is thrown, of which class, and that the program goes on.
const kinds = new Map<string, string[]>();
const t = (name: string, f: () => unknown) => {
  let kind = "nothing";
  try {
    f();
  } catch (e) {
    kind = (e as Error).constructor.name;
  }
  kinds.set(kind, [...(kinds.get(kind) ?? []), name]);
};
t("null property", () => (null as unknown as { a: number }).a);
t("undefined call", () => (undefined as unknown as () => void)());
t("bad length", () => {
  [].length = -1;
});
t("repeat", () => "x".repeat(-1));
t("radix", () => (1).toString(1));
t("fixed", () => (1).toFixed(101));
t("big mix", () => (1n as unknown as number) + 1 + (2n as unknown as number));
t("big div", () => 1n / 0n);
t("big parse", () => BigInt("1.5"));
t("big of NaN", () => BigInt(NaN));
t("codepoint", () => String.fromCodePoint(-1));
t("normalize", () => "a".normalize("X" as "NFC"));
t("frozen", () => {
  (Object.freeze([1]) as number[]).push(2);
});
t("frozen field", () => {
  (Object.freeze({ a: 1 }) as { a: number }).a = 2;
});
t("symbol text", () => `${Symbol() as unknown as string}`);
t("reduce", () => ([] as number[]).reduce((a) => a));
t("array size", () => new Array(-1));
t("buffer", () => new ArrayBuffer(-1));
t("offset", () => new Uint32Array(new ArrayBuffer(8), 1));
t("view", () => new DataView(new ArrayBuffer(2)).getInt32(0));
t("not iterable", () => {
  const [x] = 5 as unknown as number[];
  return x;
});
t("tdz", () => {
  const f = () => late;
  f();
  const late = 1;
  return late;
});
t("precision", () => (1).toPrecision(0));
t("padding", () => "x".padEnd(2 ** 31));
t("deep", () => {
  const f = (n: number): number => f(n + 1) + 1;
  return f(0);
});
t("fine", () => 1);
for (const [kind, names] of kinds) console.log(kind, names.join(", "));
