class Id {
  static next = 1;
  static readonly PREFIX = "id-";
  static #issued: string[] = [];
  readonly value: string;
  constructor() {
    this.value = Id.PREFIX + Id.next++;
    Id.#issued.push(this.value);
  }
  static reset(): void {
    this.next = 1;
    this.#issued = [];
  }
  static issued(): readonly string[] {
    return Id.#issued;
  }
}
new Id();
new Id();
console.log(new Id().value, Id.next, Id.issued()); // expect: id-3 4 [ 'id-1', 'id-2', 'id-3' ]
Id.reset();
console.log(new Id().value, Id.issued().length); // expect: id-1 1
Id.next += 10;
console.log(new Id().value); // expect: id-12
