// Numbers and units as text: roman numerals, English and German words, ordinals, unit conversion with dimensions, calendar.

const ROMAN: readonly (readonly [number, string])[] = Object.entries({
  M: 1000,
  CM: 900,
  D: 500,
  CD: 400,
  C: 100,
  XC: 90,
  L: 50,
  XL: 40,
  X: 10,
  IX: 9,
  V: 5,
  IV: 4,
  I: 1,
}).map(([s, n]) => [n, s] as const);

export function toRoman(n: number): string {
  if (!Number.isInteger(n) || n < 1 || n > 3999) throw new RangeError(`no roman numeral for ${n}`);
  return ROMAN.reduce(
    ([text, rest], [value, letters]) => {
      while (rest >= value) [text, rest] = [text + letters, rest - value];
      return [text, rest] as [string, number];
    },
    ["", n] as [string, number],
  )[0];
}

export function fromRoman(text: string): number {
  let n = 0;
  let rest = text;
  for (const [value, letters] of ROMAN) for (; rest.startsWith(letters); rest = rest.slice(letters.length)) n += value;
  if (rest !== "" || n === 0 || toRoman(n) !== text) throw new SyntaxError(`not a roman numeral: ${text}`);
  return n;
}

interface Language {
  words(n: bigint): string;
  ordinal?(n: number): string;
}

const small =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const tens = ",,twenty,thirty,forty,fifty,sixty,seventy,eighty,ninety".split(",");
const scales = ["", "thousand", "million", "billion", "trillion", "quadrillion", "quintillion"];

const english: Language = {
  words(n) {
    if (n < 0n) return `minus ${this.words(-n)}`;
    if (n < 20n) return small[Number(n)]!;
    if (n < 100n) return tens[Number(n / 10n)]! + (n % 10n ? "-" + this.words(n % 10n) : "");
    if (n < 1000n) return `${this.words(n / 100n)} hundred${n % 100n === 0n ? "" : ` and ${this.words(n % 100n)}`}`;
    const groups: string[] = [];
    for (let rest = n, scale = 0; rest > 0n; rest /= 1000n, scale++) {
      const group = rest % 1000n;
      if (scale >= scales.length) throw new RangeError("too large for words");
      if (group !== 0n) groups.unshift(`${this.words(group)} ${scales[scale]}`.trimEnd());
    }
    return groups.join(n % 1000n > 0n && n % 1000n < 100n ? " and " : " ").replaceAll(" and thousand", " thousand");
  },
  ordinal(n) {
    const last = n % 100 > 10 && n % 100 < 14 ? 0 : n % 10;
    return n + (["th", "st", "nd", "rd"][last] ?? "th");
  },
};

const german: Language = {
  words: (n) => {
    const ones = [
      "null",
      "ein",
      "zwei",
      "drei",
      "vier",
      "fünf",
      "sechs",
      "sieben",
      "acht",
      "neun",
      "zehn",
      "elf",
      "zwölf",
    ];
    const zehner = ["", "zehn", "zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig"];
    const irregular = new Map([
      [16, "sechzehn"],
      [17, "siebzehn"],
    ]);
    const below = (k: number): string => {
      if (k <= 12) return ones[k]!;
      if (k < 20) return irregular.get(k) ?? ones[k - 10] + "zehn";
      if (k < 100) return (k % 10 ? ones[k % 10] + "und" : "") + zehner[Math.trunc(k / 10)];
      if (k < 1000) return ones[Math.trunc(k / 100)] + "hundert" + (k % 100 ? below(k % 100) : "");
      return below(Math.trunc(k / 1000)) + "tausend" + (k % 1000 ? below(k % 1000) : "");
    };
    if (n >= 1_000_000n || n < 0n) throw new RangeError(`${n} ist zu groß oder negativ`);
    return n % 100n === 1n ? below(Number(n)) + "s" : below(Number(n));
  },
};

type Dimension = "length" | "mass" | "time" | "temperature";
interface UnitSpec {
  readonly symbol: string;
  readonly dimension: Dimension;
  readonly factor: number;
  readonly offset?: number;
}

