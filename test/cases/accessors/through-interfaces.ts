interface HasSize {
  readonly size: number;
}
interface Resizable extends HasSize {
  size: number;
}
class Field implements Resizable {
  size = 3;
}
class Computed implements Resizable {
  log: string[] = [];
  #n = 1;
  get size(): number {
    this.log.push("get");
    return this.#n;
  }
  set size(n: number) {
    this.log.push(`set ${n}`);
    this.#n = n;
  }
}
function grow(thing: Resizable): number {
  thing.size *= 2;
  return thing.size;
}
const computed = new Computed();
const literal = { size: 10, extra: "x" };
console.log(grow(new Field()), grow(computed), grow(literal)); // expect: 6 2 20
console.log(computed.log.join()); // expect: get,set 2,get
const sized: HasSize[] = [computed, literal, [1, 2], new Set([1]), new Field()].map((x) =>
  Array.isArray(x) ? { size: x.length } : x);
console.log(sized.map((s) => s.size)); // expect: [ 2, 20, 2, 1, 3 ]
