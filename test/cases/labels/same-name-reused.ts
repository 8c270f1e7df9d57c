let log = "";
x: for (let i = 0; i < 2; i++) {
  log += i;
  continue x;
}
x: for (const c of "ab") {
  log += c;
  if (c === "a") continue x;
  break x;
}
function f(): void {
  x: for (const n of [1, 2, 3]) {
    const g = (): number => {
      x: for (;;) break x;
      return n;
    };
    log += g();
    if (n === 2) break x;
  }
}
f();
console.log(log); // expect: 01ab12
a: b: c: for (let i = 0; i < 3; i++) {
  if (i === 0) continue a;
  if (i === 1) continue b;
  break c;
}
const x = "label and variable";
x: for (;;) {
  console.log(x); // expect: label and variable
  break x;
}
