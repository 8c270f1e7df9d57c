// Static fields read, written and shadowed through subclasses; static this; counters by class.
class Model {
  static table = "models";
  static #ids = new Map<string, number>();
  static next(): number {
    const n = (Model.#ids.get(this.table) ?? 0) + 1;
    Model.#ids.set(this.table, n);
    return n;
  }
  static create<T extends Model>(this: (new () => T) & typeof Model): T {
    const t = new this();
    t.id = `${this.table}#${this.next()}`;
    return t;
  }
  id = "";
}
class User extends Model {
  static override table = "users";
}
class Admin extends User {
  static level = 9;
  static get summary() {
    return `${this.table}:${this.level}`;
  }
}
console.log(User.create(), Admin.create(), Model.create(), Admin.summary, User.create().id);
Admin.table = "admins";
console.log(Model.table, User.table, Admin.table, Admin.create().id, Object.keys(Admin), Object.keys(Model));
User.table = "people";
console.log(User.create().id, Admin.create().id, Admin.summary);
Admin.level++;
console.log(Admin.level, Admin.summary);
