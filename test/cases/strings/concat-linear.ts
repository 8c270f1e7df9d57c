// gc-stress: 997
let text = "";
for (let i = 0; i < 100_000; i++) text += i % 10;
console.log(text.length, text.slice(0, 12), text.slice(-5)); // expect: 100000 012345678901 56789
const parts: string[] = [];
for (let i = 0; i < 100_000; i++) parts.push(i % 2 === 0 ? "é" : "x");
const joined = parts.join("");
console.log(joined.length, joined.slice(99_996)); // expect: 100000 éxéx
let front = "";
for (let i = 0; i < 2_000; i++) front = (i % 10) + front;
console.log(front.length, front.slice(0, 10)); // expect: 2000 9876543210
let units = 0;
for (let i = 0; i < joined.length; i++) units += joined.charCodeAt(i);
console.log(units); // expect: 17650000
