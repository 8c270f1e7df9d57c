abstract class Repository<T extends { id: number }> {
  protected items = new Map<number, T>();
  save(item: T): this {
    this.items.set(item.id, this.prepare(item));
    return this;
  }
  all(): T[] {
    return [...this.items.values()];
  }
  protected abstract prepare(item: T): T;
}
interface User {
  id: number;
  name: string;
}
class Users extends Repository<User> {
  protected prepare(user: User): User {
    return { ...user, name: user.name.trim() };
  }
  names(): string {
    return this.all().map((u) => u.name).join("+");
  }
}
class Raw<T extends { id: number }> extends Repository<T> {
  protected prepare(item: T): T {
    return item;
  }
}
const users = new Users().save({ id: 2, name: " b " }).save({ id: 1, name: "a" }).save({ id: 2, name: "c" });
console.log(users.names()); // expect: c+a
const item = { id: 5, flag: true };
const raw = new Raw<{ id: number; flag: boolean }>().save(item);
item.flag = false;
console.log(raw.all(), raw.all()[0] === item); // expect: [ { id: 5, flag: false } ] true
