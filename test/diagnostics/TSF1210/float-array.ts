const samples = new Float64Array(8); // error: TSF1210
const view = new DataView(new ArrayBuffer(8)); // error: TSF1210 TSF1210
console.log(samples, view, new Uint8Array(8));
