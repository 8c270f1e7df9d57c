type Action =
  | { type: "add"; payload: number }
  | { type: "name"; payload: string }
  | { type: "reset"; payload?: undefined };
function run(state: string, { type, payload }: Action): string {
  switch (type) {
    case "add":
      return state + payload.toFixed(1);
    case "name":
      return payload.trim() + state.length;
    case "reset":
      return `was ${state} ${payload}`;
  }
}
const actions: Action[] = [{ type: "add", payload: 1 }, { type: "name", payload: " n " }, { type: "reset" }];
console.log(actions.reduce(run, "s")); // expect: was n4 undefined
type Packet = [kind: "pair", a: number, b: number] | [kind: "text", text: string];
function read(p: Packet): string {
  if (p[0] === "pair") return String(p[1] + p[2]);
  return p[1].repeat(2);
}
console.log(read(["pair", 1, 2]), read(["text", "ab"])); // expect: 3 abab
function size(x: { ok: true; items: string[] } | { ok: false; reason: Error }): string {
  if (!x.ok) return x.reason.message;
  return x.items.length.toString();
}
console.log(size({ ok: true, items: ["q"] }), size({ ok: false, reason: new Error("why") })); // expect: 1 why
