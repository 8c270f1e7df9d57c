const nan = 0 / 0;
const minusZero = -0;
console.log(nan, minusZero, 0, -minusZero); // expect: NaN -0 0 0
console.log(nan === nan, minusZero === 0); // expect: false true
console.log(Object.is(nan, NaN), Object.is(minusZero, 0)); // expect: true false
console.log(1 / minusZero, 1 / 0); // expect: -Infinity Infinity
console.log(String(minusZero), `${minusZero}`, minusZero.toString()); // expect: 0 0 0
console.log([minusZero, nan, -Infinity]); // expect: [ -0, NaN, -Infinity ]
console.log(nan < 1, nan > 1, nan <= nan, nan >= nan, nan !== nan); // expect: false false false false true
console.log(Math.round(-0.4), Math.ceil(-0.9), Math.trunc(-0.5)); // expect: -0 -0 -0
console.log(-1 * 0, 0 * -5, -0 + 0, -0 - 0, -0 + -0); // expect: -0 -0 0 -0 -0
console.log(Math.max(-0, 0), Math.min(0, -0)); // expect: 0 -0
console.log(isNaN(nan), Number.isNaN(nan), Number.isFinite(1 / 0)); // expect: true true false
