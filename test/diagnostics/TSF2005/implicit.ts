function add(a, b: number) { // error: TSF2005
  return a + b;
}

const f = (x) => x; // error: TSF2005
function pick({ a }) { return a; } // error: TSF2005
class Box { value; } // error: TSF2005
const o: { a: number } = { a: 1 };
const key: string = "a";
console.log(o[key]); // error: TSF2005
console.log(add(1, 2), f(1), pick, Box);
