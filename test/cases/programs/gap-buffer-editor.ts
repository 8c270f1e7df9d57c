// A text editor core: gap buffer, commands with undo and redo that merge, marks, search and a key map.

class GapBuffer {
  private buffer: Uint16Array;
  private gapStart = 0;
  private gapEnd: number;

  constructor(text = "", capacity = 8) {
    this.buffer = new Uint16Array(Math.max(capacity, text.length * 2));
    this.gapEnd = this.buffer.length;
    this.insert(0, text);
  }
  get length(): number {
    return this.buffer.length - (this.gapEnd - this.gapStart);
  }
  private moveGap(at: number): void {
    if (at < this.gapStart) {
      this.buffer.copyWithin(this.gapEnd - (this.gapStart - at), at, this.gapStart);
      this.gapEnd -= this.gapStart - at;
    } else if (at > this.gapStart) {
      this.buffer.copyWithin(this.gapStart, this.gapEnd, this.gapEnd + (at - this.gapStart));
      this.gapEnd += at - this.gapStart;
    }
    this.gapStart = at;
  }
  insert(at: number, text: string): void {
    if (at < 0 || at > this.length) throw new RangeError(`insert at ${at} of ${this.length}`);
    if (text.length > this.gapEnd - this.gapStart) {
      const rest = this.buffer.slice(this.gapEnd);
      const head = this.buffer.slice(0, this.gapStart);
      this.buffer = new Uint16Array((this.length + text.length) * 2);
      this.buffer.set(head);
      this.buffer.set(rest, this.buffer.length - rest.length);
      this.gapEnd = this.buffer.length - rest.length;
    }
    this.moveGap(at);
    for (let i = 0; i < text.length; i++) this.buffer[this.gapStart++] = text.charCodeAt(i);
  }
  delete(from: number, to: number): string {
    const removed = this.slice(from, to);
    this.moveGap(from);
    this.gapEnd += removed.length;
    return removed;
  }
  slice(from = 0, to = this.length): string {
    const units: number[] = [];
    for (let i = Math.max(0, from); i < Math.min(to, this.length); i++) {
      units.push(this.buffer[i < this.gapStart ? i : i + (this.gapEnd - this.gapStart)]!);
    }
    return String.fromCharCode(...units);
  }
  toString = () => this.slice();
}

interface Command {
  readonly label: string;
  apply(editor: Editor): void;
  revert(editor: Editor): void;
  merge?(next: Command): Command | null;
}

class Insert implements Command {
  readonly label = "insert";
  constructor(
    readonly at: number,
    readonly text: string,
  ) {}
  apply({ buffer, ...rest }: Editor): void {
    buffer.insert(this.at, this.text);
    void rest;
  }
  revert({ buffer }: Editor) {
    buffer.delete(this.at, this.at + this.text.length);
  }
  merge(next: Command): Command | null {
    if (!(next instanceof Insert) || next.at !== this.at + this.text.length || next.text === " ") return null;
    return new Insert(this.at, this.text + next.text);
  }
}

class Delete implements Command {
  get label() {
    return `delete ${this.to - this.from}`;
  }
  #removed = "";
  constructor(
    private readonly from: number,
    private readonly to: number,
  ) {}
  apply(editor: Editor) {
    this.#removed = editor.buffer.delete(this.from, this.to);
  }
  revert(editor: Editor) {
    editor.buffer.insert(this.from, this.#removed);
  }
}

class Composite implements Command {
  constructor(
    readonly label: string,
    private readonly parts: readonly Command[],
  ) {}
  apply(editor: Editor): void {
    for (const part of this.parts) part.apply(editor);
  }
  revert(editor: Editor): void {
    for (const part of this.parts.toReversed()) part.revert(editor);
  }
}

type Motion = "left" | "right" | "word" | "home" | "end" | "up" | "down";

class Editor {
  readonly buffer: GapBuffer;
  #cursor = 0;
  #undo: Command[] = [];
  #redo: Command[] = [];
  #sealed = true;
  readonly marks: Record<string, number> = {};

