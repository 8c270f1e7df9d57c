import reduce from "it-reduce";

async function* letters(): AsyncGenerator<string> {
  yield "a";
  yield "b";
}

console.log(reduce([1, 2, 3], (sum, value) => sum + value, 0));
console.log(await reduce(letters(), (text, letter) => text + letter, ">"));
