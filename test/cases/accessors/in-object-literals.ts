let reads = 0;
const object = {
  first: "Ada",
  last: "Lovelace",
  get full(): string {
    reads++;
    return `${this.first} ${this.last}`;
  },
  set full(text: string) {
    const [first = "", last = ""] = text.split(" ");
    this.first = first;
    this.last = last;
  },
  get size() {
    return this.full.length;
  },
};
console.log(object.full, object.size, reads); // expect: Ada Lovelace 12 2
object.full = "Alan Turing";
console.log(object.first, object.last); // expect: Alan Turing
const copy = { ...object };
console.log(copy.full, reads); // expect: Alan Turing 4
copy.full = "frozen";
console.log(copy.full, copy.first, Object.keys(copy).join()); // expect: frozen Alan first,last,full,size
