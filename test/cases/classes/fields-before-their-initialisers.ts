// A base's constructor runs what reads and writes fields that are not initialised yet.
class Base {
  tag: string;
  constructor() {
    this.tag = "base";
    this.init();
  }
  init(): void {
    this.tag += "!";
  }
}
class Mid extends Base {
  list: number[] | undefined;
  cache!: Map<string, number>;
  override init(): void {
    super.init();
    console.log(typeof this.list, typeof this.cache);
    this.list = [1];
  }
  size(): number {
    return this.list === undefined ? -1 : this.list.length;
  }
}
class Low extends Mid {
  override list: number[] = [4, 5];
  declare cache: Map<string, number>;
  constructor() {
    super();
    this.cache = new Map([["k", this.list.length]]);
  }
}
console.log(new Mid().size(), new Low().size(), new Low().cache.get("k"), Object.keys(new Low()).join());
