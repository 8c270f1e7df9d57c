let timer: NodeJS.Timeout | undefined; // error: TSF1201
function write(b: Buffer): void { // error: TSF1201
  console.log(b, timer);
}

console.log(write, timer);
