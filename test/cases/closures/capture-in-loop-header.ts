const inits: (() => number)[] = [];
for (let i = 0, read = () => i; i < 3; i++) inits.push(read);
console.log(inits.map((f) => f())); // expect: [ 0, 0, 0 ]
const tests: (() => number)[] = [];
for (let i = 0; tests.push(() => i), i < 2; i++);
console.log(tests.map((f) => f())); // expect: [ 0, 1, 2 ]
const updates: (() => number)[] = [];
for (let i = 0; i < 2; updates.push(() => i), i++);
console.log(updates.map((f) => f())); // expect: [ 1, 2 ]
const skipped: (() => number)[] = [];
for (let i = 0; i < 4; i++) {
  if (i % 2 === 0) continue;
  skipped.push(() => i * 10);
}
console.log(skipped.map((f) => f())); // expect: [ 10, 30 ]
