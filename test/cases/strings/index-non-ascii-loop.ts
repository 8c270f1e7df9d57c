// gc-stress: 97
let text = "";
for (let i = 0; i < 3000; i++) text += i % 3 === 0 ? "a" : i % 3 === 1 ? "ü" : "😀";
let sum = 0;
for (let i = 0; i < text.length; i++) sum += text.charCodeAt(i);
console.log(text.length, sum);
let backwards = 0;
for (let i = text.length - 1; i >= 0; i--) if (text[i] === "a") backwards += i;
console.log(backwards);
let points = 0;
for (const character of text) points += character.codePointAt(0) ?? 0;
console.log(points);
console.log(text.slice(1500, 1506), text.lastIndexOf("a"), text.indexOf("😀", 100));
