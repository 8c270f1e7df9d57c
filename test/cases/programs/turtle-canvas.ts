// Turtle graphics on a text canvas: a small command language with procedures, a rasteriser, fractals by rewriting rules.
// gc-stress: 30
const enum Pen { Up, Down }
type Point = [x: number, y: number];
type Command = [op: "fd" | "bk" | "rt" | "lt", by: number] | [op: "pu" | "pd" | "push" | "pop" | "home"] | [op: "pen", mark: string];

class Canvas {
  readonly #cells = new Map<number, Map<number, string>>();
  bounds: { min: Point; max: Point } | null = null;
  set(x: number, y: number, mark = "#"): void {
    [x, y] = [Math.round(x), Math.round(y)];
    let row = this.#cells.get(y);
    if (!row) this.#cells.set(y, (row = new Map()));
    row.set(x, mark);
    const { min: [x0, y0], max: [x1, y1] } = this.bounds ?? { min: [x, y], max: [x, y] };
    this.bounds = { min: [Math.min(x0, x), Math.min(y0, y)], max: [Math.max(x1, x), Math.max(y1, y)] };
  }
  line([x0, y0]: Point, [x1, y1]: Point, mark?: string): number {
    const steps = Math.max(Math.abs(x1 - x0), Math.abs(y1 - y0));
    if (steps < 1e-9) return this.set(x0, y0, mark), 1;
    for (let i = 0; i <= steps; i++) this.set(x0 + ((x1 - x0) * i) / steps, y0 + ((y1 - y0) * i) / steps, mark);
    return Math.floor(steps) + 1;
  }
  *rows(): IterableIterator<string> {
    if (!this.bounds) return;
    const { min: [x0, y0], max: [x1, y1] } = this.bounds;
    for (let y = y1; y >= y0; y--) {
      const row = this.#cells.get(y);
      yield Array.from({ length: x1 - x0 + 1 }, (_, i) => row?.get(x0 + i) ?? " ").join("").trimEnd();
    }
  }
  get ink() { let n = 0; for (const row of this.#cells.values()) n += row.size; return n; }
  toString() { return [...this.rows()].join("\n"); }
}

interface Pose { at: Point; heading: number; pen: Pen; mark: string }
class Turtle {
  #pose: Pose = { at: [0, 0], heading: 90, pen: Pen.Down, mark: "#" };
  readonly #stack: Pose[] = [];
  travelled = 0;
  constructor(readonly canvas: Canvas = new Canvas()) {}
  static readonly #actions: { [K in Command[0]]: (t: Turtle, arg: never) => void } = {
    fd: (t, by: number) => t.#move(by),
    bk: (t, by: number) => t.#move(-by),
    rt: (t, by: number) => t.#turn(-by),
    lt: (t, by: number) => t.#turn(by),
    pu: (t) => { t.#pose.pen = Pen.Up; },
    pd: (t) => { t.#pose.pen = Pen.Down; },
    pen: (t, mark: string) => { t.#pose.mark = mark; },
    push: (t) => void t.#stack.push(structured(t.#pose)),
    pop: (t) => { t.#pose = t.#stack.pop() ?? (() => { throw new RangeError("pop without push"); })(); },
    home: (t) => { t.#pose = { ...t.#pose, at: [0, 0], heading: 90 }; },
  };
  run(commands: Iterable<Command>): this {
    for (const [op, arg] of commands) (Turtle.#actions[op] as (t: Turtle, arg: unknown) => void)(this, arg);
    return this;
  }
  #turn(by: number) { this.#pose.heading = (((this.#pose.heading + by) % 360) + 360) % 360; }
  #move(by: number) {
    const { at: [x, y], heading, pen, mark } = this.#pose;
    const angle = (heading * Math.PI) / 180;
    const round = (n: number) => Math.round(n * 1e6) / 1e6 + 0;
    const to: Point = [round(x + by * Math.cos(angle)), round(y + by * Math.sin(angle))];
    if (pen === Pen.Down) this.canvas.line([x, y], to, mark);
    this.travelled += Math.abs(by);
    this.#pose.at = to;
  }
  get pose(): Readonly<Pose> { return this.#pose; }
}
function structured({ at: [x, y], ...rest }: Pose): Pose { return { ...rest, at: [x, y] }; }

class ScriptError extends Error {
  constructor(message: string, readonly word: string, readonly index: number) { super(`${message}: '${word}' (word ${index + 1})`); }
}

function* interpret(source: string): Generator<Command, { procedures: string[]; depth: number }> {
  const words = source.replaceAll("[", " [ ").replaceAll("]", " ] ").split(/* spaces only */ " ").flatMap((w) => w.split("\n")).filter((w) => w !== "");
  const procedures = new Map<string, { params: string[]; from: number; to: number }>();
  let deepest = 0;
  const close = (open: number): number => {
    for (let i = open, depth = 0; i < words.length; i++) {
      if (words[i] === "[") depth++;
      else if (words[i] === "]" && --depth === 0) return i;
    }
    throw new ScriptError("bracket is not closed", words[open]!, open);
  };
  function* block(from: number, to: number, scope: Record<string, number>, depth: number): Generator<Command> {
    deepest = Math.max(deepest, depth);
    if (depth > 40) throw new ScriptError("too deep", words[from]!, from);
    let i = from;
    const number = (): number => {
      const word = words[i++] ?? "end";
      const [sign, name] = word.startsWith("-") ? [-1, word.slice(1)] : [1, word];
      if (name.startsWith(":")) {
        let [variable = "", op = "", operand = "1"] = name.slice(1).includes("/") ? [...name.slice(1).split("/", 1), "/", name.split("/")[1]] : name.includes("-") ? [name.slice(1).split("-")[0], "-", name.split("-")[1]] : [name.slice(1)];
        const value = scope[variable];
        if (value === undefined) throw new ScriptError("unknown variable", word, i - 1);
        return sign * (op === "/" ? value / +operand : op === "-" ? value - +operand : value);
      }
      if (name === "" || Number.isNaN(+name)) throw new ScriptError("number expected", word, i - 1);
      return sign * +name;
    };
    while (i < to) {
      const at = i;
      const word = words[i++]!;
      switch (word) {
        case "fd": case "bk": case "rt": case "lt": yield [word, number()]; break;
        case "pu": case "pd": case "push": case "pop": case "home": yield [word]; break;
        case "pen": yield ["pen", words[i++] ?? "?"]; break;
        case "repeat": {
          const times = number();
          const end = close(i);
          for (let k = 1; k <= times; k++) yield* block(i + 1, end, { ...scope, n: k }, depth + 1);
          i = end + 1;
          break;
        }
        case "if": {
          const [test, end] = [number(), close(i)];
          if (test > 0) yield* block(i + 1, end, scope, depth + 1);
          i = end + 1;
          break;
        }
        case "to": {
          const name = words[i++]!;
          const params: string[] = [];
          while (words[i]?.startsWith(":")) params.push(words[i++]!.slice(1));
          const end = close(i);
          procedures.set(name, { params, from: i + 1, to: end });
          i = end + 1;
          break;
        }
        default: {
          const procedure = procedures.get(word);
          if (!procedure) throw new ScriptError("unknown word", word, at);
          const inner = Object.fromEntries(procedure.params.map((p) => [p, number()]));
          yield* block(procedure.from, procedure.to, { ...scope, ...inner }, depth + 1);
        }
      }
    }
  }
  yield* block(0, words.length, {}, 0);
  return { procedures: [...procedures.keys()], depth: deepest };
}

function draw(source: string): Turtle {
  const turtle = new Turtle();
  const script = interpret(source);
  let step = script.next();
  for (; !step.done; step = script.next()) turtle.run([step.value]);
  console.log(step.value, turtle.travelled, turtle.canvas.ink);
  return turtle;
}

function rewrite(axiom: string, rules: Readonly<Record<string, string>>, times: number): string {
  return times === 0 ? axiom : rewrite([...axiom].map((c) => rules[c] ?? c).join(""), rules, times - 1);
}
const meaning = (length: number, angle: number): Record<string, Command> => ({ F: ["fd", length], G: ["fd", length], "+": ["lt", angle], "-": ["rt", angle], "[": ["push"], "]": ["pop"] });
const system = (text: string, length: number, angle: number): Command[] => [...text].map((c) => meaning(length, angle)[c]).filter((c) => c !== undefined);

console.log(`${draw("repeat 4 [ fd 6 rt 90 ] pu fd 3 rt 90 fd 3 pd pen * fd 0 home").canvas}`);
console.log(String(draw("to sq :s [ repeat 4 [ fd :s rt 90 ] if :s-3 [ sq :s-2 ] ] sq 9").canvas));
console.log(`${draw("to tree :n [ if :n [ fd :n lt 45 tree :n-2 rt 90 tree :n-2 lt 45 bk :n ] ] pen o tree 6").canvas}`);
const koch = rewrite("F", { F: "F+F-F-F+F" }, 2), dragon = rewrite("FX", { X: "X+YF+", Y: "-FX-Y" }, 5);
console.log(koch.length, `${new Turtle().run([["rt", 90]]).run(system(koch, 2, 90)).canvas}`);
console.log(dragon, `${new Turtle().run(system(dragon, 2, 90)).canvas}`);
const plant = new Turtle().run(system(rewrite("X", { X: "F+[[X]-X]-F[-FX]+X", F: "FF" }, 2), 2, 25));
console.log(plant.pose, plant.canvas.bounds, plant.canvas.ink);
for (const bad of ["jump 3", "fd", "repeat 2 [ fd 1", "fd :x", "pop", "to f [ f ] f", "fd a"]) {
  try { draw(bad); } catch (e) { console.log(e instanceof ScriptError ? [e.message, e.index] : `${e}`); }
}
console.log([...new Canvas().rows()], new Canvas().line([0, 0], [3, 1]), new Turtle().pose);
