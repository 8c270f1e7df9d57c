// An instance is seen, by itself and in arrays and maps, before its constructor has set all fields.
const all: Node1[] = [], byId = new Map<number, Node1>();
class Node1 {
  id: number;
  next: Node1 | undefined;
  weight: number;
  constructor(id: number) {
    this.id = id;
    all.push(this);
    byId.set(id, this);
    this.weight = look(id) * 2;
    this.next = all[0];
  }
}
function look(id: number): number {
  const n = byId.get(id)!;
  return n.weight === undefined ? 21 : n.weight;
}
const n1 = new Node1(1), n2 = new Node1(2);
console.log(n1.weight + n2.weight, n2.next === n1, Object.keys(n1).join());
class Obs {
  cb: () => string;
  v: string;
  constructor() {
    this.cb = () => String(this.v);
    const early = this.cb();
    this.v = early + "!";
  }
}
const o = new Obs();
console.log(o.v, o.cb());
