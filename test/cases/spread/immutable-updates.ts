interface State {
  readonly user: { readonly name: string; readonly tags: readonly string[] };
  readonly items: readonly { id: number; done: boolean }[];
  readonly count: number;
}
const s0: State = {
  user: { name: "u", tags: ["t"] },
  items: [{ id: 1, done: false }, { id: 2, done: false }],
  count: 0,
};
const s1: State = { ...s0, user: { ...s0.user, tags: [...s0.user.tags, "new"] }, count: s0.count + 1 };
const s2: State = { ...s1, items: s1.items.map((item) => (item.id === 2 ? { ...item, done: true } : item)) };
console.log(s0.user.tags, s1.user.tags, s2.user === s1.user); // expect: [ 't' ] [ 't', 'new' ] true
console.log(s2.items, s2.items[0] === s0.items[0]); // expect: [ { id: 1, done: false }, { id: 2, done: true } ] true
console.log(s0.count, s2.count, Object.keys(s2).join()); // expect: 0 1 user,items,count
type Action = { type: "inc" } | { type: "rename"; name: string };
const reduce = (s: State, a: Action): State =>
  a.type === "inc" ? { ...s, count: s.count + 1 } : { ...s, user: { ...s.user, name: a.name } };
const actions: Action[] = [{ type: "inc" }, { type: "rename", name: "v" }, { type: "inc" }];
console.log(actions.reduce(reduce, s2).count, actions.reduce(reduce, s2).user.name); // expect: 3 v
