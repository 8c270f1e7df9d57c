import { decode, decodeUint8Array, encode, encodeUint8Array, encodingLength } from "uint8-varint";

for (const n of [0, 1, 127, 128, 300, 2 ** 31, Number.MAX_SAFE_INTEGER]) {
  const bytes = encode(n);
  console.log(n, encodingLength(n), bytes, decode(bytes));
}
const bytes = encodeUint8Array(300, new Uint8Array(4), 1);
console.log(bytes, decodeUint8Array(bytes, 1));
try {
  decode(new Uint8Array([128]));
} catch (error) {
  console.log(String(error));
}