class Quantity<D extends Dimension> {
  static readonly #units = {
    m: { symbol: "m", dimension: "length", factor: 1 },
    km: { symbol: "km", dimension: "length", factor: 1000 },
    mi: { symbol: "mi", dimension: "length", factor: 1609.344 },
    kg: { symbol: "kg", dimension: "mass", factor: 1 },
    lb: { symbol: "lb", dimension: "mass", factor: 0.45359237 },
    s: { symbol: "s", dimension: "time", factor: 1 },
    h: { symbol: "h", dimension: "time", factor: 3600 },
    C: { symbol: "°C", dimension: "temperature", factor: 1, offset: 273.15 },
    F: { symbol: "°F", dimension: "temperature", factor: 5 / 9, offset: 459.67 * (5 / 9) },
    K: { symbol: "K", dimension: "temperature", factor: 1, offset: 0 },
  } as const satisfies Record<string, UnitSpec>;

  private constructor(
    private readonly base: number,
    readonly dimension: D,
  ) {}

  static of<U extends keyof typeof Quantity.units>(
    value: number,
    unit: U,
  ): Quantity<(typeof Quantity.units)[U]["dimension"]> {
    const spec: UnitSpec = Quantity.#units[unit];
    return new Quantity(
      value * spec.factor + (spec.offset ?? 0),
      spec.dimension as (typeof Quantity.units)[U]["dimension"],
    );
  }
  static get units() {
    return this.#units;
  }

  in(
    unit: {
      [U in keyof typeof Quantity.units]: (typeof Quantity.units)[U]["dimension"] extends D ? U : never;
    }[keyof typeof Quantity.units],
  ): string {
    const { factor, symbol, offset = 0 }: UnitSpec = Quantity.#units[unit];
    return `${parseFloat(((this.base - offset) / factor).toPrecision(6))} ${symbol}`;
  }
  plus(other: Quantity<D>): Quantity<D> {
    return new Quantity(this.base + other.base, this.dimension);
  }
  static parse(text: string): Quantity<Dimension> {
    const [amount = "", unit = ""] = text.split(" ");
    if (!(unit in Quantity.#units) || !Number.isFinite(Number.parseFloat(amount)))
      throw new SyntaxError(`not a quantity: ${text}`);
    return Quantity.of(parseFloat(amount), unit as keyof typeof Quantity.units);
  }
}

function* month(year: number, index: number): Generator<string> {
  const names = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
  ];
  const leap = (y: number) => (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0;
  const length = [31, leap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][index]!;
  const weekday = (y: number, m: number, d: number) => {
    const t = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4];
    if (m < 2) y -= 1;
    return (y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + t[m]! + d) % 7;
  };
  const title = `${names[index]} ${year}`;
  yield " ".repeat((20 - title.length) >> 1) + title;
  yield "Mo Tu We Th Fr Sa Su";
  let line = "   ".repeat((weekday(year, index, 1) + 6) % 7);
  for (let day = 1; day <= length; day++) {
    line += String(day).padStart(2);
    if (weekday(year, index, day) === 0 || day === length) {
      yield line.trimEnd();
      line = "";
    } else line += " ";
  }
}

console.log(
  [1, 4, 9, 14, 40, 90, 400, 1994, 2024, 3999].map((n) => [n, toRoman(n), fromRoman(toRoman(n)) === n] as const),
);
for (const bad of [0, 4000, 1.5, "IIII", "", "MCMC", "x"]) {
  try {
    console.log(typeof bad === "number" ? toRoman(bad) : fromRoman(bad));
  } catch (e) {
    console.log((e as Error).name, (e as Error).message);
  }
}
for (const n of [
  0n,
  7n,
  13n,
  21n,
  100n,
  101n,
  342n,
  1000n,
  1001n,
  1100n,
  12_345n,
  1_000_000n,
  7_000_000_001n,
  -58n,
  10n ** 18n,
])
  console.log(`${n}: ${english.words(n)}`);
console.log(
  [1, 2, 3, 4, 11, 12, 13, 21, 22, 101, 111, 113].map((n) => english.ordinal?.(n)).join(" "),
  german.ordinal?.(1),
);
console.log([0n, 1n, 16n, 21n, 70n, 101n, 999n, 1001n, 31_247n].map((n) => german.words(n)));
for (const [language, n] of [
  [german, 10n ** 6n],
  [english, 10n ** 21n],
] as const) {
  try {
    language.words(n);
  } catch (e) {
    console.log(`${e}`);
  }
}
console.log(
  Quantity.of(5, "km").in("mi"),
  Quantity.of(100, "C").in("F"),
  Quantity.of(-40, "F").in("C"),
  Quantity.of(1, "lb").plus(Quantity.of(1, "kg")).in("kg"),
  Quantity.of(90, "s").in("h"),
);
console.log(Quantity.parse("26.2 mi"), Quantity.of(0, "C").in("K"), Object.keys(Quantity.units).join());
for (const text of ["3 stones", "x m"]) {
  try {
    Quantity.parse(text);
  } catch (e) {
    console.log((e as Error).message);
  }
}
console.log([...month(2024, 1)].join("\n"), "\n" + [...month(2023, 9)].join("\n"));
