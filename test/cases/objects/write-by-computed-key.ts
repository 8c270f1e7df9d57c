// Writes whose key only the running program knows reach the fields of classes, whatever is known of those.

class Account {
  balance = 10;
  owner = "ann";
  open = true;
  tags: string[] = [];
  note?: string = "n";

  report(): string {
    return `${this.owner}: ${this.balance.toFixed(2)} ${this.open ? "open" : "closed"} [${this.tags.join()}] ${this.note ?? "-"}`;
  }
}

function put<T extends object, K extends keyof T>(target: T, key: K, value: T[K]): void {
  target[key] = value;
}

const account = new Account();
put(account, "balance", 2.5);
put(account, "owner", "bob");
put(account, "open", false);
put(account, "tags", ["a", "b"]);
console.log(account.report());

for (const [key, value] of Object.entries({ balance: 7, tags: ["c"] })) Object.assign(account, { [key]: value });
console.log(account.report());

const numbers = { first: 1, second: 2 };
type Name = keyof typeof numbers;
const names: Name[] = ["first", "second"];
for (const name of names) numbers[name] *= 10;
console.log(numbers, numbers.first + numbers.second);

class Vector {
  x = 1;
  y = 2;

  set(axis: "x" | "y", value: number): this {
    this[axis] = value;
    return this;
  }

  get length(): number {
    return Math.hypot(this.x, this.y);
  }
}
let vector = new Vector();
for (let i = 0; i < 3; i++) vector = vector.set(i % 2 === 0 ? "x" : "y", i + 3);
console.log(vector, vector.length);

const loose = account as unknown as Record<string, unknown>;
loose["balance"] = "none";
loose["note"] = undefined;
loose["extra"] = 1n;
console.log(account, Object.keys(account));
const loosely: string = loose["balance"] as string;
console.log(loosely);
