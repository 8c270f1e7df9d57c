// switch in loops against tables of functions; on tuples by text; with blocks, returns, nested switches and duplicates of work.
type Tok = number | "+" | "-" | "*" | "/" | "dup" | "swap" | "drop" | ":" | ";" | string;
const run = (src: string): { stack: number[]; error?: string } => {
  const stack: number[] = [];
  const words: Record<string, string[]> = {};
  let defining: string[] | null = null;
  const pop = () => {
    if (!stack.length) throw new RangeError("empty");
    return stack.pop()!;
  };
  const exec = (t: string, depth = 0): void => {
    if (depth > 50) throw new RangeError("deep");
    if (defining) {
      if (t === ";") {
        const [name, ...body] = defining;
        words[name!] = body;
        defining = null;
      } else defining.push(t);
      return;
    }
    const own = words[t];
    if (own) {
      for (const w of own) exec(w, depth + 1);
      return;
    }
    switch (t) {
      case "+":
        stack.push(pop() + pop());
        break;
      case "*":
        stack.push(pop() * pop());
        break;
      case "-":
      case "/": {
        const b = pop(),
          a = pop();
        switch (t) {
          case "-":
            stack.push(a - b);
            break;
          case "/":
            if (b === 0) throw new RangeError("zero");
            stack.push(Math.trunc(a / b));
        }
        break;
      }
      case "dup": {
        const a = pop();
        stack.push(a, a);
        break;
      }
      case "swap":
        stack.push(pop(), pop());
        break;
      case "drop":
        pop();
        break;
      case ":":
        defining = [];
        break;
      case ";":
        throw new SyntaxError("; alone");
      default:
        if (Number.isNaN(Number(t))) throw new ReferenceError(`${t}?`);
        stack.push(Number(t));
    }
  };
  try {
    for (const t of src.split(" ").filter(Boolean)) exec(t);
    return { stack };
  } catch (e) {
    return { stack, error: `${e}` };
  }
};
for (const s of [
  "1 2 + 4 *",
  "10 3 / 10 3 -",
  ": sq dup * ; : cube dup sq * ; 3 cube 2 sq",
  "1 swap",
  "1 0 /",
  "x",
  ": f f ; f",
  "1 2 3 drop swap",
  ";",
  "",
])
  console.log(s, run(s));
const kind = (a: unknown, b: unknown) => {
  switch (`${typeof a},${typeof b}`) {
    case "number,number":
      return (a as number) + (b as number);
    case "string,number":
    case "number,string":
      return `${a}${b}`;
    default:
      return null;
  }
};
console.log(kind(1, 2), kind("a", 1), kind(1, "b"), kind({}, 1));
let trace = "";
for (let i = 0; i < 8; i++) {
  switch (i % 4) {
    case 0:
      trace += "a";
      continue;
    case 3:
      if (i > 5) break;
      trace += "d";
    default:
      trace += i;
    case 2:
      trace += ".";
  }
  trace += "|";
}
console.log(trace);
const once = (f: () => number) => {
  switch (f()) {
    case 1:
    case 1 + 0:
      return "one";
    case f():
      return "again";
    default:
      return "other";
  }
};
let c = 0;
console.log(
  once(() => ++c),
  c,
  once(() => 5),
  once(() => (c += 2)),
  c,
);
const fall = (n: number) => {
  const out: number[] = [];
  switch (n) {
    default:
      out.push(0);
    case 1:
      out.push(1);
      break;
    case 2: {
      const out2 = [2];
      out.push(...out2);
    }
  }
  return out;
};
console.log([1, 2, 3].map(fall));
