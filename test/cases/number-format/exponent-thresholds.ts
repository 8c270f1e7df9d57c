let up = 1;
for (let i = 0; i < 24; i++, up *= 10) if (i > 18) console.log(i, up);
let down = 1;
for (let i = 0; i < 10; i++, down /= 10) console.log(i, down);
console.log(1e21 + 1, 999999999999999900000, 1.5e21); // expect: 1e+21 999999999999999900000 1.5e+21
console.log(0.0000015, 0.00000015, -1e-7, -1e21); // expect: 0.0000015 1.5e-7 -1e-7 -1e+21
console.log(123e20, 123e18, 1e100, 1.25e-10); // expect: 1.23e+22 123000000000000000000 1e+100 1.25e-10
