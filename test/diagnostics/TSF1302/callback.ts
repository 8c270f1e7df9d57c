const getCount = function () {
  return this.count; // error: TSF1302
};

class Counter {
  count = 0;

  add(list: readonly number[]): void {
    list.forEach(x => { this.count += x; });
    list.forEach(function (this: void, x) { console.log(x); });
  }
}

new Counter().add([1]);
console.log(getCount);
