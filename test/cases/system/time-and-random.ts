// performance.now and crypto: what can be said of them without knowing their values.
const start = performance.now();
let steps = 0;
while (performance.now() - start < 2) steps++;
const end = performance.now();
console.log(typeof start, start >= 0, end > start, steps > 0);

const bytes = new Uint8Array(64);
const same = crypto.getRandomValues(bytes);
console.log(same === bytes, bytes.some((byte) => byte !== 0), crypto.getRandomValues(new Uint32Array(0)).length);
const wide = crypto.getRandomValues(new BigInt64Array(300));
console.log(wide.length, new Set(wide).size > 290);
try {
  crypto.getRandomValues(new Uint8Array(65537));
} catch (error) {
  console.log((error as Error).message);
}

const id = crypto.randomUUID();
const parts = id.split("-").map((part) => part.length);
console.log(parts, id[14], "89ab".includes(id[19]!), id !== crypto.randomUUID(), id === id.toLowerCase());
