function twice(x: number): number {
  debugger; // error: TSF1004
  return x * 2;
}

console.log(twice(2));
