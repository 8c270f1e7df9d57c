async function* ticks(): AsyncGenerator<number> { // error: TSF1603
  yield 1;
}

const o = { async *open(): AsyncGenerator<string> { yield "x"; } }; // error: TSF1603
console.log(ticks(), o);
