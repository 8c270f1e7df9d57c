// A stack machine with an assembler, a call stack, and programs that run on it.
// gc-stress: 17

enum Op {
  Push,
  Pop,
  Dup,
  Swap,
  Load,
  Store,
  Add,
  Sub,
  Mul,
  Div,
  Less,
  Equal,
  Jump,
  JumpIfZero,
  Call,
  Return,
  Print,
  Halt,
}

interface Instruction {
  op: Op;
  argument: number;
}

const mnemonics: Readonly<Record<string, Op>> = {
  push: Op.Push, pop: Op.Pop, dup: Op.Dup, swap: Op.Swap, load: Op.Load, store: Op.Store, add: Op.Add, sub: Op.Sub,
  mul: Op.Mul, div: Op.Div, less: Op.Less, equal: Op.Equal, jmp: Op.Jump, jz: Op.JumpIfZero, call: Op.Call,
  ret: Op.Return, print: Op.Print, halt: Op.Halt,
};
const takesLabel: ReadonlySet<Op> = new Set([Op.Jump, Op.JumpIfZero, Op.Call]);

class AssemblyError extends Error {}

class MachineError extends Error {
  constructor(message: string, readonly pc: number) {
    super(`${message} (pc ${pc})`);
  }
}

function assemble(source: string): Instruction[] {
  const labels = new Map<string, number>();
  const pending: { op: Op; argument: string | undefined; line: number }[] = [];
  for (const [index, raw] of source.split("\n").entries()) {
    const comment = raw.indexOf(";");
    const line = (comment < 0 ? raw : raw.slice(0, comment)).trim();
    if (line === "") continue;
    if (line.endsWith(":")) {
      labels.set(line.slice(0, -1), pending.length);
      continue;
    }
    const [name = "", argument] = line.split(" ").filter(Boolean);
    const op = mnemonics[name];
    if (op === undefined) throw new AssemblyError(`line ${index + 1}: unknown instruction ${name}`);
    pending.push({ op, argument, line: index + 1 });
  }
  return pending.map(({ op, argument, line }) => {
    if (argument === undefined) return { op, argument: 0 };
    const value = takesLabel.has(op) ? labels.get(argument) : Number(argument);
    if (value === undefined || Number.isNaN(value)) throw new AssemblyError(`line ${line}: bad argument ${argument}`);
    return { op, argument: value };
  });
}

class Machine {
  private readonly stack: number[] = [];
  private readonly frames: { returnTo: number; locals: number[] }[] = [{ returnTo: -1, locals: [] }];
  private pc = 0;
  readonly output: number[] = [];
  steps = 0;
  readonly profile = new Map<Op, number>();

  constructor(
    private readonly code: readonly Instruction[],
    private readonly limit = 1_000_000,
  ) {}

  run(): this {
    while (this.step()) {
      if (++this.steps > this.limit) throw new MachineError("step limit", this.pc);
    }
    return this;
  }

  private step(): boolean {
    const instruction = this.code[this.pc];
    if (instruction === undefined) throw new MachineError("ran off the end", this.pc);
    const { op, argument } = instruction;
    this.profile.set(op, (this.profile.get(op) ?? 0) + 1);
    this.pc++;
    switch (op) {
      case Op.Push:
        this.push(argument);
        break;
      case Op.Pop:
        this.pop();
        break;
      case Op.Dup: {
        const top = this.pop();
        this.push(top, top);
        break;
      }
      case Op.Swap: {
        const [b, a] = [this.pop(), this.pop()];
        this.push(b, a);
        break;
      }
      case Op.Load:
        this.push(this.locals[argument] ?? 0);
        break;
      case Op.Store:
        while (this.locals.length <= argument) this.locals.push(0);
        this.locals[argument] = this.pop();
        break;
      case Op.Add:
      case Op.Sub:
      case Op.Mul:
      case Op.Div:
      case Op.Less:
      case Op.Equal: {
        const right = this.pop();
        const left = this.pop();
        this.push(this.compute(op, left, right));
        break;
      }
      case Op.Jump:
        this.pc = argument;
        break;
      case Op.JumpIfZero:
        if (this.pop() === 0) this.pc = argument;
        break;
      case Op.Call:
        if (this.frames.length > 500) throw new MachineError("call stack overflow", this.pc - 1);
        this.frames.push({ returnTo: this.pc, locals: [] });
        this.pc = argument;
        break;
      case Op.Return: {
        const frame = this.frames.pop();
        if (frame === undefined || frame.returnTo < 0) throw new MachineError("return without call", this.pc - 1);
        this.pc = frame.returnTo;
        break;
      }
      case Op.Print:
        this.output.push(this.pop());
        break;
      case Op.Halt:
        return false;
      default: {
        const unknown: never = op;
        throw new MachineError(`bad op ${String(unknown)}`, this.pc - 1);
      }
    }
    return true;
  }

  private compute(op: Op.Add | Op.Sub | Op.Mul | Op.Div | Op.Less | Op.Equal, a: number, b: number): number {
    switch (op) {
      case Op.Add: return (a + b) | 0;
      case Op.Sub: return (a - b) | 0;
      case Op.Mul: return Math.imul(a, b);
      case Op.Div:
        if (b === 0) throw new MachineError("division by zero", this.pc - 1);
        return (a / b) | 0;
      case Op.Less: return a < b ? 1 : 0;
      case Op.Equal: return a === b ? 1 : 0;
    }
  }

  private get locals(): number[] {
    return this.frames[this.frames.length - 1]!.locals;
  }

  private push(...values: number[]): void {
    this.stack.push(...values);
  }

  private pop(): number {
    const value = this.stack.pop();
    if (value === undefined) throw new MachineError("stack underflow", this.pc - 1);
    return value;
  }
}

const programs: Record<string, string> = {
  sum: "push 0\nstore 0\npush 1\nstore 1\nloop:\nload 1\npush 1001\nless\njz done\nload 0\nload 1\nadd\nstore 0\n" +
    "load 1\npush 1\nadd\nstore 1\njmp loop\ndone:\nload 0\nprint\nhalt",
  factorial: `
    push 10
    call fact
    print
    push 13        ; wraps around at 32 bits
    call fact
    print
    halt
fact:
    store 0
    load 0
    push 2
    less
    jz more
    push 1
    ret
more:
    load 0
    load 0
    push 1
    sub
    call fact
    mul
    ret`,
  fib: `push 15\ncall fib\nprint\nhalt\nfib:\nstore 0\nload 0\npush 2\nless\njz rec\nload 0\nret\nrec:
    load 0\npush 1\nsub\ncall fib\nload 0\npush 2\nsub\ncall fib\nadd\nret`,
  swap: "push 7\npush 2\nswap\ndup\nprint\nsub\nprint\nhalt",
  divide: "push 1\npush 0\ndiv\nhalt",
  underflow: "push 1\nadd\nhalt",
  endless: "start:\njmp start",
  recursive: "f:\ncall f",
  typo: "push 1\npsh 2",
  badLabel: "jmp nowhere",
  openEnd: "push 1",
};

for (const [name, source] of Object.entries(programs)) {
  try {
    const machine = new Machine(assemble(source), 50_000).run();
    const busiest = [...machine.profile].sort(([, a], [, b]) => b - a)[0];
    console.log(name, machine.output, machine.steps, busiest && `${Op[busiest[0]]} x${busiest[1]}`);
  } catch (error) {
    if (error instanceof MachineError) console.log(name, "stopped:", error.message);
    else if (error instanceof AssemblyError) console.log(name, "not assembled:", error.message);
    else throw error;
  }
}
