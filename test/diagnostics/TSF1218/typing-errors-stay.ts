const list = [1, 2];
console.log(list.lenght); // error: TS2551
console.log(list.first()); // error: TS2339
console.log(unknownName); // error: TS2304
const n: number = "text"; // error: TS2322
console.log(n);
