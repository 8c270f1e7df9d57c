const add = new Function("a", "b", "return a + b"); // error: TSF1111
const two = Function("return 2"); // error: TSF1111
console.log(add, two);
