const trace: string[] = [];
class Cell {
  #v: number | undefined = undefined;
  get v(): number | undefined {
    trace.push(`get ${this.#v}`);
    return this.#v;
  }
  set v(value: number | undefined) {
    trace.push(`set ${value}`);
    this.#v = value;
  }
}
const cell = new Cell();
function at(name: string): Cell {
  trace.push(name);
  return cell;
}
at("a").v ??= 5;
at("b").v ??= 6;
at("c").v ||= 7;
at("d").v &&= 8;
at("e").v = (at("f").v ?? 0) + 1;
console.log(trace.join("; "));
console.log(cell.v); // expect: 9
