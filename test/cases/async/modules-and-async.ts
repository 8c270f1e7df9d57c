// Module variables across awaits: what runs meanwhile sees them.
let state = "initial";
const seen: string[] = [];
async function change(to: string): Promise<void> {
  seen.push(state);
  await null;
  state = to;
  await null;
  seen.push(state);
}
const both = Promise.all([change("one"), change("two")]);
state = "sync";
await both;
console.log(seen); // expect: [ 'initial', 'initial', 'two', 'two' ]
