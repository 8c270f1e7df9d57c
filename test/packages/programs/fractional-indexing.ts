import { BASE_62_DIGITS, generateKeyBetween, generateNKeysBetween } from "fractional-indexing";

const a = generateKeyBetween(null, null);
const b = generateKeyBetween(a, null);
console.log(a, b, generateKeyBetween(a, b), generateKeyBetween(null, a), BASE_62_DIGITS.length);
console.log(generateNKeysBetween(a, b, 10), generateNKeysBetween(null, null, 5));
try {
  console.log(generateKeyBetween("b", "a"));
} catch (error) {
  console.log(String(error));
}
let last = a;
for (let i = 0; i < 200; i++) last = generateKeyBetween(last, b);
console.log(last);
