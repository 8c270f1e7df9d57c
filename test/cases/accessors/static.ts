class Settings {
  static #level = 1;
  static reads = 0;
  static get level(): number {
    Settings.reads++;
    return this.#level;
  }
  static set level(value: number) {
    this.#level = Math.min(value, 10);
  }
}
Settings.level = 50;
Settings.level -= 3;
console.log(Settings.level, Settings.reads); // expect: 7 2
console.log(Settings.level++, Settings.level, ++Settings.level); // expect: 7 8 9
class Lazy {
  static #instance: Lazy | undefined;
  static created = 0;
  private constructor() {
    Lazy.created++;
  }
  static get instance(): Lazy {
    return (this.#instance ??= new Lazy());
  }
}
console.log(Lazy.instance === Lazy.instance, Lazy.created); // expect: true 1
