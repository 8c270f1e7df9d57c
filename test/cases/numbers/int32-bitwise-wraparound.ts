const big = 2147483647;
console.log(big | 0, (big + 1) | 0, (big + 2) | 0); // expect: 2147483647 -2147483648 -2147483647
console.log(4294967295 | 0, 4294967296 | 0, 4294967297 | 0); // expect: -1 0 1
console.log(~0, ~-1, ~big, ~~3.99, ~~-3.99); // expect: -1 0 -2147483648 3 -3
console.log(NaN | 0, Infinity | 0, -Infinity | 0, 1e20 | 0); // expect: 0 0 0 1661992960
console.log(-1 >>> 0, -1 >>> 1, -1 >> 1); // expect: 4294967295 2147483647 -1
console.log(0xff ^ 0x0f, 0xff & 0x3c, 5 | 8); // expect: 240 60 13
console.log(-1 & 0xffffffff, 0x80000000 & 0x80000000); // expect: -1 -2147483648
let hash = 5381;
for (let i = 0; i < 20; i++) hash = ((hash << 5) + hash + i) | 0;
console.log(hash);
let unsigned = 2166136261;
for (const unit of "falco") unsigned = Math.imul(unsigned ^ unit.charCodeAt(0), 16777619) >>> 0;
console.log(unsigned);
