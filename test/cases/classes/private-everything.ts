// #private fields, methods, accessors and statics of the same name in several classes; brand checks by `in`.
class Account {
  #balance = 0;
  static #open = 0;
  static #log: string[] = [];
  #note(what: string): this {
    Account.#log.push(`${what}:${this.#balance}`);
    return this;
  }
  get #rich() {
    return this.#balance > 100;
  }
  set #all(v: number) {
    this.#balance = v;
    this.#note("set");
  }
  static {
    Account.#log.push("class ready");
  }
  constructor(start = 0) {
    this.#all = start;
    Account.#open++;
  }
  add(n: number) {
    this.#balance += n;
    this.#balance **= 1;
    return this.#note("add");
  }
  static isAccount(x: object): x is Account {
    return #balance in x;
  }
  merge(other: Account): void {
    [this.#balance, other.#balance] = [this.#balance + other.#balance, 0];
    other.#note("merged");
  }
  get rich() {
    return this.#rich;
  }
  static get history() {
    return [...Account.#log, this.#open];
  }
}
class Other {
  #balance = "text";
  show() {
    return this.#balance;
  }
}
class Savings extends Account {
  #balance = 7;
  get own() {
    return this.#balance++ + this.#balance;
  }
}
const [a, s] = [new Account(50), new Savings(80)];
a.add(25).add(5);
a.merge(s);
console.log(a.rich, s.rich, s.own, s.own, new Other().show(), a, s);
console.log(Account.isAccount(s), Account.isAccount(new Other()), Account.isAccount({}), Account.history);
