// Pixels in a clamped array, a convolution, a histogram, big and little endian records, views that overlap.
const [w, h] = [6, 4];
const image = Uint8ClampedArray.from({ length: w * h }, (_, i) => ((i * 37) % 300) - 20);
const at = (x: number, y: number) => image[Math.min(h - 1, Math.max(0, y)) * w + Math.min(w - 1, Math.max(0, x))]!;
const blur = new Uint8ClampedArray(image.length);
for (let y = 0; y < h; y++)
  for (let x = 0; x < w; x++) {
    let s = 0;
    for (let dy = -1; dy <= 1; dy++) for (let dx = -1; dx <= 1; dx++) s += at(x + dx, y + dy);
    blur[y * w + x] = s / 9;
  }
console.log(
  image,
  blur.slice(0, 6),
  blur.map((v) => (v > 128 ? 255 : 0)).join(""),
  image.reduce((a, b) => a + b),
  Math.max(...blur),
  new Uint8ClampedArray([300, -5, 1.5, 2.5, NaN]),
);
const histogram = new Uint16Array(4);
for (const v of image) histogram[v >> 6]!++;
console.log(histogram, histogram.indexOf(0), histogram.toSorted(), [...histogram.entries()][1]);
const buffer = new ArrayBuffer(16),
  view = new DataView(buffer),
  bytes = new Uint8Array(buffer);
view.setUint16(0, 0xabcd);
view.setUint16(2, 0xabcd, true);
view.setFloat32(4, 1.5);
view.setBigInt64(8, -2n, true);
console.log(bytes, view.getInt16(0), view.getUint8(5), view.getFloat64(8), view.getBigUint64(8, true));
const words = new Int32Array(buffer, 4, 2);
words[1] = 7;
console.log(
  words,
  bytes.subarray(8, 12),
  words.byteOffset,
  words.length,
  buffer.byteLength,
  buffer.slice(4, 8).byteLength,
  new Float64Array([0.1, -0, NaN]),
  new Int8Array([128, -129, 3.9]),
  Float32Array.of(0.1)[0],
  new Uint32Array([-1])[0],
);
bytes.set([1, 2, 3], 5);
bytes.copyWithin(0, 5, 8);
console.log(
  bytes.subarray(0, 9),
  bytes.lastIndexOf(3),
  bytes.findLast((b) => b > 2),
  bytes.fill(9, 14).at(-1),
  Array.from(bytes.subarray(12)),
  new BigUint64Array([2n ** 64n + 1n]),
  bytes.subarray(2, 4).buffer === buffer,
  [...new Int16Array(3).keys()],
);
