function length(s: String): number { // error: TSF2009
  return s.length;
}

const n: Number = 1; // error: TSF2009
const b: Boolean = true; // error: TSF2009
console.log(length("x"), n, b);
