// Spread in object literals: what comes, in which order, whatever the static types say of it.

interface State {
  count?: number;
  name: string;
  flag: boolean;
}

const state: State = { name: "a", flag: true };
const counted = { ...state, count: 1 };
console.log(counted, Object.keys({ ...counted, name: "b" }));
console.log({ ...({} as State), name: "x", count: 1 });
console.log({ count: 0, ...state }, { ...state, ...counted, extra: [1] });

// other layouts behind the same type
const reordered: State = { flag: false, count: 7, name: "r" };
const wider = { z: 1, name: "w", y: 2, flag: true };
for (const each of [state, counted, reordered, wider] satisfies State[]) {
  const copy: State = { ...each, flag: !each.flag };
  console.log(copy, Object.keys({ first: 0, ...each, last: 9 }).join());
  copy.count = 5;
  console.log(Object.keys(copy).join(), copy.count);
}

class Point {
  readonly #secret = 4;
  constructor(readonly x: number, readonly y: number) {}
  get sum(): number {
    return this.x + this.y + this.#secret;
  }
  move(dx: number): Point {
    return new Point(this.x + dx, this.y);
  }
}
const point = new Point(1, 2);
console.log({ ...point }, { ...point, z: 3 }, "sum" in { ...point });

const withGetter = { a: 1, get b(): number { return this.a * 10; }, c: 3 };
const copied = { ...withGetter, a: 5 };
console.log(copied, copied.b);
let order = "";
const traced = { get p(): number { order += "p"; return 1; }, get q(): number { order += "q"; return 2; } };
console.log({ r: 0, ...traced, p: (order += "-", 9) }, order);

// keys that are no names of the type
const record: Record<string, number> = { "10": 1, b: 2, "2": 3 };
console.log({ ...record, a: 0 }, { a: 0, ...record, b: 5 });
const tag = Symbol("tag");
const tagged = { [tag]: 1, plain: 2 };
console.log({ ...tagged, plain: 3 }, { flat: 0, ...tagged, [tag]: 4 });
const key = "dyn" + "amic";
console.log({ ...state, [key]: 1, name: "after" });

// nothing, arrays, strings
const none: State | undefined = Math.random() < 2 ? undefined : state;
const perhaps = (give: boolean): { on?: boolean } => ({ ...(give && { on: true }) });
console.log({ ...none, a: 1 }, { ...(none ?? null) }, perhaps(true), perhaps(false));
console.log({ ...[1, 2], ...["x"] }, { ...[..."hi"], length: 2 });

// deleted and added again, frozen, replaced
const loose: { a?: number; b?: number; c?: number } = { a: 1, b: 2, c: 3 };
delete loose.a;
loose.a = 4;
const frozen = Object.freeze({ ...loose, d: 5 });
console.log(loose, { ...loose, b: 0 }, frozen, { ...frozen, d: 6 });

function update<T extends object, K extends keyof T>(target: T, name: K, value: T[K]): T {
  return { ...target, [name]: value };
}
console.log(update({ a: 1, b: "x" }, "b", "y"), update(counted, "count", 8));
const merged = <A extends object, B extends object>(a: A, b: B): A & B => ({ ...a, ...b });
const both = merged({ a: 1, b: 2 }, { b: "two", c: true });
console.log(both, both.c, merged(point, { x: 5 }).x);

type Action = { type: "add"; by: number } | { type: "rename"; to: string } | { type: "reset" };
const initial = { total: 0, label: "start", history: [] as string[] };
function reduce(current: typeof initial, action: Action): typeof initial {
  switch (action.type) {
    case "add":
      return { ...current, total: current.total + action.by, history: [...current.history, action.type] };
    case "rename":
      return { ...current, label: action.to };
    case "reset":
      return { ...initial, history: current.history };
  }
}
const actions: Action[] = [{ type: "add", by: 2 }, { type: "rename", to: "n" }, { type: "add", by: 3 }, { type: "reset" }];
console.log(actions.map((_, i) => actions.slice(0, i + 1).reduce(reduce, initial)));

function* parts(): Generator<number, { made: number }, number> {
  return { ...{ made: 0, other: 1 }, made: (yield 1) + (yield 2) };
}
const steps = parts();
steps.next();
steps.next(3);
console.log(steps.next(4).value);
