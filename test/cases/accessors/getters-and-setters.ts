class Temperature {
  #celsius = 0;
  get celsius(): number {
    return this.#celsius;
  }
  set celsius(value: number) {
    if (value < -273.15) throw new RangeError("below zero");
    this.#celsius = value;
  }
  get fahrenheit(): number {
    return (this.celsius * 9) / 5 + 32;
  }
  set fahrenheit(value: number) {
    this.celsius = ((value - 32) * 5) / 9;
  }
}
const t = new Temperature();
t.celsius = 100;
console.log(t.celsius, t.fahrenheit); // expect: 100 212
t.fahrenheit = 32;
t.celsius += 5;
t.celsius++;
console.log(t.celsius, (t.celsius = 7), t.celsius); // expect: 6 7 7
try {
  t.celsius = -300;
} catch (e) {
  console.log((e as Error).message, t.celsius); // expect: below zero 7
}
console.log(Object.keys(t).length, "celsius" in t); // expect: 0 true
