// Parser combinators with inferred result types, used for JSON, an INI dialect and arithmetic with left recursion removed.
// gc-stress: 30

type ParseResult<T> = { ok: true; value: T; rest: number } | { ok: false; at: number; expected: Set<string> };
type Parser<T> = { (input: string, at: number): ParseResult<T>; readonly label?: string };
type ResultOf<P> = P extends Parser<infer T> ? T : never;

const ok = <T>(value: T, rest: number): ParseResult<T> => ({ ok: true, value, rest });
const fail = (at: number, ...expected: string[]): ParseResult<never> => ({
  ok: false,
  at,
  expected: new Set(expected),
});
const further = (a: { at: number; expected: Set<string> }, b: typeof a): ParseResult<never> =>
  a.at !== b.at
    ? { ok: false, ...(a.at > b.at ? a : b) }
    : { ok: false, at: a.at, expected: a.expected.union(b.expected) };

const text =
  <S extends string>(s: S): Parser<S> =>
  (input, at) =>
    input.startsWith(s, at) ? ok(s, at + s.length) : fail(at, `'${s}'`);
const satisfy =
  (label: string, test: (c: string) => boolean): Parser<string> =>
  (input, at) => {
    const c = input[at];
    return c !== undefined && test(c) ? ok(c, at + 1) : fail(at, label);
  };
const seq =
  <const P extends readonly Parser<unknown>[]>(...parsers: P): Parser<{ -readonly [I in keyof P]: ResultOf<P[I]> }> =>
  (input, at) => {
    const values: unknown[] = [];
    for (const parser of parsers) {
      const result = parser(input, at);
      if (!result.ok) return result;
      values.push(result.value);
      at = result.rest;
    }
    return ok(values as { -readonly [I in keyof P]: ResultOf<P[I]> }, at);
  };
const alt =
  <P extends readonly [Parser<unknown>, ...Parser<unknown>[]]>(...parsers: P): Parser<ResultOf<P[number]>> =>
  (input, at) => {
    let worst: ParseResult<never> & { ok: false } = { ok: false, at: -1, expected: new Set() };
    for (const parser of parsers) {
      const result = parser(input, at);
      if (result.ok) return result as ParseResult<ResultOf<P[number]>>;
      worst = further(worst, result) as typeof worst;
    }
    return worst;
  };
const map =
  <A, B>(parser: Parser<A>, f: (a: A, range: readonly [number, number]) => B): Parser<B> =>
  (input, at) => {
    const result = parser(input, at);
    return result.ok ? ok(f(result.value, [at, result.rest]), result.rest) : result;
  };
const many =
  <T>(parser: Parser<T>, min = 0): Parser<T[]> =>
  (input, at) => {
    const all: T[] = [];
    for (;;) {
      const result = parser(input, at);
      if (!result.ok) return all.length >= min && result.at === at ? ok(all, at) : result;
      if (result.rest === at) throw new RangeError("a repeated parser took nothing");
      all.push(result.value);
      at = result.rest;
    }
  };
const optional =
  <T, D>(parser: Parser<T>, otherwise: D): Parser<T | D> =>
  (input, at) => {
    const result = parser(input, at);
    return result.ok || result.at > at ? result : ok(otherwise, at);
  };
const sepBy = <T>(parser: Parser<T>, separator: Parser<unknown>): Parser<T[]> =>
  optional(
    map(seq(parser, many(map(seq(separator, parser), ([, value]) => value))), ([first, rest]) => [first, ...rest]),
    [] as T[],
  );
const lazy =
  <T>(get: () => Parser<T>): Parser<T> =>
  (input, at) =>
    get()(input, at);
const between = <T>(open: Parser<unknown>, inner: Parser<T>, close: Parser<unknown>) =>
  map(seq(open, inner, close), ([, value]) => value);
const chainLeft = <T>(operand: Parser<T>, operator: Parser<(a: T, b: T) => T>): Parser<T> =>
  map(seq(operand, many(seq(operator, operand))), ([first, rest]) =>
    rest.reduce((left, [f, right]) => f(left, right), first),
  );
const labelled = <T>(label: string, parser: Parser<T>): Parser<T> =>
  Object.assign(
    ((input, at) => {
      const result = parser(input, at);
      return result.ok || result.at > at ? result : fail(at, label);
    }) as Parser<T>,
    { label },
  );

class ParseError extends SyntaxError {
  readonly line: number;
  readonly column: number;
  constructor(
    input: string,
    at: number,
    readonly expected: readonly string[],
  ) {
    const before = input.slice(0, at).split("\n");
    const found = at < input.length ? `'${input[at]}'` : "end of input";
    super(
      `line ${before.length}, column ${before.at(-1)!.length + 1}: expected ${expected.join(" or ")}, found ${found}`,
    );
    [this.line, this.column] = [before.length, before.at(-1)!.length + 1];
  }
}

function run<T>(parser: Parser<T>, input: string): T {
  const result = map(seq(spaces, parser, end), ([, value]) => value)(input, 0);
  if (result.ok) return result.value;
  throw new ParseError(input, result.at, [...result.expected].sort());
}

