// Accounts with rules, transfers that roll back, a ledger, and a day of operations some of which fail.

type Currency = "EUR" | "USD";

class Money {
  constructor(readonly cents: bigint, readonly currency: Currency) {}

  static parse(text: string): Money {
    const [amount = "", currency = ""] = text.split(" ");
    if (currency !== "EUR" && currency !== "USD") throw new TypeError(`unknown currency "${currency}"`);
    const [whole = "0", fraction = ""] = amount.split(".");
    const sign = whole.startsWith("-") ? -1n : 1n;
    const cents = BigInt(whole) * 100n + sign * BigInt(fraction.padEnd(2, "0").slice(0, 2));
    return new Money(cents, currency);
  }

  plus(other: Money): Money {
    if (other.currency !== this.currency) throw new CurrencyMismatch(this.currency, other.currency);
    return new Money(this.cents + other.cents, this.currency);
  }

  negated(): Money {
    return new Money(-this.cents, this.currency);
  }

  get isNegative(): boolean {
    return this.cents < 0n;
  }

  toString(): string {
    const absolute = this.isNegative ? -this.cents : this.cents;
    const digits = absolute.toString().padStart(3, "0");
    return `${this.isNegative ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)} ${this.currency}`;
  }
}

abstract class BankError extends Error {
  abstract readonly retriable: boolean;
  override get name(): string {
    return this.constructor.name;
  }
}

class CurrencyMismatch extends BankError {
  readonly retriable = false;
  constructor(a: Currency, b: Currency) {
    super(`${a} and ${b} do not mix`);
  }
}

class InsufficientFunds extends BankError {
  readonly retriable = true;
  constructor(readonly account: Account, readonly missing: Money) {
    super(`${account.owner} lacks ${missing}`);
  }
}

class AccountClosed extends BankError {
  readonly retriable = false;
  constructor(owner: string) {
    super(`the account of ${owner} is closed`);
  }
}

interface LedgerEntry {
  readonly id: number;
  readonly text: string;
  readonly amount: Money;
}

abstract class Account {
  static #opened = 0;
  readonly number = ++Account.#opened;
  protected closed = false;
  #balance: Money;
  readonly #entries: LedgerEntry[] = [];

  constructor(readonly owner: string, currency: Currency) {
    this.#balance = new Money(0n, currency);
  }

  get balance(): Money {
    return this.#balance;
  }

  get entries(): readonly LedgerEntry[] {
    return this.#entries;
  }

  abstract available(): Money;

  post(text: string, amount: Money): void {
    if (this.closed) throw new AccountClosed(this.owner);
    const rest = this.available().plus(amount);
    if (amount.isNegative && rest.isNegative) throw new InsufficientFunds(this, rest.negated());
    this.#balance = this.#balance.plus(amount);
    this.#entries.push({ id: this.#entries.length + 1, text, amount });
  }

  close(): void {
    this.closed = true;
  }
}

class Savings extends Account {
  available(): Money {
    return this.balance;
  }

  addInterest(percent: bigint): void {
    this.post(`interest ${percent}%`, new Money((this.balance.cents * percent) / 100n, this.balance.currency));
  }
}

class Checking extends Account {
  constructor(owner: string, currency: Currency, private readonly overdraft: Money) {
    super(owner, currency);
  }

  available(): Money {
    return this.balance.plus(this.overdraft);
  }
}

class Bank {
  private readonly accounts = new Map<string, Account>();
  readonly failures = new Map<string, number>();

  open<A extends Account>(account: A): A {
    this.accounts.set(account.owner, account);
    return account;
  }

  get(owner: string): Account {
    const account = this.accounts.get(owner);
    if (!account) throw new RangeError(`no account for ${owner}`);
    return account;
  }

  transfer(from: string, to: string, amount: Money, fee?: Money): void {
    const source = this.get(from);
    const target = this.get(to);
    let committed = false;
    source.post(`to ${to}`, amount.negated());
    try {
      if (fee) source.post("fee", fee.negated());
      target.post(`from ${from}`, amount);
      committed = true;
    } finally {
      if (!committed) source.post("rolled back", amount);
    }
  }

  attempt(label: string, action: () => void): boolean {
    try {
      action();
      console.log(`ok      ${label}`);
      return true;
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      const retry = error instanceof BankError && error.retriable ? " (retriable)" : "";
      console.log(`failed  ${label}: ${error.name}: ${error.message}${retry}`);
      this.failures.set(error.name, (this.failures.get(error.name) ?? 0) + 1);
      return false;
    } finally {
      this.operations++;
    }
  }

  operations = 0;
}

const bank = new Bank();
const eur = (text: string): Money => Money.parse(`${text} EUR`);
const ann = bank.open(new Checking("ann", "EUR", eur("50")));
const bob = bank.open(new Savings("bob", "EUR"));
bank.open(new Savings("cy", "USD"));

bank.attempt("ann deposits", () => ann.post("cash", eur("100.5")));
bank.attempt("bob deposits", () => bob.post("cash", eur("10000000000000000.01")));
bank.attempt("ann pays bob", () => bank.transfer("ann", "bob", eur("120")));
bank.attempt("ann pays too much", () => bank.transfer("ann", "bob", eur("31")));
bank.attempt("ann pays cy", () => bank.transfer("ann", "cy", eur("5")));
bank.attempt("fee bites", () => bank.transfer("ann", "bob", eur("30"), eur("1.25")));
bank.attempt("nobody", () => bank.transfer("ann", "zed", eur("1")));
bank.attempt("interest", () => bob.addInterest(3n));
bob.close();
bank.attempt("bob is closed", () => bank.transfer("ann", "bob", eur("1")));
bank.attempt("pounds", () => ann.post("cash", Money.parse("5 GBP")));
bank.attempt("negative parse", () => ann.post("correction", Money.parse("-0.25 EUR").plus(Money.parse("-1.75 EUR"))));

for (const account of [ann, bob]) {
  console.log(`#${account.number} ${account.owner}: ${account.balance}, available ${account.available()}`);
  for (const { id, text, amount } of account.entries) console.log(`  ${id}. ${text.padEnd(14)} ${amount}`);
}
const total = ann.entries.reduce((sum, entry) => sum.plus(entry.amount), eur("0"));
console.log(String(total) === String(ann.balance), bank.operations, Object.fromEntries(bank.failures));
