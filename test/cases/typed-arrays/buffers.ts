// ArrayBuffer, DataView, and several arrays over the same bytes.
const buffer = new ArrayBuffer(16);
const bytes = new Uint8Array(buffer);
const view = new DataView(buffer, 2, 12);
view.setInt8(0, -1);
view.setUint8(1, 254);
view.setInt16(2, -2);
view.setUint16(4, 0x1234, true);
view.setFloat32(6, 1.5);
console.log(bytes, view.getInt8(0), view.getUint8(0), view.getInt16(2), view.getUint16(2), view.getUint16(4), view.getUint16(4, true));
console.log(view.getFloat32(6), view.getFloat32(6, true), view.getInt32(2), view.getUint32(2), view.getUint32(2, true));
const whole = new DataView(buffer);
whole.setFloat64(0, Math.PI);
whole.setFloat64(8, Math.PI, true);
console.log(whole.getFloat64(0), whole.getFloat64(8, true), whole.getBigInt64(0), whole.getBigUint64(8), bytes);
whole.setBigInt64(0, -2n);
whole.setBigUint64(8, 2n ** 64n - 1n, true);
whole.setInt32(4, 2 ** 31);
console.log(whole.getBigInt64(0), whole.getBigUint64(0), whole.getBigInt64(8), whole.getInt32(4), whole.getUint32(4));
whole.setUint32(0, 0x7ff00001);
console.log(whole.getFloat64(0), Number.isNaN(new Float64Array(buffer, 8)[0]));
console.log(view, buffer, new ArrayBuffer(60), new ArrayBuffer(101), [new ArrayBuffer(2)], { d: new DataView(new ArrayBuffer(1)) });

const words = new Uint16Array(buffer, 4, 3);
console.log(words.byteOffset, words.byteLength, words.length, words.buffer === buffer, bytes.buffer === buffer, view.buffer === buffer);
bytes.fill(0);
words[1] = 0xabcd;
console.log(bytes[6], bytes[7], new Int8Array(buffer.slice(6, 8)), buffer.slice(-1).byteLength, view.byteOffset, view.byteLength);
const own = Float64Array.of(1, 2, 3);
const part = own.subarray(1);
console.log(own.buffer.byteLength, own.buffer === own.buffer, part.buffer === own.buffer, part.byteOffset, own.subarray(3).byteOffset);
new Uint8Array(own.buffer).fill(0, 8, 16);
console.log(own, part[0], new Float64Array(own.buffer).length, new Float64Array(part).buffer === own.buffer);
console.log(ArrayBuffer.isView(own), ArrayBuffer.isView(view), ArrayBuffer.isView(buffer), ArrayBuffer.isView([]));
console.log(buffer instanceof ArrayBuffer, view instanceof DataView, String(buffer), Object.keys(view), view.constructor.name);
const float = new Float32Array(1);
const bits = new Uint32Array(float.buffer);
float[0] = 1;
console.log(bits[0]!.toString(16));
bits[0] = 0x40490fdb;
console.log(float[0]);

const attempts: (() => unknown)[] = [
  () => new Float64Array(buffer, 3), () => new Float64Array(new ArrayBuffer(12)), () => new Uint8Array(buffer, 20),
  () => new Uint8Array(buffer, -1), () => new Uint8Array(buffer, 0, 20), () => new Uint8Array(-1), () => new Int16Array(1.5),
  () => new ArrayBuffer(-1), () => view.getInt8(12), () => view.getInt8(-1), () => view.setFloat64(5, 1), () => new DataView(buffer, 17),
  () => new DataView(buffer, 4, 13), () => own.with(3, 0), () => own.set([1], 3), () => own.set([1], -1), () => new Int8Array(2).reduce((a, b) => a + b),
  () => new Int8Array(0).reduce((a, b) => a + b), () => Object.freeze(own), () => Object.freeze(new Int8Array(0)),
  () => new BigInt64Array(1).set(new Int8Array(1) as unknown as BigInt64Array),
];
for (const attempt of attempts) {
  try {
    console.log("fine", attempt());
  } catch (error) {
    console.log(error instanceof RangeError, error instanceof TypeError, (error as Error).message);
  }
}
