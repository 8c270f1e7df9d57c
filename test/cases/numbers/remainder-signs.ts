function show(a: number, b: number): void {
  console.log(`${a} % ${b} =`, a % b);
}
show(7, 3);
show(-7, 3);
show(7, -3);
show(-7, -3);
show(-6, 3); // expect: -6 % 3 = -0
show(5.5, 2);
show(-5.5, 2);
show(1, 0); // expect: 1 % 0 = NaN
show(Infinity, 3);
show(3, Infinity); // expect: 3 % Infinity = 3
show(-0, 5); // expect: 0 % 5 = -0
show(0.3, 0.1);
show(2 ** 53, 7);
show(1e308, 3);
show(-2147483648, -1); // expect: -2147483648 % -1 = -0
