interface Event<P = undefined, N extends string = "none"> {
  payload: P;
  name: N;
}
const plain: Event = { payload: undefined, name: "none" };
const typed: Event<number[], "data"> = { payload: [1], name: "data" };
console.log(plain, typed); // expect: { payload: undefined, name: 'none' } { payload: [ 1 ], name: 'data' }
class Cache<K extends string | number, V = string> {
  static made = 0;
  private entries: [K, V][] = [];
  constructor(private limit = 2) {
    Cache.made++;
  }
  put(key: K, value: V): void {
    this.entries = [...this.entries.filter(([k]) => k !== key), [key, value] as [K, V]].slice(-this.limit);
  }
  get(key: K): V | undefined {
    return this.entries.find(([k]) => k === key)?.[1];
  }
}
const byName = new Cache<string>();
const byId = new Cache<number, boolean>(1);
byName.put("a", "1");
byName.put("b", "2");
byName.put("a", "3");
byName.put("c", "4");
byId.put(1, false);
console.log(byName.get("a"), byName.get("b"), byName.get("c"), byId.get(1), Cache.made);
// expect: 3 undefined 4 false 2
