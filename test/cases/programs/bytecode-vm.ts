// A compiler from a small statement tree to bytecode in a Uint8Array, and the stack machine that runs it.

enum Op {
  Push = 1,
  Load,
  Store,
  Add,
  Sub,
  Mul,
  Less,
  Equal,
  Not,
  Jump,
  JumpIfFalse,
  Print,
  Call,
  Return,
  Pop,
  Halt = 255,
}

type E = number | string | [op: "+" | "-" | "*" | "<" | "==", l: E, r: E] | ["!", E] | ["call", string, ...E[]];
type S =
  | { set: string; to: E }
  | { print: E[] }
  | { if: E; then: S[]; else?: S[] }
  | { while: E; do: S[] }
  | { return: E }
  | { expr: E };
interface Fn {
  name: string;
  params: string[];
  body: S[];
}
interface Code {
  bytes: Uint8Array;
  entries: Record<string, { at: number; arity: number; locals: number }>;
}

class Assembler {
  #bytes = new Uint8Array(16);
  #length = 0;
  get here(): number {
    return this.#length;
  }
  emit(...values: number[]): void {
    for (const value of values) {
      if (this.#length === this.#bytes.length) {
        const larger = new Uint8Array(this.#bytes.length * 2);
        larger.set(this.#bytes);
        this.#bytes = larger;
      }
      this.#bytes[this.#length++] = value;
    }
  }
  emit16(value: number): void {
    this.emit(value & 0xff, (value >> 8) & 0xff);
  }
  hole(op: Op): () => void {
    this.emit(op);
    const at = this.#length;
    this.emit16(0);
    return () => {
      this.#bytes[at] = this.#length & 0xff;
      this.#bytes[at + 1] = this.#length >>> 8;
    };
  }
  finish(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }
}

function compile(functions: readonly Fn[]): Code {
  const out = new Assembler();
  const entries: Code["entries"] = {};
  const ids = new Map(functions.map((f, i) => [f.name, i] as const));
  for (const f of functions) {
    const locals = new Map<string, number>();
    f.params.forEach((p, i) => locals.set(p, i));
    const slot = (name: string): number => {
      const known = locals.get(name);
      if (known !== undefined) return known;
      locals.set(name, locals.size);
      return locals.size - 1;
    };
    const expr = (e: E): void => {
      if (typeof e === "number") {
        out.emit(Op.Push);
        out.emit16(e & 0xffff);
      } else if (typeof e === "string") {
        if (!locals.has(e)) throw new ReferenceError(`${f.name}: ${e} is not assigned`);
        out.emit(Op.Load, slot(e));
      } else if (e[0] === "call") {
        const [, callee, ...args] = e;
        args.forEach(expr);
        const id = ids.get(callee);
        if (id === undefined) throw new ReferenceError(`no function ${callee}`);
        out.emit(Op.Call, id, args.length);
      } else if (e[0] === "!") {
        expr(e[1]);
        out.emit(Op.Not);
      } else {
        const [op, l, r] = e;
        expr(l);
        expr(r);
        out.emit({ "+": Op.Add, "-": Op.Sub, "*": Op.Mul, "<": Op.Less, "==": Op.Equal }[op]);
      }
    };
    const block = (body: S[]): void => body.forEach(stmt);
    const stmt = (s: S): void => {
      if ("set" in s) {
        expr(s.to);
        out.emit(Op.Store, slot(s.set));
      } else if ("print" in s) {
        for (const e of s.print) expr(e);
        out.emit(Op.Print, s.print.length);
      } else if ("if" in s) {
        expr(s.if);
        const toElse = out.hole(Op.JumpIfFalse);
        block(s.then);
        if (s.else) {
          const toEnd = out.hole(Op.Jump);
          toElse();
          block(s.else);
          toEnd();
        } else toElse();
      } else if ("while" in s) {
        const start = out.here;
        expr(s.while);
        const exit = out.hole(Op.JumpIfFalse);
        block(s.do);
        out.emit(Op.Jump);
        out.emit16(start);
        exit();
      } else if ("return" in s) {
        expr(s.return);
        out.emit(Op.Return);
      } else {
        expr(s.expr);
        out.emit(Op.Pop);
      }
    };
    const at = out.here;
    block(f.body);
    out.emit(Op.Push, 0, 0, f.name === "main" ? Op.Halt : Op.Return);
    entries[f.name] = { at, arity: f.params.length, locals: locals.size };
  }
  return { bytes: out.finish(), entries };
}

function run({ bytes, entries }: Code, limit = 100_000): { lines: string[]; steps: number; result: number } {
  const table = Object.values(entries);
  const lines: string[] = [];
  const stack: number[] = [];
  const frames: { pc: number; locals: Int32Array<ArrayBuffer> }[] = [];
  let { at: pc } = entries["main"] ?? { at: -1 };
  if (pc < 0) throw new Error("no main");
  let locals = new Int32Array(entries["main"]!.locals);
  let steps = 0;
  const pop = (): number => {
    const value = stack.pop();
    if (value === undefined) throw new RangeError(`stack is empty at ${pc}`);
    return value;
  };
  const word = () => {
    const value = bytes[pc]! | (bytes[pc + 1]! << 8);
    pc += 2;
    return value;
  };
  const binary = (f: (a: number, b: number) => number) => {
    const b = pop();
    stack.push(f(pop(), b) | 0);
  };
  machine: while (true) {
    if (++steps > limit) throw new RangeError(`more than ${limit} steps`, { cause: { pc, stack: [...stack] } });
    const op: Op = bytes[pc++]!;
    switch (op) {
      case Op.Push:
        stack.push(word());
        break;
      case Op.Load:
        stack.push(locals[bytes[pc++]!]!);
        break;
      case Op.Store:
        locals[bytes[pc++]!] = pop();
        break;
      case Op.Add:
        binary((a, b) => a + b);
        break;
      case Op.Sub:
        binary((a, b) => a - b);
        break;
      case Op.Mul:
        binary(Math.imul);
        break;
      case Op.Less:
        binary((a, b) => +(a < b));
        break;
      case Op.Equal:
        binary((a, b) => Number(a === b));
        break;
      case Op.Not:
        stack.push(pop() ? 0 : 1);
        break;
      case Op.Jump:
        pc = word();
        break;
      case Op.JumpIfFalse: {
        const target = word();
        if (!pop()) pc = target;
        break;
      }
      case Op.Print: {
        const count = bytes[pc++]!;
        lines.push(stack.splice(stack.length - count, count).join(" "));
        break;
      }
      case Op.Call: {
        const callee = table[bytes[pc]!]!;
        const count = bytes[pc + 1]!;
        frames.push({ pc: pc + 2, locals });
        locals = new Int32Array(callee.locals);
        for (let i = count - 1; i >= 0; i--) locals[i] = pop();
        pc = callee.at;
        break;
      }
      case Op.Return: {
        const frame = frames.pop();
        if (!frame) break machine;
        ({ pc, locals } = frame);
        break;
      }
      case Op.Pop:
        pop();
        break;
      case Op.Halt:
        break machine;
      default:
        throw new TypeError(`bad instruction ${op} (${Op[op] ?? "unknown"})`);
    }
  }
  return { lines, steps, result: stack.pop() ?? 0 };
}

function disassemble(code: Code): string[] {
  const width: Partial<Record<Op, number>> = {
    [Op.Push]: 2,
    [Op.Load]: 1,
    [Op.Store]: 1,
    [Op.Jump]: 2,
    [Op.JumpIfFalse]: 2,
    [Op.Print]: 1,
    [Op.Call]: 2,
  };
  const lines: string[] = [];
  const starts = Object.fromEntries(Object.entries(code.entries).map(([name, e]) => [e.at, name]));
  for (let pc = 0; pc < code.bytes.length;) {
    const name = starts[pc];
    if (name) lines.push(`${name}:`);
    const op = code.bytes[pc] as Op;
    const n = width[op] ?? 0;
    lines.push(
      `  ${pc.toString(16).padStart(4, "0")} ${Op[op]!.padEnd(12)} ${Array.from(code.bytes.subarray(pc + 1, pc + 1 + n)).join(",")}`.trimEnd(),
    );
    pc += 1 + n;
  }
  return lines;
}

const program: Fn[] = [
  {
    name: "fib",
    params: ["n"],
    body: [
      { if: ["<", "n", 2], then: [{ return: "n" }] },
      { return: ["+", ["call", "fib", ["-", "n", 1]], ["call", "fib", ["-", "n", 2]]] },
    ],
  },
  {
    name: "main",
    params: [],
    body: [
      { set: "i", to: 0 },
      { set: "acc", to: 1 },
      {
        while: ["<", "i", 12],
        do: [
          { if: ["==", "i", 5], then: [{ print: [5555] }], else: [{ set: "acc", to: ["*", "acc", ["+", "i", 1]] }] },
          { print: ["i", ["call", "fib", "i"], "acc"] },
          { set: "i", to: ["+", "i", 1] },
        ],
      },
      { expr: ["!", "i"] },
      { return: ["-", 0, "acc"] },
    ],
  },
];
const code = compile(program);
console.log(code.entries, code.bytes.length);
console.log(disassemble(code).join("\n"));
console.log(code.bytes.subarray(0, 12));
const outcome = run(code);
console.log(outcome);
for (const attempt of [
  () => run(code, 50),
  () => run(compile([{ name: "f", params: [], body: [] }])),
  () => compile([{ name: "main", params: [], body: [{ print: ["x"] }] }]),
  () => run({ bytes: Uint8Array.of(Op.Add), entries: { main: { at: 0, arity: 0, locals: 0 } } }),
  () => run({ bytes: Uint8Array.of(77), entries: { main: { at: 0, arity: 0, locals: 0 } } }),
]) {
  try {
    console.log(attempt());
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    console.log(error.name, error.message, error.cause);
  }
}
