// What follows a callback is its `this`.
class Scale {
  calls = 0;
  constructor(readonly factor: number) {}
  apply(values: number[]): number[] {
    return values.map(function (this: Scale, value, index) {
      this.calls++;
      return value * this.factor + index;
    }, this);
  }
}
const scale = new Scale(3);
console.log(scale.apply([1, 2, 3]), scale.calls); // expect: [ 3, 7, 11 ] 3
const seen = { list: [] as number[] };
[5, 6].forEach(function (this: typeof seen, value) {
  this.list.push(value);
}, seen);
console.log(seen.list); // expect: [ 5, 6 ]
const limit = { most: 2 };
const isSmall = function (this: { most: number }, value: number): boolean {
  return value <= this.most;
};
console.log([1, 2, 3].filter(isSmall, limit), [1, 2, 3].every(isSmall, limit), [1, 2, 3].some(isSmall, limit));
// expect: [ 1, 2 ] false true
console.log([3, 2, 1].find(isSmall, limit), [3, 2, 1].findIndex(isSmall, limit)); // expect: 2 1
console.log([1, 5].findLast(isSmall, limit), [1, 5].findLastIndex(isSmall, limit)); // expect: 1 0
console.log(Array.from([1, 2], function (this: typeof limit, value) {
  return value + this.most;
}, limit), [1].flatMap(function (this: typeof limit, value) {
  return [value, this.most];
}, limit)); // expect: [ 3, 4 ] [ 1, 2 ]
console.log([1, 2].map((value) => value + 1, limit)); // expect: [ 2, 3 ]
