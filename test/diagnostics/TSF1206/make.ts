const ready = new Promise<number>(resolve => resolve(1)); // error: TSF1206
console.log(ready, Promise.all([ready])); // error: TSF1206

function wait(p: Promise<number>): void {
  console.log(p);
}

console.log(wait);
