// Cron expressions: parsing with overloads, the next times after a date in plain calendar arithmetic, a job scheduler.
// gc-stress: 1000

type FieldName = "minute" | "hour" | "day" | "month" | "weekday";
type Range = readonly [low: number, high: number];

const FIELDS = {
  minute: { range: [0, 59], names: [] },
  hour: { range: [0, 23], names: [] },
  day: { range: [1, 31], names: [] },
  month: {
    range: [1, 12],
    names: ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"],
  },
  weekday: { range: [0, 7], names: ["sun", "mon", "tue", "wed", "thu", "fri", "sat"] },
} as const satisfies Record<FieldName, { range: Range; names: readonly string[] }>;

const fieldNames = Object.keys(FIELDS) as FieldName[];
const macros: ReadonlyMap<string, string> = new Map([
  ["@hourly", "0 * * * *"],
  ["@daily", "0 0 * * *"],
  ["@weekly", "0 0 * * 0"],
  ["@monthly", "0 0 1 * *"],
  ["@yearly", "0 0 1 1 *"],
]);

class CronError extends Error {
  constructor(
    readonly field: FieldName | undefined,
    message: string,
  ) {
    super(field ? `${field}: ${message}` : message);
  }
  get [Symbol.toStringTag]() {
    return "CronError";
  }
}

/** A moment without time zones: minutes since 1970-01-01 00:00. */
class Moment {
  private constructor(readonly minutes: number) {}
  static of(year: number, month: number, day: number, hour = 0, minute = 0): Moment {
    return new Moment((Moment.days(year, month, day) * 24 + hour) * 60 + minute);
  }
  static parse(text: string): Moment {
    const [date = "", time = "00:00"] = text.split(" ");
    const [y = NaN, m = NaN, d = NaN] = date.split("-").map(Number);
    const [h = NaN, min = NaN] = time.split(":").map(Number);
    return Moment.of(y, m, d, h, min);
  }
  private static days(y: number, m: number, d: number): number {
    const year = m <= 2 ? y - 1 : y;
    const era = Math.floor(year / 400);
    const yearOfEra = year - era * 400;
    const dayOfYear = Math.floor((153 * (m + (m > 2 ? -3 : 9)) + 2) / 5) + d - 1;
    return (
      era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468
    );
  }
  get parts(): { year: number; month: number; day: number; hour: number; minute: number; weekday: number } {
    const days = Math.floor(this.minutes / 1440);
    const z = days + 719468;
    const era = Math.floor(z / 146097);
    const doe = z - era * 146097;
    const yoe = Math.floor((doe - Math.floor(doe / 1460) + Math.floor(doe / 36524) - Math.floor(doe / 146096)) / 365);
    const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100));
    const mp = Math.floor((5 * doy + 2) / 153);
    const month = mp < 10 ? mp + 3 : mp - 9;
    const rest = ((this.minutes % 1440) + 1440) % 1440;
    return {
      year: yoe + era * 400 + (month <= 2 ? 1 : 0),
      month,
      day: doy - Math.floor((153 * mp + 2) / 5) + 1,
      hour: Math.floor(rest / 60),
      minute: rest % 60,
      weekday: (((days + 4) % 7) + 7) % 7,
    };
  }
  plus(minutes: number): Moment {
    return new Moment(this.minutes + minutes);
  }
  valueOf(): number {
    return this.minutes;
  }
  toString(): string {
    const { year, month, day, hour, minute } = this.parts;
    const two = (n: number) => String(n).padStart(2, "0");
    return `${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}`;
  }
}

class Cron {
  readonly #sets: Readonly<Record<FieldName, ReadonlySet<number>>>;
  readonly #anyDay: boolean;
  readonly source: string;

