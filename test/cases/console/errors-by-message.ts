const errors = [new Error("plain"), new TypeError("typed"), new RangeError()];
for (const e of errors) console.log(e.name, e.message, e.message.length);
class Coded extends Error {
  constructor(readonly code: number) {
    super(`code ${code}`);
  }
}
try {
  throw new Coded(3);
} catch (e) {
  console.log((e as Coded).message, (e as Coded).code, `${e as Coded}`); // expect: code 3 3 Error: code 3
}
console.log(String(errors[2]), errors.map((e) => `${e}`));
// expect: RangeError [ 'Error: plain', 'TypeError: typed', 'RangeError' ]
