function next(): number {
  return next.count++;
}
next.count = 0; // error: TSF1304

const last = (): number => last.value;
last.value = 1; // error: TSF1304

console.log(next(), last());