  constructor(source: string);
  constructor(fields: Partial<Record<FieldName, string | number>>);
  constructor(given: string | Partial<Record<FieldName, string | number>>) {
    const text =
      typeof given === "string" ? (macros.get(given) ?? given) : fieldNames.map((n) => given[n] ?? "*").join(" ");
    const words = text
      .trim()
      .split(" ")
      .filter((w) => w.length);
    if (words.length !== 5) throw new CronError(undefined, `expected 5 fields, got ${words.length}`);
    const entries = fieldNames.map((name, i) => [name, Cron.#field(name, words[i]!)] as const);
    this.#sets = Object.fromEntries(entries) as Record<FieldName, Set<number>>;
    this.#anyDay = words[2] === "*" || words[4] === "*";
    this.source = words.join(" ");
  }

  static #field(name: FieldName, text: string): Set<number> {
    const {
      range: [low, high],
      names,
    } = FIELDS[name];
    const value = (word: string): number => {
      const named = (names as readonly string[]).indexOf(word.toLowerCase());
      const n = named >= 0 ? named + (name === "month" ? 1 : 0) : Number(word || NaN);
      if (!Number.isInteger(n)) throw new CronError(name, `'${word}' is no number`);
      if (n < low || n > high) throw new CronError(name, `${n} is not in ${low}..${high}`);
      return n;
    };
    const out = new Set<number>();
    for (const part of text.split(",")) {
      const [span = "", step = "1"] = part.split("/");
      if (!(Number(step) >= 1)) throw new CronError(name, `bad step ${step}`);
      let from: number, to: number;
      if (span === "*") [from, to] = [low, high];
      else if (span.includes("-")) {
        [from = low, to = high] = span.split("-").map(value);
        if (from > to) throw new CronError(name, `${span} runs backwards`);
      } else {
        from = value(span);
        to = part.includes("/") ? high : from;
      }
      for (let n = from; n <= to; n += Number(step)) out.add(name === "weekday" ? n % 7 : n);
    }
    return out;
  }

  matches(moment: Moment): boolean {
    const p = moment.parts;
    const day = this.#sets.day.has(p.day),
      weekday = this.#sets.weekday.has(p.weekday);
    return (
      this.#sets.month.has(p.month) &&
      (this.#anyDay ? day && weekday : day || weekday) &&
      this.#sets.hour.has(p.hour) &&
      this.#sets.minute.has(p.minute)
    );
  }

  next(after: Moment): Moment | undefined {
    let t = after.plus(1);
    const limit = t.plus(60 * 24 * 366 * 5);
    while (t < limit) {
      const { month, hour, minute } = t.parts;
      if (!this.#sets.month.has(month)) t = t.plus(1440 - (hour * 60 + minute));
      else if (!this.#sets.hour.has(hour)) t = t.plus(60 - minute);
      else if (this.matches(t)) return t;
      else t = t.plus(1);
    }
    return undefined;
  }
  *after(start: Moment): Generator<Moment, void> {
    for (let t = this.next(start); t !== undefined; t = this.next(t)) yield t;
  }
}

interface Job {
  readonly name: string;
  readonly cron: Cron;
  run(at: Moment): void | "stop";
}

function simulate(jobs: Iterable<Job>, from: Moment, until: Moment): Map<string, string[]> {
  const due = new Map<Job, Moment>();
  for (const job of jobs) {
    const first = job.cron.next(from);
    if (first) due.set(job, first);
  }
  const log = new Map<string, string[]>();
  while (due.size) {
    const [job, at] = [...due].reduce((a, b) => (b[1] < a[1] ? b : a));
    if (at >= until) break;
    log.set(job.name, [...(log.get(job.name) ?? []), `${at}`]);
    const next = job.run(at) === "stop" ? undefined : job.cron.next(at);
    next ? due.set(job, next) : due.delete(job);
  }
  return log;
}

const start = Moment.parse("2024-02-27 23:50");
console.log(`${start}`, start.parts, +start, Moment.of(1970, 1, 1).minutes, String(Moment.of(1969, 12, 31, 23, 59)));
for (const source of [
  "*/15 * * * *",
  "0 12 29 2 *",
  "30 9 * * mon-fri",
  "0 0 13 * 5",
  "@monthly",
  "5/20 8-10,22 1,15 jan,Jul *",
  "0 0 31 2 *",
  "59 23 * * 7",
]) {
  const times: string[] = [];
  for (const t of new Cron(source).after(start)) {
    if (times.push(t.toString()) === 3) break;
  }
  console.log(source.padEnd(28), times.join(", ") || "never");
}
console.log(
  new Cron({ hour: 6, weekday: "sat" }).source,
  new Cron({ hour: 6, weekday: "sat" }).next(start)?.toString(),
);
const errors = ["* * * *", "60 * * * *", "* 5-2 * * *", "*/0 * * * *", "* * * foo *", "1, * * * *"].map((source) => {
  try {
    return new Cron(source);
  } catch (e) {
    return e instanceof CronError ? { field: e.field, message: e.message } : e;
  }
});
console.log(errors);
let runs = 0;
const log = simulate(
  [
    { name: "tick", cron: new Cron("*/20 * * * *"), run: () => void runs++ },
    { name: "once", cron: new Cron("@daily"), run: (at) => (at.parts.day === 28 ? "stop" : undefined) },
    {
      name: "never",
      cron: new Cron("0 0 30 2 *"),
      run() {
        throw new Error("unreachable");
      },
    },
  ],
  start,
  Moment.parse("2024-02-28 01:00"),
);
console.log(log, runs, Object.prototype.toString.call(new CronError("day", "x")));
