let out = "";
for (let i = 0, j = 10; i < j; i += 3, j--) out += `${i},${j} `;
console.log(out.trim()); // expect: 0,10 3,9 6,8
let n = 0;
for (;;) if (++n > 4) break;
console.log(n); // expect: 5
let k = 3;
for (; k > 0; ) k--;
console.log(k); // expect: 0
for (let i = 0; i < 0; i++) console.log("never");
do n--;
while (n > 2);
console.log(n); // expect: 2
do {
  if (n === 2) {
    n = 7;
    continue;
  }
  n++;
} while (n < 9);
console.log(n); // expect: 9
while (n-- > 5);
console.log(n); // expect: 4
let sum = 0;
for (let x = 0; x < 1; x += 0.1) sum++;
console.log(sum); // expect: 11
for (const limit = 3; n < limit + 3; n++) sum += limit;
console.log(n, sum); // expect: 6 17
