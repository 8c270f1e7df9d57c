class Account {
  #balance = 0;
  static #count = 0;
  constructor(initial: number) {
    this.#balance = initial;
    Account.#count++;
  }
  #check(amount: number): boolean {
    return amount <= this.#balance;
  }
  withdraw(amount: number): boolean {
    if (!this.#check(amount)) return false;
    this.#balance -= amount;
    return true;
  }
  get balance(): number {
    return this.#balance;
  }
  sameAs(other: Account): boolean {
    return this.#balance === other.#balance;
  }
  static get count(): number {
    return Account.#count;
  }
  static isAccount(value: object): boolean {
    return #balance in value;
  }
}
const a = new Account(10);
const b = new Account(7);
console.log(a.withdraw(3), a.withdraw(8), a.balance); // expect: true false 7
console.log(a.sameAs(b), Account.count); // expect: true 2
console.log(Account.isAccount(a), Account.isAccount({ balance: 1 })); // expect: true false
console.log(Object.keys(a).length, a); // expect: 0 Account {}
