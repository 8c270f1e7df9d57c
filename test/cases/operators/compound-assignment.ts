let n = 10;
n += 5; n -= 3; n *= 2; n /= 4; n %= 4; n **= 3;
console.log(n); // expect: 8
n <<= 3; n >>= 1; n |= 3; n &= 0x1f; n ^= 1;
console.log(n); // expect: 2
n = -1;
n >>>= 0;
console.log(n); // expect: 4294967295
let s = "a";
s += "b"; s += 1; s += true; s += null;
console.log(s); // expect: ab1truenull
const list = [1, 2, 3];
let i = 0;
list[i++]! += 10;
list[i++]! *= list[i]!;
console.log(list, i); // expect: [ 11, 6, 3 ] 2
const o = { v: 1, inner: { v: 2 } };
o.v += o.inner.v += 5;
console.log(o, (o.v -= 1), (o.inner.v **= 2)); // expect: { v: 7, inner: { v: 49 } } 7 49
let calls = 0;
const get = (): { v: number } => (calls++, o);
get().v++;
get().v *= 2;
console.log(o.v, calls, o.v++, ++o.v, o.v--); // expect: 16 2 16 18 18