  constructor(text?: string) {
    this.buffer = new GapBuffer(text);
  }
  get cursor() {
    return this.#cursor;
  }
  set cursor(at: number) {
    this.#cursor = Math.min(Math.max(0, Math.trunc(at)), this.buffer.length);
    this.#sealed = true;
  }
  get history(): { undo: string[]; redo: string[] } {
    const labels = (list: Command[]) => list.map(({ label }) => label);
    return { undo: labels(this.#undo), redo: labels(this.#redo) };
  }
  run(command: Command): this {
    command.apply(this);
    const merged = this.#sealed ? null : this.#undo.at(-1)?.merge?.(command);
    if (merged) this.#undo[this.#undo.length - 1] = merged;
    else this.#undo.push(command);
    this.#redo.length = 0;
    this.#sealed = false;
    return this;
  }
  type(text: string): this {
    for (const c of text) {
      this.run(new Insert(this.#cursor, c));
      this.#cursor += c.length;
    }
    return this;
  }
  backspace(count = 1): this {
    const from = Math.max(0, this.#cursor - count);
    if (from === this.#cursor) return this;
    this.run(new Delete(from, this.#cursor));
    this.cursor = from;
    return this;
  }
  undo(times = 1): number {
    let done = 0;
    for (; done < times; done++) {
      const command = this.#undo.pop();
      if (!command) break;
      command.revert(this);
      this.#redo.push(command);
    }
    this.cursor = this.#cursor;
    return done;
  }
  redo(): boolean {
    const command = this.#redo.pop();
    command?.apply(this);
    return command !== undefined && this.#undo.push(command) > 0;
  }
  *find(text: string): Generator<number, string, boolean | undefined> {
    const all = this.buffer.toString();
    let count = 0;
    for (let at = all.indexOf(text); at !== -1; at = all.indexOf(text, at + 1)) {
      count++;
      if (yield at) return `stopped after ${count}`;
    }
    return `${count} found`;
  }
  replaceAll(text: string, by: string): number {
    const places = [...this.find(text)];
    const parts = places.toReversed().flatMap((at) => [new Delete(at, at + text.length), new Insert(at, by)]);
    if (parts.length) this.run(new Composite(`replace ${text}`, parts));
    return places.length;
  }
  move(motion: Motion, count = 1): this {
    const text = `${this.buffer}`;
    for (; count > 0; count--) {
      const lineStart = text.lastIndexOf("\n", this.#cursor - 1) + 1;
      switch (motion) {
        case "left":
          this.cursor--;
          break;
        case "right":
          this.cursor += 1;
          break;
        case "home":
          this.cursor = this.#cursor === 0 ? 0 : lineStart;
          break;
        case "end": {
          const end = text.indexOf("\n", this.#cursor);
          this.cursor = end < 0 ? text.length : end;
          break;
        }
        case "word": {
          let at = this.#cursor;
          while (at < text.length && text[at] !== " " && text[at] !== "\n") at++;
          while (text[at] === " " || text[at] === "\n") at++;
          this.cursor = at;
          break;
        }
        case "up":
        case "down": {
          const lines = text.split("\n");
          const row = text.slice(0, this.#cursor).split("\n").length - 1;
          const target = motion === "up" ? row - 1 : row + 1;
          if (target < 0 || target >= lines.length) break;
          const column = Math.min(this.#cursor - lineStart, lines[target]!.length);
          this.cursor = lines.slice(0, target).reduce((sum, line) => sum + line.length + 1, 0) + column;
          break;
        }
        default:
          motion satisfies never;
      }
    }
    return this;
  }
  show(): string {
    return (this.buffer.slice(0, this.#cursor) + "|" + this.buffer.slice(this.#cursor)).replaceAll("\n", "⏎");
  }
}

type KeyMap = Readonly<Partial<Record<string, (editor: Editor) => unknown>>>;
const keys: KeyMap = {
  "C-a": (e) => e.move("home"),
  "C-e": (e) => e.move("end"),
  "C-z": (e) => e.undo(),
  "C-y": (e) => e.redo(),
  "C-h": (e) => e.backspace(),
  "M-f": (e) => e.move("word"),
  "C-p": (e) => e.move("up"),
  "C-n": (e) => e.move("down"),
};
function press(editor: Editor, ...sequence: string[]): string {
  for (const key of sequence) {
    const action = keys[key];
    if (action) action(editor);
    else if (key.length > 1 && key.startsWith("C-")) throw new Error(`${key} is not bound`);
    else editor.type(key);
  }
  return editor.show();
}

const editor = new Editor();
console.log(press(editor, "hello world", "C-a", "M-f", "big ", "C-e", "!"));
console.log(editor.history);
console.log(press(editor, "C-z", "C-z"), press(editor, "C-y"), press(editor, "C-h", "C-h"));
console.log(press(editor, "C-e", "\n", "second line\nthird", "C-p", "C-p", "C-p", "C-n"), editor.cursor);
editor.marks["here"] = editor.cursor;
console.log(editor.replaceAll("l", "LL"), editor.show(), editor.history.undo);
console.log(editor.undo(), editor.show(), editor.marks);
const search = editor.find("o");
console.log(search.next(), search.next(false), search.next(true), search.next());
console.log([...editor.find("zzz")], editor.find("e").return("given up"));
console.log(editor.undo(100), editor.show(), editor.redo(), editor.show(), editor.history.redo.length);
const emoji = new Editor("a\u{1F600}b");
console.log(emoji.buffer.length, emoji.move("right", 3).backspace(2).type("é✓").show(), emoji.undo(), emoji.show());
emoji.cursor = 1e9;
console.log(emoji.cursor, (emoji.cursor -= 2.5), emoji.cursor);
try {
  emoji.buffer.insert(99, "x");
} catch (e) {
  console.log(`${e}`);
}
try {
  press(emoji, "C-x");
} catch (e) {
  console.log(e instanceof Error ? e.message : e);
}
