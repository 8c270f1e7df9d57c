function Point(x: number, y: number): { x: number; y: number } {
  return { x, y };
}

console.log(new Point(1, 2)); // error: TSF1305
