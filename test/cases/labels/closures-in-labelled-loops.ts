const functions: (() => string)[] = [];
outer: for (let i = 0; i < 3; i++) {
  for (let j = 0; j < 3; j++) {
    if (j > i) continue outer;
    functions.push(() => `${i}:${j}`);
    if (i === 2 && j === 1) break outer;
  }
}
console.log(functions.map((f) => f()).join(" ")); // expect: 0:0 1:0 1:1 2:0 2:1
const counters: (() => number)[] = [];
next: for (let i = 0; ; i++) {
  const base = i * 10;
  let own = base;
  counters.push(() => own++);
  while (true) {
    if (i < 2) continue next;
    break next;
  }
}
console.log(counters.map((c) => c()), counters.map((c) => c())); // expect: [ 0, 10, 20 ] [ 1, 11, 21 ]
