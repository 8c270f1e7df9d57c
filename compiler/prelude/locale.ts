// toLocaleString of numbers and bigints, as in the locale en-US.
//
// The digits are the shortest that name the number (as String() writes them), rounded half away from zero, as in ICU.

/** What Intl.NumberFormat takes, as far as it is here. */
interface Options {
  style?: string | undefined;
  currency?: string | undefined;
  useGrouping?: boolean | undefined;
  minimumIntegerDigits?: number | undefined;
  minimumFractionDigits?: number | undefined;
  maximumFractionDigits?: number | undefined;
}

/** A number without its sign: its digits, and how many of them stand before the point. */
interface Decimal {
  digits: string;
  point: number;
}

export function numberToLocaleString(self: number, locales?: string, options?: Options): string {
  void locales;
  if (Number.isNaN(self)) return "NaN";
  const negative = self < 0 || Object.is(self, -0);
  const text = Number.isFinite(self) ? formatted(decimalOf(Math.abs(self)), options) : affixed("∞", options);
  return negative ? `-${text}` : text;
}

export function bigintToLocaleString(self: bigint, locales?: string, options?: Options): string {
  void locales;
  const digits = String(self < 0n ? -self : self);
  const text = formatted({ digits, point: digits.length }, options);
  return self < 0n ? `-${text}` : text;
}

export function arrayToLocaleString(self: readonly unknown[]): string {
  const texts: string[] = [];
  for (let i = 0; i < self.length; i++) texts.push(elementText(self[i]));
  return texts.join(",");
}

function elementText(value: unknown): string {
  if (value === undefined || value === null) return "";
  if (typeof value === "number") return numberToLocaleString(value);
  if (typeof value === "bigint") return bigintToLocaleString(value);
  if (Array.isArray(value)) return arrayToLocaleString(value);
  return typeof value === "object" ? value.toLocaleString() : String(value);
}

function decimalOf(value: number): Decimal {
  const [mantissa, exponent] = value.toExponential().split("e") as [string, string];
  return { digits: mantissa.replace(".", ""), point: Number(exponent) + 1 };
}

const currencySigns: Record<string, string> = { USD: "$", EUR: "€", GBP: "£", JPY: "¥" };

function affixed(text: string, options: Options | undefined): string {
  if (options?.style === "percent") return `${text}%`;
  return options?.style === "currency" ? (currencySigns[options.currency ?? "USD"] ?? "") + text : text;
}

function formatted(value: Decimal, options: Options | undefined): string {
  if (options?.style === "percent") value.point += 2;
  const [least, most] = fractionDigits(options);
  const { digits, point } = rounded(value, most);
  const whole = point > 0 ? digits.slice(0, point).padEnd(point, "0") : "0";
  let fraction = point > 0 ? digits.slice(point) : "0".repeat(-point) + digits;
  while (fraction.endsWith("0")) fraction = fraction.slice(0, -1);
  fraction = fraction.padEnd(least, "0");
  const integer = grouped(whole.padStart(options?.minimumIntegerDigits ?? 1, "0"), options?.useGrouping !== false);
  return affixed(fraction === "" ? integer : `${integer}.${fraction}`, options);
}

// The least and the most digits behind the point: each may be given, and moves the other.
function fractionDigits(options: Options | undefined): [number, number] {
  const places = options?.style !== "currency" ? 0 : options.currency === "JPY" ? 0 : 2;
  const usual = options?.style === "currency" ? places : options?.style === "percent" ? 0 : 3;
  const { minimumFractionDigits: least, maximumFractionDigits: most } = options ?? {};
  checkRange("minimumFractionDigits", least);
  checkRange("maximumFractionDigits", most);
  if (least !== undefined && most !== undefined && least > most) outOfRange("maximumFractionDigits");
  if (most !== undefined) return [least ?? Math.min(places, most), most];
  return [least ?? places, Math.max(usual, least ?? 0)];
}

function checkRange(name: string, digits: number | undefined): void {
  if (digits !== undefined && !(digits >= 0 && digits <= 100)) outOfRange(name);
}

function outOfRange(name: string): never {
  throw new RangeError(`${name} value is out of range.`);
}

function rounded({ digits, point }: Decimal, most: number): Decimal {
  const kept = point + most;
  if (kept >= digits.length) return { digits, point };
  if (kept < 0) return { digits: "", point: 0 };
  const up = digits.charCodeAt(kept) >= 53; // "5"
  const head = digits.slice(0, kept);
  return up ? incremented(head, point) : { digits: head, point };
}

function incremented(digits: string, point: number): Decimal {
  let at = digits.length - 1;
  while (at >= 0 && digits.charCodeAt(at) === 57) at--; // "9"
  const zeros = "0".repeat(digits.length - 1 - at);
  if (at < 0) return { digits: `1${zeros}`, point: point + 1 };
  return { digits: digits.slice(0, at) + String.fromCharCode(digits.charCodeAt(at) + 1) + zeros, point };
}

function grouped(whole: string, groups: boolean): string {
  if (!groups) return whole;
  let text = whole;
  for (let at = text.length - 3; at > 0; at -= 3) text = `${text.slice(0, at)},${text.slice(at)}`;
  return text;
}
