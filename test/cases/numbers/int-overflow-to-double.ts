let product = 1;
for (let i = 1; i <= 25; i++) {
  product *= i;
  if (i > 11) console.log(i, product);
}
const max = 2147483647;
console.log(max + 1, -max - 2, max * max, max * 2); // expect: 2147483648 -2147483649 4611686014132420600 4294967294
let counter = 2147483645;
for (let i = 0; i < 5; i++) console.log(counter++);
console.log(Number.MAX_SAFE_INTEGER + 2); // expect: 9007199254740992
console.log(2 ** 53 === 2 ** 53 + 1); // expect: true
let low = -2147483647;
low--;
low--;
console.log(low, -low, Math.abs(-2147483648)); // expect: -2147483649 2147483649 2147483648
