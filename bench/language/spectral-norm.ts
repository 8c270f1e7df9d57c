// The benchmark game's spectral-norm: the greatest eigenvalue of an infinite matrix, by the power method.
const element = (i: number, j: number): number => 1 / ((i + j) * (i + j + 1) / 2 + i + 1);

function multiply(vector: Float64Array, result: Float64Array): void {
  for (let i = 0; i < result.length; i++) {
    let sum = 0;
    for (let j = 0; j < vector.length; j++) sum += element(i, j) * vector[j]!;
    result[i] = sum;
  }
}

function multiplyTransposed(vector: Float64Array, result: Float64Array): void {
  for (let i = 0; i < result.length; i++) {
    let sum = 0;
    for (let j = 0; j < vector.length; j++) sum += element(j, i) * vector[j]!;
    result[i] = sum;
  }
}

function spectralNorm(n: number): number {
  const u = new Float64Array(n).fill(1), v = new Float64Array(n), between = new Float64Array(n);
  for (let step = 0; step < 10; step++) {
    multiply(u, between);
    multiplyTransposed(between, v);
    multiply(v, between);
    multiplyTransposed(between, u);
  }
  let product = 0, square = 0;
  for (let i = 0; i < n; i++) {
    product += u[i]! * v[i]!;
    square += v[i]! * v[i]!;
  }
  return Math.sqrt(product / square);
}

console.log(spectralNorm(1500).toFixed(9));
