// Parsers for CSV with quotes and for INI with sections and includes, and a query over the parsed table.

class FormatError extends Error {
  constructor(message: string, readonly line: number) {
    super(`line ${line}: ${message}`);
    this.name = "FormatError";
  }
}

type Row = Record<string, string>;

function* splitCsv(text: string, separator = ","): Generator<string[], number> {
  let field = "";
  let row: string[] = [];
  let state: "start" | "plain" | "quoted" | "closing" = "start";
  let line = 1;
  const endField = (): void => {
    row.push(field);
    field = "";
    state = "start";
  };
  for (const c of text.endsWith("\n") ? text : text + "\n") {
    switch (state) {
      case "quoted":
        if (c === '"') state = "closing";
        else field += c;
        break;
      case "closing":
        if (c === '"') {
          field += '"';
          state = "quoted";
          break;
        }
        if (c !== separator && c !== "\n") throw new FormatError(`"${c}" after a closing quote`, line);
      // falls through
      case "start":
      case "plain":
        if (c === '"' && state === "start") {
          state = "quoted";
        } else if (c === separator) {
          endField();
        } else if (c === "\n") {
          endField();
          yield row;
          row = [];
        } else {
          field += c;
          state = "plain";
        }
    }
    if (c === "\n") line++;
  }
  if (state !== "start") throw new FormatError("a quote is not closed", line - 1);
  return line - 1;
}

function parseCsv(text: string): Row[] {
  const [header, ...rows] = splitCsv(text);
  if (header === undefined) return [];
  return rows
    .filter((row) => row.length > 1 || row[0] !== "")
    .map((row, index) => {
      if (row.length !== header.length) throw new FormatError(`${row.length} fields, not ${header.length}`, index + 2);
      return Object.fromEntries(header.map((name, i) => [name, row[i] ?? ""]));
    });
}

function writeCsv(rows: readonly Row[]): string {
  const first = rows[0];
  if (!first) return "";
  const quote = (field: string): string =>
    [",", '"', "\n"].some((c) => field.includes(c)) ? `"${field.replaceAll('"', '""')}"` : field;
  const names = Object.keys(first);
  return [names, ...rows.map((row) => names.map((name) => row[name] ?? ""))]
    .map((fields) => fields.map(quote).join(","))
    .join("\n");
}

type IniValue = string | number | boolean | string[];
type Ini = Record<string, Record<string, IniValue>>;

function parseValue(text: string): IniValue {
  if (text === "true" || text === "false") return text === "true";
  if (text !== "" && !Number.isNaN(Number(text))) return Number(text);
  if (text.startsWith("[") && text.endsWith("]")) return text.slice(1, -1).split(",").map((item) => item.trim());
  return text;
}

function parseIni(text: string, include: (name: string) => string | undefined, into: Ini = {}): Ini {
  let section = "";
  text.split("\n").forEach((raw, index) => {
    const line = raw.trim();
    if (line === "" || line.startsWith("#") || line.startsWith(";")) return;
    if (line.startsWith("[")) {
      if (!line.endsWith("]")) throw new FormatError("the section is not closed", index + 1);
      section = line.slice(1, -1);
      into[section] ??= {};
      return;
    }
    if (line.startsWith("@include ")) {
      const name = line.slice("@include ".length);
      const included = include(name);
      if (included === undefined) throw new FormatError(`cannot include ${name}`, index + 1);
      parseIni(included, include, into);
      return;
    }
    const equals = line.indexOf("=");
    if (equals < 1) throw new FormatError(`no key in "${line}"`, index + 1);
    const target = (into[section] ??= {});
    target[line.slice(0, equals).trimEnd()] = parseValue(line.slice(equals + 1).trim());
  });
  return into;
}

function groupSum(rows: readonly Row[], key: string, value: string): [string, number][] {
  const sums = new Map<string, number>();
  for (const row of rows) {
    const name = row[key] ?? "";
    sums.set(name, (sums.get(name) ?? 0) + Number(row[value] ?? NaN));
  }
  return [...sums].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
}

const csv = `city,region,visits,note
Oslo,north,120,"cold, but fine"
Rome,south,300,"the ""eternal"" city"
Lima,south,75,
Turku,north,80,"two
lines"
`;
const rows = parseCsv(csv);
console.log(rows.length, rows.map((row) => row["city"]), rows[1]?.["note"], rows[3]?.["note"]?.length);
console.log(rows[2]);
console.log(groupSum(rows, "region", "visits"), groupSum(rows, "region", "note")[0]);
console.log(writeCsv(rows));
console.log(writeCsv(parseCsv(writeCsv(rows))) === writeCsv(rows), parseCsv(""), parseCsv("a,b\n"));
for (const bad of ['a,b\n1\n', 'a\n"x', 'a\n"x"y\n', "a,b\n1,2\n1,2,3"]) {
  try {
    console.log(parseCsv(bad));
  } catch (error) {
    console.log((error as FormatError).name, (error as FormatError).line, (error as Error).message);
  }
}

const files = new Map([
  ["base", "[net]\nport = 80\nhosts = [a, b , c]\n[log]\nlevel=info"],
  ["broken", "[net\n"],
]);
const ini = parseIni(
  "top = 1\n# comment\n@include base\n[net]\nport = 8080\ntls = true\n\n[ empty ]\n" +
    "[log]\nfile = /var/log/x=y.log\nratio = 0.50",
  (name) => files.get(name),
);
console.log(ini);
console.log(Object.keys(ini), ini["net"]?.["hosts"], typeof ini["net"]?.["port"]);
for (const bad of ["@include nothing", "@include broken", "[a]\n= 5", "justtext"]) {
  try {
    console.log(parseIni(bad, (name) => files.get(name)));
  } catch (error) {
    if (error instanceof FormatError) console.log(error.message);
    else throw error;
  }
}
