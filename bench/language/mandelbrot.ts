// Mandelbrot, of both suites: a bitmap of 1,000 by 1,000, eight points to a byte, of which are-we-fast-yet takes the
// exclusive or (and the benchmark game prints it, as text here).
const size = 1000, limit = 4, iterations = 50;

function byteAt(firstX: number, y: number): number {
  const ci = 2 * y / size - 1;
  let bits = 0;
  for (let x = firstX; x < firstX + 8; x++) {
    const cr = 2 * x / size - 1.5;
    let zr = 0, zi = 0, zrSquared = 0, ziSquared = 0, left = iterations;
    while (left > 0 && zrSquared + ziSquared <= limit) {
      zi = 2 * zr * zi + ci;
      zr = zrSquared - ziSquared + cr;
      zrSquared = zr * zr;
      ziSquared = zi * zi;
      left--;
    }
    bits = bits << 1 | (zrSquared + ziSquared <= limit ? 1 : 0);
  }
  return bits;
}

function mandelbrot(): Uint8Array {
  const bitmap = new Uint8Array(size * size / 8);
  let at = 0;
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x += 8) bitmap[at++] = byteAt(x, y);
  }
  return bitmap;
}

for (let round = 0; round < 5; round++) {
  const bitmap = mandelbrot();
  console.log(bitmap.reduce((sum, byte) => sum ^ byte, 0), bitmap.reduce((hash, byte) => (hash * 31 + byte) | 0, 7));
}