const end: Parser<null> = (input, at) => (at === input.length ? ok(null, at) : fail(at, "end of input"));
const spaces = many(satisfy("space", (c) => c === " " || c === "\n" || c === "\t"));
const token = <T>(parser: Parser<T>): Parser<T> => map(seq(parser, spaces), ([value]) => value);
const symbol = <S extends string>(s: S) => token(text(s));
const digit = satisfy("digit", (c) => c >= "0" && c <= "9");
const number = labelled(
  "number",
  token(
    map(
      seq(
        optional(text("-"), ""),
        many(digit, 1),
        optional(
          map(seq(text("."), many(digit, 1)), ([, ds]) => "." + ds.join("")),
          "",
        ),
      ),
      ([sign, ds, fraction]) => Number(sign + ds.join("") + fraction),
    ),
  ),
);

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
const escapes: Record<string, string> = { n: "\n", t: "\t", '"': '"', "\\": "\\" };
const char = alt(
  map(
    seq(
      text("\\"),
      satisfy("escape", (c) => c in escapes),
    ),
    ([, c]) => escapes[c]!,
  ),
  map(
    seq(
      text("\\u"),
      many(
        satisfy("hex digit", (c) => "0123456789abcdefABCDEF".includes(c)),
        4,
      ),
    ),
    ([, hex]) => String.fromCharCode(parseInt(hex.join(""), 16)),
  ),
  satisfy("character", (c) => c !== '"' && c !== "\\"),
);
const string = labelled(
  "string",
  token(
    between(
      text('"'),
      map(many(char), (cs) => cs.join("")),
      text('"'),
    ),
  ),
);
const json: Parser<Json> = lazy(() =>
  alt(
    object,
    array,
    string,
    number,
    map(symbol("true"), () => true),
    map(symbol("false"), () => false),
    map(symbol("null"), () => null),
  ),
);
const array: Parser<Json[]> = between(symbol("["), sepBy(json, symbol(",")), symbol("]"));
const object: Parser<{ [key: string]: Json }> = map(
  between(symbol("{"), sepBy(seq(string, symbol(":"), json), symbol(",")), symbol("}")),
  (members) => Object.fromEntries(members.map(([key, , value]) => [key, value])),
);

type Operation = (a: number, b: number) => number;
const operators = (table: Record<string, Operation>) =>
  alt(
    ...(Object.entries(table).map(([s, f]) => map(symbol(s), () => f)) as [Parser<Operation>, ...Parser<Operation>[]]),
  );
const factor: Parser<number> = lazy(() =>
  alt(
    number,
    between(symbol("("), sum, symbol(")")),
    map(seq(symbol("-"), factor), ([, n]) => -n),
  ),
);
const product = chainLeft(factor, operators({ "*": (a, b) => a * b, "/": (a, b) => a / b }));
const sum = chainLeft(product, operators({ "+": (a, b) => a + b, "-": (a, b) => a - b }));

const word = token(
  map(
    many(
      satisfy("letter", (c) => c.toLowerCase() !== c.toUpperCase() || c === "_"),
      1,
    ),
    (cs) => cs.join(""),
  ),
);
const entry = map(seq(word, symbol("="), alt(number, string, word)), ([key, , value], [from, to]) => ({
  key,
  value,
  width: to - from,
}));
const section = map(seq(between(symbol("["), word, symbol("]")), many(entry)), ([name, entries]) => ({
  name,
  entries,
}));
const ini = many(section, 1);
type Ini = ResultOf<typeof ini>;

const document =
  '{ "a": [1, -2.5, true, null], "nested": { "text": "line\\n\\"quoted\\" \\u00e9", "empty": {} }, "list": [[], [[]]] }';
console.log(run(json, document));
console.log(["1 + 2 * 3", "(1 + 2) * -(3 - 10) / 2", "2 - 3 - 4", "-5"].map((s) => run(sum, s)));
const config: Ini = run(ini, `[server]\nhost = "localhost" port = 8080\n[client]\nname=me retries=3\n[empty]`);
console.log(
  config,
  config.map(({ entries }) => entries.length),
);
for (const [parser, input] of [
  [json, '{ "a": [1, 2 }'],
  [json, '{ "a" 1 }'],
  [json, "[1, 2,\n  tru]"],
  [json, '"open'],
  [json, '"\\x"'],
  [json, ""],
  [sum, "1 + * 2"],
  [sum, "(1 + 2"],
  [ini, "[a]\nb = ?"],
] as [Parser<unknown>, string][]) {
  try {
    console.log(run(parser, input));
  } catch (e) {
    if (e instanceof ParseError)
      console.log(e.message, { line: e.line, column: e.column, expected: e.expected.length });
    else throw e;
  }
}
try {
  run(many(spaces), "x");
} catch (e) {
  console.log(e instanceof ParseError, e instanceof RangeError && e.message);
}
console.log(number.label, number, seq(text("a"), digit)("a1", 0), alt(text("x"), text("y"))("z", 0));
