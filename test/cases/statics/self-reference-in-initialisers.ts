class Config {
  static base = 10;
  static double = Config.base * 2;
  static readonly table: Record<string, number> = { base: Config.base, double: this.double };
  static readonly list = [1, 2, 3].map((n) => n * Config.base);
  static readonly instance = new Config("first");
  constructor(readonly name: string, readonly weight = Config.double) {}
}
console.log(Config.table, Config.list); // expect: { base: 10, double: 20 } [ 10, 20, 30 ]
console.log(Config.instance); // expect: Config { name: 'first', weight: 20 }
class Color {
  static readonly red = new Color("red", 1);
  static readonly blue = new Color("blue", 2);
  static readonly all: readonly Color[] = [Color.red, Color.blue];
  private constructor(readonly name: string, readonly rank: number) {}
  static byName(name: string): Color | undefined {
    return Color.all.find((color) => color.name === name);
  }
}
console.log(Color.byName("blue") === Color.blue, Color.byName("pink")); // expect: true undefined
