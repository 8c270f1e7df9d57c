// A log analyser: lines are parsed by hand-written scanners, sessions are rebuilt, percentiles and histograms are printed.
const LEVELS = ["debug", "info", "warn", "error"] as const;
type Level = (typeof LEVELS)[number];
type Fields = Readonly<Record<string, string | number | boolean>>;
interface Entry { readonly at: number; readonly level: Level; readonly service: string; readonly message: string; readonly fields: Fields }
type Parsed = { ok: true; entry: Entry } | { ok: false; line: number; reason: string };

class Scanner {
  #at = 0;
  constructor(private readonly text: string) {}
  get done() { return this.#at >= this.text.length; }
  until(end: string): string {
    const stop = this.text.indexOf(end, this.#at);
    if (stop < 0) throw new SyntaxError(`no '${end}'`);
    const part = this.text.slice(this.#at, stop);
    this.#at = stop + end.length;
    return part;
  }
  while(test: (c: string) => boolean): string {
    const start = this.#at;
    while (!this.done && test(this.text[this.#at]!)) this.#at++;
    return this.text.slice(start, this.#at);
  }
  skip(text: string): boolean { return this.text.startsWith(text, this.#at) && !!(this.#at += text.length); }
  rest(): string { const part = this.text.slice(this.#at); this.#at = this.text.length; return part; }
}

const isLevel = (word: string): word is Level => (LEVELS as readonly string[]).includes(word);
function time(text: string): number {
  const parts = text.split(":").map(Number);
  if (parts.length !== 3 || parts.some((p) => !(p >= 0))) throw new RangeError(`bad time ${text}`);
  return parts.reduce((total, part) => total * 60 + part, 0) * 1000;
}
function value(text: string): string | number | boolean {
  switch (text) {
    case "true": case "false": return text === "true";
    default: {
      const unit = text.endsWith("ms") ? 1 : text.endsWith("s") ? 1000 : 0;
      const number = Number(unit ? text.slice(0, unit === 1 ? -2 : -1) : text);
      return text === "" || Number.isNaN(number) ? text : number * (unit || 1);
    }
  }
}

function parseLine(text: string): Entry {
  const s = new Scanner(text);
  const at = time(s.until(" "));
  s.skip("[");
  const level = s.until("]").trim().toLowerCase();
  if (!isLevel(level)) throw new TypeError(`unknown level ${level || "(none)"}`);
  s.skip(" ");
  const service = s.until(": ");
  const words: string[] = [];
  const fields: Record<string, string | number | boolean> = {};
  while (!s.done) {
    s.while((c) => c === " ");
    const word = s.while((c) => c !== " " && c !== "=" && c !== '"');
    if (s.skip("=")) fields[word] = s.skip('"') ? s.until('"') : value(s.while((c) => c !== " "));
    else if (word === "") words.push(s.rest());
    else words.push(word);
  }
  return { at, level, service, message: words.join(" ").trim(), fields };
}

function* parse(lines: Iterable<string>): Generator<Parsed> {
  let number = 0;
  for (const text of lines) {
    number++;
    if (text.trim() === "" || text.startsWith("#")) continue;
    try { yield { ok: true, entry: parseLine(text) }; }
    catch (e) { if (!(e instanceof Error)) throw e; yield { ok: false, line: number, reason: `${e.name}: ${e.message}` }; }
  }
}

class Histogram {
  readonly #values: number[] = [];
  #sorted = true;
  add(v: number): this { this.#sorted &&= v >= (this.#values.at(-1) ?? -Infinity); this.#values.push(v); return this; }
  percentile(p: number): number {
    if (!this.#sorted) { this.#values.sort((a, b) => a - b); this.#sorted = true; }
    if (this.#values.length === 0) return NaN;
    const rank = (p / 100) * (this.#values.length - 1), low = Math.floor(rank);
    return this.#values[low]! + (rank - low) * ((this.#values[low + 1] ?? this.#values[low]!) - this.#values[low]!);
  }
  get count() { return this.#values.length; }
  *bars(width = 20): Generator<string> {
    const buckets: { [exponent: number]: number } = {};
    for (const v of this.#values) { const e = v <= 0 ? -1 : Math.floor(Math.log2(v)); buckets[e] = (buckets[e] ?? 0) + 1; }
    const most = Math.max(...Object.values(buckets));
    for (const [e, n] of Object.entries(buckets).map(([e, n]) => [Number(e), n] as const).sort(([a], [b]) => a - b)) {
      yield `${String(e < 0 ? 0 : 2 ** e).padStart(6)} ${"▇".repeat(Math.ceil((n / most) * width))} ${n}`;
    }
  }
  static of = (values: Iterable<number>) => { const h = new Histogram(); for (const v of values) h.add(v); return h; };
}

interface Session { readonly user: string; readonly start: number; end: number; steps: [message: string, at: number][]; errors: number }
function sessions(entries: Iterable<Entry>, gap: number): Session[] {
  const open: Record<string, Session> = {};
  const closed: Session[] = [];
  for (const { at, level, message, fields: { user } } of entries) {
    if (typeof user !== "string") continue;
    let s = open[user];
    if (s && at - s.end > gap) { closed.push(s); delete open[user]; s = undefined; }
    s ??= open[user] = { user, start: at, end: at, steps: [], errors: 0 };
    s.end = at;
    s.steps.push([message, at - s.start]);
    if (level === "error") s.errors++;
  }
  return closed.concat(Object.values(open)).sort((a, b) => a.start - b.start || (a.user < b.user ? -1 : 1));
}

const template = (text: string) => text.split(" ").map((w) => ([...w].some((c) => c >= "0" && c <= "9") ? "<n>" : w)).join(" ");
const clock = (ms: number) => [3_600_000, 60_000, 1000].map((u, i) => String(Math.floor(ms / u) % (i ? 60 : 24)).padStart(2, "0")).join(":");
const input = `# service log
10:00:01 [INFO ] api: request done path=/home took=12ms user=ann
10:00:02 [INFO ] api: request done path=/cart took=230ms user=bob cached=true
10:00:02.5 [WARN ] db: slow query 17 took=1.5s table="order items"
10:00:09 [ERROR] api: request 4711 failed path=/pay took=3001ms user=ann code=502
nonsense
10:00:10 [FATAL] api: boom
10:61 [INFO] x: y
10:00:11 [DEBUG] db: vacuum

10:20:00 [INFO ] api: request done path=/home took=9ms user=ann
10:20:05 [ERROR] auth: request 4712 failed user="eve m" took=44ms "quoted rest" x
10:20:06 [ERROR] api: request 4713 failed path=/pay took=2400ms user=ann code=502
10:20:07 [] api: none`;
const results = [...parse(input.split("\n"))];
const entries = results.flatMap((r) => (r.ok ? [r.entry] : []));
for (const r of results) if (!r.ok) console.log(`line ${r.line}: ${r.reason}`);
console.log(entries.length, entries[1], entries.at(-2));
const byLevel = Object.groupBy(entries, (e) => e.level);
for (const level of LEVELS) console.log(level.padEnd(6), byLevel[level]?.length ?? 0, byLevel[level]?.map((e) => e.service).join());
const took = Histogram.of(entries.map((e) => e.fields["took"]).filter((t) => typeof t === "number"));
console.log(took.count, [0, 50, 90, 99, 100].map((p) => +took.percentile(p).toFixed(2)), new Histogram().percentile(50), new Histogram().add(5).percentile(99));
console.log([...took.bars(10)].join("\n"));
console.log(sessions(entries, 60_000).map(({ user, start, end, steps, errors }) => ({ user, from: clock(start), for: end - start, steps, errors })));
const templates = new Map<string, number>();
for (const { message } of entries) templates.set(template(message), (templates.get(template(message)) ?? 0) + 1);
console.log([...templates].sort((a, b) => b[1] - a[1]), took);
