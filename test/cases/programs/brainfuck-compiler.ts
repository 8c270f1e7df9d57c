// Brainfuck three ways: a tokenizer generator, an optimizing compiler to closures, and an interpreter that must agree.
type Instruction =
  | { readonly op: "add"; readonly by: number; readonly at: number }
  | { readonly op: "move"; readonly by: number }
  | { readonly op: "out" | "in" }
  | { readonly op: "clear" }
  | { readonly op: "scale"; readonly targets: ReadonlyMap<number, number> }
  | { readonly op: "loop"; readonly body: readonly Instruction[] };

class BracketError extends SyntaxError {
  constructor(readonly bracket: "[" | "]", readonly position: number) { super(`unmatched ${bracket} at ${position}`); }
}

function parse(source: string): Instruction[] {
  const stack: { body: Instruction[]; at: number }[] = [{ body: [], at: -1 }];
  const push = (instruction: Instruction) => void stack[stack.length - 1]!.body.push(instruction);
  for (const [at, c] of [...source].entries()) {
    switch (c) {
      case "+": case "-": push({ op: "add", by: c === "+" ? 1 : -1, at: 0 }); break;
      case ">": case "<": push({ op: "move", by: c === ">" ? 1 : -1 }); break;
      case ".": push({ op: "out" }); break;
      case ",": push({ op: "in" }); break;
      case "[": stack.push({ body: [], at }); break;
      case "]": {
        const { body } = stack.pop()!;
        if (stack.length === 0) throw new BracketError("]", at);
        push({ op: "loop", body });
      }
    }
  }
  const open = stack.pop()!;
  if (stack.length > 0) throw new BracketError("[", open.at);
  return open.body;
}

function optimize(program: readonly Instruction[]): Instruction[] {
  const out: Instruction[] = [];
  for (const instruction of program) {
    const last = out.at(-1);
    if (instruction.op === "loop") out.push(simplify(optimize(instruction.body)));
    else if (instruction.op === "add" && last?.op === "add" && last.at === instruction.at) out[out.length - 1] = { ...last, by: last.by + instruction.by };
    else if (instruction.op === "move" && last?.op === "move") out.splice(-1, 1, { op: "move", by: last.by + instruction.by });
    else out.push(instruction);
  }
  return out.filter((i) => !((i.op === "add" || i.op === "move") && i.by === 0));
}

function simplify(body: Instruction[]): Instruction {
  const changes = new Map<number, number>();
  let pointer = 0;
  for (const i of body) {
    if (i.op === "move") pointer += i.by;
    else if (i.op === "add") changes.set(pointer, (changes.get(pointer) ?? 0) + i.by);
    else return { op: "loop", body };
  }
  if (pointer !== 0 || changes.get(0) !== -1) return { op: "loop", body };
  changes.delete(0);
  return changes.size === 0 ? { op: "clear" } : { op: "scale", targets: changes };
}

interface Machine { readonly tape: Uint8Array; pointer: number; readonly input: Iterator<number>; readonly output: number[]; steps: number }
type Step = (m: Machine) => void;

const compilers: { [K in Instruction["op"]]: (i: Extract<Instruction, { op: K }>) => Step } & { out: () => Step; in: () => Step } = {
  add: ({ by, at }) => (m) => { m.tape[m.pointer + at]! += by; },
  move: ({ by }) => (m) => {
    m.pointer += by;
    if (m.pointer < 0 || m.pointer >= m.tape.length) throw new RangeError(`pointer at ${m.pointer}`);
  },
  out: () => (m) => m.output.push(m.tape[m.pointer]!),
  in: () => (m) => {
    const { done, value } = m.input.next();
    m.tape[m.pointer] = done ? 0 : value;
  },
  clear: () => (m) => { m.tape[m.pointer] = 0; },
  scale: ({ targets }) => (m) => {
    const value = m.tape[m.pointer]!;
    for (const [offset, factor] of targets) m.tape[m.pointer + offset]! += value * factor;
    m.tape[m.pointer] = 0;
  },
  loop: ({ body }) => {
    const steps = body.map(compile);
    return (m) => {
      while (m.tape[m.pointer] !== 0) for (const step of steps) { step(m); m.steps++; }
    };
  },
};
function compile(i: Instruction): Step { return (compilers[i.op] as (i: Instruction) => Step)(i); }

function run(source: string, input = "", optimizes = true): { text: string; steps: number; cells: number[] } {
  const program = optimizes ? optimize(parse(source)) : parse(source);
  const machine: Machine = { tape: new Uint8Array(300), pointer: 0, input: Array.from(input, (c) => c.charCodeAt(0)).values(), output: [], steps: 0 };
  for (const step of program.map(compile)) step(machine), machine.steps++;
  return { text: String.fromCharCode(...machine.output), steps: machine.steps, cells: [...machine.tape.slice(0, 6)] };
}

const hello = "++++++++[>++++[>++>+++>+++>+<<<<-]>+>+>->>+[<]<-]>>.>---.+++++++..+++.>>.<-.<.+++.------.--------.>>+.>++.";
const programs: [name: string, source: string, input?: string][] = [
  ["hello", hello], ["cat", ",[.,]", "copy me"], ["reverse", ">,[>,]<[.<]", "stressed"], ["add", ",>,<[->+<]>.", "!\u0021"],
  ["upper", ",[--------------------------------.,]", "shout"], ["square", "++++[->++++[->+>+<<]>>[-<<+>>]<<<]>>.", ""],
];
for (const [name, source, input] of programs) {
  const [fast, slow] = [true, false].map((optimizes) => run(source, input, optimizes));
  console.log(name, [fast!.text], fast!.text === slow!.text, fast!.cells.join() === slow!.cells.join(), fast!.steps < slow!.steps);
}
console.log(optimize(parse("+++[->++>---<<]>[-]<<>>+-")), run("+[,]", "ab\0c").cells);
console.dir(optimize(parse("+[>[>,]<.]")), { depth: null });
for (const bad of ["[[]", "]", "+[>+]", "<"]) {
  try { console.log(run(bad)); } catch (e) { console.log(e instanceof BracketError ? [e.bracket, e.position, e.message] : `${e}`); }
}
